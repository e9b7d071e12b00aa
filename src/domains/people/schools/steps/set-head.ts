import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, SchoolId } from '#kernel/ids.ts';
import type { SchoolHead } from '../model.ts';

/** Sets the head of a school that had none. A head who is known stays: somebody who registers must not replace them. */
export async function setHead(
  { db }: Pick<Tx, 'db'>,
  school: SchoolId,
  head: SchoolHead & { readonly by: AccountId },
): Promise<void> {
  await db
    .updateTable('school')
    .set({
      head_name: head.headName,
      head_email: head.headEmail,
      head_language: head.headLanguage,
      head_given_by: head.by,
    })
    .where('id', '=', school)
    .where('head_email', '=', '')
    .execute();
}
