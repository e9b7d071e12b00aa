import { domains } from '#domains/all.ts';
import type { Sweep } from '#domains/manifest.ts';
import type { Db } from '#platform/db.ts';
import { sweepLimits } from '#platform/limits.ts';
import { sweepKeptMail, sweepSentMail } from '#platform/mail.ts';

/** Rows of each kind in one run: a first run after years must not delay the other sweeps. The rest is deleted the next night. */
const most = 10_000;

const sweeps: readonly Sweep[] = [
  ...domains.flatMap(({ sweeps = [] }) => sweeps),
  { name: 'keptMails', run: sweepKeptMail },
  { name: 'sentMails', run: sweepSentMail },
  { name: 'limits', run: sweepLimits },
];

/** Runs the sweeps of all domains. Resolves to the number of deleted rows of each kind. */
export async function sweep(db: Db, now: Date, limit = most): Promise<Record<string, number>> {
  const swept: Record<string, number> = {};
  for (const { name, run } of sweeps) swept[name] = await run(db, { now, most: limit });
  return swept;
}
