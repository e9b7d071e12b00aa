import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type MessageFileId } from '#kernel/ids.ts';
import type { Viewer } from '#platform/command.ts';
import { isReadBy, type SeenConversation } from '../access.ts';
import type { FileKind } from './model.ts';

interface FoundFile {
  readonly key: string;
  readonly kind: FileKind;
  readonly type: string;
  readonly name: string;
}

/** A file by its address: for those who read its message now, and before it is sent for who chose it. */
export async function findMessageFile({ db, actor }: Viewer, id: string): Promise<FoundFile | undefined> {
  if (actor.kind !== 'member' || !isUuid(id)) return undefined;
  return db
    .selectFrom('message_file as file')
    .leftJoin('message', 'message.id', 'file.message_id')
    .leftJoin('conversation_member as own', (join) =>
      join.onRef('own.conversation_id', '=', 'message.conversation_id').on('own.member_id', '=', actor.id),
    )
    .select(['file.file_key as key', 'file.kind', 'file.type', 'file.name'])
    .where('file.id', '=', id as MessageFileId)
    .where(({ or, and, eb }) =>
      or([
        and([eb('file.in_draft', '=', true), eb('file.author_account', '=', actor.id)]),
        and([
          eb('own.member_id', 'is not', null),
          eb('message.hidden_at', 'is', null),
          eb('message.removed_at', 'is', null),
          isReadBy,
        ]),
      ]),
    )
    .executeTakeFirst();
}

const asShown = sql`json_build_object('id', file.id, 'kind', file.kind, 'name', file.name, 'width', file.width,
  'height', file.height, 'bytes', file.bytes)`;

/** What the member has chosen for the conversation and not sent. */
export const filesInDraft = ({ id: member }: Member, { id: conversation }: Pick<SeenConversation, 'id'>) => sql<
  readonly ShownFile[]
>`(select coalesce(json_agg(${asShown} order by file.added_at, file.id), '[]') from message_file file
  where file.conversation_id = ${conversation}::uuid and file.author_account = ${member}::uuid and file.in_draft)`;

/** The files of a message, as one value of a row of `message`: none where it is hidden or removed. */
export const filesOfMessage = sql<readonly ShownFile[]>`(
  select coalesce(json_agg(${asShown} order by file.place, file.id), '[]')
  from message_file file
  where file.message_id = message.id and message.hidden_at is null and message.removed_at is null)`;

export interface ShownFile {
  readonly id: MessageFileId;
  readonly kind: FileKind;
  readonly name: string;
  /** In pixels, of a picture. */
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: number;
}
