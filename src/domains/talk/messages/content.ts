import { sql } from 'kysely';
import { defineContent, type SurroundingLine } from '#domains/core/content/registry.ts';
import type { MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { findMessage } from './access.ts';
import { longestMessage, messagesAround } from './model.ts';
import { writeEntry } from './steps/write-entry.ts';

export const messageContent = defineContent({
  kind: 'message',
  word: 'messages.content.message',
  events: { hidden: 'message.hidden', shown: 'message.shown' },
  table: 'message',
  columns: { id: 'id', authorAccount: 'author_account', removedAt: 'removed_at', body: ['body'] },
  format: 'plain',
  // Contact requests are no content of their own; those who have answered each other talk on.
  reach: { screenedAs: ['message', 'request'] },
  isSeen: async (viewer, { id }) => (await findMessage(viewer, id)) !== undefined,
  surroundings: listMessagesAround,
  correction: {
    texts: [
      { column: 'body', label: 'messages.composer.label', longest: longestMessage, field: 'plain', need: 'required' },
    ],
    async afterWriting(tx, { id }, { after: { body } }) {
      const row = await tx.db
        .selectFrom('message')
        .select('conversation_id')
        .where('id', '=', id as MessageId)
        .executeTakeFirst();
      if (row && body !== undefined)
        await writeEntry(tx, { id: id as MessageId, conversation: row.conversation_id, body });
    },
  },
});

/** A message with the five before and the five after it, and no more of the conversation; before it what it said until it was changed. */
async function listMessagesAround(db: Db, id: string): Promise<readonly SurroundingLine[]> {
  const { rows } = await sql<SurroundingLine>`
    with reported as (select id, conversation_id, author_account from message where id = ${id}::uuid)
    select around.id, around.body, around.author, around.at,
      (select coalesce(json_agg(json_build_object('id', file.id, 'name', file.name, 'key', file.file_key, 'type', file.type)
        order by file.place, file.id), '[]') from message_file file where file.message_id = around.id) as files
    from reported, lateral (
      (select id, id as place, body, author_account as author, coalesce(edited_at, sent_at) as at from message m
        where m.conversation_id = reported.conversation_id and m.id <= reported.id and (m.removed_at is null or m.id = reported.id)
        order by m.id desc limit ${messagesAround + 1})
      union all
      (select id, id as place, body, author_account as author, sent_at as at from message m
        where m.conversation_id = reported.conversation_id and m.id > reported.id and m.removed_at is null
        order by m.id limit ${messagesAround})
      union all
      select version.id, reported.id as place, version.body, reported.author_account as author, version.written_at as at
        from message_version version where version.message_id = reported.id
    ) around
    order by around.place, around.at, around.id = around.place, around.id`.execute(db);
  return rows;
}
