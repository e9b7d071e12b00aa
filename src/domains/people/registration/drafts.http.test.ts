import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import { refuse } from '#kernel/result.ts';
import { hashOf } from '#platform/tokens.ts';
import { aSchool } from '#test/builders/people.ts';
import { newSchool, register, you } from '#test/builders/registration.ts';
import { openWorld, type World } from '#test/world.ts';
import { findDraft } from './access.ts';
import { keepDraft } from './commands/keep-draft.ts';
import { registerMember } from './commands/register-member.ts';
import { sweepDrafts } from './commands/sweep-drafts.ts';
import { draftDays } from './model.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a registration that was begun is its browser’s, until its time is over or it is finished', async () => {
  const [token, other] = ['a'.repeat(43), 'b'.repeat(43)];
  const { db, now } = world;
  const at = (when: Date) => ({ ...world.by({ kind: 'guest' as const }), now: when });
  const keep = (of: string, name: string, when = now) =>
    keepDraft(at(when), of, { step: 'you', typed: { givenName: [name] }, passwordHash: 'set' });
  await keep(other, 'Other');
  await keep(token, 'Ana', minutesAfter(now, 10));
  const end = daysAfter(minutesAfter(now, 10), draftDays);
  expect(JSON.stringify(await findDraft(at(now), token))).toContain('Ana');
  expect(await findDraft(at(minutesAfter(end, -1)), token)).toBeDefined();
  expect(await findDraft(at(end), token)).toBeUndefined();
  expect(await registerMember(at(end), token, undefined, undefined)).toEqual(refuse('gone'));
  expect(await registerMember(at(now), token, undefined, undefined)).toEqual(refuse('gone'));
  expect(await sweepDrafts(db, { now: minutesAfter(end, -1), most: 10 })).toBe(1);
  expect(await sweepDrafts(db, { now: end, most: 10 })).toBe(1);
});

it('a registration that is sent again when it is over leads to its member, for as long as before', async () => {
  const { db, now } = world;
  const token = 'c'.repeat(43);
  const browser = world.guest();
  await register(browser);
  const [member] = await db.selectFrom('member').select('id').orderBy('id', 'desc').limit(1).execute();
  const finished = { fields: JSON.stringify({ finished: member?.id }), token_hash: hashOf(token) };
  const expires_at = minutesAfter(now, 3);
  await db
    .insertInto('registration_draft')
    .values({ ...finished, updated_at: now, expires_at })
    .execute();
  const again = await registerMember(world.by({ kind: 'guest' }), token, undefined, undefined);
  expect(again.ok && again.value.isNew).toBe(false);
  const rows = db.selectFrom('registration_draft').select('expires_at').where('token_hash', '=', hashOf(token));
  expect(await rows.execute()).toEqual([{ expires_at }]);
});

it('the hour at which it was saved is the one of the country that was chosen, and is not told before that', async () => {
  const browser = world.guest();
  await browser.post(paths.draft('you'), { givenName: 'Zoe' });
  const status = parse((await browser.get(paths.register())).html).querySelector('[data-autosave-status]');
  expect(status?.text).toBe('Saved');
  await browser.post(paths.register(), you({ country: 'GR' }));
  expect((await browser.get(paths.school())).html).not.toContain('Saved 11:00');
  await browser.post(paths.draft('school'), { school: 'Dimotiko' });
  for (const path of [paths.register(), paths.school()]) {
    const { html } = await browser.get(path);
    expect([path, /Saved 11:00(?! ?\w)/.test(html), html.includes('data-time-zone="Europe/Athens"')]).toEqual([
      path,
      true,
      true,
    ]);
  }
});

it('each answer to what is typed tells the zone, from the moment on in which a country is chosen', async () => {
  const browser = world.guest();
  const zoneAfter = async (step: 'you' | 'school', typed: Record<string, string>) =>
    JSON.parse((await browser.post(paths.draft(step), typed)).html).timeZone;
  expect(await zoneAfter('you', { givenName: 'Zoe' })).toBeUndefined();
  expect(await zoneAfter('you', { country: 'GR' })).toBe('Europe/Athens');
  expect(await zoneAfter('you', { familyName: 'Pappa' })).toBe('Europe/Athens');
  expect(await zoneAfter('school', { school: 'Dimotiko' })).toBe('Europe/Athens');
});

it('nothing is said to be saved below a form in which nothing was typed', async () => {
  const browser = world.guest();
  await browser.post(paths.register(), you({ country: 'GR' }));
  const { html } = await browser.get(paths.school());
  expect(html).not.toMatch(/Saved \d/);
  // Once, for the school of the list and the one that is added.
  expect(html.match(/data-empty/g)).toHaveLength(1);
});

it('a school that is being added is seen again after a reload, until one of the list is chosen', async () => {
  const browser = world.guest();
  await browser.post(paths.register(), you());
  const isOpen = async () =>
    /<details[^>]* open/.test((await browser.get(paths.school())).html.split('keep-open')[1] ?? '');
  expect(await isOpen()).toBe(false);
  await browser.post(paths.draft('school'), { town: 'Soria' });
  expect(await isOpen()).toBe(true);
  await browser.post(paths.school(), { ...newSchool(), headEmail: 'wrong' });
  expect(await isOpen()).toBe(true);
  const id = await aSchool(world, { name: 'IES Elegido', town: 'Lorca' });
  await browser.post(paths.school(), { how: 'chosen', school: 'IES Elegido, Lorca', schoolId: id });
  expect(await isOpen()).toBe(false);
});
