import { sql } from 'kysely';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { accountFinder } from '#domains/people/accounts/model.ts';
import { finderText } from '#domains/people/schools/model.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import type { Chance } from './chance.ts';
import { waitsOfMember } from './member-waits.ts';
import { type DemoSchool, type DemoTeacher, readIn } from './people.ts';
import { regionOf } from './regions.ts';

const together = 200;

/** Rows by the hundred: a thousand teachers one by one would take a minute. */
export async function inParts<row>(
  rows: readonly row[],
  write: (part: readonly row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += together) await write(rows.slice(start, start + together));
}

export async function writeSchools(
  tx: Db,
  schools: readonly DemoSchool[],
  { headOf, now }: { readonly headOf: (school: DemoSchool) => string; readonly now: Date },
): Promise<void> {
  await inParts(schools, (part) =>
    tx
      .insertInto('school')
      .values(
        part.map((school) => ({
          id: school.id,
          country: school.country,
          name: school.name,
          town: school.town,
          region: regionOf(school.country, school.town),
          type: school.type,
          head_name: headOf(school),
          head_email: `head.${school.id.slice(-6)}@schools.example`,
          head_language: readIn(school.place),
          confirmed_at: now,
          finder: finderText({ ...school, code: '' }),
          created_at: daysAfter(now, -800),
        })),
      )
      .execute(),
  );
}

/** Accounts, members, schools' staff, profiles. All share one password, which /demo shows. */
export async function writeTeachers(
  tx: Db,
  teachers: readonly DemoTeacher[],
  { passwordHash, now }: { readonly passwordHash: string; readonly now: Date },
): Promise<void> {
  await inParts(teachers, async (part) => {
    await tx
      .insertInto('account')
      .values(part.map((teacher) => accountRow(teacher, passwordHash)))
      .execute();
    await tx.insertInto('member').values(part.map(memberRow)).execute();
    await tx
      .insertInto('member_school')
      .values(
        part.map(({ id, school, registeredAt }) => ({
          member_id: id,
          school_id: school.id,
          since_on: isoDay(registeredAt),
        })),
      )
      .execute();
    await tx.insertInto('profile').values(part.map(profileRow)).execute();
    await tx
      .insertInto('profile_language')
      .values(part.flatMap(({ id, spoken }) => spoken.map(([language, level]) => ({ member_id: id, language, level }))))
      .execute();
  });
  for (const teacher of teachers)
    for (const wait of waitsOfMember({ ...teacher, since: stateSince(teacher) }))
      await startWaiting({ db: tx, now }, wait);
}

/** What heads of schools have answered about those who wait: half have confirmed, a few have denied, the others are silent. */
export async function writeHeadQuestions(
  tx: Db,
  chance: Chance,
  { teachers, now }: { readonly teachers: readonly DemoTeacher[]; readonly now: Date },
): Promise<void> {
  const rows = teachers.map(({ id, email, school, activeOn }, index) => {
    const sentAt = daysAfter(activeOn, -2);
    const answer = index % 2 === 0 ? ('confirmed' as const) : index % 5 === 3 ? ('denied' as const) : null;
    return {
      id: chance.id(sentAt),
      member_id: id,
      school_id: school.id,
      token_hash: hashOf(newToken()),
      about_email: email,
      // Some have named another head than the school's entry: a yes from there is not proof by itself.
      sent_to:
        index % 4 === 2
          ? `office.${school.id.slice(-6)}@mailbox.example`
          : `head.${school.id.slice(-6)}@schools.example`,
      sent_at: sentAt,
      expires_at: daysAfter(sentAt, 30),
      answer,
      answered_at: answer && daysAfter(sentAt, 1),
    };
  });
  await inParts(rows, (part) => tx.insertInto('head_question').values(part).execute());
  for (const { member_id: member, sent_at: since, answer } of rows)
    if (!answer)
      await startWaiting(
        { db: tx, now },
        { kind: 'head_answer', subject: member, on: { outside: 'head' }, waiter: member, since },
      );
}

function accountRow(
  { id, givenName, familyName, email, language, school, registeredAt }: DemoTeacher,
  passwordHash: string,
) {
  return {
    id,
    kind: 'member' as const,
    given_name: givenName,
    family_name: familyName,
    email,
    email_key: email,
    finder: accountFinder({ givenName, familyName, email }),
    email_confirmed_at: registeredAt,
    password_hash: passwordHash,
    language,
    time_zone: school.place.timeZone,
    created_at: registeredAt,
  };
}

/** The demonstration's teachers have waited for some days only. */
export function stateSince({ state, registeredAt, activeOn }: DemoTeacher): Date {
  return state === 'waiting' ? daysAfter(activeOn, -2) : daysAfter(registeredAt, 3);
}

function memberRow(teacher: DemoTeacher) {
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

function profileRow(teacher: DemoTeacher) {
  const [from, to] = teacher.idea.ages;
  return {
    member_id: teacher.id,
    presentation: teacher.presentation,
    idea: teacher.ideaText,
    written_in: teacher.writtenIn,
    subjects: [...teacher.idea.subjects],
    age_from: from,
    age_to: to,
    available: teacher.available,
    away_until: teacher.awayUntil,
    updated_at: teacher.activeOn,
  };
}

/** The live figures, brought in line with the rows that were written past the commands. */
export async function countFigures(tx: Db): Promise<void> {
  await sql`update figure set
    members = (select count(*) from member where member.country = figure.country),
    schools = (select count(*) from school where school.country = figure.country),
    running_projects = (select count(*) from project_country c join project p on p.id = c.project_id where c.country = figure.country and p.state = 'active'),
    projects = (select count(*) from project_country c join project p on p.id = c.project_id where c.country = figure.country and p.state in ('active', 'closed'))`.execute(
    tx,
  );
  await sql`update programme_figure set
    running_projects = (select count(*) from project where state = 'active'),
    projects = (select count(*) from project where state in ('active', 'closed'))`.execute(tx);
}
