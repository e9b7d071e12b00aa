import { ownRows } from '#domains/core/own-data/registry.ts';

/** The pupils whom a teacher has added, without their passwords. What the pupils wrote is theirs. */
export const pupilsOwnData = [
  ownRows({
    table: 'pupil',
    by: ['teacher_id'],
    key: ['id'],
    columns: ['id', 'school_id', 'name', 'user_name', 'language', 'created_at', 'ended_at'],
  }),
];
