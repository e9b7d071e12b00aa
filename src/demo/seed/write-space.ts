import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { daysAfter } from '#kernel/days.ts';
import type { DiaryPostId, DiscussionId, PictureId, PupilId, ReplyId, SpacePageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import type { DemoProject } from './demo-project.ts';
import { drawingOf, drawnSize } from './draw-picture.ts';
import { writeAlbum } from './write-album.ts';
import { writeDiscussions } from './write-discussions.ts';

interface Parts {
  readonly project: DemoProject;
  readonly cast: Cast;
  readonly files: FileStore;
  readonly passwordHash: string;
  readonly now: Date;
}

/** What classes made in one space: pages, a picture, pupils, talk in the forum, a diary. */
export async function writeSpace(tx: Db, chance: Chance, parts: Parts): Promise<void> {
  const picture = await writePicture(tx, chance, parts);
  const pupils = await writePupils(tx, chance, parts);
  await writePages(tx, chance, { ...parts, picture, pupil: pupils[0] });
  await writeForum(tx, chance, { ...parts, pupils });
  await writeDiary(tx, chance, { ...parts, picture });
  await writeAlbum(tx, { ...parts, pupils });
  await writeDiscussions(tx, chance, { ...parts, space: parts.project.space, pupils });
}

async function writePicture(tx: Db, chance: Chance, { project, cast, files, now }: Parts): Promise<PictureId> {
  const id = chance.id<PictureId>(daysAfter(now, -20));
  const bytes = await drawingOf('hopscotch');
  const key = `spaces/${project.space}/${id}.webp`;
  await files.put(key, bytes);
  await tx
    .insertInto('space_picture')
    .values({
      id,
      space_id: project.space,
      file_key: key,
      alt: 'A hopscotch drawn on a playground',
      ...drawnSize,
      bytes: bytes.length,
      author_account: cast.eleni.id,
      added_at: daysAfter(now, -20),
    })
    .execute();
  return id;
}

const pupilNames = ['Kim', 'Pablo', 'Lucía', 'Amina', 'Leo', 'Sofía'];

async function writePupils(tx: Db, chance: Chance, { project, cast, passwordHash, now }: Parts): Promise<PupilId[]> {
  const rows = pupilNames.map((name, index) => ({
    id: chance.id<PupilId>(daysAfter(now, -30)),
    teacher_id: cast.juana.id,
    school_id: cast.juana.school.id,
    name,
    user_name: index === 0 ? 'demo.pupil' : `demo.pupil-${index + 1}`,
    password_hash: passwordHash,
    language: 'es',
    created_at: daysAfter(now, -30),
  }));
  await tx.insertInto('pupil').values(rows).execute();
  await tx
    .insertInto('space_pupil')
    .values(
      rows.map(({ id }) => ({
        space_id: project.space,
        pupil_id: id,
        role: 'pupil' as const,
        joined_at: daysAfter(now, -30),
      })),
    )
    .execute();
  return rows.map(({ id }) => id);
}

interface PageParts extends Parts {
  readonly picture: PictureId;
  readonly pupil: PupilId | undefined;
}

async function writePages(tx: Db, chance: Chance, parts: PageParts): Promise<void> {
  const hopscotch = chance.id<SpacePageId>(daysAfter(parts.now, -25));
  const rows = pagesWritten(parts.picture).map(({ title, body, below = false, open = false }, index) => ({
    id: title.startsWith('Hopscotch') ? hopscotch : chance.id<SpacePageId>(daysAfter(parts.now, -25)),
    space_id: parts.project.space,
    parent_id: below ? hopscotch : null,
    position: index + 1,
    title,
    body,
    audience: open ? ('public' as const) : ('members' as const),
    author_account: below ? null : parts.cast.eleni.id,
    author_pupil: below ? (parts.pupil ?? null) : null,
    made_at: daysAfter(parts.now, -25),
    edited_at: daysAfter(parts.now, -2),
  }));
  await tx.insertInto('space_page').values(rows).execute();
  await tx
    .insertInto('space_page_version')
    .values(
      rows.map((row) => ({
        page_id: row.id,
        version: 1,
        title: row.title,
        body: row.body,
        author_account: row.author_account,
        author_pupil: row.author_pupil,
        saved_at: row.edited_at,
      })),
    )
    .execute();
  await tx
    .insertInto('picture_use')
    .values({ picture_id: parts.picture, item_id: hopscotch, item_kind: 'page' })
    .execute();
}

interface WrittenPage {
  readonly title: string;
  readonly body: string;
  /** A child of the page on hopscotch, written by a pupil. */
  readonly below?: boolean;
  readonly open?: boolean;
}

function pagesWritten(picture: PictureId): WrittenPage[] {
  return [
    {
      title: 'Who we are',
      open: true,
      body: '<p>Two fifth classes and one sixth: from Náquera near València, from Volos by the sea, and from Brașov in the mountains.</p><h2>What we want</h2><ul><li>Collect the games that our grandparents played in the street.</li><li>Play each other’s.</li><li>Find out which one is the oldest.</li></ul>',
    },
    {
      title: 'Hopscotch in three countries',
      open: true,
      body: `<p>In Volos we call it <em>koutsó</em>, in Brașov <em>șotron</em>, in Náquera <em>la rayuela</em>. We drew all of them on our playgrounds and measured the squares.</p><p><img src="/pictures/${picture}" alt="A hopscotch drawn on a playground" loading="lazy" /></p><p>Which one is the oldest?</p>`,
    },
    {
      title: 'Rules we agreed',
      below: true,
      body: '<ol><li>The stone must lie in the square, not on the line.</li><li>Who touches a line lets the next one play.</li><li>You may hop on either foot, but not change.</li></ol>',
    },
    {
      title: 'Our common tournament',
      body: '<p>On the last Friday of January, all three schools at the same time. Please write here which games you would like to play.</p>',
    },
  ];
}

async function writeForum(
  tx: Db,
  chance: Chance,
  { project, cast, now, pupils }: Parts & { readonly pupils: readonly PupilId[] },
): Promise<void> {
  const discussion = chance.id<DiscussionId>(daysAfter(now, -6));
  const said = [
    ['Ours has eight squares and a sky at the end. My grandmother says it was nine when she was small.', pupils[0]],
    ['We found a picture of one from 1930! It looks the same.', pupils[1]],
  ] as const;
  await tx
    .insertInto('thread')
    .values({
      id: discussion,
      kind: 'discussion',
      space_id: project.space,
      replies: said.length,
      last_activity_at: daysAfter(now, -1),
    })
    .execute();
  await tx
    .insertInto('discussion')
    .values({
      id: discussion,
      space_id: project.space,
      title: 'Which game is the oldest?',
      body: 'Ask at home, look for old pictures, and tell us here what you found.',
      author_account: cast.eleni.id,
      made_at: daysAfter(now, -6),
    })
    .execute();
  await tx
    .insertInto('reply')
    .values(
      said.map(([body, pupil], index) => ({
        id: chance.id<ReplyId>(daysAfter(now, index - 3)),
        thread_id: discussion,
        space_id: project.space,
        body,
        author_pupil: pupil ?? null,
        from_pupil: true,
        made_at: daysAfter(now, index - 3),
      })),
    )
    .execute();
}

async function writeDiary(
  tx: Db,
  chance: Chance,
  { project, cast, now, picture }: Parts & { readonly picture: PictureId },
): Promise<void> {
  const [first, second] = [chance.id<DiaryPostId>(daysAfter(now, -24)), chance.id<DiaryPostId>(daysAfter(now, -4))];
  const post = { space_id: project.space, audience: 'public' as const };
  const thread = { kind: 'post', space_id: project.space };
  await tx
    .insertInto('thread')
    .values([
      { ...thread, id: first, last_activity_at: daysAfter(now, -24) },
      { ...thread, id: second, replies: 1, last_activity_at: daysAfter(now, -3) },
    ])
    .execute();
  await tx
    .insertInto('diary_post')
    .values([
      {
        ...post,
        id: first,
        title: 'We have begun',
        body: '<p>Today the three classes met for the first time on a screen. Everybody said hello in everybody’s language, which took a while.</p>',
        author_account: cast.juana.id,
        posted_at: daysAfter(now, -24),
      },
      {
        ...post,
        id: second,
        title: 'Chalk everywhere',
        body: `<p>We drew three hopscotches side by side and tried them all.</p><p>Rayuela, κουτσό, șotron: we had expected three games and found one. Even the quarrel about stepping on the line is the same. Only in Brașov the sky has no number, “because you cannot count there”.</p><p><img src="/pictures/${picture}" alt="A hopscotch drawn on a playground"></p>`,
        author_account: cast.eleni.id,
        posted_at: daysAfter(now, -4),
      },
    ])
    .execute();
  await tx.insertInto('picture_use').values({ picture_id: picture, item_id: second, item_kind: 'post' }).execute();
  await tx
    .insertInto('reply')
    .values({
      id: chance.id<ReplyId>(daysAfter(now, -3)),
      thread_id: second,
      space_id: project.space,
      body: 'Our caretaker asks who will clean the yard. We said: the rain.',
      author_account: cast.andrei.id,
      made_at: daysAfter(now, -3),
    })
    .execute();
  await writeWaitingComment(tx, chance, { project, cast, now, post: second });
}

/** Luz is not in the space: its teachers have not shown yet what she wrote. */
async function writeWaitingComment(
  tx: Db,
  chance: Chance,
  { project, cast, now, post }: Pick<Parts, 'project' | 'cast' | 'now'> & { readonly post: DiaryPostId },
): Promise<void> {
  const written = daysAfter(now, -1);
  await tx
    .insertInto('reply')
    .values({
      id: chance.id<ReplyId>(written),
      thread_id: post,
      space_id: project.space,
      body: 'How lovely! In our town the last square is called the moon. May we send you a picture of ours?',
      author_account: cast.luz.id,
      made_at: written,
      from_outside: true,
      waits_since: written,
    })
    .execute();
  for (const { id } of project.founders)
    await startWaiting({ db: tx, now: written }, { kind: 'outside_comment', subject: post, on: { account: id } });
}
