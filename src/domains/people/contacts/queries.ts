import { sql } from 'kysely';
import { type SharedProject, sharedProject } from '#domains/people/profiles/access.ts';
import { findStanding } from '#domains/people/screening/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { daysAfter } from '#kernel/days.ts';
import { foldWords } from '#kernel/fold.ts';
import type { ContactRequestId, CountryCode, MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';

export interface ListedPerson {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly school: string | null;
  readonly refused: boolean;
  /** Or about to leave: their profile is not there for others. */
  readonly suspended: boolean;
}
/** With what the two do together now. */
export interface ListedContact extends ListedPerson {
  /** What the member notes about them for themselves. */
  readonly note: string;
  readonly groups: readonly string[];
  /** Of all contacts of the member. */
  readonly allGroups: readonly { readonly name: string; readonly count: number }[];
  readonly sharedProject: SharedProject | null;
}
export interface ListedRequest extends ListedPerson {
  readonly request: ContactRequestId;
  readonly note: string;
  readonly askedAt: Date;
}
export interface Listed<entry> {
  readonly entries: readonly entry[];
  /** Where the next page begins. */
  readonly next: string | undefined;
}

export const pageSize = 20;

/** Open requests that the member received or sent, the oldest first. */
export async function listOpenRequests(
  db: Db,
  actor: Member,
  { way, after }: { readonly way: 'received' | 'sent'; readonly after: string | null },
): Promise<Listed<ListedRequest>> {
  const [own, other] = way === 'received' ? (['to_id', 'from_id'] as const) : (['from_id', 'to_id'] as const);
  const key = readCursor(after);
  const rows = await people(db)
    .innerJoin('contact_request', `contact_request.${other}`, 'person.id')
    .select(['contact_request.id as request', 'note', 'asked_at as askedAt'])
    .where(`contact_request.${own}`, '=', actor.id)
    .where('contact_request.state', '=', 'open')
    .$if(key !== undefined, (query) =>
      query.where(
        sql<boolean>`(asked_at, contact_request.id) > (${key?.at ?? null}::timestamptz, ${key?.id ?? null}::uuid)`,
      ),
    )
    .orderBy('asked_at')
    .orderBy('contact_request.id')
    .limit(pageSize + 1)
    .execute();
  return listed(rows, (row) => writeCursor({ at: row.askedAt, id: row.request }));
}

interface ContactSearch {
  readonly after: string | null;
  /** Folded; all of them stand in the name, the school, the note or the groups. */
  readonly words?: readonly string[] | undefined;
  readonly group?: string | undefined;
}

const anyOf = (ids: readonly MemberId[]) => sql<MemberId>`any(${[...ids]}::uuid[])`;

/** Those of one's own contacts that a search finds: folded here, as it is everywhere. The index of the member's contacts leads to them. */
async function findContacts(db: Db, actor: Member, words: readonly string[]): Promise<readonly MemberId[]> {
  const rows = await people(db)
    .innerJoin('contact', 'contact.other_id', 'person.id')
    .select(['contact.own_note as note', 'contact.groups'])
    .where('contact.member_id', '=', actor.id)
    .execute();
  return rows.flatMap(({ id, name, school, note, groups }) => {
    const text = foldWords([name, school ?? '', note, ...groups].join(' '));
    return words.every((word) => text.includes(word)) ? [id] : [];
  });
}

/** The member's contacts, newest first. */
export async function listContacts(
  db: Db,
  actor: Member,
  { after, words, group }: ContactSearch,
): Promise<Listed<ListedContact>> {
  const key = readCursor(after);
  const found = words && (await findContacts(db, actor, words));
  const rows = await people(db)
    .innerJoin('contact', 'contact.other_id', 'person.id')
    .select(['contact.since', 'contact.own_note as note', 'contact.groups'])
    .select(
      sql<
        ListedContact['allGroups']
      >`(select coalesce(json_agg(json_build_object('name', name, 'count', count) order by name), '[]')
        from (select name, count(*)::int as count from contact own, unnest(own.groups) name
          where own.member_id = ${actor.id} group by name) grouped)`.as('allGroups'),
    )
    .select(({ ref }) => sharedProject(actor.id, ref('person.id')).as('sharedProject'))
    .where('contact.member_id', '=', actor.id)
    .$if(found !== undefined, (query) => query.where('contact.other_id', '=', anyOf(found ?? [])))
    .$if(group !== undefined, (query) => query.where(sql<boolean>`${group} = any(contact.groups)`))
    .$if(key !== undefined, (query) =>
      query.where(sql<boolean>`(since, other_id) < (${key?.at ?? null}::timestamptz, ${key?.id ?? null}::uuid)`),
    )
    .orderBy('since', 'desc')
    .orderBy('other_id', 'desc')
    .limit(pageSize + 1)
    .execute();
  return listed(rows, (row) => writeCursor({ at: row.since, id: row.id }));
}

/** The people whom the member follows, newest first; in a list of contacts, those who are none. */
export async function listFollowed(
  db: Db,
  actor: Member,
  { after = null, which = 'all' }: { readonly after?: string | null; readonly which?: 'all' | 'no contacts' } = {},
): Promise<Listed<ListedPerson>> {
  const key = readCursor(after);
  const isContact = sql<boolean>`exists (select from contact where contact.member_id = ${actor.id}::uuid and other_id = followed_id)`;
  const rows = await people(db)
    .innerJoin('follow', 'follow.followed_id', 'person.id')
    .select('follow.since')
    .where('follow.follower_id', '=', actor.id)
    .$if(which === 'no contacts', (query) => query.where(sql<boolean>`not ${isContact}`))
    .$if(key !== undefined, (query) =>
      query.where(sql<boolean>`(since, followed_id) < (${key?.at ?? null}::timestamptz, ${key?.id ?? null}::uuid)`),
    )
    .orderBy('since', 'desc')
    .orderBy('followed_id', 'desc')
    .limit(pageSize + 1)
    .execute();
  return listed(rows, (row) => writeCursor({ at: row.since, id: row.id }));
}

/** The people whom the member has blocked, the newest hundred. */
export async function listBlocked(db: Db, actor: Member): Promise<ListedPerson[]> {
  return people(db)
    .innerJoin('block', 'block.blocked_id', 'person.id')
    .where('block.member_id', '=', actor.id)
    .orderBy('block.since', 'desc')
    .limit(100)
    .execute();
}

/** Why the member can ask nobody now: too many requests within a day, or without an answer. */
export async function findAskLimit({
  db,
  actor,
  now,
}: Pick<By<Member>, 'db' | 'actor' | 'now'>): Promise<'tooManyToday' | 'tooManyOpen' | undefined> {
  const { trust, rules } = await findStanding(db, actor.id, now);
  const { numbers } = rules.requestsADay;
  const { today, open } = await db
    .selectFrom('contact_request')
    .select(({ fn, eb }) => [
      fn.countAll<number>().filterWhere('asked_at', '>', daysAfter(now, -1)).as('today'),
      fn
        .countAll<number>()
        .filterWhere(eb('state', '=', 'open'))
        .as('open'),
    ])
    .where('from_id', '=', actor.id)
    .executeTakeFirstOrThrow();
  if (Number(today) >= numbers[trust]) return 'tooManyToday';
  return Number(open) >= numbers.open ? 'tooManyOpen' : undefined;
}

function people(db: Db) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.country', 'person.school', 'person.name', 'person.refused'])
    .select('person.initials_of as initialsOf')
    .select(sql<boolean>`person.suspended_at is not null`.as('suspended'));
}

function listed<entry>(rows: readonly entry[], key: (entry: entry) => string): Listed<entry> {
  const { shown, last } = takePage(rows, pageSize);
  return { entries: shown, next: last && key(last) };
}

/** Only contacts can found a project together. */
export async function areContacts(db: Db, one: string, other: string): Promise<boolean> {
  const row = await db
    .selectFrom('contact')
    .select('member_id')
    .where('member_id', '=', one as MemberId)
    .where('other_id', '=', other as MemberId)
    .executeTakeFirst();
  return row !== undefined;
}
