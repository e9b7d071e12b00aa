import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;
/** As Node imports them: Vitest would stand a proxy before each package with a default export, which costs more than most calls. */
const plainImports = { interopDefault: false } as const;

/*
 * fast: rules, pages, and domains over HTTP on a database of their own; structure of the code.
 * processes: real processes that are killed, races, the demonstration, and what else takes long.
 * journeys: a real browser before a real server, which no other file uses at the same time.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    tags: [
      {
        name: 'slow',
        description: '80 milliseconds or more on a quiet machine: `npm run test:fast` leaves it out.',
      },
    ],
    projects: [
      {
        test: {
          name: 'fast',
          // Modules are imported as Node does it: test/native/import.ts says why.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          execArgv: [`--import=${pathToFileURL(join(import.meta.dirname, 'test/native/import.ts'))}`],
          // Files of one worker share what they import: each brings a world of its own anyway, and the whole takes a third less.
          isolate: false,
          sequence: { groupOrder: 0 },
          include: [
            'src/**/*.test.{ts,tsx}',
            ...['structure', 'load', 'simulation'].map((name) => `test/${name}/**/*.test.ts`),
          ],
          exclude: ['src/demo/**'],
          globalSetup: 'test/native/global-setup.ts',
          // For what hangs: a busy machine may take ten times as long.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'processes',
          deps: plainImports,
          include: [
            'test/conduct-set/*.test.ts',
            'test/processes/**/*.test.ts',
            'test/races/**/*.test.ts',
            'src/demo/**/*.test.ts',
          ],
          globalSetup: 'test/global-setup.ts',
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          // Servers and databases start in hooks, beside whatever else the machine does.
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.spec.ts'],
          globalSetup: 'test/journeys/global-setup.ts',
          sequence: { groupOrder: 2 },
          // What fails once is tried once more, and named at the end of the run (decision 44).
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
