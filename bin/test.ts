import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenChanged } from './build.ts';
import { findChromium } from './chromium.ts';
import { Failure, runHere, runQuietly } from './steps.mjs';

/** Tests of the loss of the database, of mails of killed processes, and of what processes tell each other. */
const onServer = ['database-lost', 'mail-jobs', 'live-across'].map((name) => `test/processes/${name}`);

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line each; a file that could not be loaded counts as one. */
  readonly failures: readonly string[];
  /** What passed at the second try only. */
  readonly flaky?: readonly string[];
}

/**
 * All checks: types, style, then the tests. `--fast` leaves out the browser, the real processes, and tests that are tagged slow; `--postgres URL` runs the tests
 * of src, the races and those of `onServer` alone, on that server. Names of files after them narrow the tests. The last line is the sum.
 */
export async function run(args: string[]): Promise<number> {
  const options = { fast: { type: 'boolean' }, postgres: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const counts: Count[] = [];
  if (values.postgres) {
    counts.push(
      await tests(['fast', 'processes'], ['src', 'test/races', ...onServer, ...positionals], {
        TEST_DATABASE_URL: values.postgres,
      }),
    );
  } else {
    // Side by side: alone, types and style would leave a processor idle for most of their time.
    const quick = values.fast ? ['--tags-filter=!slow'] : [];
    counts.push(...(await Promise.all([types(), style(), tests(['fast'], [...positionals, ...quick])])));
    if (!values.fast) counts.push(await slowTests(positionals));
  }
  const passed = sumOf(counts, 'passed');
  const failed = sumOf(counts, 'failed');
  for (const test of counts.flatMap(({ flaky = [] }) => flaky)) console.log(`passed at the second try: ${test}`);
  for (const failure of counts.flatMap((count) => count.failures)) console.log(`failed: ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** By TypeScript 7, which is several times as fast; what reads syntax trees needs 6 (decision 17). */
const types = () =>
  check('Types', 'node_modules/typescript-7/bin/tsc', [
    '--incremental',
    '--tsBuildInfoFile',
    '.cache/types.tsbuildinfo',
  ]);

const style = () =>
  check('Style', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50']);

async function check(title: string, program: string, args: string[]): Promise<Count> {
  const { code, output } = await runQuietly(process.execPath, [program, ...args]);
  if (code === 0) console.log(`${title}: fine`);
  else console.error(`${title}: not fine\n${output}`);
  return code === 0 ? { passed: 1, failed: 0, failures: [] } : failedOnce(title);
}

async function slowTests(files: string[]): Promise<Count> {
  try {
    const chromium = await findChromium();
    await buildWhenChanged();
    return await tests(['processes', 'journeys'], files, { CHROMIUM: chromium });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    return failedOnce(error.message);
  }
}

async function tests(projects: string[], files: string[], env: NodeJS.ProcessEnv = {}): Promise<Count> {
  const report = `.cache/tests-${process.pid}.json`;
  mkdirSync('.cache', { recursive: true });
  console.log(`\nTests: ${projects.join(', ')}`);
  const args = [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runHere(process.execPath, ['node_modules/vitest/vitest.mjs', ...args, ...files], {
    env: { ...process.env, ...env },
  });
  const count = countsOf(report);
  rmSync(report, { force: true });
  // A file that cannot even be loaded has no test that could fail.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
  }[];
}

function countsOf(report: string): Count {
  if (!existsSync(report)) return failedOnce('The tests ended without a report');
  const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'));
  const failures = testResults.flatMap((file) => {
    const tests = messagesOf(file, 'failed');
    return tests.length === 0 && file.status === 'failed' ? [lineOf(file, file.message)] : tests;
  });
  const flaky = testResults.flatMap((file) => messagesOf(file, 'passed'));
  return { passed: numPassedTests, failed: numFailedTests, failures, flaky };
}

/** A test that passed keeps the messages of the tries before. */
const messagesOf = (file: FileReport, status: string) =>
  file.assertionResults
    .filter((test) => test.status === status && test.failureMessages.length > 0)
    .map((test) => lineOf(file, `${test.fullName}: ${test.failureMessages.join(' ')}`));

const lineOf = ({ name }: FileReport, text: string) => `${relative('.', name)}: ${firstLine(text)}`;

const firstLine = (text: string) => text.split('\n', 1).join('').slice(0, 500);

const failedOnce = (what: string): Count => ({ passed: 0, failed: 1, failures: [firstLine(what)] });

const sumOf = (counts: readonly Count[], of: 'passed' | 'failed') => counts.reduce((sum, count) => sum + count[of], 0);
