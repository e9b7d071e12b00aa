import { type RawBuilder, sql } from 'kysely';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { type Candidate, mostRare, restAfterDays, type SuggestionReader, sampled } from '../model.ts';

/** So many rows of the index are read at most in search of people who were here lately. */
const mostWalked = 20_000;
/** The newest running projects that are open to partners. */
const mostProjects = 5000;

interface Looking {
  readonly now: Date;
  /** Says where in the random order a sample begins: another one for each slice. */
  readonly seed: number;
}

/** Where candidates come from: rows with the id of each. */
interface Sources {
  readonly people: RawBuilder<unknown>;
  readonly adverts: RawBuilder<unknown>;
  readonly projects: RawBuilder<unknown>;
}

/** A part of all that can be suggested. */
export function sampleField(db: Db, { now, seed }: Looking): Promise<Candidate[]> {
  return listCandidates(db, now, {
    people: samplePeople({ now, seed }),
    adverts: sql`select advert_id from advert_entry
      order by uuid_hash_extended(advert_id, ${seed}::bigint) limit ${sql.lit(sampled.advert)}`,
    projects: sql`select id from (
        select id from public_project where open_to_partners order by activated_at desc limit ${sql.lit(mostProjects)}
      ) newest order by uuid_hash_extended(id, ${seed}::bigint) limit ${sql.lit(sampled.project)}`,
  });
}

/** What is suggested to these readers now, and can be shown still. */
export function listHeld(db: Db, readers: readonly string[], now: Date): Promise<Candidate[]> {
  const held = sql`suggestion where reader_id = any (${[...readers]}::uuid[]) and dismissed_at is null and ends_at > ${now}`;
  return listCandidates(db, now, {
    people: sql`select distinct person_id as member_id from ${held} and subject_id = person_id`,
    adverts: sql`select distinct advert_id from ${held}`,
    projects: sql`select distinct project_id as id from ${held}`,
  });
}

/** A walk along the index from a place on, and from its beginning again where it ends too soon. */
function samplePeople({ now, seed }: Looking): RawBuilder<unknown> {
  const place = sql`uuid_hash_extended(member_id, 0)`;
  const from = sql`hashint8extended(${seed}::bigint, 0)`;
  const walk = (side: RawBuilder<unknown>) => sql`
    select member_id from (
      select member_id, last_active_on from people_entry where available and ${place} ${side} ${from}
      order by ${place}, member_id limit ${sql.lit(mostWalked)}
    ) walked where last_active_on >= ${activeFrom(now)} limit ${sql.lit(sampled.person)}`;
  return sql`(${walk(sql`>=`)}) union all (${walk(sql`<`)}) limit ${sql.lit(sampled.person)}`;
}

async function listCandidates(db: Db, now: Date, from: Sources): Promise<Candidate[]> {
  const queries = [peopleFrom(from, now), advertsFrom(from, now), projectsFrom(from, now)];
  const found: Candidate[] = [];
  for (const query of queries) found.push(...(await query.execute(db)).rows);
  return found;
}

const activeFrom = (now: Date) => sql`${isoDay(daysAfter(now, -restAfterDays))}::date`;
const isHere = (now: Date) => sql`(entry.away_until is null or entry.away_until < ${isoDay(now)}::date)`;
const withReplies = sql`left join suggestion_reader replies on replies.member_id = entry.member_id`;

const person = sql`select 'person' as kind, entry.member_id as id, array[entry.member_id] as people, '{}'::text[] as countries,
  array[entry.country] as "from",
  json_build_object('country', entry.country, 'languages', entry.languages, 'levels', entry.levels,
    'subjects', entry.subjects, 'ageFrom', entry.age_from, 'ageTo', entry.age_to,
    'startsIn', (select max(starts_in) from advert_entry where author_account = entry.member_id),
    'lastActiveOn', entry.last_active_on, 'asked', coalesce(replies.asked, 0), 'answered', coalesce(replies.answered, 0)) as offer`;

const peopleFrom = ({ people }: Sources, now: Date) => sql<Candidate>`
  ${person} from (${people}) source join people_entry entry using (member_id) ${withReplies}
  where entry.available and ${isHere(now)}`;

/** Of authors whom the search finds: verified, not suspended, not hidden. That they look for a partner, the advert says. */
const advertsFrom = ({ adverts }: Sources, now: Date) => sql<Candidate>`
  select 'advert' as kind, advert.advert_id as id, array[entry.member_id] as people, advert.partner_countries as countries,
    array[advert.country, entry.country] as "from",
    json_build_object('country', advert.country, 'languages', advert.languages, 'levels', '{}'::text[], 'subjects', advert.subjects,
      'ageFrom', advert.age_from, 'ageTo', advert.age_to, 'startsIn', advert.starts_in, 'lastActiveOn', entry.last_active_on,
      'asked', coalesce(replies.asked, 0), 'answered', coalesce(replies.answered, 0)) as offer
  from (${adverts}) source join advert_entry advert using (advert_id)
  join people_entry entry on entry.member_id = advert.author_account ${withReplies}
  where ${isHere(now)}`;

/** Both founders are there to be asked. */
const projectsFrom = ({ projects }: Sources, now: Date) => sql<Candidate>`
  select 'project' as kind, project.id, array_agg(entry.member_id order by founder.seat) as people, '{}'::text[] as countries,
    array(select country from project_participant taking where taking.project_id = project.id) || array_agg(entry.country) as "from",
    json_build_object('country', min(founder.country), 'languages', project.languages, 'levels', '{}'::text[],
      'subjects', project.subjects, 'ageFrom', project.age_from, 'ageTo', project.age_to, 'startsIn', null,
      'lastActiveOn', max(entry.last_active_on), 'asked', coalesce(sum(replies.asked), 0),
      'answered', coalesce(sum(replies.answered), 0)) as offer
  from (${projects}) source join public_project project using (id)
  join project_participant founder on founder.project_id = project.id and founder.seat is not null
  join people_entry entry on entry.member_id = founder.member_id ${withReplies}
  where project.open_to_partners and ${isHere(now)}
  group by project.id, project.languages, project.subjects, project.age_from, project.age_to
  having count(*) = 2`;

/** People who share a language with somebody whom few of a sample fit, and their subjects or ages. */
export async function findRare(db: Db, { offer }: SuggestionReader, { now, seed }: Looking): Promise<Candidate[]> {
  const { country, languages, subjects, ageFrom, ageTo } = offer;
  const { rows } = await sql<Candidate>`
    ${person} from (
      select * from people_entry entry
      where available and country <> ${country} and languages && ${[...languages]}::text[]
        and (subjects && ${[...subjects]}::text[] or coalesce(age_from <= ${ageTo}::integer and age_to >= ${ageFrom}::integer, false))
        and last_active_on >= ${activeFrom(now)} and ${isHere(now)}
      order by uuid_hash_extended(member_id, ${seed}::bigint) limit ${sql.lit(mostRare)}
    ) entry ${withReplies}`.execute(db);
  return rows;
}

/** To how many others each of these people is suggested now. */
export async function countUsed(db: Db, people: readonly string[], now: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ readonly id: string; readonly count: number }>`
    select id, count(*)::integer as count from (
      select person_id as id from suggestion where person_id = any (${[...people]}::uuid[]) and ends_at > ${now}
      union all select other_id from suggestion where other_id = any (${[...people]}::uuid[]) and ends_at > ${now}
    ) led group by id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
