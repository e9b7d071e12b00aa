import { sql } from 'kysely';
import { ownRows } from '#domains/core/own-data/registry.ts';

/**
 * The pupils whom a teacher has added and looks after now, without what they sign in with: `canHandOutPassword` and `isOfOwnSchool` say the
 * same of pages and cards. What the pupils wrote is theirs.
 */
export const pupilsOwnData = [
  ownRows({
    table: 'pupil',
    by: ['teacher_id'],
    key: ['id'],
    columns: ['id', 'school_id', 'name', 'language', 'created_at'],
    only: (
      account,
    ) => sql`ended_at is null and exists (select from member_school at join member on member.id = at.member_id
      where at.member_id = ${account}::uuid and at.school_id = pupil.school_id and at.until_on is null and member.state = 'verified')`,
  }),
];
