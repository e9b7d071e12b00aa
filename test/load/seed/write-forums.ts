import type { Chance } from '#demo/seed/chance.ts';
import { ideas } from '#demo/seed/ideas/all-ideas.ts';
import { lexemesOfThread } from '#domains/work/partner-forums/steps/lexemes-of-thread.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { Bulk } from './bulk.ts';
import type { Person } from './write-people.ts';

interface Parts {
  readonly people: readonly Person[];
  readonly threads: number;
  readonly now: Date;
}

/** The forums that the migrations open. */
const forumAt = (place: number) => `01900000-0000-7000-8000-00000000000${place}`;
const busiest = forumAt(2);
const answer =
  'We would like to join. We are 24 pupils, we speak a little of your language, and we begin after the holidays.';

/** A year of talk in the partner forums; half of it in one of them. In every hundredth thread two hundred replies. */
export async function writeForums(bulk: Bulk, chance: Chance, { people, threads, now }: Parts): Promise<void> {
  const found = new Map<string, readonly string[]>();
  const rows = Array.from({ length: threads }, (_, place) => {
    const idea = chance.pick(ideas);
    const [, body] = chance.pick(Object.entries(idea.said));
    const at = daysAfter(now, -1 - chance.below(36_400) / 100);
    const replies = place % 100 === 0 ? 200 : chance.below(6);
    const text = { title: body.slice(0, 80).toWellFormed(), body };
    return {
      ...{
        id: chance.id<string>(at),
        space: chance.happens(0.5) ? busiest : forumAt(1 + chance.below(5)),
        at,
        replies,
      },
      ...{ author: chance.pick(people).id, ...text, last: minutesAfter(at, replies * 5) },
    };
  });
  for (const { title, body } of rows) if (!found.has(body)) found.set(body, await lexemesOfThread({ title, body }));
  await bulk.copy(
    'thread',
    rows.map(({ id, space, replies, last }) => ({
      ...{ id, kind: 'discussion', space_id: space, replies, last_activity_at: last },
    })),
  );
  await bulk.copy(
    'discussion',
    rows.map(({ id, space, title, body, author, at }) => ({
      ...{ id, space_id: space, title, body, author_account: author, made_at: at },
    })),
  );
  await bulk.copy(
    'reply',
    rows.flatMap(({ id, space, at, replies }) =>
      Array.from({ length: replies }, (_, place) => {
        const when = minutesAfter(at, 5 * (place + 1));
        return {
          ...{ id: chance.id<string>(when), thread_id: id, space_id: space, body: answer },
          ...{ author_account: chance.pick(people).id, from_pupil: false, made_at: when },
        };
      }),
    ),
  );
  await bulk.copy(
    'forum_entry',
    rows.map(({ id, body, at }) => ({
      discussion_id: id,
      search: (found.get(body) ?? []).map((lexeme) => `'${lexeme.replaceAll("'", "''")}'`).join(' '),
      posted_at: at,
    })),
  );
}
