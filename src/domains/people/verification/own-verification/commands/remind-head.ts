import { transact } from '#domains/core/event-log/transact.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { canRemindHead } from '../../policy.ts';
import { askHead } from '../../steps/ask-head.ts';

/** Asks the head once more, at the member's wish: at most once a week. */
export async function remindHead(by: By<Actor>, member: MemberId, words: Words): Promise<Result<'reminded', 'notNow'>> {
  return transact(by, async (tx) => {
    // The lock puts two clicks in order: the second one finds the question of the first, and the present school.
    await tx.db.selectFrom('member').select('id').where('id', '=', member).forNoKeyUpdate().execute();
    const own = await tx.db
      .selectFrom('member')
      .innerJoin('main_school', 'main_school.member_id', 'member.id')
      .select(['member.id', 'member.state', 'school_id as school'])
      .where('member.id', '=', member)
      .executeTakeFirstOrThrow();
    const head = await tx.db
      .selectFrom('head_question')
      .select(['sent_at as sentAt', 'expires_at as expiresAt', 'answer', 'answered_at as answeredAt'])
      .where('member_id', '=', member)
      .where('school_id', '=', own.school)
      .orderBy('sent_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (!canRemindHead(by.actor, { ...own, head }, tx.now)) return refuse('notNow');
    await askHead(tx, { member, school: own.school, words });
    return ok('reminded');
  });
}
