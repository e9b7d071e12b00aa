import { Secret, TOTP } from 'otpauth';
import { UnfitForm } from './html-form.ts';
import type { Page } from './page.ts';
import type { Person } from './person.ts';
import { newPassword, newVisitor, type Stage, step } from './stage.ts';

type Opening = Pick<Stage, 'site' | 'cast' | 'mail'>;

export interface Offices {
  /** Countries of the programme on this day. */
  readonly inForce: ReadonlySet<string>;
  /** Invites the officer of this country, who comes and signs in. */
  open(country: string): Promise<Person>;
}

/** The operator signs in with the link of the first start and invites officers. */
export async function openOffices(stage: Opening, firstLink: string): Promise<Offices> {
  const operator = newVisitor(stage, 'BE');
  await step('the operator comes', async () => {
    const page = await operator.open(firstLink);
    const own = { givenName: 'Operator', familyName: 'First', email: 'operator@programme.example' };
    await enrol(operator, await operator.send(page.form(/^\/first-operator\//), { ...own, password: newPassword() }));
  });
  const page = await operator.open('/operations/officers');
  const countries = page.form('/operations/officers').choices('countries');
  return {
    inForce: new Set(countries.map(({ value }) => value)),
    open: (country) => step(`the officer of ${country} comes`, () => inviteOfficer(stage, operator, country)),
  };
}

async function inviteOfficer(stage: Opening, operator: Person, country: string): Promise<Person> {
  const facts = stage.cast.officer(country);
  const page = await operator.open('/operations/officers');
  const invited = { ...facts, language: 'en', scope: 'some', countries: [country] };
  await operator.send(page.form('/operations/officers'), invited);
  const officer = newVisitor(stage, country);
  const welcome = await officer.open(await stage.mail.linkTo(facts.email, /^\/invitation\//));
  await enrol(officer, await officer.send(welcome.form(/^\/invitation\//), { password: newPassword() }));
  return officer;
}

/** Takes the secret of the second factor from the page, and goes on where the page leads. */
async function enrol(person: Person, page: Page): Promise<void> {
  const secret = page.textOf('code')[0]?.replaceAll(/\s/g, '');
  if (!secret) throw new UnfitForm(`${page.path} shows no secret for the second factor`);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const done = await person.send(page.form('/sign-in/enrolment'), { code }, { staysHere: true });
  await person.follow(done, /^\/(office|operations)$/);
}
