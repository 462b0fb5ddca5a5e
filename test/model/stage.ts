/** A house with a model at a scripted server: real records, a store in memory, desks as commands see them. */
import { readConfig } from '../../src/config.ts';
import { openDesk } from '../../src/desk.ts';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import type { Desk } from '../../src/domain/ports.ts';
import { openHelper } from '../../src/helping.ts';
import { createLog } from '../../src/log.ts';
import { createHouse } from '../../src/main.ts';
import { createMetrics, type Metrics } from '../../src/metrics.ts';
import { type ModelSettings, modelSettings } from '../../src/settings/model.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';
import { knowledge, TODAY } from '../questions/asking.ts';
import { openServer, type Script, type ScriptedServer } from './server.ts';

export interface Stage {
  readonly server: ScriptedServer;
  readonly store: OpenStore;
  /** The log's lines, parsed. */
  readonly lines: Record<string, unknown>[];
  readonly metrics: Metrics;
  setDay(day: string): void;
  desk(): Promise<Desk>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly script?: Script;
  /** null: a house without a model. */
  readonly model?: Partial<ModelSettings> | null;
  readonly key?: string | null;
  readonly language?: 'en' | 'de';
  readonly knowledge?: Knowledge;
}

export async function openStage({
  script,
  model = {},
  key = 'sk-test-key-123456',
  language,
  ...more
}: StageOptions = {}): Promise<Stage> {
  const server = await openServer(script);
  let now = Date.parse(`${TODAY}T12:00:00Z`);
  const clock = { now: () => now };
  const store = await openStore({ memory: true, clock });
  const lines: Record<string, unknown>[] = [];
  const plain = readConfig({}, import.meta.dirname);
  const settings = modelSettings.parse({ name: 'test-model', base_url: server.url, retries: 0, ...model });
  const config = {
    ...plain,
    language: language ?? plain.language,
    model: model === null ? null : settings,
    secrets: { ...plain.secrets, modelKey: key },
  };
  const log = createLog('warn', (line) => lines.push(JSON.parse(line)));
  const metrics = createMetrics();
  const plainHouse = createHouse(config, more.knowledge ?? knowledge, clock, store, [], log);
  const { database } = store;
  const found = { knowledge: plainHouse.knowledge, mentions: plainHouse.mentions, places: plainHouse.places };
  const helper =
    model === null || settings === null
      ? null
      : openHelper({
          ...{ ...found, names: plainHouse.names, clock, database, log, metrics },
          config: { ...config, model: settings },
        });
  // The same house, with figures that the test can read.
  const house = { ...plainHouse, helper: async () => helper };
  return {
    server,
    store,
    lines,
    metrics,
    setDay: (day) => {
      now = Date.parse(`${day}T12:00:00Z`);
    },
    desk: () => openDesk(house),
    async close() {
      await server.close();
      await store.close();
    },
  };
}
