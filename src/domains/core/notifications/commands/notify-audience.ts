import type { AliasableExpression, SelectQueryNode } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { defineJob, type HandledJob, handles, type Job, queueJob } from '#platform/jobs.ts';
import type { NewNotice } from '../model.ts';
import { selectRecipients, sliceSize, writeNotices } from '../steps/write-notices.ts';

/** Accounts that are notified together. They are found by SQL, a slice at a time, so they may be thousands. */
export interface Audience<params extends object> {
  readonly job: Job<Slice<params>>;
  readonly select: SelectAccounts<params>;
}

/** Selects the ids of the accounts under the one name `id`. `params` are stored with the job: ids and short texts. */
type SelectAccounts<params extends object> = (db: Db, params: params) => AccountQuery;

/** A Kysely select, whichever tables it reads. */
interface AccountQuery extends AliasableExpression<{ id: AccountId }> {
  readonly isSelectQueryBuilder: true;
  toOperationNode(): SelectQueryNode;
}

interface Slice<params extends object> {
  readonly params: params;
  readonly notice: NewNotice;
  /** The last account that has been notified. */
  readonly after?: AccountId;
}

/** `name`: of the queue of its slices. The domain lists `handlesAudience` of it among its jobs. */
export function defineAudience<params extends object>(name: string, select: SelectAccounts<params>): Audience<params> {
  return { job: defineJob({ name: `notify-${name}`, retries: 12, longestDelay: 600 }), select };
}

export function handlesAudience<params extends object>(audience: Audience<params>): HandledJob<By<'program'>> {
  return handles(audience.job, (by: By<'program'>, slice) => notifySlice(by, audience, slice));
}

/**
 * Notifies all accounts of an audience of one event, each once. The first slice is notified now; each slice queues the next in
 * its own transaction, so that a crash loses nobody and repeats nobody.
 */
export function notifyAudience<params extends object>(
  by: By<'program'>,
  audience: Audience<params>,
  params: NoInfer<params>,
  notice: NewNotice,
): Promise<void> {
  // The job stores no more of the event than what notices refer to.
  return notifySlice(by, audience, { params, notice: { ...notice, event: { id: notice.event.id } } });
}

async function notifySlice<params extends object>(
  by: By<'program'>,
  { job, select }: Audience<params>,
  slice: Slice<params>,
): Promise<void> {
  const { params, notice, after } = slice;
  await transact(by, async (tx) => {
    const recipients = await selectRecipients(tx, notice)
      .where('id', 'in', select(tx.db, params))
      .$if(after !== undefined, (query) => query.where('id', '>', after as AccountId))
      .orderBy('id')
      .limit(sliceSize)
      .execute();
    await writeNotices(tx, recipients, notice);
    const last = recipients.at(-1);
    if (recipients.length === sliceSize && last) await queueJob(tx.db, job, { ...slice, after: last.id });
  });
}
