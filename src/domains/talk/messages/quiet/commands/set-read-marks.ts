import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';

/** Who does not tell leaves no mark behind, and sees none of others. */
export async function setReadMarks(by: By<Member>, marks: boolean): Promise<void> {
  await transact(by, async ({ db, actor }) => {
    await db
      .insertInto('message_setting')
      .values({ member_id: actor.id, read_marks: marks })
      .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ read_marks: marks }))
      .execute();
    if (marks) return;
    await db
      .updateTable('conversation_member')
      .set({ read_at: null })
      .where('member_id', '=', actor.id)
      .where('read_at', 'is not', null)
      .execute();
  });
}
