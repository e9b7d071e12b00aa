import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { aHeldText } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { startingNumbers } from './model.ts';

let world: World;
let central: Browser;
beforeAll(async () => {
  world = await openWorld();
  central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
});
afterAll(() => world.close());

const ruleNow = (key: string) =>
  world.db.selectFrom('screening_rule_now').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
const form = (changes: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(Object.entries(startingNumbers.sameText).map(([name, value]) => [name, String(value)])),
  mode: 'enforce',
  version: '1',
  ...changes,
});

it('is for the central service alone', async () => {
  const national = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
  expect((await national.get(paths.rules())).status).toBe(404);
  expect((await national.post(paths.rule('sameText'), form({ heldADay: '9' }))).status).toBe(404);
  expect((await central.get(paths.rules())).html).toContain('Nearly the same text to many');
  expect((await central.post(paths.rule('noRule'), form({}))).status).toBe(404);
});

it('keeps each change as a version, and takes no form that shows an older one', async () => {
  const wrong = await central.post(paths.rule('sameText'), form({ heldADay: 'many' }));
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Write a whole number.');
  for (const _again of [1, 2])
    expect((await central.post(paths.rule('sameText'), form({ heldADay: '7' }))).status).toBe(303);
  expect(await ruleNow('sameText')).toEqual({
    key: 'sameText',
    version: 2,
    mode: 'enforce',
    numbers: { ...startingNumbers.sameText, heldADay: 7 },
  });
  expect((await central.post(paths.rule('sameText'), form({ heldADay: '8' }))).status).toBe(409);
  const versions = await world.db
    .selectFrom('screening_rule_version')
    .select(['version', 'reason'])
    .where('rule', '=', 'sameText')
    .orderBy('version')
    .execute();
  expect(versions).toEqual([
    { version: 1, reason: 'start' },
    { version: 2, reason: 'edited' },
  ]);
});

it('observes from then on where fewer than 40 of 50 decisions agree with it, and the office says so', {
  tags: ['slow'],
}, async () => {
  const officer = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
  const [sender, reader] = [await aTeacher(world), await aTeacher(world)];
  const { version } = await ruleNow('sameText');
  const decide = async (decision: string) => {
    const id = await aHeldText(world, { sender, reader });
    await world.db.updateTable('held_text').set({ rule_version: version }).where('id', '=', id).execute();
    const fields = { decision, reason: 'advertising', words: 'It sells journeys.' };
    expect((await officer.post(paths.decision(id), fields)).status).toBe(303);
  };
  await world.db
    .updateTable('screening_rule')
    .set({ last_decisions: `${'0'.repeat(10)}${'1'.repeat(38)}` })
    .where('key', '=', 'sameText')
    .execute();
  await decide('refuse');
  expect((await ruleNow('sameText')).mode).toBe('enforce');
  await decide('release');
  expect(await ruleNow('sameText')).toMatchObject({ mode: 'observe', version: version + 1 });
  expect((await officer.get(paths.officeHeld())).html).toContain('only counts now');
  expect((await central.get(paths.rules())).html).toContain('too few were upheld');
  const { last_decisions } = await world.db
    .selectFrom('screening_rule')
    .select('last_decisions')
    .where('key', '=', 'sameText')
    .executeTakeFirstOrThrow();
  expect(last_decisions).toBe('');
});
