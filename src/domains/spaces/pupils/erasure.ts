import { sql } from 'kysely';
import type { Erasure } from '#domains/core/erasure/registry.ts';
import type { AccountId, MemberId } from '#kernel/ids.ts';
import { rightsTopic } from '#platform/live.ts';
import { staffRoles } from './model.ts';

/** Another verified teacher of the pupil's school who works in one of the pupil's spaces: one of them looks after the pupil from then on. */
const colleague = (account: AccountId) => sql<MemberId | null>`(
  select own.member_id from space_pupil at
  join space_member own on own.space_id = at.space_id
  join member on member.id = own.member_id
  join member_school teaches on teaches.member_id = own.member_id
  join account_name account on account.id = own.member_id
  where at.pupil_id = pupil.id and own.member_id <> ${account}::uuid and own.role = any (${[...staffRoles]}::text[])
    and member.state = 'verified' and teaches.school_id = pupil.school_id and teaches.until_on is null
    and account.suspended_at is null
  order by own.member_id limit 1)`;

/** What pupils wrote stays in their spaces, unnamed where their account goes. */
const pupilErasure: Erasure = {
  covers: { 'pupil.teacher_id': 'row goes' },
  async erase(tx, account) {
    const teacher = account as MemberId;
    await tx.db
      .updateTable('pupil')
      .set({ teacher_id: sql<MemberId>`coalesce(${colleague(account)}, pupil.teacher_id)` })
      .where('teacher_id', '=', teacher)
      .where('ended_at', 'is', null)
      .execute();
    const gone = await tx.db.deleteFrom('pupil').where('teacher_id', '=', teacher).returning('id').execute();
    tx.publish(...gone.map(({ id }) => rightsTopic(id)));
    return [];
  },
  async tell(db, account) {
    const { pupils, kept } = await db
      .selectFrom('pupil')
      .select(({ fn }) => fn.countAll<string>().as('pupils'))
      .select(sql<string>`count(${colleague(account)})`.as('kept'))
      .where('teacher_id', '=', account as MemberId)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    const [handed, ended] = [Number(kept), Number(pupils) - Number(kept)];
    return [
      ...(handed > 0 ? [{ words: 'pupils.erasure.handed', values: { count: handed } } as const] : []),
      ...(ended > 0 ? [{ words: 'pupils.erasure.ended', values: { count: ended } } as const] : []),
    ];
  },
};

export const pupilsErasure = [pupilErasure];
