/** What the page knows, how it hears of changes, and how it sends. */

export const model = {
  as: '',
  notice: '',
  /** The bot's clock minus this machine's. */
  ahead: 0,
  clockSets: false,
  people: [],
  channels: [],
  commands: [],
  letters: new Map(),
  notes: new Map(),
  channel: '',
  thread: '',
};

const changes = new EventTarget();
let source;
/** Counts the switches of person, so that an answer for an earlier one is thrown away. */
let turn = 0;

/** Calls back whenever what is shown may have changed; `news` says what came, if one thing did. */
export function onChange(hear) {
  changes.addEventListener('change', (event) => hear(event.detail));
}

export function changed(news) {
  changes.dispatchEvent(new CustomEvent('change', { detail: news }));
}

export const now = () => Date.now() + model.ahead;

/** What was heard while a state was on its way: the state may be older than it. */
const pending = new Set();

function apply(news) {
  if (news.type === 'letter') model.letters.set(news.letter.id, news.letter);
  if (news.type === 'note') model.notes.set(news.note.id, news.note);
  if (news.type === 'drop') model.notes.delete(news.id);
  if (news.type === 'clock') model.ahead = news.now - Date.now();
}

function hear(news) {
  for (const heard of pending) heard.push(news);
  apply(news);
  changed(news);
}

async function fetchState(as) {
  const response = await fetch(`/state${as ? `?as=${encodeURIComponent(as)}` : ''}`);
  const state = await response.json();
  if (response.ok) return state;
  if (as) return fetchState('');
  throw new Error(state.message);
}

/** Loads all that the account sees; gives false when another person was chosen meanwhile. */
async function load(as, mine) {
  const heard = [];
  pending.add(heard);
  const state = await fetchState(as).finally(() => pending.delete(heard));
  if (mine !== turn) return false;
  Object.assign(model, {
    as: state.as,
    notice: state.notice,
    ahead: state.now - Date.now(),
    clockSets: state.clockSets,
    people: state.people,
    channels: state.channels,
    commands: state.commands,
    letters: new Map(state.letters.map((letter) => [letter.id, letter])),
    notes: new Map(state.notes.map((note) => [note.id, note])),
  });
  heard.forEach(apply);
  return true;
}

/** Acts as an account from now on: what it sees is loaded and followed. */
export async function become(account) {
  turn += 1;
  const mine = turn;
  source?.close();
  if (!(await load(account, mine))) return;
  source = new EventSource(`/events?as=${encodeURIComponent(model.as)}`);
  // Said at each connection: whatever was missed while there was none is loaded now.
  source.addEventListener('ready', () =>
    load(model.as, mine).then(
      (current) => current && changed(),
      () => {},
    ),
  );
  source.addEventListener('news', (event) => mine === turn && hear(JSON.parse(event.data)));
  source.addEventListener('error', () => changed({ type: 'lost' }));
  changed();
}

const TRIES = 4;

/**
 * Sends once, whatever the network does: a repeated try carries the same id, and the same id is the same press.
 * @throws Error with a sentence to show
 */
export async function send(path, body) {
  const text = JSON.stringify({ id: crypto.randomUUID(), as: model.as, ...body });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: text,
      });
      const answer = await response.json();
      if (response.ok) return answer;
      throw new Error(answer.message, { cause: 'answered' });
    } catch (error) {
      if (error.cause === 'answered') throw error;
      if (attempt === TRIES)
        throw new Error('Interdict does not answer: look whether it still runs, then send again.');
      await new Promise((resume) => setTimeout(resume, 250 * 2 ** attempt));
    }
  }
}

/** All that stands in a channel (thread '') or a thread, in the order in which it came. */
export function itemsIn(channel, thread) {
  const here = (item) => item.channel === channel && (item.thread ?? '') === thread;
  const all = [...model.letters.values(), ...model.notes.values()].filter(here);
  return all.sort((a, b) => a.order - b.order);
}

export const personOf = (account) => model.people.find((person) => person.account === account);
