import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths as programme } from '#domains/core/programme/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import { offerFirstOperator } from '#domains/people/staff/joining/commands/offer-first-operator.ts';
import { paths as staff } from '#domains/people/staff/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Fields } from '#test/browser.ts';
import { anOperator, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const person = { givenName: 'Luis', familyName: 'Gil', language: 'en' };
const operator = async () => world.signedIn(await anOperator(world));

interface Filled {
  readonly browser: Browser;
  readonly path: string;
  readonly form: Fields;
  readonly field?: string;
}

/** The forms in which people write the addresses of others, or their own, but those of registration and of their own account. */
const forms: readonly (readonly [string, () => Promise<Filled>])[] = [
  [
    'the form of a school',
    async () => {
      const teacher = await aTeacher(world);
      const school = { name: 'La Noria', type: 'primary', town: 'Soria', headName: 'Luis Gil', headLanguage: 'es' };
      return {
        browser: await world.signedIn(teacher),
        path: schools.edit(teacher.school),
        form: school,
        field: 'headEmail',
      };
    },
  ],
  [
    'the invitation of an officer',
    async () => ({
      browser: await operator(),
      path: staff.officers(),
      form: { ...person, scope: 'some', countries: ['PT'], idempotencyKey: newId() },
    }),
  ],
  [
    'the invitation of an operator',
    async () => ({
      browser: await operator(),
      path: staff.operators(),
      form: { ...person, idempotencyKey: newId() },
    }),
  ],
  [
    'the page of a support service',
    async () => ({
      browser: await operator(),
      path: programme.service('FI'),
      form: { name: 'Suomi', website: '', contact: '' },
    }),
  ],
];

it.each(forms)('%s asks once about an address that is nearly one of a large provider', async (_, fill) => {
  const { browser, path, form, field = 'email' } = await fill();
  const slip = `luis${path.length}@gmial.com`;
  const asked = await browser.post(path, { ...form, [field]: slip });
  expect(asked.status).toBe(422);
  expect(asked.html).toContain(slip.replace('gmial', 'gmail'));
  expect(asked.html).toContain(`name="${field}Asked" value="${slip}"`);
  const again = await browser.post(path, { ...form, [field]: slip, [`${field}Asked`]: slip });
  expect([again.status, again.html]).toEqual([303, '']);
});

it('the first operator is asked about their own, and finds the link still open', async () => {
  const empty = await openWorld();
  const path = (await offerFirstOperator(empty.by('program'))) ?? '';
  const form = {
    givenName: 'Olga',
    familyName: 'Petrova',
    password: 'four green rivers dance',
    email: 'olga@gmial.com',
  };
  const asked = await empty.guest().post(path, form);
  expect([asked.status, asked.html.includes('olga@gmail.com')]).toEqual([422, true]);
  expect((await empty.guest().post(path, { ...form, emailAsked: form.email })).status).toBe(303);
  await empty.close();
});
