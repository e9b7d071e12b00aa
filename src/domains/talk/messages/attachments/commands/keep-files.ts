import type { Member } from '#kernel/actor.ts';
import type { MessageFileId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { fewAtOnce, TooBusy } from '#platform/few-at-once.ts';
import { type DocumentProblem, documentOf, namedAs } from '#platform/file-kinds.ts';
import { newId } from '#platform/new-id.ts';
import { cleanPicture, isPicture, type PictureProblem } from '#platform/pictures.ts';
import type { SeenConversation } from '../../access.ts';
import { type FileKind, filesAnHour, largestFile, longestFileName } from '../model.ts';
import { canAttach } from '../policy.ts';

interface ChosenFile {
  readonly name: string;
  readonly tooLarge: boolean;
  read(): Promise<Buffer>;
}

/** Why a file is not taken; tooLarge is a picture of too many pixels. */
export type FileProblem = PictureProblem | DocumentProblem | 'tooManyBytes' | 'tooMany';

/** What was chosen for the next message: kept until it is sent, and those that are not taken. */
export interface KeptFiles {
  readonly ids: readonly MessageFileId[];
  readonly refused: readonly { readonly name: string; readonly reason: FileProblem }[];
}

/** Each of these stands in memory while it is looked at. */
const fewFiles = fewAtOnce({ atOnce: 2, waiting: 30, ofOne: 12 });
/** All but these cost their try: the file had to be looked at. */
const isCostly: readonly FileProblem[] = ['notAPicture', 'tooLarge', 'heic', 'unknownKind', 'macros', 'oldOffice'];

export async function keepFiles(
  by: By<Member>,
  conversation: SeenConversation<Member>,
  chosen: readonly ChosenFile[],
): Promise<Result<KeptFiles, 'notAllowed'>> {
  if (!canAttach(by.actor, conversation)) return refuse('notAllowed');
  const ids: MessageFileId[] = [];
  const refused: KeptFiles['refused'][number][] = [];
  for (const file of chosen) {
    const ceiling = { limit: filesAnHour, key: by.actor.id, isNew: true, costly: isCostly };
    const kept = await underCeiling(by, ceiling, () => keepFile(by, conversation, file));
    if (kept.ok) ids.push(kept.value);
    else refused.push({ name: file.name, reason: kept.reason });
  }
  return ok({ ids, refused });
}

async function keepFile(
  { db, actor, now, services }: By<Member>,
  { id: conversation }: SeenConversation<Member>,
  file: ChosenFile,
): Promise<Result<MessageFileId, FileProblem>> {
  if (file.tooLarge) return refuse('tooManyBytes');
  const read = await readFile(file, actor);
  if (!read.ok) return read;
  const { bytes, ending, kind, type, width = null, height = null } = read.value;
  const id = newId<MessageFileId>();
  const key = `messages/${conversation}/${id}${ending}`;
  await services.files.put(key, bytes);
  await db
    .insertInto('message_file')
    .values({
      ...{ id, conversation_id: conversation, author_account: actor.id, in_draft: true, kind, type, width, height },
      ...{ name: namedAs(file.name, ending, longestFileName), file_key: key, bytes: bytes.length, added_at: now },
    })
    .execute();
  return ok(id);
}

interface ReadFile {
  readonly bytes: Buffer;
  readonly kind: FileKind;
  readonly type: string;
  readonly ending: string;
  readonly width?: number;
  readonly height?: number;
}

/** By what stands in it: a picture is encoded anew, without place data. */
async function readFile(file: ChosenFile, { id }: Member): Promise<Result<ReadFile, FileProblem>> {
  try {
    return await fewFiles(async (): Promise<Result<ReadFile, FileProblem>> => {
      const bytes = await file.read();
      if (isPicture(bytes)) {
        const cleaned = await cleanPicture(bytes, id, largestFile);
        if (!cleaned.ok) return cleaned;
        return ok({ ...cleaned.value, kind: 'picture', type: 'image/webp', ending: '.webp' });
      }
      const found = documentOf(bytes, file.name);
      return typeof found === 'string' ? refuse(found) : ok(found);
    }, id);
  } catch (error) {
    if (error instanceof TooBusy) return refuse('busy');
    throw error;
  }
}
