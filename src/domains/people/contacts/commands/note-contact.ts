import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { ContactNote } from '../access.ts';

/** Keeps what a member notes about a contact for themselves. Nobody else reads it, and nobody is told. */
export async function noteContact(
  by: By<Member>,
  { other }: ContactNote,
  { note, groups }: Pick<ContactNote, 'note' | 'groups'>,
): Promise<void> {
  await transact(by, async (tx) => {
    await tx.db
      .updateTable('contact')
      .set({ own_note: note, groups: [...groups] })
      .where('member_id', '=', tx.actor.id)
      .where('other_id', '=', other)
      .execute();
  });
}
