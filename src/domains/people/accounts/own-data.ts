import { ownRows } from '#domains/core/own-data/registry.ts';

/** Without hashes and secrets: they tell the owner nothing, and would help a thief of the file. */
export const accountsOwnData = [
  ownRows({
    table: 'account',
    by: ['id'],
    key: ['id'],
    columns: [
      'kind',
      'given_name',
      'family_name',
      'email',
      'email_confirmed_at',
      'language',
      'time_zone',
      'mails',
      'created_at',
      'suspended_at',
      'closing_asked_at',
      'closes_at',
    ],
  }),
  ownRows({ table: 'session', by: ['account_id'], key: ['id'], columns: ['created_at', 'seen_at'] }),
];
