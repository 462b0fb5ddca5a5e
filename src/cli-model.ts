/** `interdict bench model`: how well a model of one's own does what it may do here. */
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import { Refusal } from './domain/error.ts';

interface Terminal {
  run(): { readonly config: Config };
  done(status: Promise<0>): void;
  print(line: string): void;
}

/** @throws Refusal when the settings name no model */
async function benchModel({ run, print }: Terminal, file: string | undefined): Promise<0> {
  const { config } = run();
  const { measureModel } = await import('../bench/model.ts');
  if (await measureModel(config, print, file)) return 0;
  throw new Refusal(
    'not_found',
    'No model is set: add the section `model` to interdict.yaml, as interdict.example.yaml shows it, and run again.',
  );
}

/** Adds the command to the program. */
export function addModel(program: Program, terminal: Terminal): void {
  program
    .command('bench')
    .description('measurements with what you have')
    .command('model')
    .description('send cases that the rules leave unsure to your model, and count what stands the check')
    .option('--cases <file>', 'cases of your own, one JSON object a line as in bench/cases/model.jsonl')
    .action((options: { cases?: string }) => terminal.done(benchModel(terminal, options.cases)));
}
