import { ownRows } from '#domains/core/own-data/registry.ts';

export const profilesOwnData = [
  ownRows({
    table: 'profile',
    by: ['member_id'],
    key: ['member_id'],
    columns: [
      'presentation',
      'idea',
      'interests',
      'interests_for',
      'written_in',
      'subjects',
      'age_from',
      'age_to',
      'available',
      'open_to_plus',
      'away_until',
      'updated_at',
    ],
  }),
  ownRows({ table: 'profile_language', by: ['member_id'], key: ['language'], columns: ['language', 'level'] }),
  ownRows({
    table: 'profile_picture',
    by: ['member_id'],
    key: ['member_id'],
    columns: ['audience', 'added_at'],
    picture: 'file_key',
  }),
  ownRows({ table: 'reply_time', by: ['member_id'], key: ['member_id'], columns: ['median_minutes', 'counted_at'] }),
];
