import { buffer } from 'node:stream/consumers';
import type { MessageFileId, MessageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { zipOf } from '#platform/zip.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

/** A document that eleni has sent with her message. */
export async function aMessageFile(
  { db, services, now }: World,
  message: MessageId,
  eleni: TestTeacher,
): Promise<MessageFileId> {
  const id = newId<MessageFileId>();
  const { conversation_id } = await db
    .selectFrom('message')
    .select('conversation_id')
    .where('id', '=', message)
    .executeTakeFirstOrThrow();
  const key = `messages/${conversation_id}/${id}.pdf`;
  const content = Buffer.from('%PDF-1.7 The plan for January');
  await services.files.put(key, content);
  await db
    .insertInto('message_file')
    .values({
      ...{ id, conversation_id, message_id: message, author_account: eleni.id, in_draft: false, kind: 'pdf' },
      ...{ type: 'application/pdf', name: 'plan.pdf', file_key: key, bytes: content.length, added_at: now },
    })
    .execute();
  return id;
}

/** A document of an office with these parts. */
export async function anOfficeFile(...parts: readonly string[]): Promise<Buffer> {
  async function* entries() {
    for (const name of ['[Content_Types].xml', ...parts]) yield { name, content: Buffer.from('<xml/>') };
  }
  return buffer(zipOf(entries(), new Date('2026-12-01T08:00:00Z')));
}
