import type { Tx } from '#domains/core/event-log/transact.ts';
import type { WaitingKind, WaitingOn } from '../model.ts';

interface Ended {
  /** One, or several that end together. */
  readonly subject: string | readonly string[];
  /** All kinds where it is left out: what was waited for is over as a whole. */
  readonly kinds?: readonly WaitingKind[];
  /** Everyone who is waited for where it is left out. */
  readonly on?: WaitingOn;
}

/** Deletes the rows of what is not waited for any more, in the transaction that answers it. */
export async function stopWaiting({ db }: Pick<Tx, 'db'>, { subject, kinds, on }: Ended): Promise<void> {
  const subjects = typeof subject === 'string' ? [subject] : subject;
  if (subjects.length === 0) return;
  await db
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
    .execute();
}
