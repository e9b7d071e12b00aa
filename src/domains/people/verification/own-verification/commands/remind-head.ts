import type { Actor } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { canRemindHead } from '../../policy.ts';
import { type Asking, askHead } from './ask-head.ts';

/** Asks the head once more, at the member's wish: once a week, however often it is wished. */
export async function remindHead(
  db: Db,
  actor: Actor,
  member: MemberId,
  asking: Asking,
): Promise<Result<'reminded', 'notNow'>> {
  return db.transaction().execute(async (tx) => {
    // The lock makes two clicks one after the other: the second finds the first one's question, and the school of now.
    await tx.selectFrom('member').select('id').where('id', '=', member).forNoKeyUpdate().execute();
    const own = await tx
      .selectFrom('member')
      .innerJoin('account', 'account.id', 'member.id')
      .innerJoin('main_school', 'main_school.member_id', 'member.id')
      .select(['member.id', 'member.state', 'member.country', 'staff_role', 'given_name', 'family_name', 'school_id'])
      .where('member.id', '=', member)
      .executeTakeFirst();
    if (!own) return refuse('notNow');
    const last = await tx
      .selectFrom('head_question')
      .select(['sent_at as sentAt', 'expires_at as expiresAt', 'answer', 'answered_at as answeredAt'])
      .where('member_id', '=', member)
      .where('school_id', '=', own.school_id)
      .orderBy('sent_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (!canRemindHead(actor, { id: own.id, state: own.state, head: last }, asking.now)) return refuse('notNow');
    await askHead(
      tx,
      actor,
      {
        member,
        name: `${own.given_name} ${own.family_name}`,
        staffRole: own.staff_role,
        country: own.country,
        school: own.school_id,
      },
      asking,
    );
    return ok('reminded');
  });
}
