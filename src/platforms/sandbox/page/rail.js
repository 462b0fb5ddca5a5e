/** The channels with their unread marks, and the switch between the people. */
import { avatar, el, icon } from './draw.js';
import { itemsIn, model } from './state.js';

const KEY = 'interdict.seen';

/** By account and place, the last letter that was seen. */
function seen() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

const placeKey = (channel, thread) => `${model.as} ${channel} ${thread}`;

/** How many letters of a channel (thread '') or thread came after the last that was seen. */
function unreadIn(channel, thread) {
  const letters = itemsIn(channel, thread).filter((item) => model.letters.has(item.id));
  const last = seen()[placeKey(channel, thread)];
  return letters.length - 1 - letters.findIndex((letter) => letter.id === last);
}

/** The channel's unread letters, those of its threads included. */
export function unread(channel) {
  const threads = itemsIn(channel, '').filter((item) => item.threadTitle);
  return threads.reduce((sum, { id }) => sum + unreadIn(channel, id), unreadIn(channel, ''));
}

/** Marks all that stands there as seen by the present person. */
export function markSeen(channel, thread) {
  const last = itemsIn(channel, thread).findLast((item) => model.letters.has(item.id));
  const all = seen();
  const key = placeKey(channel, thread);
  if (!last || all[key] === last.id) return;
  localStorage.setItem(KEY, JSON.stringify({ ...all, [key]: last.id }));
}

function channelItem({ id, name }, sign, go) {
  const count = unread(id);
  const here = id === model.channel;
  return el(
    'li',
    {},
    el(
      'a',
      {
        href: `#${encodeURIComponent(id)}`,
        class: count > 0 ? 'channel fresh' : 'channel',
        'aria-current': here && 'page',
        on: { click: (event) => go(event, id) },
      },
      icon(sign),
      el('span', { class: 'name' }, name.replace(/^#/, '')),
      count > 0 && el('span', { class: 'badge' }, String(count), el('span', { class: 'unseen' }, ' unread')),
    ),
  );
}

/** Redraws the channels; the focus stays on the channel that has it. */
export function drawChannels(go) {
  const focused = document.activeElement?.closest?.('a.channel')?.getAttribute('href');
  const event = (click, id) => {
    click.preventDefault();
    go(id);
  };
  document
    .querySelector('#channels')
    .replaceChildren(...model.channels.map((each) => channelItem(each, 'hash', event)));
  const own = { id: `@${model.as}`, name: 'Interdict' };
  document.querySelector('#private').replaceChildren(channelItem(own, 'lock', event));
  if (focused) document.querySelector(`a.channel[href="${CSS.escape(focused)}"]`)?.focus();
}

/** Draws the people once; afterwards only the choice moves. */
export function drawPeople(choose) {
  const box = document.querySelector('#people');
  if (box.childElementCount !== model.people.length)
    box.replaceChildren(
      ...model.people.map((person, at) =>
        el(
          'label',
          { class: 'person' },
          el('input', {
            type: 'radio',
            name: 'person',
            value: person.account,
            on: { change: () => choose(person.account) },
          }),
          avatar(person.name, at),
          el('span', { class: 'who' }, el('strong', {}, person.name), el('small', {}, person.about)),
        ),
      ),
    );
  for (const input of box.querySelectorAll('input')) input.checked = input.value === model.as;
}
