import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domains } from '#domains/all.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AccountId } from '#kernel/ids.ts';
import { translator } from '#platform/i18n.ts';
import { hashPassword } from '#platform/passwords.ts';
import type { Browser } from '#test/browser.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { unzip } from '#test/unzip.ts';
import { openWorld, type World } from '#test/world.ts';
import { sweepOwnData } from './commands/sweep-own-data.ts';
import { keptDays, storedFile } from './model.ts';
import { paths } from './paths.ts';

let world: World;
let passwordHash: string;
const password = 'four green rivers dance';
beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
afterAll(() => world.close());

async function withPassword<person extends { readonly id: AccountId }>(person: person) {
  await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', person.id).execute();
  return person;
}
async function ana() {
  const teacher = await withPassword(await aTeacher(world));
  return { teacher, browser: await world.signedIn(teacher) };
}
const rowOf = (id: AccountId) =>
  world.db.selectFrom('own_data_file').selectAll().where('account_id', '=', id).executeTakeFirst();
async function collected(browser: Browser) {
  expect((await browser.post(paths.ownData(), { password })).location).toBe(paths.ownData());
  await world.settle();
  return unzip((await browser.get(paths.file())).bytes);
}

describe('one’s own data', () => {
  it('is collected with the password alone, says how far it has come, and rings when it is ready', {
    tags: ['slow'],
  }, async () => {
    const { teacher, browser } = await ana();
    expect((await browser.get('/account')).html).toContain(paths.ownData());
    const wrong = await browser.post(paths.ownData(), { password: 'wrong' });
    expect(wrong.status).toBe(422);
    expect(await rowOf(teacher.id)).toBeUndefined();
    expect((await browser.get(paths.file())).status).toBe(404);
    await browser.post(paths.ownData(), { password });
    expect((await browser.get(paths.ownData())).html).toContain('Your data is being collected');
    expect((await browser.get(paths.file())).status).toBe(404);
    await world.settle();
    const page = await browser.get(paths.ownData());
    expect(page.html).toContain('Your file is ready');
    expect(page.queries).toBeLessThanOrEqual(8);
    expect((await world.mailsTo(teacher.email)).at(-1)?.text).toContain('The file with your data is ready.');
  });

  it('holds what the person wrote, to read and for programs, and nothing that opens the account', {
    tags: ['slow'],
  }, async () => {
    const { teacher, browser } = await ana();
    await anAdvert(world, teacher, { title: 'Kites <over> the sea' });
    const eleni = await aTeacher(world, { country: 'GR' });
    await anAdvert(world, eleni, { title: 'Of somebody else' });
    const files = await collected(browser);
    const all = [...files.values()].join('\n');
    expect(JSON.parse(String(files.get('data/advert.json')))).toMatchObject([{ title: 'Kites <over> the sea' }]);
    expect(JSON.parse(String(files.get('data/account.json')))).toMatchObject([{ email: teacher.email }]);
    expect(String(files.get('index.html'))).toContain('Kites &lt;over> the sea');
    expect(String(files.get('index.html'))).toContain('Your adverts');
    for (const secret of ['Of somebody else', passwordHash, '$argon2', 'token_hash', 'totp'])
      expect(all).not.toContain(secret);
  });

  it('has a page to read with the names of the fields, days and countries in words, and without ids and keys', {
    tags: ['slow'],
  }, async () => {
    const { teacher, browser } = await ana();
    const advert = await anAdvert(world, teacher, { title: 'Kites' });
    await world.db
      .updateTable('account')
      .set({ language: 'es', time_zone: 'Asia/Tokyo', email_confirmed_at: new Date('2026-03-01T20:30:00Z') })
      .where('id', '=', teacher.id)
      .execute();
    const files = await collected(browser);
    const index = String(files.get('index.html'));
    expect(index).toContain('<dt>Correo electrónico</dt><dd>');
    expect(index).toContain('<dt>País</dt><dd>España</dd>');
    expect(index).toMatch(/<dt>Correo confirmado<\/dt><dd>2 de marzo de 2026 a las 5:30<\/dd>/);
    for (const raw of ['given_name', 'author_account', teacher.id, advert, 'T20:30', '<code>'])
      expect(index).not.toContain(raw);
    expect(String(files.get('data/advert.json'))).toContain(advert);
  });

  it('is nobody else’s, and one file however often and from where it is asked for at once', {
    tags: ['slow'],
  }, async () => {
    const { teacher, browser } = await ana();
    await Promise.all([1, 2, 3].map(() => browser.post(paths.ownData(), { password })));
    const runs = () => world.db.selectFrom('task_run').select('id').where('subject_id', '=', teacher.id).execute();
    expect(await runs()).toHaveLength(1);
    await world.settle();
    const eleni = await world.signedIn(await aTeacher(world));
    expect((await eleni.get(paths.file())).status).toBe(404);
    expect((await world.guest().get(paths.file())).status).not.toBe(200);
    const first = await rowOf(teacher.id);
    await collected(browser);
    expect((await rowOf(teacher.id))?.file).not.toBe(first?.file);
    expect(await world.services.files.get(storedFile(first?.file ?? ''))).toBeUndefined();
    expect(await runs()).toHaveLength(2);
  });

  it('is downloaded without the password only in the session that typed it', { tags: ['slow'] }, async () => {
    const { teacher, browser } = await ana();
    await collected(browser);
    const other = await world.signedIn(teacher);
    const sentBack = await other.get(paths.file());
    expect([sentBack.status, sentBack.location]).toEqual([303, paths.ownData()]);
    const page = await other.get(paths.ownData());
    expect(page.html).toContain('name="filePassword"');
    expect(page.html).not.toContain(`href="${paths.file()}"`);
    const wrong = await other.post(paths.file(), { filePassword: 'wrong' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('id="field-filePassword-error"');
    expect((await other.get(paths.file())).status).toBe(303);
    expect((await other.post(paths.file(), { filePassword: password })).location).toBe(paths.ownData());
    expect((await other.get(paths.ownData())).html).toContain(`href="${paths.file()}"`);
    expect((await other.get(paths.file())).status).toBe(200);
    expect((await browser.get(paths.file())).status).toBe(303);
  });

  it('asks for the password again once that session has ended', { tags: ['slow'] }, async () => {
    const { teacher, browser } = await ana();
    await collected(browser);
    await world.db.deleteFrom('session').where('account_id', '=', teacher.id).execute();
    const again = await world.signedIn(teacher);
    expect((await again.get(paths.file())).status).toBe(303);
    expect(
      (await (await world.signedIn(await aTeacher(world))).post(paths.file(), { filePassword: password })).status,
    ).toBe(404);
  });

  it('is there for officers too, in the language of their account', async () => {
    const officer = await withPassword(await anOfficer(world, { serves: 'ES' }));
    await world.db.updateTable('account').set({ language: 'es' }).where('id', '=', officer.id).execute();
    const files = await collected(await world.signedIn(officer));
    expect(String(files.get('index.html'))).toContain('Los países que atiendes');
  });

  it('goes after a week, with its file', { tags: ['slow'] }, async () => {
    const { teacher, browser } = await ana();
    await collected(browser);
    const file = storedFile((await rowOf(teacher.id))?.file ?? '');
    const sweep = (days: number) => sweepOwnData({ ...world.by('program'), now: daysAfter(world.now, days) });
    await sweep(keptDays - 1);
    expect((await browser.get(paths.file())).status).toBe(200);
    await sweep(keptDays);
    expect((await browser.get(paths.file())).status).toBe(404);
    expect(await world.services.files.get(file)).toBeUndefined();
  });
});

it('every part that a domain declares has its name in words', () => {
  const t = translator('en');
  const names = domains.flatMap(({ ownData = [] }) => ownData.map(({ name }) => `own-data.part.${name}` as const));
  expect(names.filter((name) => t(name as never) === name)).toEqual([]);
});
