import { domains } from '#domains/all.ts';
import type { Sweep } from '#domains/manifest.ts';
import type { Db } from '#platform/db.ts';
import { sweepKeptMail } from '#platform/mail.ts';

/** Of each kind in one run: a first run after years must not hold up the others. What is left waits for the next day. */
const most = 10_000;

const sweeps: readonly Sweep[] = [
  ...domains.flatMap(({ sweeps = [] }) => sweeps),
  { name: 'keptMails', run: sweepKeptMail },
];

/** Runs the sweeps of all domains. Resolves to how many rows of each kind went. */
export async function sweep(db: Db, now: Date, limit = most): Promise<Record<string, number>> {
  const swept: Record<string, number> = {};
  for (const { name, run } of sweeps) swept[name] = await run(db, { now, most: limit });
  return swept;
}
