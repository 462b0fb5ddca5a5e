/** The page: joins the channels, the messages, the message boxes, the forms and the clock. */
import { drawClock, setUpClock } from './clock.js';
import { Composer } from './composer.js';
import { el } from './draw.js';
import { openForm } from './form.js';
import { drawChannels, drawPeople, markSeen, unread } from './rail.js';
import { become, model, onChange, personOf, send } from './state.js';
import { Stream } from './stream.js';

const $ = (id) => document.getElementById(id);
const PERSON = 'interdict.person';
const THEME = 'interdict.theme';
const TRIES = 5;
const TRIAL = 'A trial surface, on this machine only: whoever opens it can act as anyone.';

let toastTimer;
function toast(sentence) {
  $('toast').textContent = sentence;
  $('toast').hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    $('toast').hidden = true;
  }, 6000);
}

/** Sends, and shows what comes back at once: a form, or why it did not work. */
async function deliver(path, place, body) {
  try {
    const told = await send(path, { ...place, ...body });
    if (told.kind === 'form') openForm(told.form, place);
  } catch (error) {
    toast(error.message);
    throw error;
  }
}

/** A second press meanwhile is the same one. Disabled, the button would lose the focus to nowhere. */
async function press(line, place, button) {
  if (button.getAttribute('aria-busy')) return;
  button.setAttribute('aria-busy', 'true');
  await deliver('/press', place, { line }).catch(() => {});
  button.removeAttribute('aria-busy');
}

function go(channel, thread = '') {
  location.hash = [channel, ...(thread ? [thread] : [])].map(encodeURIComponent).join('/');
  shutRail();
}

/** A part of an address as it was before it was encoded; one that somebody mistyped means nothing. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function readHash() {
  const [channel = '', thread = ''] = location.hash.slice(1).split('/').map(decoded);
  const known = model.channels.some(({ id }) => id === channel);
  const own = channel.startsWith('@') ? `@${model.as}` : '';
  model.channel = known ? channel : own || (model.channels[0]?.id ?? `@${model.as}`);
  const root = model.letters.get(thread);
  model.thread = root?.channel === model.channel && root.threadTitle !== null ? thread : '';
}

/** How a channel is called in a sentence. */
function nameOf(id) {
  const channel = model.channels.find((each) => each.id === id);
  return channel ? `#${channel.name.replace(/^#/, '')}` : 'your private conversation';
}

const here = () => ({ channel: model.channel, thread: '' });
const inThread = () => ({ channel: model.channel, thread: model.thread });

/** What to try first: the commands that ask by a form, and before them some that only answer. */
function tries() {
  const asking = model.commands.flatMap(({ name, actions }) => {
    const first = actions.find(({ asks }) => asks);
    if (!first) return [];
    return { line: first.standard ? name : `${name} ${first.name}`, about: first.summary };
  });
  const answering = model.commands
    .filter(({ actions }) => !actions.some(({ asks }) => asks))
    .flatMap(({ examples, summary }) => (examples[0] ? { line: examples[0], about: summary } : []));
  return [...answering.slice(0, Math.max(0, TRIES - asking.length)), ...asking];
}

function welcome() {
  const alone = model.channel.startsWith('@');
  const whole = (line) => (alone ? line : `/interdict ${line}`);
  return el(
    'div',
    { class: 'welcome' },
    el('h2', {}, 'Which technology is banned where, and by whom?'),
    el(
      'p',
      {},
      alone
        ? 'Here you talk with Interdict alone. Try:'
        : 'Ask Interdict, hand in an article, or ask for an exception. Try:',
    ),
    el(
      'ul',
      {},
      ...tries().map(({ line, about }) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', class: 'try', on: { click: () => main.fill(whole(line)) } },
            whole(line),
            el('small', { class: 'try-about' }, about),
          ),
        ),
      ),
    ),
  );
}

const main = new Composer($('composer'), {
  id: 'words',
  label: 'Message',
  place: here,
  say: (text) => deliver('/say', here(), { text }),
});
const side = new Composer($('thread-composer'), {
  id: 'thread-words',
  label: 'Reply in the thread',
  place: inThread,
  say: (text) => deliver('/say', inThread(), { text }),
});
const openThread = (id) => {
  go(model.channel, id);
  side.focus();
};
const stream = new Stream($('scroll'), $('stream'), { press, open: openThread, empty: welcome }, $('jump'));
const threadStream = new Stream($('thread-scroll'), $('thread-stream'), {
  press,
  open: openThread,
  empty: welcome,
});

function drawBar() {
  const alone = model.channel.startsWith('@');
  const channel = model.channels.find(({ id }) => id === model.channel);
  const name = alone ? 'Interdict' : (channel?.name.replace(/^#/, '') ?? '');
  $('channel-name').textContent = name;
  $('channel-name').classList.toggle('alone', alone);
  $('channel-about').textContent = alone ? 'A private conversation' : (channel?.about ?? '');
  main.placeholder = alone ? 'Ask Interdict' : 'Ask, or type / for commands';
  side.placeholder = 'Reply in the thread';
  const me = el('span', { class: 'me' }, `You are ${personOf(model.as)?.name}. `);
  $('trial').replaceChildren(me, [TRIAL, model.notice].join(' ').trim());
}

function drawThread(fresh) {
  const root = model.letters.get(model.thread);
  $('house').classList.toggle('split', Boolean(root));
  $('thread').hidden = !root;
  if (!root) return;
  $('thread-title').textContent = root.threadTitle;
  $('thread-about').textContent = `in ${nameOf(model.channel)}`;
  threadStream.show(model.channel, model.thread, fresh);
}

function announce(letter) {
  $('news').textContent = `Interdict in ${nameOf(letter.channel)}: ${letter.card.title}`;
}

function draw(news) {
  if (news?.type === 'lost') {
    $('lost').hidden = false;
    return;
  }
  if (!news) $('lost').hidden = true;
  readHash();
  const letter = news?.type === 'letter' ? news.letter : undefined;
  const item = letter ?? news?.note;
  const fresh = (thread) => item?.channel === model.channel && (item.thread ?? '') === thread && !item.edits;
  drawBar();
  drawClock();
  drawPeople(choose);
  stream.show(model.channel, '', fresh(''));
  drawThread(fresh(model.thread));
  markSeen(model.channel, '');
  if (model.thread) markSeen(model.channel, model.thread);
  drawChannels(go);
  const count = [...model.channels.map(({ id }) => id), `@${model.as}`].reduce(
    (sum, id) => sum + unread(id),
    0,
  );
  document.title = `${count > 0 ? `(${count}) ` : ''}${$('channel-name').textContent} · Interdict`;
  $('rail-open').classList.toggle('fresh', count > 0);
  if (letter && letter.edits === 0) announce(letter);
}

/** Each tab keeps its own person, so that two can talk to each other; a new tab begins with the last one. */
async function choose(account) {
  sessionStorage.setItem(PERSON, account);
  localStorage.setItem(PERSON, account);
  await become(account).catch((error) => toast(error.message));
}

function shutRail() {
  if (!$('house').classList.contains('drawer')) return;
  $('house').classList.remove('drawer');
  $('veil').hidden = true;
  $('rail-open').setAttribute('aria-expanded', 'false');
  $('rail-open').focus();
}

function openRail() {
  $('house').classList.add('drawer');
  $('veil').hidden = false;
  $('rail-open').setAttribute('aria-expanded', 'true');
  $('rail-close').focus();
}

function closeThread() {
  const root = model.thread;
  go(model.channel);
  document.querySelector(`[data-thread="${CSS.escape(root)}"]`)?.focus();
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
}

function switchTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const present = document.documentElement.dataset.theme ?? (dark ? 'dark' : 'light');
  const theme = present === 'dark' ? 'light' : 'dark';
  localStorage.setItem(THEME, theme);
  setTheme(theme);
}

setTheme(localStorage.getItem(THEME));
setUpClock(toast);
onChange(draw);
addEventListener('hashchange', () => draw());
$('theme').addEventListener('click', switchTheme);
$('rail-open').addEventListener('click', openRail);
$('rail-close').addEventListener('click', shutRail);
$('veil').addEventListener('click', shutRail);
$('thread-close').addEventListener('click', closeThread);
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener('keydown', (event) => {
  if (
    event.key !== 'Escape' ||
    event.defaultPrevented ||
    $('ask').open ||
    $('clock-set').matches(':popover-open')
  )
    return;
  if ($('house').classList.contains('drawer')) shutRail();
  else if (model.thread) closeThread();
});
// Working notes grow old and the clock moves on without any news.
setInterval(() => model.as && draw({ type: 'tick' }), 10_000);
const asked = new URLSearchParams(location.search).get('as');
// Said once: after a reload the person chosen since then counts.
if (asked !== null) history.replaceState(null, '', `${location.pathname}${location.hash}`);
await choose(asked ?? sessionStorage.getItem(PERSON) ?? localStorage.getItem(PERSON) ?? '');
