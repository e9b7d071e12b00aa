import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { ConversationId, MessageFileId, MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { mostFiles } from '../model.ts';

interface Chosen {
  readonly conversation: ConversationId;
  readonly files: readonly MessageFileId[];
}

/** Those of these files that the member has chosen for the conversation and not sent, in the order in which they were named. */
export async function listDraftFiles(
  { db, actor }: { readonly db: Db; readonly actor: Member },
  { conversation, files }: Chosen,
): Promise<readonly MessageFileId[]> {
  if (files.length === 0) return [];
  const rows = await db
    .selectFrom('message_file')
    .select('id')
    .where('conversation_id', '=', conversation)
    .where('author_account', '=', actor.id)
    .where('in_draft', '=', true)
    .where('id', 'in', files)
    .execute();
  const there = new Set(rows.map(({ id }) => id));
  return [...new Set(files)].filter((id) => there.has(id)).slice(0, mostFiles);
}

/** They are sent with the message; what else was chosen and not sent with it is let go. */
export async function attachFiles(
  { db, actor }: Tx<Member>,
  { conversation, files, message }: Chosen & { readonly message: MessageId },
): Promise<void> {
  if (files.length > 0)
    await sql`update message_file set message_id = ${message}::uuid, in_draft = false,
      place = array_position(${[...files]}::uuid[], id) where id = any(${[...files]}::uuid[])`.execute(db);
  await db
    .updateTable('message_file')
    .set({ in_draft: false })
    .where('conversation_id', '=', conversation)
    .where('author_account', '=', actor.id)
    .where('in_draft', '=', true)
    .execute();
}
