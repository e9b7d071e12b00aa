import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isChanged } from '#platform/version-of.ts';
import type { ContactNote } from '../access.ts';
import { type NoteText, noteShown } from '../model.ts';

/**
 * Keeps what a member notes about a contact for themselves. Nobody else reads it, and nobody is told. `seen` is the version that the form
 * showed: what was saved since, in another tab, is not overwritten unseen.
 */
export async function noteContact(
  by: By<Member>,
  { other }: ContactNote,
  { note, groups }: NoteText,
  seen?: string,
): Promise<Result<'noted', 'changedMeanwhile'>> {
  return transact(by, async (tx) => {
    const kept = await tx.db
      .selectFrom('contact')
      .select(['own_note as note', 'groups'])
      .where('member_id', '=', tx.actor.id)
      .where('other_id', '=', other)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (kept && isChanged(seen, noteShown(kept), noteShown({ note, groups }))) return refuse('changedMeanwhile');
    await tx.db
      .updateTable('contact')
      .set({ own_note: note, groups: [...groups] })
      .where('member_id', '=', tx.actor.id)
      .where('other_id', '=', other)
      .execute();
    return ok('noted');
  });
}
