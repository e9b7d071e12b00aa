import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { ApproachKind } from '../kinds/model.ts';

interface Answer {
  readonly kind: ApproachKind;
  readonly writer: MemberId;
  readonly reader: MemberId;
  readonly answer: 'answered' | 'declined';
}

/** The reader of a first text has answered it. What was not a first text to a stranger has no row. */
export async function noteAnswer({ db }: Pick<Tx, 'db'>, { kind, writer, reader, answer }: Answer): Promise<void> {
  await db
    .updateTable('approach')
    .set({ answer })
    .where('member_id', '=', writer)
    .where('to_id', '=', reader)
    .where('kind', '=', kind)
    .where('outcome', '=', 'sent')
    .where('answer', 'is', null)
    .execute();
}
