import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import type { NewWaiting } from '../model.ts';
import { startWaiting } from './start-waiting.ts';
import { stopWaiting } from './stop-waiting.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let [subject, other] = ['', ''];
beforeAll(async () => {
  world = await openWorld();
  [ana, eleni] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
});
afterAll(() => world.close());

/** All ways to wait for somebody, about one subject; another one waits for the same. */
const everyone = (): Omit<NewWaiting, 'subject'>[] => [
  { kind: 'project_changes', on: { account: ana.id }, waiter: eleni.id },
  { kind: 'project_changes', on: { account: eleni.id } },
  { kind: 'project_review', on: { country: ana.country } },
  { kind: 'case', on: { country: eleni.country, onlyCentral: true }, urgent: true },
  { kind: 'head_answer', on: { outside: 'head' } },
];
beforeEach(async () => {
  [subject, other] = [newId(), newId()];
  for (const about of [subject, other])
    for (const waiting of everyone()) await startWaiting(world, { ...waiting, subject: about });
});

const order = ['ana', 'eleni', 'ES', 'GR', 'head'];
const rows = async (about = subject) => {
  const found = await world.db.selectFrom('waiting').selectAll().where('subject_id', '=', about).execute();
  const named = found.map(({ on_account: on, on_country, on_outside, waiter, only_central, urgent }) => [
    on === ana.id ? 'ana' : on === eleni.id ? 'eleni' : (on_country ?? on_outside ?? 'nobody'),
    ...(waiter ? ['with a waiter'] : []),
    ...(only_central ? ['central'] : []),
    ...(urgent ? ['urgent'] : []),
  ]);
  return named.sort(([one = ''], [two = '']) => order.indexOf(one) - order.indexOf(two));
};
const whole = [['ana', 'with a waiter'], ['eleni'], ['ES'], ['GR', 'central', 'urgent'], ['head']];

it('waits for a person, a support service or a head, each in its own column', async () => {
  expect(await rows()).toEqual(whole);
});

it('what waits already keeps its age and its urgency, and becomes urgent where it is now', async () => {
  const later = { db: world.db, now: minutesAfter(world.now, 5) };
  await startWaiting(later, { kind: 'project_review', on: { country: ana.country }, subject, urgent: true });
  await startWaiting(later, { kind: 'case', on: { country: eleni.country }, subject });
  expect((await rows()).slice(2, 4)).toEqual([
    ['ES', 'urgent'],
    ['GR', 'central', 'urgent'],
  ]);
  const since = world.db.selectFrom('waiting').select('since').distinct().where('subject_id', '=', subject);
  expect(await since.execute()).toEqual([{ since: world.now }]);
});

it.each([
  ['one person', () => ({ on: { account: ana.id } }), ['eleni', 'ES', 'GR', 'head']],
  ['one support service', () => ({ on: { country: ana.country } }), ['ana', 'eleni', 'GR', 'head']],
  ['somebody outside', () => ({ on: { outside: 'head' } as const }), ['ana', 'eleni', 'ES', 'GR']],
  ['some kinds', () => ({ kinds: ['project_changes', 'case'] as const }), ['ES', 'head']],
  ['one person in some kinds', () => ({ kinds: ['case'] as const, on: { account: ana.id } }), whole.map(([on]) => on)],
  ['everyone', () => ({}), []],
] as const)('stops to wait for %s about this subject, and for nobody else', async (_, ended, left) => {
  await stopWaiting(world, { subject, ...ended() });
  expect((await rows()).map(([on]) => on)).toEqual(left);
  expect(await rows(other)).toEqual(whole);
});

it('stops to wait about several subjects at once, or about none', async () => {
  await stopWaiting(world, { subject: [] });
  expect(await rows()).toEqual(whole);
  await stopWaiting(world, { subject: [subject, other] });
  expect([await rows(), await rows(other)]).toEqual([[], []]);
});
