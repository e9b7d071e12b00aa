import { parseArgs } from 'node:util';
import { UnreadableFile } from '#test/replay/project-file.ts';
import { type Outcome, type Replayed, replay } from '#test/replay/replay.ts';
import { Stumble } from '#test/replay/stage.ts';
import { buildWhenChanged } from './build.ts';
import { Failure } from './steps.mjs';

/**
 * Plays the projects of a file through the whole way, from registration to the public diary, as separate people over HTTP on an empty
 * database: the embedded one in a temporary folder, or the one that DATABASE_URL names. `--most 3` plays the first three only.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { most: { type: 'string' } }, allowPositionals: true });
  const [file = 'src/demo/past-projects.csv'] = positionals;
  const most = Number(values.most ?? Number.POSITIVE_INFINITY);
  await buildWhenChanged();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    return sumUp(
      await replay(file, {
        databaseUrl: process.env.DATABASE_URL,
        only: (_project, line) => line < most,
        onOutcome: (outcome) => console.log(lineOf(outcome)),
      }),
    );
  } catch (error) {
    // The file, or what comes before the first project; all else is a bug and shows where.
    if (error instanceof UnreadableFile || error instanceof Stumble) throw new Failure(error.message);
    throw error;
  }
}

const ends = { ok: 'ok', impossible: 'not possible by the rules of the programme', failed: 'FAILED' } as const;

function lineOf({ title, countries, people, seconds, remarks, end, why }: Outcome): string {
  const told = [
    title.padEnd(40),
    countries.join(' ').padEnd(24),
    `${people} people`.padStart(9),
    `${seconds.toFixed(1)} s`.padStart(7),
    why ? `${ends[end]}: ${why}` : ends[end],
  ];
  return `${told.join('  ')}${remarks.map((remark) => `\n    ${remark}`).join('')}`;
}

function sumUp({ outcomes, mails, seconds, mistakes }: Replayed): number {
  for (const mistake of mistakes) console.error(mistake);
  const people = outcomes.reduce((sum, outcome) => sum + outcome.people, 0);
  const count = (end: Outcome['end']) => outcomes.filter((outcome) => outcome.end === end).length;
  const told = [`${count('ok')} ok`, `${count('impossible')} not possible`, `${count('failed')} failed`];
  console.log(
    `\n${outcomes.length} projects, ${people} people, ${mails} mails, ${seconds.toFixed(1)} s: ${told.join(', ')}`,
  );
  return count('failed') + mistakes.length === 0 ? 0 : 1;
}
