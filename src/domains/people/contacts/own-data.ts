import { ownRows } from '#domains/core/own-data/registry.ts';

export const contactsOwnData = [
  ownRows({ table: 'contact', by: ['member_id'], key: ['other_id'], columns: ['other_id', 'since'] }),
  ownRows({
    table: 'contact_request',
    by: ['from_id', 'to_id'],
    key: ['id'],
    columns: ['from_id', 'to_id', 'note', 'state', 'asked_at', 'answered_at'],
  }),
  // Who has blocked them is the secret of the others.
  ownRows({ table: 'block', by: ['member_id'], key: ['blocked_id'], columns: ['blocked_id', 'since'] }),
];
