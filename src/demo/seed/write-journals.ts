import { daysAfter } from '#kernel/days.ts';
import type { JournalPostId, MemberId, ReplyId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import type { DemoTeacher } from './people.ts';

interface Parts {
  readonly cast: Cast;
  /** Verified teachers of other countries. */
  readonly others: readonly DemoTeacher[];
  readonly now: Date;
}

interface Post {
  readonly by: MemberId;
  readonly daysAgo: number;
  readonly audience: 'public' | 'members' | 'contacts';
  readonly body: string;
  readonly said?: readonly (readonly [MemberId, 'thanks' | 'lovely' | 'idea' | 'join'])[];
  readonly comments?: readonly (readonly [MemberId, string])[];
}

/** What teachers tell of their weeks, each in their own language, with what others say of it. */
export async function writeJournals(tx: Db, chance: Chance, parts: Parts): Promise<void> {
  for (const post of [...postsOf(parts), ...postsOfOthers(parts)]) await writePost(tx, chance, parts.now, post);
}

function postsOf({ cast }: Parts): readonly Post[] {
  const { juana, eleni, andrei } = cast;
  return [
    {
      by: juana.id,
      daysAgo: 21,
      audience: 'members',
      body: 'El viernes jugamos a la rayuela con tiza de tres colores. Lo mejor: cada grupo inventó su propia regla y tuvo que explicarla sin hablar.',
      said: [
        [eleni.id, 'lovely'],
        [andrei.id, 'idea'],
      ],
      comments: [
        [eleni.id, 'Sin hablar: we will try that on Monday!'],
        [juana.id, 'Send us a film of it, please.'],
      ],
    },
    {
      by: eleni.id,
      daysAgo: 12,
      audience: 'public',
      body: 'Σήμερα βάψαμε σβούρες. Όσο πιο γρήγορα γυρίζουν, τόσο λιγότερα χρώματα βλέπεις: τα παιδιά το ονόμασαν «το μαγικό λευκό». Οδηγίες: https://example.org/svoura',
      said: [
        [juana.id, 'thanks'],
        [andrei.id, 'join'],
      ],
      comments: [[andrei.id, 'We have old wooden ones at school. May we join in?']],
    },
    {
      by: andrei.id,
      daysAgo: 6,
      audience: 'contacts',
      body: 'I am looking for a second class that writes letters by hand, about once a month. Do you know somebody?',
      comments: [[juana.id, 'My colleague next door would love to. I will ask.']],
    },
    {
      by: juana.id,
      daysAgo: 3,
      audience: 'members',
      body: 'Hemos medido el patio con pasos, cuerdas y sombras. Salen tres resultados distintos: mañana discutimos por qué.',
      said: [[eleni.id, 'idea']],
    },
  ];
}

const ofOthers = [
  {
    daysAgo: 4,
    audience: 'members',
    body: 'Our school garden has its first frost. We keep a list of what still flowers; nine plants so far. What flowers where you are?',
  },
  {
    daysAgo: 2,
    audience: 'public',
    body: 'A small idea that worked: each child reads one sentence of a letter aloud, and the class guesses from which country it comes.',
  },
  { daysAgo: 1, audience: 'members', body: 'We have finished our map of bakeries. Thirty-one in one small town!' },
] as const;

function postsOfOthers({ others }: Parts): readonly Post[] {
  return ofOthers.flatMap((post, at) => {
    const by = others[at]?.id;
    return by ? [{ ...post, by }] : [];
  });
}

async function writePost(tx: Db, chance: Chance, now: Date, post: Post): Promise<void> {
  const { by, daysAgo, audience, body, said = [], comments = [] } = post;
  const at = daysAfter(now, -daysAgo);
  const id = chance.id<JournalPostId>(at);
  await tx
    .insertInto('thread')
    .values({ id, kind: 'journal', space_id: null, replies: comments.length, last_activity_at: at })
    .execute();
  await tx.insertInto('journal_post').values({ id, author_account: by, body, audience, posted_at: at }).execute();
  if (said.length > 0)
    await tx
      .insertInto('journal_reaction')
      .values(said.map(([member_id, kind]) => ({ post_id: id, member_id, kind, reacted_at: at })))
      .execute();
  if (comments.length > 0)
    await tx
      .insertInto('reply')
      .values(
        comments.map(([author_account, text]) => {
          const madeAt = daysAfter(at, 1);
          return { id: chance.id<ReplyId>(madeAt), thread_id: id, body: text, author_account, made_at: madeAt };
        }),
      )
      .execute();
}
