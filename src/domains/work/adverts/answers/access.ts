import { sql } from 'kysely';
import { findReply as findAnyReply, type SeenReply as SeenAnyReply } from '#domains/spaces/replies/access.ts';
import { wholeView } from '#domains/spaces/replies/model.ts';
import { type Removal, removalOf } from '#domains/spaces/spaces/model.ts';
import { type Actor, idOf } from '#kernel/actor.ts';
import { type AccountId, type AdvertAnswerId, isUuid } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import { findAdvert, type SeenAdvert } from '../access.ts';
import type { AnswerReaders, AnswerState } from '../model.ts';
import { canReadAnswer } from '../policy.ts';

declare const seen: unique symbol;

interface Answer<actor extends Actor> {
  readonly id: AdvertAnswerId;
  readonly advert: SeenAdvert<actor>;
  readonly author: AccountId;
  readonly authorName: string;
  readonly authorNames: string;
  readonly country: string;
  readonly school: string | null;
  readonly town: string | null;
  readonly state: AnswerState;
  readonly body: string;
  readonly madeAt: Date;
  readonly removal: Removal;
  readonly seenBy: AnswerReaders;
}

/** An answer that this actor can read. Only this file makes one. */
export type SeenAnswer<actor extends Actor = Actor> = Answer<actor> &
  LoadedFor<actor> & { readonly [seen]: 'advert answer' };

/** Undefined where there is none, and where the actor may not read it. */
export async function findAnswer<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<SeenAnswer<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await viewer.db
    .selectFrom('advert_answer')
    .innerJoin('person', (join) => join.on(sql<boolean>`person.id = advert_answer.author_account`))
    .selectAll('advert_answer')
    .select(['person.name', 'person.initials_of', 'person.country', 'person.school', 'person.town'])
    .select(
      sql<boolean>`exists (select from blocked_pair where one_id = ${idOf(viewer.actor) ?? null}::uuid and other_id = advert_answer.author_account)`.as(
        'apart',
      ),
    )
    .where('advert_answer.id', '=', id as AdvertAnswerId)
    .executeTakeFirst();
  const advert = row && (await findAdvert(viewer, row.advert_id));
  if (!advert) return undefined;
  const removal = removalOf(row);
  const answer: Answer<actor> = {
    id: row.id,
    advert,
    author: row.author_account,
    authorName: row.name,
    authorNames: row.initials_of,
    country: row.country,
    school: row.school,
    town: row.town,
    state: row.state,
    body: removal ? '' : row.body,
    madeAt: row.made_at,
    removal,
    seenBy: row.seen_by,
  };
  return canReadAnswer(viewer.actor, advert, { ...answer, apart: row.apart })
    ? (answer as SeenAnswer<actor>)
    : undefined;
}

/** A reply in the thread of an answer. */
export async function findReply<actor extends Actor>(
  viewer: Viewer<actor>,
  answer: SeenAnswer<actor>,
  id: string,
): Promise<SeenAnyReply<actor> | undefined> {
  const reply = await findAnyReply(viewer, id, { space: null, view: wholeView });
  return reply?.thread === answer.id ? reply : undefined;
}
