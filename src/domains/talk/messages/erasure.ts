import { sql } from 'kysely';
import { type Erasure, rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';

/** What was sent stays with its message; what was only chosen goes. */
const filesErasure: Erasure = {
  covers: { 'message_file.author_account': 'unnamed' },
  async erase({ db }, account) {
    const rows = await db
      .deleteFrom('message_file')
      .where('author_account', '=', sql<never>`${account}`)
      .where('in_draft', '=', true)
      .returning('file_key')
      .execute();
    await sql`update message_file set author_account = null where author_account = ${account}`.execute(db);
    return rows.map(({ file_key }) => file_key);
  },
};

export const messagesErasure = [
  filesErasure,
  rowsUnnamed('message', 'author_account'),
  rowsUnnamed('conversation', 'started_by'),
  rowsUnnamed('group_change', 'by_id', 'member_id'),
  rowsGo('conversation_member', 'member_id'),
  rowsGo('message_setting', 'member_id'),
];
