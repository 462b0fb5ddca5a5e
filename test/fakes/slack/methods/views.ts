/** views.*: modals with their triggers, stacks and hashes, and the Home tab. */
import { withIds } from '../blocks.ts';
import { type Call, type House, type Method, needed, SlackFault, type Trigger, textOf } from '../house.ts';
import { checkView } from '../views.ts';
import type { Install, Json, View } from '../world.ts';

const TRIGGER_MS = 3000;
const DEEPEST = 3;

/** Takes a trigger. @throws SlackFault when it is unknown, used, or older than three seconds */
function takeTrigger({ house, args }: Call): Trigger {
  const trigger = house.triggers.get(needed(args, 'trigger_id'));
  if (!trigger) throw new SlackFault('invalid_trigger_id');
  if (trigger.used) throw new SlackFault('exchanged_trigger_id');
  if (house.clock.now() - trigger.madeAt > TRIGGER_MS) throw new SlackFault('expired_trigger_id');
  trigger.used = true;
  return trigger;
}

/** @throws SlackFault invalid_arguments with the reasons */
export function checkedView(view: unknown, type: 'modal' | 'home'): Json {
  const faults = checkView(view ?? {}, type);
  if (faults[0] === 'view_too_large') throw new SlackFault('view_too_large');
  if (faults.length > 0)
    throw new SlackFault('invalid_arguments', { response_metadata: { messages: faults } });
  const { blocks, ...rest } = view as Json & { blocks: Json[] };
  return { ...rest, blocks: withIds(blocks, 'v') };
}

export function newHash(house: House): string {
  return `${Math.floor(house.clock.now() / 1000)}.${house.world.newId('h')}`;
}

/** The view as payloads and answers show it. */
export function viewJson({ world }: Pick<House, 'world'>, view: View, install: Install): Json {
  const { body } = view;
  return {
    id: view.id,
    team_id: view.team,
    type: view.type,
    blocks: body.blocks,
    private_metadata: body.private_metadata ?? '',
    callback_id: body.callback_id ?? '',
    state: { values: {} },
    hash: view.hash,
    title: body.title ?? null,
    close: body.close ?? null,
    submit: body.submit ?? null,
    previous_view_id: view.previous,
    root_view_id: view.root,
    app_id: world.appId,
    external_id: body.external_id ?? '',
    app_installed_team_id: install.team,
    bot_id: install.botId,
    clear_on_close: body.clear_on_close ?? false,
    notify_on_close: body.notify_on_close ?? false,
  };
}

/** Opens a view for a person, on top of another one or alone. */
export function addView(house: House, user: string, team: string, body: Json, below: View | null): View {
  const id = house.world.newId('V');
  const view: View = {
    id,
    user,
    team,
    type: body.type as View['type'],
    body,
    hash: newHash(house),
    root: below?.root ?? id,
    previous: below?.id ?? null,
    open: true,
    errors: {},
  };
  house.world.views.set(id, view);
  return view;
}

export function modalsOf(house: House, user: string): View[] {
  return [...house.world.views.values()].filter(
    (view) => view.type === 'modal' && view.open && view.user === user,
  );
}

function refuseTwin(house: House, body: Json): void {
  if (!body.external_id) return;
  const twin = [...house.world.views.values()].some(
    (view) => view.open && view.body.external_id === body.external_id,
  );
  if (twin) throw new SlackFault('duplicate_external_id');
}

function open(call: Call): Json {
  const { house, install, args } = call;
  const body = checkedView(args.view, 'modal');
  refuseTwin(house, body);
  const trigger = takeTrigger(call);
  if (trigger.view && house.world.views.get(trigger.view)?.open)
    return { view: viewJson(house, pushOn(call, body, trigger), install) };
  for (const view of modalsOf(house, trigger.user)) view.open = false;
  return { view: viewJson(house, addView(house, trigger.user, trigger.team, body, null), install) };
}

function pushOn({ house }: Call, body: Json, trigger: Trigger): View {
  const stack = modalsOf(house, trigger.user);
  if (stack.length >= DEEPEST) throw new SlackFault('push_limit_reached');
  return addView(house, trigger.user, trigger.team, body, stack.at(-1) ?? null);
}

function push(call: Call): Json {
  const { house, install, args } = call;
  const body = checkedView(args.view, 'modal');
  refuseTwin(house, body);
  return { view: viewJson(house, pushOn(call, body, takeTrigger(call)), install) };
}

function replace(call: Call, view: View, body: Json): Json {
  const { house, args, install } = call;
  const hash = textOf(args, 'hash');
  if (hash !== '' && hash !== view.hash) throw new SlackFault('hash_conflict');
  view.body = body;
  view.hash = newHash(house);
  view.errors = {};
  return { view: viewJson(house, view, install) };
}

function update(call: Call): Json {
  const { house, args } = call;
  const body = checkedView(args.view, 'modal');
  const byName = textOf(args, 'external_id');
  const view =
    house.world.views.get(textOf(args, 'view_id')) ??
    [...house.world.views.values()].find((each) => byName !== '' && each.body.external_id === byName);
  if (!view?.open || view.type !== 'modal') throw new SlackFault('not_found');
  return replace(call, view, body);
}

function publish(call: Call): Json {
  const { house, args, install } = call;
  const user = needed(args, 'user_id');
  if (!house.world.people.has(user)) throw new SlackFault('user_not_found');
  const body = checkedView(args.view, 'home');
  const there = homeOf(house, user);
  if (there) return replace(call, there, body);
  return { view: viewJson(house, addView(house, user, install.team, body, null), install) };
}

export function homeOf({ world }: Pick<House, 'world'>, user: string): View | undefined {
  return [...world.views.values()].find((view) => view.type === 'home' && view.user === user);
}

export const views: Readonly<Record<string, Method>> = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
};
