import { sql } from 'kysely';
import { formerAddressHash } from '#domains/people/accounts/model.ts';
import { emailKeyOf, mailboxOf } from '#kernel/email-address.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { domainOf, isAtSchool, isFreeMail } from '../model.ts';
import { type HeadAddressFacts, holdsNameOf } from './model.ts';

export interface HeadAddressOf {
  readonly id: MemberId;
  readonly givenName: string;
  readonly familyName: string;
  /** The person's own. */
  readonly email: string;
  readonly school: SchoolId | null;
  /** The head's; empty where nobody can be asked. */
  readonly headAddress: string;
}

interface Found {
  readonly id: MemberId;
  readonly in_entry: boolean;
  readonly given_by: MemberId | null;
  readonly giver_verified: boolean;
  readonly entry_seen: boolean;
  readonly confirmed: boolean;
  readonly website: string;
  readonly colleagues: boolean;
  readonly of_other: boolean;
  readonly former_own: boolean;
  readonly former_other: boolean;
  readonly schools: number;
}

/** What is known of the head's addresses of several people: one query, however many they are. */
export async function findHeadAddressFacts(
  by: Pick<By, 'db' | 'services'>,
  people: readonly HeadAddressOf[],
): Promise<ReadonlyMap<MemberId, HeadAddressFacts>> {
  const asked = people.filter(({ school, headAddress }) => school !== null && headAddress !== '');
  if (asked.length === 0) return new Map();
  const found = await selectFound(by, asked);
  return new Map(
    asked.flatMap((person) => {
      const row = found.find(({ id }) => id === person.id);
      return row ? [[person.id, factsFrom(person, row)] as const] : [];
    }),
  );
}

async function selectFound({ db, services }: Pick<By, 'db' | 'services'>, asked: readonly HeadAddressOf[]) {
  const rows = asked.map(({ id, school, headAddress }) => {
    const key = emailKeyOf(headAddress);
    const hash = formerAddressHash(services.keyring, headAddress);
    return sql`(${id}::uuid, ${school}::uuid, ${key}::text, ${hash}::text, ${domainOf(headAddress)}::text)`;
  });
  const isSeen = (part: 'website' | 'headEmail') => sql`not exists (select from school_change
    where school_id = school.id and seen_at is null and parts @> ${JSON.stringify([{ part }])}::jsonb)`;
  const { rows: found } = await sql<Found>`
    select asked.id, lower(school.head_email) = asked.key as in_entry, school.head_given_by as given_by,
      coalesce((select state = 'verified' from member where member.id = school.head_given_by), false) as giver_verified,
      ${isSeen('headEmail')} as entry_seen, school.confirmed_at is not null as confirmed,
      case when ${isSeen('website')} then coalesce(school.website, '') else '' end as website,
      exists (select from member_school
        join member on member.id = member_school.member_id and member.state = 'verified'
        join account on account.id = member.id and account.email_confirmed_at is not null
        where member_school.school_id = asked.school and until_on is null and member.id <> asked.id
          -- They do not support what they have typed themselves, nor what the service has not looked at.
          and member.id is distinct from school.head_given_by
          and (lower(school.head_email) <> asked.key or ${isSeen('headEmail')})
          and account.email_key <> asked.key
          and split_part(account.email_key, '@', 2) = asked.domain) as colleagues,
      exists (select from account where email_key = asked.key and account.id <> asked.id
        and email_confirmed_at is not null) as of_other,
      exists (select from former_address where email_hash = asked.hash and account_id = asked.id) as former_own,
      exists (select from former_address where email_hash = asked.hash and account_id <> asked.id) as former_other,
      (select count(distinct given.school_id)::int from (
        select other.id as school_id from school other where lower(other.head_email) = asked.key and other.head_email <> ''
        union all select school_id from head_question where lower(sent_to) = asked.key
        union all select school_id from head_to_ask where lower(head_email) = asked.key
      ) given where given.school_id <> asked.school) as schools
    from (values ${sql.join(rows)}) asked (id, school, key, hash, domain)
    join school on school.id = asked.school`.execute(db);
  return found;
}

function factsFrom(person: HeadAddressOf, row: Found): HeadAddressFacts {
  const { id, givenName, familyName, email, headAddress } = person;
  const isOwn = mailboxOf(headAddress) === mailboxOf(email);
  const isOfSchool = isAtSchool(headAddress, { website: row.website, headEmail: '' });
  return {
    email: headAddress,
    given: !row.in_entry || row.given_by === id ? 'applicant' : isEntryChecked(row) ? 'entry' : 'unchecked',
    domain: row.colleagues && !isFreeMail(headAddress) ? 'colleagues' : domainFrom(isOfSchool, row.confirmed),
    freeMail: isFreeMail(emailKeyOf(headAddress)),
    account: isOwn
      ? 'own'
      : row.former_own
        ? 'formerOwn'
        : row.of_other
          ? 'other'
          : row.former_other
            ? 'formerOther'
            : 'none',
    otherSchools: row.schools,
    holdsName: holdsNameOf(headAddress, { given: givenName, family: familyName }),
  };
}

function domainFrom(isOfSchool: boolean, isConfirmed: boolean): HeadAddressFacts['domain'] {
  if (!isOfSchool) return 'other';
  return isConfirmed ? 'school' : 'unconfirmed';
}

/** The service has confirmed the school, has looked at what was changed since, and nobody unknown has typed it. */
function isEntryChecked({ confirmed, entry_seen, given_by, giver_verified }: Found): boolean {
  return confirmed && entry_seen && (given_by === null || giver_verified);
}
