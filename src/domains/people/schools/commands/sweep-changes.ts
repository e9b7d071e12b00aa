import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';

/** So long a support service can look at what was changed; after that, names and addresses of former heads are deleted. */
const changeDays = 365;

export async function sweepChanges(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('school_change')
      .where('id', 'in', (old) =>
        old
          .selectFrom('school_change as old')
          .select('old.id')
          .where('old.changed_at', '<=', daysAfter(now, -changeDays))
          .limit(most),
      )
      .returning('id')
      .execute();
    const subject = gone.map(({ id }) => id);
    await stopWaiting({ db: tx, now }, { subject, kinds: ['school_change'] });
    return subject.length;
  });
}
