import { daysAfter } from '#kernel/days.ts';
import type { DiscussionId, PupilId, ReplyId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';

type Teacher = 'eleni' | 'juana' | 'andrei';
interface Said {
  /** A teacher, or a pupil by their place in the class. */
  readonly by: Teacher | number;
  readonly body: string;
  readonly daysAgo: number;
}
interface Written extends Said {
  readonly title: string;
  readonly replies: readonly Said[];
}

const discussions: readonly Written[] = [
  {
    title: 'What do we play when it rains?',
    by: 'andrei',
    daysAgo: 12,
    body: 'In Brașov it snows until March. Which of your games fit into a classroom, with thirty children and eight tables?',
    replies: [
      { by: 'juana', daysAgo: 11, body: 'Las tabas: cinco piezas y un pupitre. Os mando un vídeo de mi abuela.' },
      { by: 3, daysAgo: 10, body: 'Marbles on a map! You win the country where your marble stops.' },
      {
        by: 'eleni',
        daysAgo: 9,
        body: 'Πεντόβολα, with five stones. It is the same game, only the stones have travelled.',
      },
    ],
  },
  {
    title: 'Rules that everybody understands',
    by: 'juana',
    daysAgo: 15,
    body: 'We need one sheet of rules without words, so that a child of six can play. Who draws?',
    replies: [{ by: 2, daysAgo: 14, body: 'We can draw the squares and the stone. Who draws the hands?' }],
  },
  {
    title: 'Who brings a spinning top to the call?',
    by: 4,
    daysAgo: 18,
    body: 'Mine is of plum wood and it turns 38 seconds. Does anybody have one that turns longer?',
    replies: [],
  },
];

interface Parts {
  readonly space: SpaceId;
  readonly cast: Cast;
  readonly now: Date;
  readonly pupils: readonly PupilId[];
}

/** Older talk in a forum, of teachers and of pupils. */
export async function writeDiscussions(tx: Db, chance: Chance, { space, cast, now, pupils }: Parts): Promise<void> {
  const authorOf = ({ by }: Said) =>
    typeof by === 'number'
      ? { author_account: null, author_pupil: pupils[by] ?? null }
      : { author_account: cast[by].id, author_pupil: null };
  for (const discussion of discussions) {
    const { title, body, daysAgo, replies } = discussion;
    const id = chance.id<DiscussionId>(daysAfter(now, -daysAgo));
    const last = replies.at(-1)?.daysAgo ?? daysAgo;
    const thread = { id, kind: 'discussion', space_id: space, replies: replies.length };
    await tx
      .insertInto('thread')
      .values({ ...thread, last_activity_at: daysAfter(now, -last) })
      .execute();
    const made_at = daysAfter(now, -daysAgo);
    await tx
      .insertInto('discussion')
      .values({ id, space_id: space, title, body, made_at, ...authorOf(discussion) })
      .execute();
    for (const reply of replies)
      await tx
        .insertInto('reply')
        .values({
          id: chance.id<ReplyId>(daysAfter(now, -reply.daysAgo)),
          thread_id: id,
          space_id: space,
          body: reply.body,
          from_pupil: typeof reply.by === 'number',
          made_at: daysAfter(now, -reply.daysAgo),
          ...authorOf(reply),
        })
        .execute();
  }
}
