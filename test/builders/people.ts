import { waitsOfMember } from '#demo/seed/member-waits.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { accountFinder, duplicateEmailKey } from '#domains/people/accounts/model.ts';
import { finderText } from '#domains/people/schools/model.ts';
import { fullName } from '#kernel/full-name.ts';
import type {
  AccountId,
  CountryCode,
  LanguageCode,
  MemberId,
  OfficerId,
  OperatorId,
  PupilId,
  SchoolChangeId,
  SchoolId,
  SpaceId,
  SupportServiceId,
} from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';

export const country = (code: string) => code as CountryCode;
export const language = (code: string) => code as LanguageCode;

export interface TestTeacher {
  readonly kind: 'member';
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly school: SchoolId;
  readonly name: string;
  readonly email: string;
}

let count = 0;

export async function aSchool(
  world: World,
  {
    in: at = 'ES',
    name = 'CEIP La Rayuela',
    town = 'Náquera',
    street = '',
    postcode = '',
  }: { in?: string; name?: string; town?: string; street?: string; postcode?: string } = {},
): Promise<SchoolId> {
  const id = newId<SchoolId>();
  await world.db
    .insertInto('school')
    .values({
      id,
      country: country(at),
      name,
      town,
      street,
      postcode,
      type: 'primary',
      finder: finderText({ name, town, code: '' }),
      created_at: world.now,
      head_name: 'Head of the school',
      head_email: `head-${id}@school.test`,
      confirmed_at: world.now,
    })
    .execute();
  return id;
}

interface TeacherOptions {
  readonly country?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly state?: 'waiting' | 'verified' | 'refused';
  readonly confirmed?: boolean;
  /** The address has an account already: this one can never be confirmed. */
  readonly addressTaken?: boolean;
  readonly school?: SchoolId;
  readonly language?: string;
}

/** A teacher with a school, verified and with a confirmed address unless said otherwise. */
export async function aTeacher(world: World, options: TeacherOptions = {}): Promise<TestTeacher> {
  const { country: at = 'ES', givenName = 'Ana', familyName = 'López', state = 'verified' } = options;
  const { addressTaken = false, confirmed = !addressTaken } = options;
  count += 1;
  const school = options.school ?? (await aSchool(world, { in: at }));
  const id = newId<MemberId>();
  const email = `teacher${count}@school.test`;
  // In one statement: most tests begin with teachers.
  await world.db
    .with('made', (db) =>
      db.insertInto('account').values(
        accountRow(world, {
          id,
          kind: 'member',
          givenName,
          familyName,
          email,
          emailKey: addressTaken ? duplicateEmailKey(id) : email,
          confirmed,
          language: options.language ?? 'en',
        }),
      ),
    )
    .with('joined', (db) =>
      db.insertInto('member').values({
        id,
        country: country(at),
        staff_role: 'teacher',
        state,
        state_since: world.now,
        conduct_edition: '2026-1',
        last_active_on: '2026-11-23',
        registered_at: world.now,
      }),
    )
    .with('trusted', (db) =>
      db.insertInto('member_trust').values({ member_id: id, verified_since: state === 'verified' ? world.now : null }),
    )
    .with('teaches', (db) =>
      db.insertInto('member_school').values({ member_id: id, school_id: school, since_on: '2026-01-01' }),
    )
    .insertInto('profile')
    .values({ member_id: id, written_in: 'en', updated_at: world.now })
    .execute();
  const facts = { id, country: country(at), state, since: world.now };
  for (const wait of waitsOfMember({ ...facts, ...(!confirmed && { unconfirmedSince: world.now }) }))
    await startWaiting(world, wait);
  return { kind: 'member', id, country: country(at), school, name: fullName({ givenName, familyName }), email };
}

/** An officer of a national service, or of the central one. */
export async function anOfficer(
  world: World,
  { serves }: { readonly serves: string | 'every country' },
): Promise<{ kind: 'officer'; id: OfficerId; email: string }> {
  count += 1;
  const id = newId<OfficerId>();
  const email = `officer${count}@service.test`;
  await anAccount(world, {
    id,
    kind: 'officer',
    givenName: 'Maria',
    familyName: 'Ruiz',
    email,
    confirmed: true,
    language: 'en',
  });
  const everywhere = serves === 'every country';
  const known = await world.db
    .selectFrom('support_service')
    .select('id')
    .where('country', everywhere ? 'is' : '=', everywhere ? null : country(serves))
    .executeTakeFirst();
  const service = known?.id ?? newId<SupportServiceId>();
  if (!known)
    await world.db
      .insertInto('support_service')
      .values({
        id: service,
        kind: everywhere ? 'central' : 'national',
        country: everywhere ? null : country(serves),
        name: `Service of ${serves}`,
        email: 'service@service.test',
        created_at: world.now,
      })
      .execute();
  await world.db.insertInto('officer').values({ id, service_id: service, every_country: everywhere }).execute();
  if (!everywhere)
    await world.db
      .insertInto('officer_country')
      .values({ officer_id: id, country: country(serves) })
      .execute();
  return { kind: 'officer', id, email };
}

export async function anOperator(world: World): Promise<{ kind: 'operator'; id: OperatorId }> {
  count += 1;
  const id = newId<OperatorId>();
  await anAccount(world, {
    id,
    kind: 'operator',
    givenName: 'Olga',
    familyName: 'Petrova',
    email: `operator${count}@platform.test`,
    confirmed: true,
    language: 'en',
  });
  return { kind: 'operator', id };
}

export async function aContact(
  world: World,
  one: { readonly id: MemberId },
  other: { readonly id: MemberId },
): Promise<void> {
  await world.db
    .insertInto('contact')
    .values([
      { member_id: one.id, other_id: other.id, since: world.now },
      { member_id: other.id, other_id: one.id, since: world.now },
    ])
    .execute();
}

/** A pupil of a teacher's class, in a space where one is given. The password is not known: sign in by `world.signedIn`. */
export async function aPupil(
  world: World,
  {
    teacher,
    space,
    name = 'Kim',
    role = 'pupil',
  }: {
    readonly teacher: TestTeacher;
    readonly space?: SpaceId;
    readonly name?: string;
    readonly role?: 'pupil' | 'pupil_administrator';
  },
): Promise<{ kind: 'pupil'; id: PupilId; name: string }> {
  count += 1;
  const id = newId<PupilId>();
  await world.db
    .insertInto('pupil')
    .values({
      id,
      teacher_id: teacher.id,
      school_id: teacher.school,
      name,
      user_name: `pupil-${count}`,
      password_hash: 'none',
      language: 'en',
      created_at: world.now,
    })
    .execute();
  if (space)
    await world.db
      .insertInto('space_pupil')
      .values({ space_id: space, pupil_id: id, role, joined_at: world.now })
      .execute();
  return { kind: 'pupil', id, name };
}

/** The town of a teacher's school, as the teacher has changed it. */
export async function aSchoolChange(
  world: World,
  { id, school, country: at }: Pick<TestTeacher, 'id' | 'school' | 'country'>,
): Promise<SchoolChangeId> {
  const change = newId<SchoolChangeId>();
  const parts = JSON.stringify([{ part: 'town', before: 'Soria', after: 'Náquera' }]);
  await world.db
    .insertInto('school_change')
    .values({ id: change, school_id: school, country: at, changed_by: id, parts, changed_at: world.now })
    .execute();
  await startWaiting(world, { kind: 'school_change', subject: change, on: { country: at } });
  return change;
}

interface TestAccount {
  readonly id: AccountId;
  readonly kind: 'member' | 'officer' | 'operator';
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly emailKey?: string;
  readonly confirmed: boolean;
  readonly language: string;
}

const accountRow = (world: World, account: TestAccount) => ({
  id: account.id,
  kind: account.kind,
  given_name: account.givenName,
  family_name: account.familyName,
  email: account.email,
  email_key: account.emailKey ?? account.email,
  finder: accountFinder(account),
  email_confirmed_at: account.confirmed ? world.now : null,
  language: account.language,
  time_zone: 'Europe/Madrid',
  created_at: world.now,
});

async function anAccount(world: World, account: TestAccount): Promise<void> {
  await world.db.insertInto('account').values(accountRow(world, account)).execute();
}
