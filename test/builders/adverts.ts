import { writeEntries } from '#domains/work/adverts/steps/write-entries.ts';
import type { AdvertAnswerId, AdvertId, ReplyId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

export interface AdvertOptions {
  readonly state?: 'draft' | 'open' | 'found' | 'withdrawn' | 'expired';
  readonly title?: string;
  readonly description?: string;
  readonly writtenIn?: string;
  readonly subjects?: readonly string[];
  readonly languages?: readonly string[];
  readonly ages?: readonly [number, number];
  readonly startsIn?: string;
  readonly hours?: number;
  readonly partnerCountries?: readonly string[];
  readonly answersSeenBy?: 'author' | 'members';
  readonly onSite?: boolean;
  readonly postedAt?: Date;
  readonly expiresOn?: string;
}

/** An open advert in the list, or one in another state. */
export async function anAdvert(world: World, author: TestTeacher, options: AdvertOptions = {}): Promise<AdvertId> {
  const id = newId<AdvertId>();
  const { state = 'open', postedAt = world.now } = options;
  const isDraft = state === 'draft';
  await world.db
    .insertInto('advert')
    .values({
      id,
      author_account: author.id,
      country: author.country,
      state,
      title: options.title ?? 'Games of the yard',
      description: options.description ?? '<p>Each class sends the rules of six games, and we play them all.</p>',
      written_in: options.writtenIn ?? 'en',
      participants: 'pupils',
      subjects: [...(options.subjects ?? ['physical_education'])],
      languages: [...(options.languages ?? ['en'])],
      age_from: options.ages?.[0] ?? 8,
      age_to: options.ages?.[1] ?? 11,
      pupils: 22,
      starts_in: options.startsIn ?? '2027-01-01',
      months: 5,
      hours_a_week: options.hours ?? 1,
      partner_countries: [...(options.partnerCountries ?? [])],
      partners: 1,
      answers_seen_by: options.answersSeenBy ?? 'author',
      on_site: options.onSite ?? false,
      cover: '0'.repeat(32),
      created_at: postedAt,
      saved_at: postedAt,
      posted_at: isDraft ? null : postedAt,
      expires_on: isDraft ? null : (options.expiresOn ?? '2027-02-20'),
      closed_at: isDraft || state === 'open' ? null : world.now,
    })
    .execute();
  await writeEntries(world, [id]);
  return id;
}

/** An answer to an advert. */
export async function anAnswer(
  world: World,
  advert: AdvertId,
  {
    by,
    state = 'new',
    body = 'We would send you hopscotch first.',
    seenBy = 'author',
  }: {
    readonly by: TestTeacher;
    readonly state?: 'new' | 'talking' | 'declined' | 'chosen';
    readonly body?: string;
    readonly seenBy?: 'author' | 'members';
  },
): Promise<AdvertAnswerId> {
  const id = newId<AdvertAnswerId>();
  await world.db
    .insertInto('thread')
    .values({ id, kind: 'advert-answer', space_id: null, last_activity_at: world.now })
    .execute();
  await world.db
    .insertInto('advert_answer')
    .values({
      id,
      advert_id: advert,
      author_account: by.id,
      body,
      state,
      seen_by: seenBy,
      made_at: world.now,
      moved_at: world.now,
    })
    .execute();
  return id;
}

/** Adverts of ana: open ones, a draft, and an answer of somebody else with a reply. */
export async function advertsOfScene(
  world: World,
  { ana, stranger }: { readonly ana: TestTeacher; readonly stranger: TestTeacher },
) {
  const advert = await anAdvert(world, ana);
  const advertAnswer = await anAnswer(world, advert, { by: stranger });
  const publicAdvert = await anAdvert(world, ana, { onSite: true, title: 'Letters with stamps' });
  const advertReply = newId<ReplyId>();
  await world.db
    .insertInto('reply')
    .values({
      id: advertReply,
      thread_id: advertAnswer,
      body: 'Tell me more.',
      author_account: ana.id,
      made_at: world.now,
    })
    .execute();
  return {
    advert,
    advertAnswer,
    advertReply,
    // All members can read it.
    sharedAnswer: await anAnswer(world, publicAdvert, { by: stranger, seenBy: 'members' }),
    publicAdvert,
    advertDraft: await anAdvert(world, ana, { state: 'draft' }),
  };
}
