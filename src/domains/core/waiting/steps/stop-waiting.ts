import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { settleNotices } from '#domains/core/notifications/steps/settle-notices.ts';
import type { WaitingKind, WaitingOn } from '../model.ts';

interface Ended {
  /** One, or several that end together. */
  readonly subject: string | readonly string[];
  /** All kinds where it is left out: what was waited for is over as a whole. */
  readonly kinds?: readonly WaitingKind[];
  /** Everyone who is waited for where it is left out. */
  readonly on?: WaitingOn;
}

/**
 * Deletes the rows of what is not waited for any more, in the transaction that answers it, and lets the notices about it be new no longer. Those of
 * a conversation are about its messages, and are read with them.
 */
export async function stopWaiting({ db, now }: Pick<Tx, 'db' | 'now'>, { subject, kinds, on }: Ended): Promise<void> {
  const subjects = typeof subject === 'string' ? [subject] : subject;
  if (subjects.length === 0) return;
  const ended = db
    .deleteFrom('waiting')
    .where('subject_id', 'in', subjects)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', [...(kinds ?? [])]))
    .$if(on !== undefined && 'account' in on, (query) =>
      query.where('on_account', '=', on && 'account' in on ? on.account : null),
    )
    .$if(on !== undefined && 'country' in on, (query) =>
      query.where('on_country', '=', on && 'country' in on ? on.country : null),
    )
    .$if(on !== undefined && 'outside' in on, (query) => query.where('on_outside', 'is not', null))
    .returning([sql`case when kind <> 'conversation' then on_account end`.as('account'), 'subject_id as subject']);
  await settleNotices({ db, now }, ended);
}
