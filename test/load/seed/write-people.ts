import { waitsOfMember } from '#demo/seed/member-waits.ts';
import { type DemoTeacher, readIn } from '#demo/seed/people.ts';
import { stateSince } from '#demo/seed/write-people.ts';
import { waitingRow } from '#domains/core/waiting/steps/start-waiting.ts';
import { accountFinder } from '#domains/people/accounts/model.ts';
import { isoDay } from '#kernel/days.ts';
import { fold } from '#kernel/fold.ts';
import { fullName } from '#kernel/full-name.ts';
import type { CountryCode, MemberId, SchoolId } from '#kernel/ids.ts';
import type { Bulk, Row } from './bulk.ts';
import type { Invented } from './invent-people.ts';

/** What projects and messages need to know of a teacher: little, for a million of them stay in memory. */
export interface Person {
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly schoolId: SchoolId;
  readonly name: string;
  readonly school: string;
}

/** Schools, accounts, members, profiles. Returns those who are verified: they found projects and write to each other. */
export async function writePeople(bulk: Bulk, { schools, teachers }: Invented): Promise<Person[]> {
  await bulk.copy(
    'school',
    schools.map(({ id, country, name, town, type, place }, index) => ({
      id,
      country,
      name,
      town,
      type,
      street: `${1 + (index % 90)}`,
      head_name: 'The head of the school',
      head_email: `head.${id.slice(-6)}@bench.example`,
      head_language: readIn(place),
      confirmed_at: '2024-09-01',
      finder: fold(`${name} ${town}`),
      created_at: '2024-09-01',
    })),
  );
  await bulk.copy('account', teachers.map(accountRow));
  await bulk.copy('member', teachers.map(memberRow));
  await bulk.copy(
    'member_school',
    teachers.map(({ id, school, registeredAt }) => ({
      member_id: id,
      school_id: school.id,
      since_on: isoDay(registeredAt),
    })),
  );
  await bulk.copy(
    'waiting',
    teachers.flatMap((teacher) =>
      waitsOfMember({ ...teacher, since: stateSince(teacher) }).map((wait) => waitingRow(wait, teacher.registeredAt)),
    ),
  );
  await bulk.copy('profile', teachers.map(profileRow));
  await bulk.copy(
    'profile_language',
    teachers.flatMap(({ id, spoken }) => spoken.map(([language, level]) => ({ member_id: id, language, level }))),
  );
  return teachers
    .filter(({ state }) => state === 'verified')
    .map(({ id, country, school, givenName, familyName }) => ({
      id,
      country,
      schoolId: school.id,
      name: fullName({ givenName, familyName }),
      school: school.name,
    }));
}

function accountRow({ id, givenName, familyName, email, language, school, registeredAt }: DemoTeacher): Row {
  return {
    id,
    kind: 'member',
    given_name: givenName,
    family_name: familyName,
    email,
    email_key: email,
    finder: accountFinder({ givenName, familyName, email }),
    email_confirmed_at: registeredAt,
    language,
    time_zone: school.place.timeZone,
    created_at: registeredAt,
  };
}

function memberRow(teacher: DemoTeacher): Row {
  const { id, country, state, registeredAt, activeOn } = teacher;
  return {
    id,
    country,
    staff_role: 'teacher',
    state,
    state_since: stateSince(teacher),
    conduct_edition: '2026-1',
    last_active_on: isoDay(activeOn),
    registered_at: registeredAt,
  };
}

function profileRow({ id, presentation, ideaText, writtenIn, idea, available, awayUntil, activeOn }: DemoTeacher): Row {
  return {
    member_id: id,
    presentation,
    idea: ideaText,
    written_in: writtenIn,
    subjects: [...idea.subjects],
    age_from: idea.ages[0],
    age_to: idea.ages[1],
    available,
    away_until: awayUntil,
    updated_at: activeOn,
  };
}
