import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { By } from '#platform/command.ts';
import { warnedDaysBefore } from '../model.ts';
import { endAdverts as end } from '../steps/end-adverts.ts';

const slice = 200;

/** Tells the authors of adverts that end within a week, once, and closes those whose last day is over. */
export async function endAdverts(by: By<'program'>): Promise<void> {
  while ((await warnAuthors(by)) === slice);
  while ((await closeExpired(by)) === slice);
}

function warnAuthors(by: By<'program'>): Promise<number> {
  return transact(by, async (tx) => {
    const ending = await tx.db
      .updateTable('advert')
      .set({ warned_at: tx.now })
      .where('id', 'in', (of) =>
        of
          .selectFrom('advert')
          .select('id')
          .where('state', '=', 'open')
          .where('expires_on', '<=', isoDay(daysAfter(tx.now, warnedDaysBefore)))
          .where('expires_on', '>=', isoDay(tx.now))
          .where('warned_at', 'is', null)
          .orderBy('expires_on')
          .limit(slice),
      )
      .returning('id')
      .execute();
    await tx.recordAll(ending.map(({ id }) => ({ verb: 'advert.ending' as const, subject: id })));
    return ending.length;
  });
}

function closeExpired(by: By<'program'>): Promise<number> {
  return transact(by, async (tx) => {
    const over = await tx.db
      .selectFrom('advert')
      .select('id')
      .where('state', '=', 'open')
      .where('expires_on', '<', isoDay(tx.now))
      .orderBy('expires_on')
      .limit(slice)
      .forUpdate()
      .execute();
    const ended = await end(
      tx,
      over.map(({ id }) => id),
      'expired',
    );
    if (ended.length > 0) {
      const answers = await tx.db.selectFrom('advert_answer').select('id').where('advert_id', 'in', ended).execute();
      await stopWaiting(tx, { kinds: ['advert_answer'], subject: answers.map(({ id }) => id) });
    }
    await tx.recordAll(ended.map((id) => ({ verb: 'advert.expired' as const, subject: id })));
    return over.length;
  });
}
