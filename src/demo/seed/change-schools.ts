import { findSchoolToEdit } from '#domains/people/schools/access.ts';
import { editSchool, type SchoolEdit } from '#domains/people/schools/commands/edit-school.ts';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';

interface Change {
  readonly country: string;
  /** Of the cast by address; of the others the one who registered first. */
  readonly by: string | 'the first';
  readonly daysAgo: number;
  readonly what: (school: SchoolEdit) => Partial<SchoolEdit>;
}

const changes: readonly Change[] = [
  {
    country: 'ES',
    by: 'the first',
    daysAgo: 6,
    what: ({ name }) => ({ name: `${name} «María Moliner»`, street: 'Calle de las Letras, 4' }),
  },
  {
    country: 'GR',
    by: 'the first',
    daysAgo: 4,
    what: ({ name }) => ({ name: `${name} «Ρήγας Φεραίος»`, street: 'Οδός Ελευθερίας 12' }),
  },
  {
    country: 'ES',
    by: 'juana@demo.example',
    daysAgo: 2,
    what: () => ({ headName: 'Amparo Belda Ferri', headEmail: 'direccion.naquera@schools.example' }),
  },
  {
    country: 'GR',
    by: 'eleni@demo.example',
    daysAgo: 1,
    what: () => ({ headEmail: 'diefthynsi.volos@schools.example', postcode: '382 21' }),
  },
];

/**
 * What teachers have changed in their schools, for their support services to look at: done as teachers do it, so that the search follows.
 * Needs the queue.
 */
export async function changeSchools({ db, now, services }: Omit<By, 'actor'>): Promise<void> {
  for (const { country, by, daysAgo, what } of changes) {
    const found = await findTeacher(db, country, by);
    const teacherThen = found && { db, services, actor: found.teacher, now: daysAfter(now, -daysAgo) };
    const school = teacherThen && (await findSchoolToEdit(teacherThen, found.school));
    if (!school) throw new Error(`There is no teacher in ${country} who can change a school: ${by}.`);
    const { name, type, town, region, postcode, street, website, code, headName, headEmail, headLanguage } = school;
    const before = { name, type, town, region, postcode, street, website, code, headName, headEmail, headLanguage };
    await editSchool(teacherThen, school, { ...before, ...what(before) });
  }
}

async function findTeacher(
  db: Db,
  country: string,
  by: Change['by'],
): Promise<{ readonly teacher: Member; readonly school: string } | undefined> {
  const row = await db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.id')
    .innerJoin('member_school', 'member_school.member_id', 'member.id')
    .select(['member.id', 'member.country', 'school_id as school'])
    .where('member.country', '=', country as CountryCode)
    .where('member.state', '=', 'verified')
    .where((where) =>
      by === 'the first' ? where('email_key', 'not like', '%@demo.example') : where('email_key', '=', by),
    )
    .orderBy('member.registered_at')
    .orderBy('member.id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const id: MemberId = row.id;
  return { teacher: { kind: 'member', id, country: row.country, verified: true, confirmed: true }, school: row.school };
}
