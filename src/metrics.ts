/**
 * The figures for the operator. The library is loaded with the first figure: a question in the
 * terminal counts nothing.
 */
import type { Counter, Registry } from 'prom-client';
import type { FaultTold, Use } from './domain/model.ts';

export interface Metrics {
  /** One call of the model that gave nothing. */
  modelFault(told: Pick<FaultTold, 'use' | 'fault'>): void;
  /** One answer of the model, from its server or from the cache. */
  modelAnswer(use: Use, from: 'server' | 'cache'): void;
  /** All figures, in the text format of Prometheus. */
  text(): Promise<string>;
}

interface Open {
  readonly registry: Registry;
  readonly faults: Counter<'use' | 'fault'>;
  readonly answers: Counter<'use' | 'from'>;
}

async function open(): Promise<Open> {
  const { default: prom } = await import('prom-client');
  const registry = new prom.Registry();
  return {
    registry,
    faults: new prom.Counter({
      name: 'interdict_model_faults_total',
      help: 'Calls of the model that gave nothing, by use and by why.',
      labelNames: ['use', 'fault'],
      registers: [registry],
    }),
    answers: new prom.Counter({
      name: 'interdict_model_answers_total',
      help: 'Answers of the model, by use and by whence they came.',
      labelNames: ['use', 'from'],
      registers: [registry],
    }),
  };
}

/** A registry of its own: two bots in one process keep their figures apart. */
export function createMetrics(): Metrics {
  let opened: Promise<Open> | undefined;
  // Counting waits for the library, in order; nobody waits for the counting.
  const count = (add: (all: Open) => void) => {
    opened ??= open();
    opened = opened.then((all) => {
      add(all);
      return all;
    });
  };
  return {
    modelFault: ({ use, fault }) => count(({ faults }) => faults.inc({ use, fault })),
    modelAnswer: (use, from) => count(({ answers }) => answers.inc({ use, from })),
    async text() {
      opened ??= open();
      return (await opened).registry.metrics();
    },
  };
}
