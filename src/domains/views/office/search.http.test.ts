import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as verification } from '#domains/people/verification/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { hashPassword } from '#platform/passwords.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { aPartner, aProject } from '#test/builders/projects.ts';
import { confirmBy } from '#test/builders/registration.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let greece: Browser;
beforeAll(async () => {
  world = await openWorld();
  greece = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
});
afterAll(() => world.close());

const ask = (browser: Browser, q: string) => browser.get(paths.searchAfter(q, {}));
const finds = async (browser: Browser, q: string, href: string) => (await ask(browser, q)).html.includes(`"${href}"`);

describe('the search of the office', () => {
  it('finds people of the countries served by name and address, whatever the accents, and in every state', {
    tags: ['slow'],
  }, async () => {
    const name = { givenName: 'Θεοδώρα', familyName: 'Παπαδοπούλου-ŁopeŻ' };
    for (const options of [{}, { state: 'waiting', confirmed: false }, { state: 'refused' }] as const) {
      const { id, email } = await aTeacher(world, { ...name, ...options, country: 'GR' });
      const file = verification.officePerson(id);
      for (const q of [
        'παπαδοπουλου',
        'ΘΕΟΔΩΡΑ lopez',
        'αδοπου',
        email,
        email.toUpperCase(),
        email.split('@')[0] ?? '',
      ])
        expect([q, await finds(greece, q, file)]).toEqual([q, true]);
      for (const q of ['Θεοδώρα Ruiz', `x${email}`, '%', '_', "'; drop"])
        expect([q, await finds(greece, q, file)]).toEqual([q, false]);
    }
    const { html, queries } = await ask(greece, 'Θεοδώρα');
    for (const state of ['Verified', 'Refused', 'Address not confirmed']) expect(html).toContain(state);
    expect(queries).toBeLessThanOrEqual(8);
  });

  it('shows what has waited longest while nothing is asked', async () => {
    const { id } = await aTeacher(world, { country: 'GR', state: 'waiting' });
    const { html, queries } = await greece.get(paths.search());
    expect([html.includes('Waiting longest'), html.includes(`"${verification.officePerson(id)}"`)]).toEqual([
      true,
      true,
    ]);
    expect(queries).toBeLessThanOrEqual(8);
    expect((await ask(greece, 'Nobody')).html).not.toContain('Waiting longest');
  });

  it('does not find what is of other countries only; the central service finds all', async () => {
    const [ana, luz] = [await aTeacher(world, { givenName: 'Noelia' }), await aTeacher(world, { country: 'PT' })];
    const project = await aProject(world, { founders: [ana, luz], title: 'Noelia’s games' });
    const central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
    for (const href of [verification.officePerson(ana.id), projects.officeProject(project.id)])
      expect([await finds(greece, 'noelia', href), await finds(central, 'noelia', href)]).toEqual([false, true]);
  });

  it('finds projects by title from their first submission on, and leads to the review where it is the service’s own', {
    tags: ['slow'],
  }, async () => {
    const [eleni, ana] = [await aTeacher(world, { country: 'GR' }), await aTeacher(world)];
    const found = async (title: string, q: string) => (await ask(greece, q)).html.includes(`>${title}<`);
    for (const state of ['under_review', 'active', 'refused', 'closed'] as const) {
      const title = `Πολιτεία ${state.replace('_', ' ')}`;
      const { id } = await aProject(world, { founders: [ana, eleni], state, title });
      expect([state, await found(title, `πολιτεια ${state.replace('_', ' ')}`)]).toEqual([state, true]);
      expect(await finds(greece, title, projects.officeProject(id))).toBe(true);
    }
    await aProject(world, { founders: [ana, eleni], state: 'draft', title: 'Πολιτεία draft' });
    expect(await found('Πολιτεία draft', 'πολιτεια draft')).toBe(false);
    const luz = await aTeacher(world, { country: 'PT' });
    const joined = await aProject(world, { founders: [ana, luz], title: 'Bridges of Porto' });
    expect(await found('Bridges of Porto', 'bridges porto')).toBe(false);
    await aPartner(world, joined.id, eleni);
    expect(await finds(greece, 'bridges porto', projects.project(joined.id))).toBe(true);
  });

  it('goes on page by page, people and projects each for themselves', { tags: ['slow'] }, async () => {
    const portugal = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
    for (let number = 0; number < 27; number += 1) {
      const teacher = await aTeacher(world, {
        country: 'PT',
        givenName: `Ondina${String.fromCharCode(97 + (number % 26))}`,
      });
      if (number === 0) await aProject(world, { founders: [teacher, await aTeacher(world)], title: 'Ondina' });
    }
    const first = await ask(portugal, 'ondina');
    const next = /rel="next" href="([^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await portugal.get(next);
    const people = (html: string) => new Set(html.match(/\/office\/people\/[0-9a-f-]{36}/g));
    expect([people(first.html).size, people(second.html).size]).toEqual([25, 2]);
    expect([first.html.includes('>Ondina<'), second.html.includes('>Ondina<')]).toEqual([true, false]);
    expect(second.html).not.toContain('rel="next"');
    expect((await portugal.get(`${paths.search()}?q=ondina&people=nonsense`)).status).toBe(200);
  });

  it('says what is missing where too little is asked, or nothing found', async () => {
    expect((await greece.get(paths.search())).html).not.toContain('Nothing found');
    expect((await ask(greece, 'a')).html).toContain('at least two letters');
    expect((await ask(greece, 'nobody of this name')).html).toContain('Nothing found');
    expect((await ask(greece, 'x'.repeat(5000))).html).toContain('Nothing found');
  });

  it('knows the present name and address of a person, and not the former ones', async () => {
    const teacher = await aTeacher(world, { country: 'GR', givenName: 'Formername' });
    const passwordHash = await hashPassword('four green rivers dance');
    await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', teacher.id).execute();
    const browser = await world.signedIn(teacher);
    const profile = { givenName: 'Presentname', familyName: 'Óskar', language: 'en', timeZone: 'Europe/Athens' };
    await browser.post('/account', profile);
    const email = `present.${teacher.id}@other.test`;
    await browser.post('/account/email', { email, emailPassword: 'four green rivers dance' });
    await confirmBy(world, email);
    const file = verification.officePerson(teacher.id);
    for (const q of ['presentname oskar', email]) expect(await finds(greece, q, file)).toBe(true);
    for (const q of ['formername', teacher.email]) expect(await finds(greece, q, file)).toBe(false);
  });
});
