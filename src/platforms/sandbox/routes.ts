/** The sandbox's addresses: the page, what an account sees, what it types, presses and sends. */
import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Card } from '../../domain/card.ts';
import type { Command, Invocation } from '../../domain/command.ts';
import { isDay } from '../../domain/date.ts';
import { Refusal, type RefusalCode } from '../../domain/error.ts';
import { type Body, idOf, readBody, textOf, textsOf } from './body.ts';
import { actorOf, type Deliveries, placeOf } from './delivery.ts';
import { guard } from './guard.ts';
import type { SandboxOptions, SandboxPerson } from './platform.ts';
import { isSeen, type News, type Room } from './room.ts';
import { readSaying } from './saying.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The page's files; nothing else of the disk can be asked for. */
const FILES = [
  'index.html',
  'page.css',
  'rail.css',
  'room.css',
  'card.css',
  'dialog.css',
  'narrow.css',
  'page.js',
  'state.js',
  'draw.js',
  'card.js',
  'stream.js',
  'rail.js',
  'composer.js',
  'suggest.js',
  'completion.js',
  'form.js',
  'clock.js',
  'icon.svg',
];

const STATUS = { invalid: 400, forbidden: 403, not_found: 404, conflict: 409, unavailable: 503 } as const;
const LONGEST_BODY = 4 * 1024 * 1024;
const MOST_COMPLETIONS = 12;
/** Of a button (see `Button`). */
const LONGEST_LINE = 90;
const BEAT_MS = 20_000;

export interface House extends SandboxOptions {
  readonly room: Room;
  readonly deliveries: () => Deliveries;
  /** Resolves when the sandbox stops, so that open streams end. */
  readonly stopped: Promise<void>;
}

/** What the page must know of the commands to complete them. */
function describe(command: Command) {
  const { name, summary, examples } = command;
  const actions = command.actions.map(({ name, summary, options, standard, asks }) => ({
    name,
    summary,
    options,
    standard,
    asks,
  }));
  return { name, summary, examples, actions };
}

function personOf(house: House, account: string): SandboxPerson {
  const person = house.people.find((each) => each.account === account);
  if (!person) throw new Refusal('forbidden', `The sandbox knows nobody called "${account}".`);
  return person;
}

function checkPlace(house: House, account: string, channel: string, thread: string): void {
  const known = channel === `@${account}` || house.channels.some(({ id }) => id === channel);
  if (!known) throw new Refusal('not_found', `There is no channel "${channel}" for you.`);
  if (thread === '') return;
  const letter = house.room.letter(thread);
  if (letter?.channel !== channel || letter.threadTitle === null || !isSeen(letter, account))
    throw new Refusal('not_found', 'That thread is gone: reload the page.');
}

/** The invocation that a request asks for. @throws Refusal when its actor or place is none of ours */
function invocationOf(
  house: House,
  body: Body,
  source: Invocation['source'],
  line: string,
  options: Readonly<Record<string, string>> = {},
): Invocation {
  const person = personOf(house, textOf(body, 'as'));
  const [channel, thread] = [textOf(body, 'channel'), textOf(body, 'thread', '')];
  checkPlace(house, person.account, channel, thread);
  return { id: idOf(body), actor: actorOf(person), place: placeOf(channel, thread), line, options, source };
}

async function say(house: House, c: Context): Promise<Response> {
  const body = await readBody(c);
  const text = textOf(body, 'text').trim();
  if (text === '') throw new Refusal('invalid', 'Type something first.');
  const bare = invocationOf(house, body, 'typed', '');
  const { place, actor } = bare;
  const saying = readSaying(text, place.thread !== undefined || place.channel.startsWith('@'));
  const only = saying.to === 'bot' && saying.slash ? actor.account : null;
  house.room.note({
    id: `said-${bare.id}`,
    kind: 'said',
    channel: place.channel,
    thread: place.thread ?? null,
    only: saying.to === 'unknown' ? actor.account : only,
    account: actor.account,
    text,
    card: null,
    at: house.clock.now(),
  });
  if (saying.to === 'bot') return c.json(await house.deliveries().deliver({ ...bare, line: saying.line }));
  house.deliveries().hint(bare, saying.to === 'unknown' ? unknownCard(saying.word) : unaddressedCard(text));
  return c.json({ kind: 'shown' });
}

const hintCard = (title: string, buttons: Card['buttons'] = []): Card => ({
  title,
  tone: 'plain',
  blocks: [],
  buttons,
});

const unknownCard = (word: string) => hintCard(`There is no /${word} here: begin with /interdict.`);

/** Newcomers often ask without calling the bot: one press asks for them. */
function unaddressedCard(text: string): Card {
  const title = 'That was not for Interdict: begin with /interdict, or mention @interdict, to get an answer.';
  return hintCard(
    title,
    text.length > LONGEST_LINE ? [] : [{ label: 'Ask Interdict', line: text, tone: 'primary' }],
  );
}

async function press(house: House, c: Context): Promise<Response> {
  const body = await readBody(c);
  const invocation = invocationOf(house, body, 'press', textOf(body, 'line'));
  return c.json(await house.deliveries().deliver(invocation));
}

async function fill(house: House, c: Context): Promise<Response> {
  const body = await readBody(c);
  const invocation = invocationOf(house, body, 'form', textOf(body, 'line'), textsOf(body, 'options'));
  return c.json(await house.deliveries().deliver(invocation));
}

async function complete(house: House, c: Context): Promise<Response> {
  const kind = c.req.query('kind');
  if (kind !== 'vendor' && kind !== 'place' && kind !== 'measure')
    throw new Refusal('invalid', 'Only vendors, places and measures can be completed.');
  const found = await house.complete(kind, (c.req.query('text') ?? '').slice(0, 100));
  const choices = found.map((each) => (typeof each === 'string' ? { value: each, label: each } : each));
  return c.json({ choices: choices.slice(0, MOST_COMPLETIONS) });
}

async function state(house: House, c: Context): Promise<Response> {
  const { account } = personOf(house, c.req.query('as') ?? house.people[0]?.account ?? '');
  return c.json({
    as: account,
    notice: house.notice ?? '',
    now: house.clock.now(),
    clockSets: house.clock.set !== undefined,
    people: house.people.map(({ account, name, about }) => ({ account, name, about })),
    channels: house.channels,
    commands: house.commands.map(describe),
    ...(await house.room.view(account)),
  });
}

/** Sets the clock to a day at noon UTC, which is that day from the Azores to Auckland's winter. */
async function setClock(house: House, c: Context): Promise<Response> {
  const day = textOf(await readBody(c), 'day');
  if (!house.clock.set) throw new Refusal('forbidden', 'This clock cannot be set.');
  if (!isDay(day)) throw new Refusal('invalid', 'Give a day such as 2018-05-15.');
  house.clock.set(Date.parse(`${day}T12:00:00Z`));
  const now = house.clock.now();
  house.room.tellClock(now);
  return c.json({ now });
}

function events(house: House, c: Context): Response {
  const { account } = personOf(house, c.req.query('as') ?? '');
  return streamSSE(c, async (stream) => {
    const send = (news: News) => void stream.writeSSE({ event: 'news', data: JSON.stringify(news) });
    const unlisten = house.room.listen(account, send);
    const beat = setInterval(() => void stream.write(': beat\n\n'), BEAT_MS);
    // The page reads the whole state at this event, so that nothing falls between the two.
    await stream.writeSSE({ event: 'ready', data: '{}', retry: 1000 });
    await Promise.race([house.stopped, new Promise<void>((gone) => stream.onAbort(gone))]);
    clearInterval(beat);
    unlisten();
  });
}

/** The sandbox's web application, testable without a port. */
export function createRoutes(house: House): Hono {
  const app = new Hono();
  app.use(guard());
  app.use(
    bodyLimit({
      maxSize: LONGEST_BODY,
      onError: (c) => c.json({ message: 'That is more than 4 MB: hand in a shorter text.' }, 413),
    }),
  );
  for (const file of FILES) {
    const text = readFileSync(new URL(`./page/${file}`, import.meta.url), 'utf8');
    const type = TYPES[file.split('.').at(-1)!]!;
    app.get(file === 'index.html' ? '/' : `/${file}`, (c) => c.body(text, 200, { 'Content-Type': type }));
  }
  app.get('/state', (c) => state(house, c));
  app.get('/events', (c) => events(house, c));
  app.get('/complete', (c) => complete(house, c));
  app.post('/say', (c) => say(house, c));
  app.post('/press', (c) => press(house, c));
  app.post('/form', (c) => fill(house, c));
  app.post('/clock', (c) => setClock(house, c));
  app.post('/dismiss', async (c) => {
    const body = await readBody(c);
    house.room.drop(textOf(body, 'note'), personOf(house, textOf(body, 'as')).account);
    return c.json({});
  });
  app.notFound((c) => c.json({ message: 'There is no such page here.' }, 404));
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) house.onFault?.(error);
    const code: RefusalCode = error instanceof Refusal ? error.code : 'unavailable';
    const message =
      error instanceof Refusal ? error.message : 'Something broke inside Interdict: its log says what.';
    return c.json({ message }, STATUS[code]);
  });
  return app;
}
