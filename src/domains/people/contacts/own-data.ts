import { sql } from 'kysely';
import { ownRows } from '#domains/core/own-data/registry.ts';
import type { AccountId } from '#kernel/ids.ts';

/** What others did with a request is told to nobody: they may have declined it, or blocked the person. */
const answeredBy = (account: AccountId) => sql`(to_id = ${account}::uuid and state in ('accepted', 'declined'))`;

export const contactsOwnData = [
  ownRows({
    table: 'contact',
    by: ['member_id'],
    key: ['other_id'],
    columns: ['other_id', 'since', 'own_note', 'groups'],
  }),
  ownRows({
    table: 'contact_request',
    by: ['from_id', 'to_id'],
    key: ['id'],
    columns: ['from_id', 'to_id', 'note', 'asked_at'],
    told: (account) => ({
      state: sql`case when state = 'open' or ${answeredBy(account)} then state else 'closed' end`,
      answered_at: sql`case when ${answeredBy(account)} then answered_at end`,
    }),
  }),
  // Who has blocked them is the secret of the others.
  ownRows({ table: 'block', by: ['member_id'], key: ['blocked_id'], columns: ['blocked_id', 'since'] }),
];
