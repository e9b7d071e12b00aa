import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import { startSession } from '#domains/people/accounts/steps/start-session.ts';
import { newId } from '#platform/new-id.ts';
import { hashPassword } from '#platform/passwords.ts';
import type { Browser } from '../browser.ts';
import { aContact, aTeacher } from '../builders/people.ts';
import { newSchool, register, you } from '../builders/registration.ts';
import { castNames, type Scene } from '../matrix/scene.ts';
import type { World } from '../world.ts';

/** A browser with the links that its user was given. */
export interface Visitor {
  readonly name: string;
  /** Visitors of one kind have the same forms: what one of them has tried, the next one tries less. */
  readonly kind: string;
  readonly browser: Browser;
  readonly links: readonly string[];
}

const kinds: Readonly<Record<string, string>> = {
  guest: 'guest',
  kim: 'pupil',
  otherPupil: 'pupil',
  officerES: 'officer',
  officerGR: 'officer',
  officerPT: 'officer',
  central: 'officer',
  operator: 'operator',
};

/** The cast of the scene, and visitors who are not signed in yet: registering, with a link from a mail, before the second factor. */
export async function signInVisitors(world: World, scene: Scene): Promise<Visitor[]> {
  const passwordHash = await hashPassword('four green rivers dance');
  await world.db.updateTable('account').set({ password_hash: passwordHash }).execute();
  // One officer signs in with a second factor, so that its forms are visited too.
  const { stranger } = scene;
  await world.db.updateTable('account').set({ totp_secret_sealed: 'kept' }).where('id', '=', stranger.id).execute();
  const cast: Visitor[] = [];
  // They have the forms of kim and of the other officers.
  const alike = ['otherPupil', 'officerPT'];
  for (const name of castNames.filter((each) => !alike.includes(each))) {
    const browser = name === 'guest' ? world.guest() : await world.signedIn(scene.people[name]);
    cast.push({ name, kind: kinds[name] ?? 'member', browser, links: [] });
  }
  const registering = [world.guest(), world.guest(), world.guest()] as const;
  await registering[0].post('/register', you());
  await registering[1].post('/register', you());
  await registering[1].post('/register/school', newSchool());
  await register(registering[2]);
  const links = await linksFromMails(world, scene, cast);
  const waiting = (['second_factor', 'enrolment'] as const).map(async (pendingStep) => {
    const id = pendingStep === 'enrolment' ? scene.people.officerPT.id : scene.ana.id;
    const owner = { kind: 'member', id: id as typeof scene.ana.id } as const;
    const session = await startSession(world, owner, { pendingStep });
    return {
      name: pendingStep as string,
      kind: pendingStep as string,
      browser: world.guest({ cookies: { session: session.value } }),
      links: [],
    };
  });
  return [
    ...cast,
    ...registering.map((browser, at) => ({ name: `registering ${at}`, kind: `registering ${at}`, browser, links: [] })),
    { name: 'with a link', kind: 'with a link', browser: world.guest(), links },
    ...(await Promise.all(waiting)),
  ];
}

async function linksFromMails(world: World, scene: Scene, cast: readonly Visitor[]): Promise<string[]> {
  const as = (name: string) => cast.find((visitor) => visitor.name === name)?.browser ?? world.guest();
  await aContact(world, scene.ana, scene.stranger);
  await as('ana').post(`/projects/${scene.project}/invitations`, { member: scene.stranger.id });
  await as('operator').post('/operations/officers', {
    idempotencyKey: newId(),
    givenName: 'New',
    familyName: 'Officer',
    email: 'new.officer@service.test',
    language: 'en',
    scope: 'some',
    countries: 'ES',
  });
  await world.settle();
  const mails = await world.db.selectFrom('kept_mail').select('body_text').execute();
  const inMails = mails.flatMap(({ body_text: text }) =>
    [...text.matchAll(/platform\.test(\/(?:head|invitation|confirm|mails-off)\/\S+)/g)].map(([, path = '']) => path),
  );
  const fresh = await aTeacher(world);
  const made = (['reset_password', 'first_operator'] as const).map(async (purpose) => {
    const account = purpose === 'first_operator' ? null : fresh.id;
    return `/${purpose.replace('reset_password', 'password/reset').replace('_', '-')}/${await createLink(world, { purpose, account })}`;
  });
  return [...inMails, ...(await Promise.all(made))];
}
