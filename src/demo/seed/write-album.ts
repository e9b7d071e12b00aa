import { daysAfter } from '#kernel/days.ts';
import type { DiaryPostId, MemberId, PictureId, PupilId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import type { Cast } from './cast.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { DemoProject } from './demo-project.ts';
import { drawingOf, drawnSize, keyOf } from './draw-picture.ts';
import { writeDiaryPosts } from './write-diary-posts.ts';

interface Parts {
  readonly project: DemoProject;
  readonly cast: Cast;
  readonly pupils: readonly PupilId[];
  readonly files: FileStore;
  readonly now: Date;
}

type Author = { readonly author_account: MemberId } | { readonly author_pupil: PupilId | null };

/** Further pictures of the games project, by teachers and pupils of its schools, and posts that show some of them. */
export async function writeAlbum(tx: Db, { project, cast, pupils, files, now }: Parts): Promise<void> {
  const chance = chanceOf(1896);
  const member = (who: keyof Cast): Author => ({ author_account: cast[who].id });
  const pupil = (at: number): Author => ({ author_pupil: pupils[at] ?? null });
  const album: readonly (readonly [drawing: string, alt: string, days: number, author: Author])[] = [
    ['call', 'Our first call: a screen, a globe and a waving hand', 12, member('juana')],
    ['kites', 'Two kites over a meadow', 10, member('eleni')],
    ['marbles', 'Marbles in the sand under the trees', 9, pupil(1)],
    ['yoyo', 'A yo-yo beside a pile of books', 8, pupil(2)],
    ['map', 'A map with the places where our games were played', 6, member('andrei')],
    ['buttons', 'Forty buttons, wool and a needle', 5, pupil(3)],
    ['tops', 'Three spinning tops of plum wood on a table', 3, member('andrei')],
  ];
  const rows = await Promise.all(
    album.map(async ([drawing, alt, days, author]) => {
      const id = chance.id<PictureId>(daysAfter(now, -days));
      const bytes = await drawingOf(drawing);
      const file_key = keyOf(project.space, id);
      await files.put(file_key, bytes);
      const about = { alt, ...drawnSize, bytes: bytes.length, added_at: daysAfter(now, -days) };
      return { id, space_id: project.space, file_key, ...about, ...author };
    }),
  );
  for (const row of rows) await tx.insertInto('space_picture').values(row).execute();
  await writeDiaryPosts(tx, project.space, postsOf(rows, { cast, chance, now }));
}

interface Telling {
  readonly cast: Cast;
  readonly chance: Chance;
  readonly now: Date;
}

function postsOf(
  pictures: readonly { readonly id: PictureId; readonly alt: string }[],
  { cast, chance, now }: Telling,
) {
  const shown = (at: number) => pictures.slice(at, at + 1).map(({ id, alt }) => ({ id, alt }));
  return [
    {
      id: chance.id<DiaryPostId>(daysAfter(now, -12)),
      at: daysAfter(now, -12),
      by: cast.juana.id,
      title: 'Our first call: nobody won, everybody laughed',
      texts: ['We played a game of guessing with our hands only. A kite is easy. Try “grandmother”.'],
      pictures: shown(0),
    },
    {
      id: chance.id<DiaryPostId>(daysAfter(now, -3)),
      at: daysAfter(now, -3),
      by: cast.andrei.id,
      title: 'How long does a top turn?',
      texts: [
        'Thirty-eight seconds is the record. Grandfather Vasile says that is nothing: in his street it was a minute, on ice.',
        'Now each class builds one top of wood and films it with a clock in the picture. If your school finds ice, tell the others.',
      ],
      pictures: [...shown(6), ...shown(2), ...shown(3)],
    },
    {
      id: chance.id<DiaryPostId>(daysAfter(now, -1)),
      at: daysAfter(now, -1),
      by: cast.eleni.id,
      title: 'Two kites, one wind',
      texts: [
        'Reed, newspaper and flour paste, as Eleni’s grandfather showed us. The first kite came down in the orange tree. The second one stayed up until the bell, and nobody heard the bell.',
        'In Náquera they call it “milotxa”, in Brașov “zmeu”, which is also a dragon. We call it “χαρταετός”, a paper eagle.',
        'Next Friday we try who can write a letter on the string. If your school is windy, join us.',
      ],
      pictures: [...shown(1), ...shown(4), ...shown(5)],
    },
  ];
}
