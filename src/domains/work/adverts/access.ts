import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { type AdvertAnswerId, type AdvertId, isUuid } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { Advert } from './model.ts';
import { canReadAdvert, isAuthor } from './policy.ts';

declare const seen: unique symbol;

/** Who has posted it, as members see them. */
export interface AdvertAuthor {
  readonly name: string;
  readonly initialsOf: string;
  readonly school: string | null;
  readonly town: string | null;
  readonly verified: boolean;
}

interface FoundAdvert extends Advert {
  readonly by: AdvertAuthor;
  /** The actor's own answer to it. */
  readonly ownAnswer: AdvertAnswerId | undefined;
  /** Other members can read some of its answers. */
  readonly hasSharedAnswers: boolean;
}

/** An advert that this actor can read. Only this file makes one. */
export type SeenAdvert<actor extends Actor = Actor> = FoundAdvert & LoadedFor<actor> & { readonly [seen]: 'advert' };

/** Undefined where there is no such advert, and where the actor may not read it. */
export async function findAdvert<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenAdvert<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectAdvert(db, id as AdvertId, actor.kind === 'member' ? actor.id : null);
  if (!row) return undefined;
  const { apart, gone, ...advert } = row;
  return canReadAdvert(actor, { ...advert, answered: advert.ownAnswer !== undefined, apart, gone })
    ? (advert as SeenAdvert<actor>)
    : undefined;
}

/** The actor's own. */
export async function findOwnAdvert<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<SeenAdvert<actor> | undefined> {
  const advert = await findAdvert(viewer, id);
  return advert && isAuthor(viewer.actor, advert) ? advert : undefined;
}

async function selectAdvert(db: Db, id: AdvertId, reader: string | null) {
  const row = await db
    .selectFrom('advert')
    .innerJoin('person', (join) => join.on(sql<boolean>`person.id = advert.author_account`))
    .selectAll('advert')
    .select(['person.name', 'person.initials_of', 'person.school', 'person.town', 'person.verified'])
    .select([
      sql<boolean>`(person.suspended_at is not null or person.refused)`.as('gone'),
      sql<boolean>`exists (select from blocked_pair where one_id = ${reader}::uuid and other_id = advert.author_account)`.as(
        'apart',
      ),
      sql<AdvertAnswerId | null>`(select id from advert_answer own where own.advert_id = advert.id and own.author_account = ${reader}::uuid)`.as(
        'own_answer',
      ),
      sql<boolean>`exists (select from advert_answer shared
        where shared.advert_id = advert.id and seen_by = 'members' and shared.removed_at is null and shared.hidden_at is null)`.as(
        'has_shared_answers',
      ),
    ])
    .where('advert.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      ...advertOf(row),
      by: { name: row.name, initialsOf: row.initials_of, school: row.school, town: row.town, verified: row.verified },
      apart: row.apart,
      gone: row.gone,
      ownAnswer: row.own_answer ?? undefined,
      hasSharedAnswers: row.has_shared_answers,
    }
  );
}

type AdvertRow = Awaited<ReturnType<typeof loadRow>>;
const loadRow = (db: Db, id: AdvertId) =>
  db.selectFrom('advert').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** A row as the rules know it. */
export function advertOf(row: AdvertRow): Advert {
  return {
    id: row.id,
    author: row.author_account,
    country: row.country,
    state: row.state,
    text: {
      title: row.title,
      description: row.description as CleanHtml,
      participants: row.participants,
      subjects: row.subjects,
      age_from: row.age_from,
      age_to: row.age_to,
      pupils: row.pupils,
      languages: row.languages,
      starts_in: row.starts_in,
      months: row.months,
      hours_a_week: row.hours_a_week,
      tools: row.tools,
      partner_countries: row.partner_countries,
      partners: row.partners,
      answers_seen_by: row.answers_seen_by,
      on_site: row.on_site,
      open_days: row.open_days,
    },
    writtenIn: row.written_in,
    cover: row.cover,
    savedAt: row.saved_at,
    postedAt: row.posted_at,
    changedAt: row.changed_at,
    renewedAt: row.renewed_at,
    expiresOn: row.expires_on,
    hidden: row.hidden_at !== null,
  };
}
