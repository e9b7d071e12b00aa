import { ownRows } from '#domains/core/own-data/registry.ts';

export const notificationsOwnData = [
  ownRows({
    table: 'notification',
    by: ['account_id'],
    key: ['id'],
    columns: ['kind', 'details', 'href', 'at', 'read_at'],
  }),
  ownRows({ table: 'notice_choice', by: ['account_id'], key: ['kind'], columns: ['kind', 'bell', 'mail', 'push'] }),
  ownRows({
    table: 'push_device',
    by: ['account_id'],
    key: ['id'],
    columns: ['endpoint', 'says_words', 'created_at'],
  }),
  ownRows({
    table: 'notice_hours',
    by: ['account_id'],
    key: ['account_id'],
    columns: ['digest_hour', 'digest_day', 'quiet_from', 'quiet_to'],
  }),
  ownRows({ table: 'notice_mailing', by: ['account_id'], key: ['rhythm'], columns: ['rhythm', 'due_at'] }),
];
