import { sql } from 'kysely';
import { defineContent, type SurroundingLine } from '#domains/core/content/registry.ts';
import type { Db } from '#platform/db.ts';
import { findMessage } from './access.ts';
import { longestMessage, messagesAround } from './model.ts';

export const messageContent = defineContent({
  kind: 'message',
  word: 'messages.content.message',
  events: { hidden: 'message.hidden', shown: 'message.shown' },
  table: 'message',
  columns: { id: 'id', authorAccount: 'author_account', body: ['body'] },
  format: 'plain',
  isSeen: async (viewer, { id }) => (await findMessage(viewer, id)) !== undefined,
  surroundings: listMessagesAround,
  correction: {
    texts: [
      { column: 'body', label: 'messages.composer.label', longest: longestMessage, field: 'plain', need: 'required' },
    ],
  },
});

/** A message with the five before and the five after it, and no more of the conversation. */
async function listMessagesAround(db: Db, id: string): Promise<readonly SurroundingLine[]> {
  const { rows } = await sql<SurroundingLine>`
    with reported as (select id, conversation_id from message where id = ${id}::uuid)
    select around.id, around.body, around.author_account as author, around.sent_at as at
    from reported, lateral (
      (select * from message m where m.conversation_id = reported.conversation_id and m.id <= reported.id
        order by m.id desc limit ${messagesAround + 1})
      union all
      (select * from message m where m.conversation_id = reported.conversation_id and m.id > reported.id
        order by m.id limit ${messagesAround})
    ) around
    order by around.id`.execute(db);
  return rows;
}
