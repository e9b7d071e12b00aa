import { writeEntry } from '#domains/talk/messages/steps/write-entry.ts';
import { daysAfter } from '#kernel/days.ts';
import type { ConversationId, MessageFileId, MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import type { Cast } from './cast.ts';
import { chanceOf } from './chance.ts';
import { drawingOf, drawnSize } from './draw-picture.ts';
import type { DemoTeacher } from './people.ts';

interface Parts {
  readonly cast: Cast;
  readonly fourth: DemoTeacher;
  readonly files: FileStore;
  readonly now: Date;
}

const title = 'Street games, spring';

/** A conversation of four teachers, read by all, with a picture and a document. */
export async function writeGroup(tx: Db, { cast: { juana, eleni, andrei }, fourth, files, now }: Parts): Promise<void> {
  const four = { juana, eleni, andrei, fourth };
  const chance = chanceOf(1904);
  const at = (daysAgo: number, hour: number) => new Date(daysAfter(now, -daysAgo).setUTCHours(hour, 5, 0, 0));
  const begunAt = at(9, 8);
  const id = chance.id<ConversationId>(begunAt);
  const said = linesOf(four, at);
  await tx
    .insertInto('conversation')
    .values({ id, title, started_by: juana.id, started_at: begunAt, to_stranger: false })
    .execute();
  const members = [juana, eleni, andrei, fourth].map((teacher) => ({
    conversation_id: id,
    member_id: teacher.id,
    joined_at: begunAt,
    last_message_at: at(6, 14),
    read_at: at(5, 9),
  }));
  await tx.insertInto('conversation_member').values(members).execute();
  const change = (kind: 'begun' | 'added') => ({
    id: chance.id<string>(begunAt),
    conversation_id: id,
    kind,
    at: begunAt,
  });
  await tx
    .insertInto('group_change')
    .values([
      { ...change('begun'), by_id: juana.id, member_id: null, title },
      ...[eleni, andrei, fourth].map((one) => ({
        ...change('added'),
        by_id: juana.id,
        member_id: one.id,
        title: null,
      })),
    ])
    .execute();
  for (const { by, at: sentAt, body } of said) {
    const message = chance.id<MessageId>(sentAt);
    await tx
      .insertInto('message')
      .values({ id: message, conversation_id: id, author_account: by.id, body, sent_at: sentAt })
      .execute();
    await writeEntry({ db: tx }, { id: message, conversation: id, body });
    if (by === fourth) await sendFile(tx, files, { message, conversation: id, by, sentAt, kind: 'picture' });
    if (by === andrei) await sendFile(tx, files, { message, conversation: id, by, sentAt, kind: 'pdf' });
  }
}

type Four = Readonly<Record<'juana' | 'eleni' | 'andrei' | 'fourth', DemoTeacher>>;

function linesOf({ juana, eleni, andrei, fourth }: Four, at: (daysAgo: number, hour: number) => Date) {
  return [
    {
      by: juana,
      at: at(9, 9),
      body: 'Here we are, all four. Shall we write down the rules of each game before spring?',
    },
    {
      by: eleni,
      at: at(9, 15),
      body: 'Yes! I begin with the hopscotch of Volos. One page, so that it fits on a wall.',
    },
    { by: fourth, at: at(7, 10), body: 'Our kites are ready. The class has drawn them for you.' },
    {
      by: andrei,
      at: at(6, 14),
      body: 'The rules of the spinning tops are on one page too. Pupils, please correct my English.',
    },
  ];
}

interface Sent {
  readonly message: MessageId;
  readonly conversation: ConversationId;
  readonly by: DemoTeacher;
  readonly sentAt: Date;
  readonly kind: 'picture' | 'pdf';
}

async function sendFile(tx: Db, files: FileStore, { message, conversation, by, sentAt, kind }: Sent): Promise<void> {
  const id = chanceOf(kind === 'picture' ? 1905 : 1906).id<MessageFileId>(sentAt);
  const isPicture = kind === 'picture';
  const bytes = isPicture ? await drawingOf('kites') : onePage(rules);
  const key = `messages/${conversation}/${id}${isPicture ? '.webp' : '.pdf'}`;
  await files.put(key, bytes);
  const about = isPicture
    ? { kind, type: 'image/webp', name: 'kites.webp', ...drawnSize }
    : { kind, type: 'application/pdf', name: 'rules-of-the-tops.pdf' };
  await tx
    .insertInto('message_file')
    .values({
      ...{ id, conversation_id: conversation, message_id: message, author_account: by.id, in_draft: false },
      ...{ ...about, file_key: key, bytes: bytes.length, added_at: sentAt },
    })
    .execute();
}

const rules = [
  'Spinning tops',
  '',
  '1. Draw a circle of one metre.',
  '2. Everybody spins their top at the same moment.',
  '3. The last one that spins inside the circle wins.',
];

/** A PDF of one page with a few lines in plain letters. */
function onePage(lines: readonly string[]): Buffer {
  const text = `BT /F1 14 Tf 20 TL 60 760 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let whole = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = whole.length;
    whole += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${whole.length}\n%%EOF\n`;
  return Buffer.from(`${whole}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}${end}`);
}
