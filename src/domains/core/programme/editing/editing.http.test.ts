import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { refuse } from '#kernel/result.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, anOperator, country } from '#test/builders/people.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { findFigures, forgetWords, listCountries, wordsOf } from '../queries.ts';
import { findCountryToEdit, findListToEdit, findServiceToEdit, findWordToEdit } from './access.ts';
import { addCountry } from './commands/add-country.ts';
import { addWord } from './commands/add-word.ts';
import { correctWord } from './commands/correct-word.ts';
import { editCountry } from './commands/edit-country.ts';
import { editService } from './commands/edit-service.ts';
import { endWord } from './commands/end-word.ts';
import { restoreWord } from './commands/restore-word.ts';
import { editableLists, keyOf } from './model.ts';

let world: World;
let operator: Browser;
let central: Browser;
beforeAll(async () => {
  world = await openWorld();
  operator = await world.signedIn(await anOperator(world));
  central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
});
beforeEach(() => forgetWords(world.db));
afterAll(() => world.close());

const codes = async () => (await listCountries(world.db, world.now)).map(({ code }) => code as string);
const verbs = async (verb: string) =>
  (await world.db.selectFrom('event').select('id').where('verb', '=', `programme.${verb}`).execute()).length;

describe('the countries', () => {
  it('are listed with their dates and services, for the operator and the central service', async () => {
    for (const browser of [operator, central]) {
      const page = await browser.get(paths.programme());
      for (const words of ['Greece', 'United Kingdom', 'to 1 January 2021', 'None yet', 'Subjects'])
        expect(page.html, words).toContain(words);
      expect(page.queries).toBeLessThanOrEqual(8);
    }
  });

  it('leave on the day that is written, and come back', async () => {
    const form = { status: 'programme', from: '2005-01-14', until: '2026-11-23' };
    const before = await othersIn(world, { country: 'code' }, 'SE');
    expect((await central.post(paths.country('SE'), form)).location).toBe(`${paths.programme()}?saved`);
    expect(await codes()).not.toContain('SE');
    expect((await operator.get(paths.country('SE'))).html).toContain('value="2026-11-23"');
    await operator.post(paths.country('SE'), { ...form, until: '' });
    expect(await codes()).toContain('SE');
    expect(await othersIn(world, { country: 'code' }, 'SE')).toEqual(before);
    expect(await verbs('country_changed')).toBe(2);
  });

  it.each([
    { from: '2026-02-31' },
    { from: '' },
    { from: '0001-01-01' },
    { from: '99999-01-01' },
    { until: 'soon' },
    { until: '2005-01-14' },
    { until: '2004-01-01' },
    { status: 'friend' },
  ])('are not changed by %j', async (wrong) => {
    const form = { status: 'programme', from: '2005-01-14', until: '', ...wrong };
    const reply = await operator.post(paths.country('FI'), form);
    expect(reply.status).toBe(422);
    expect(reply.html).toContain(`field-${Object.keys(wrong)[0]}-error`);
    expect(await codes()).toContain('FI');
  });

  it('are joined by a new one, once, with figures from zero', async () => {
    const form = { code: 'jp', status: 'partner', from: '2026-01-01' };
    const replies = await Promise.all([operator.post(paths.countries(), form), central.post(paths.countries(), form)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await codes()).toContain('JP');
    const figures = (await findFigures(world.db)).countries.find((row) => row.country === country('JP'));
    expect(figures).toMatchObject({ members: 0, projects: 0 });
    for (const code of ['', 'Z', 'ZZ', 'AA', '12', 'ESP', '<b>'])
      expect((await operator.post(paths.countries(), { ...form, code })).status, code).toBe(422);
  });
});

describe('a support service', () => {
  const facts = {
    name: 'eTwinning <b>Suomi</b>',
    email: 'help@service.test',
    website: 'https://service.test',
    contact: 'Aino\r\nHelsinki',
  };

  it('says how it is reached, and the country’s page says it to all', async () => {
    expect((await operator.post(paths.service('FI'), facts)).location).toBe(`${paths.programme()}?saved`);
    await central.post(paths.service('FI'), { ...facts, name: 'Suomi' });
    const services = await world.db
      .selectFrom('support_service')
      .selectAll()
      .where('country', '=', country('FI'))
      .execute();
    expect(services).toMatchObject([{ kind: 'national', name: 'Suomi', contact: 'Aino\nHelsinki' }]);
    const page = await world.guest().get('/at/fi');
    for (const words of ['Suomi', 'help@service.test', 'https://service.test', 'Helsinki'])
      expect(page.html).toContain(words);
    expect((await operator.get(paths.service('FI'))).html).toContain('value="help@service.test"');
    expect(await verbs('service_changed')).toBe(2);
  });

  it('is changed alone, the central one among them', async () => {
    await operator.post(paths.service('EE'), facts);
    const { id } = await world.db
      .selectFrom('support_service')
      .select('id')
      .where('kind', '=', 'central')
      .executeTakeFirstOrThrow();
    const before = await othersIn(world, { support_service: 'id' }, id);
    expect((await operator.post(paths.service('central'), { ...facts, website: '' })).status).toBe(303);
    expect(await othersIn(world, { support_service: 'id' }, id)).toEqual(before);
    const { name, website } = await world.db
      .selectFrom('support_service')
      .select(['name', 'website'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect([name, website]).toEqual([facts.name, null]);
  });

  it.each([{ name: '' }, { email: 'nobody' }, { website: 'javascript:alert(1)' }, { contact: 'x'.repeat(501) }])(
    'is not changed by %j',
    async (wrong) => {
      const reply = await operator.post(paths.service('FR'), { ...facts, ...wrong });
      expect(reply.status).toBe(422);
      expect(reply.html).toContain(`field-${Object.keys(wrong)[0]}-error`);
    },
  );
});

describe('a word', () => {
  const offered = async (key: string) => (await wordsOf(world.db)).has('subject', key);

  it('is added with its labels, offered at once, ends, and is offered again', async () => {
    const form = { en: 'Robotics & <b>coding</b>', el: 'Ρομποτική', es: '' };
    const key = 'robotics_b_coding_b';
    expect(await offered(key)).toBe(false);
    expect((await central.post(paths.words('subject'), form)).location).toBe(paths.words('subject'));
    expect(await offered(key)).toBe(true);
    const words = await wordsOf(world.db);
    expect(words.label('subject', key, 'el')).toBe('Ρομποτική');
    expect(words.label('subject', key, 'es')).toBe(form.en);
    const before = await othersIn(world, { word: 'key' }, key);
    for (const who of [operator, central]) await who.post(paths.wordEnd('subject', key));
    expect(await offered(key)).toBe(false);
    expect((await wordsOf(world.db)).label('subject', key, 'el')).toBe('Ρομποτική');
    expect((await operator.get(paths.words('subject'))).html).toContain('Ended on');
    for (const who of [operator, central]) await who.post(paths.wordReturn('subject', key));
    expect(await offered(key)).toBe(true);
    expect(await othersIn(world, { word: 'key' }, key)).toEqual(before);
    expect([await verbs('word_added'), await verbs('word_ended'), await verbs('word_returned')]).toEqual([1, 1, 1]);
  });

  it('is said better in each language; its key stays, and what is not said falls back to English', async () => {
    const before = await othersIn(world, { word_label: 'key' }, 'drama');
    const page = await operator.get(paths.word('subject', 'drama'));
    for (const label of ['Drama', 'Teatro', 'Θεατρική αγωγή']) expect(page.html).toContain(`value="${label}"`);
    expect((await wordsOf(world.db)).label('subject', 'drama', 'en')).toBe('Drama');
    const form = { en: ' Drama and  theatre ', es: '', el: 'Θέατρο', key: 'other', list: 'tool' };
    const [sent] = await Promise.all([1, 2].map(() => central.post(paths.word('subject', 'drama'), form)));
    expect((await central.get(sent?.location ?? '')).html).toContain('Saved');
    const words = await wordsOf(world.db);
    const said = ['en', 'es', 'el'].map((language) => words.label('subject', 'drama', language));
    expect(said).toEqual(['Drama and theatre', 'Drama and theatre', 'Θέατρο']);
    expect(await othersIn(world, { word_label: 'key' }, 'drama')).toEqual(before);
    expect(await verbs('word_corrected')).toBe(1);
  });

  it('is not corrected to nothing, to too much, or to what another word of the list is called', async () => {
    const correct = (form: Record<string, string>) => operator.post(paths.word('subject', 'music'), form);
    for (const wrong of [{ en: ' ' }, { en: 'x'.repeat(121) }, { en: 'Music', el: 'x'.repeat(121) }])
      expect((await correct(wrong)).status).toBe(422);
    const known = await correct({ en: 'Music', es: 'Química' });
    expect([known.status, known.html.includes('field-es-error')]).toEqual([409, true]);
    expect((await wordsOf(world.db)).label('subject', 'music', 'es')).toBe('Música');
    // What a word of the list is called in one language may be another one in another language.
    expect((await correct({ en: 'Music', es: 'Chemistry' })).status).toBe(303);
    for (const path of [paths.word('subject', 'no_such'), paths.word('project_type', 'pupils'), paths.word('x', 'y')])
      expect((await operator.get(path)).status).toBe(404);
  });

  it('is there once, also when it has ended', async () => {
    await operator.post(paths.wordEnd('subject', 'law'));
    const replies = await Promise.all([
      operator.post(paths.words('subject'), { en: 'Law' }),
      operator.post(paths.words('subject'), { en: 'Chess' }),
      central.post(paths.words('subject'), { en: 'chess' }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    expect(await offered('law')).toBe(false);
  });

  it('of a competence says its framework in its key', async () => {
    expect((await operator.post(paths.words('competence'), { en: 'Courage', framework: '' })).status).toBe(422);
    expect((await operator.post(paths.words('competence'), { en: 'Courage', framework: 'X!' })).status).toBe(422);
    await operator.post(paths.words('competence'), { en: 'Courage', framework: 'eu_2018' });
    expect((await wordsOf(world.db)).has('competence', 'eu_2018.courage')).toBe(true);
    await operator.post(paths.words('tool'), { en: 'Courage', framework: 'eu_2018' });
    expect((await wordsOf(world.db)).has('tool', 'courage')).toBe(true);
    expect(keyOf('Ö'.repeat(100), '')).toHaveLength(60);
  });

  it.each([{ en: '' }, { en: '***' }, { en: 'x'.repeat(121) }, { en: 'Fine', es: 'x'.repeat(121) }])(
    'is not added as %j',
    async (wrong) => {
      expect((await operator.post(paths.words('tool'), wrong)).status).toBe(422);
    },
  );

  it('is never the last that ends, also where two people end them at once', async () => {
    const keys = (await wordsOf(world.db)).list('refusing_person', 'en').map(({ key }) => key);
    await Promise.all(keys.map((key) => operator.post(paths.wordEnd('refusing_person', key))));
    expect((await wordsOf(world.db)).list('refusing_person', 'en')).toHaveLength(1);
    const [last] = (await wordsOf(world.db)).list('refusing_person', 'en');
    const reply = await operator.post(paths.wordEnd('refusing_person', last?.key ?? ''));
    expect((await operator.get(reply.location ?? '')).html).toContain('the last word');
    expect((await operator.post(paths.wordEnd('refusing_person', 'no_such_word'))).status).toBe(303);
  });
});

it.each([
  ['a country', paths.country('IE'), { status: 'programme', from: '2005-01-14', until: '' }, 'from', '2006-02-03'],
  ['a service', paths.service('IE'), { name: 'Éire', email: 'a@ie.test', website: '', contact: '' }, 'name', 'Ireland'],
  ['a word', paths.word('subject', 'music'), { en: 'Music of all', es: 'Música', el: 'Μουσική' }, 'es', 'Músicas'],
])('%s keeps what somebody else has saved meanwhile, and both are shown', async (_what, path, values, field, other) => {
  const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await operator.post(path, values);
  const version = versionIn((await operator.get(path)).html);
  expect(version).not.toBe('');
  expect((await central.post(path, { ...values, [field]: other, version })).status).toBe(303);
  expect((await central.post(path, { ...values, [field]: other, version })).status).toBe(303);
  const late = field === 'from' ? '2007-03-04' : 'Seisiún';
  const asked = await operator.post(path, { ...values, [field]: late, version });
  expect(asked.status).toBe(409);
  for (const words of ['saved this while you were writing', other, late]) expect(asked.html).toContain(words);
  expect((await operator.get(path)).html).not.toContain(late);
  const again = { ...values, [field]: late, version: versionIn(asked.html) };
  expect((await operator.post(path, again)).status).toBe(303);
  expect((await operator.get(path)).html).toContain(late);
});

it('is nothing for a national service, and nothing where there is none', async () => {
  const officer = await anOfficer(world, { serves: 'ES' });
  const browser = await world.signedIn(officer);
  const nothing = await operator.get(paths.country('XX'));
  for (const path of [paths.programme(), paths.country('ES'), paths.service('ES'), paths.words('subject')])
    expect((await browser.get(path)).status, path).toBe(404);
  for (const path of [paths.service('XX'), paths.words('project_type'), paths.words('nonsense')])
    expect((await operator.get(path)).status, path).toBe(nothing.status);
  expect(nothing.status).toBe(404);
  expect(editableLists).toHaveLength(9);
});

it('checks the permission in every command', async () => {
  const operatorId = (await anOperator(world)).id;
  const officerId = (await anOfficer(world, { serves: 'ES' })).id;
  const olga = world.by<Actor>({ kind: 'operator', id: operatorId });
  const spanish = world.by<Actor>({ kind: 'officer', id: officerId, serves: [country('ES')] });
  const [found, service, list] = [
    await findCountryToEdit(olga, 'ES'),
    await findServiceToEdit(olga, 'ES'),
    findListToEdit(olga, 'tool'),
  ];
  const word = await findWordToEdit(olga, { list: 'subject', key: 'music' });
  if (!found || !service || !list || !word) throw new Error('The operator sees nothing.');
  const dates = { status: 'programme', from: '2005-01-14' } as const;
  const refused = [
    await editCountry(spanish, found, { ...dates, until: null }),
    await addCountry(spanish, { ...dates, code: country('KR') }),
    await editService(spanish, service, { name: 'x', email: 'x', website: '', contact: '' }),
    await addWord(spanish, list, { key: 'x', labels: { en: 'x' } }),
    await correctWord(spanish, word, { labels: { en: 'x' } }),
    await endWord(spanish, list, 'chat'),
    await restoreWord(spanish, list, 'chat'),
  ];
  expect(refused).toEqual(refused.map(() => refuse('notAllowed')));
});
