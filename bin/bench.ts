import { readOptions, WrongOptions } from '#test/load/options.ts';
import { runBench } from '#test/load/run-bench.ts';
import { NotABenchDatabase } from '#test/load/seed/seed-programme.ts';
import { buildWhenChanged } from './build.ts';
import { Failure } from './steps.mjs';

/** How fast the pages are, and how near to what the machine can do at all: docs/performance.md. */
export async function run(args: string[]): Promise<void> {
  try {
    const options = readOptions(args, process.env);
    await buildWhenChanged();
    await runBench(options, (line) => console.log(line));
  } catch (error) {
    if (error instanceof WrongOptions || error instanceof NotABenchDatabase) throw new Failure(error.message);
    throw error;
  }
}
