import { ownRows } from '#domains/core/own-data/registry.ts';

export const notificationsOwnData = [
  ownRows({
    table: 'notification',
    by: ['account_id'],
    key: ['id'],
    columns: ['kind', 'details', 'href', 'at', 'read_at'],
  }),
  ownRows({ table: 'notice_choice', by: ['account_id'], key: ['kind'], columns: ['kind', 'bell', 'mail'] }),
];
