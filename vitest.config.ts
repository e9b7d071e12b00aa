import { defineConfig } from 'vitest/config';

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/*
 * fast: rules, pages, and slices over HTTP on a database of their own; structure of the house.
 * slow: real processes, and a real browser before a real server. One file after the other: they measure and they kill.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        ...jsx,
        test: {
          name: 'fast',
          include: ['src/**/*.test.{ts,tsx}', 'test/structure/**/*.test.ts'],
          globalSetup: 'test/global-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'slow',
          include: ['test/processes/**/*.test.ts', 'test/journeys/**/*.spec.ts'],
          globalSetup: 'test/journeys/global-setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
