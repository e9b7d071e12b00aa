import { writeForumEntry } from '#domains/work/partner-forums/steps/write-forum-entry.ts';
import { daysAfter, isoDay, minutesAfter } from '#kernel/days.ts';
import type { DiscussionId, MemberId, ReplyId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { campaign, forumTalk } from './forum-talk.ts';
import type { DemoTeacher } from './people.ts';

interface Parts {
  readonly cast: Cast;
  readonly teachersOf: (country: string) => readonly DemoTeacher[];
  readonly now: Date;
}

/** The partner forums, and a campaign, with talk of the last week. Juana follows what is asked for her pupils, Eleni helps to moderate. */
export async function writeForums(tx: Db, chance: Chance, { cast, teachersOf, now }: Parts): Promise<void> {
  const forums = await tx.selectFrom('partner_forum').select(['space_id as id', 'topic']).execute();
  const opened = await openCampaign(tx, chance, now);
  const speaker = speakersOf(teachersOf, cast);
  for (const { forum, title, body, hoursAgo, by, replies } of forumTalk) {
    const space = forum === 'campaign' ? opened : forums.find(({ topic }) => topic === forum)?.id;
    const author = speaker(by, title);
    if (!space || !author) continue;
    const at = minutesAfter(now, -60 * hoursAgo);
    const last = minutesAfter(now, -60 * (replies.at(-1)?.hoursAgo ?? hoursAgo));
    const id = chance.id<DiscussionId>(at);
    await tx
      .insertInto('thread')
      .values({ id, kind: 'discussion', space_id: space, replies: replies.length, last_activity_at: last })
      .execute();
    await tx
      .insertInto('discussion')
      .values({ id, space_id: space, title, body, author_account: author, made_at: at })
      .execute();
    await writeForumEntry({ db: tx, now: at }, { id, title, body });
    const writers = new Set<MemberId>([author]);
    for (const reply of replies) {
      const writer = speaker(reply.by, title);
      if (!writer) continue;
      writers.add(writer);
      const when = minutesAfter(now, -60 * reply.hoursAgo);
      await tx
        .insertInto('reply')
        .values({
          ...{ id: chance.id<ReplyId>(when), thread_id: id, space_id: space, body: reply.body },
          ...{ author_account: writer, from_pupil: false, made_at: when },
        })
        .execute();
    }
    await tx
      .insertInto('thread_follower')
      .values([...writers].map((member_id) => ({ thread_id: id, member_id, follows: true })))
      .execute();
  }
  const followed = forums.find(({ topic }) => topic === 'ages_7_11');
  if (followed)
    await tx.insertInto('forum_follower').values({ space_id: followed.id, member_id: cast.juana.id }).execute();
  await tx.insertInto('forum_moderator').values({ member_id: cast.eleni.id, appointed_at: now }).execute();
}

/** Of one country the same teacher speaks throughout a thread; those of the cast for their own countries. */
function speakersOf(teachersOf: Parts['teachersOf'], { juana, eleni, andrei }: Cast) {
  const cast = [juana, eleni, andrei];
  return (country: string, thread: string): MemberId | undefined => {
    const own = cast.find((teacher) => teacher.country === country);
    if (own) return own.id;
    const teachers = teachersOf(country);
    return teachers[thread.length % Math.max(1, teachers.length)]?.id;
  };
}

/** Of the central service, since last week. */
async function openCampaign(tx: Db, chance: Chance, now: Date): Promise<SpaceId> {
  const since = daysAfter(now, -7);
  const id = chance.id<SpaceId>(since);
  const central = await tx.selectFrom('officer').select('id').orderBy('id').executeTakeFirst();
  await tx
    .insertInto('space')
    .values({
      ...{ id, kind: 'forum' as const, title: campaign.title, parts: ['forum'], public_side: false, countries: [] },
      ...{ country: null, about_path: `/forums/${id}`, writable: true, opened_at: since },
    })
    .execute();
  await tx
    .insertInto('partner_forum')
    .values({
      ...{ space_id: id, about: campaign.about, state: 'open' as const },
      ...{ opens_on: isoDay(since), closes_on: isoDay(daysAfter(now, 35)) },
      opened_by: central?.id ?? null,
    })
    .execute();
  return id;
}
