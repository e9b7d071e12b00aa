import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { AccountId, CaseId, MemberId, OfficerId, ReportId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { othersIn } from '#test/others-in.ts';
import { caseOf, decide, facts, report, reported } from '#test/reported-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { unfoundedReports } from './model.ts';

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ scene, browsers } = await enterScene(world));
});

const minor = { reason: 'sexual_content_involving_a_minor' };
const threat = { reason: 'harassment_or_threat' };
const isHidden = async (id: Scene['page']) => {
  const { hidden_at } = await world.db
    .selectFrom('space_page')
    .select('hidden_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return hidden_at !== null;
};

it('what is reported and decided about one thing leaves every other case as it is', { tags: ['slow'] }, async () => {
  const other = await reported(world, { who: world.guest(), kind: 'page', id: scene.publicPage });
  await decide(browsers.central, await reported(world, { who: browsers.ana, kind: 'post', id: scene.post }), 'warn');
  const found = await reported(world, { who: browsers.ana, kind: 'page', id: scene.page });
  const tables = { conduct_case: 'id', report: 'case_id', conduct_decision: 'case_id', waiting: 'subject_id' };
  const before = await othersIn(world, tables, found);
  await report(browsers.kim, 'page', scene.page, threat);
  expect(await isHidden(scene.page)).toBe(true);
  await decide(browsers.central, found, 'dismiss');
  expect([await isHidden(scene.page), await othersIn(world, tables, found)]).toEqual([false, before]);
  expect(await caseOf(world, scene.publicPage)).toMatchObject({ id: other, state: 'open', urgent: false });
});

it('two people who report threats in two places hide neither', { tags: ['slow'] }, async () => {
  await report(browsers.ana, 'page', scene.page, threat);
  await report(browsers.paul, 'page', scene.publicPage, threat);
  expect([await isHidden(scene.page), await isHidden(scene.publicPage)]).toEqual([false, false]);
});

const told = async (id: string, kind: 'urgent' | 'pupilReported') => {
  await world.settle();
  const rows = world.db
    .selectFrom('notification')
    .select('id')
    .where('account_id', '=', id as AccountId);
  return (await rows.where('kind', '=', `reports.notice.${kind}`).execute()).length;
};

it('an urgent report is told to the officers of its country, and to the central service where none of them is there', {
  tags: ['slow'],
}, async () => {
  const { officerGR, officerES, central } = scene.people;
  await world.settle();
  await world.db.deleteFrom('notification').execute();
  const urgent = () => Promise.all([officerGR, officerES, central].map(({ id }) => told(id, 'urgent')));
  await report(browsers.ana, 'page', scene.page, threat);
  expect(await urgent()).toEqual([1, 0, 0]);
  await world.db
    .updateTable('account')
    .set({ suspended_at: world.now })
    .where('id', 'in', (of) =>
      of.selectFrom('officer_country').select('officer_id').where('country', '=', scene.eleni.country),
    )
    .execute();
  await report(browsers.ana, 'page', scene.publicPage, threat);
  expect(await urgent()).toEqual([1, 0, 1]);
  await world.db.updateTable('account').set({ suspended_at: null }).where('kind', '=', 'officer').execute();
});

it('a decision is not mailed to an address that its author has not confirmed: it may be somebody else’s', {
  tags: ['slow'],
}, async () => {
  const statements = async () => (await world.mailsTo(scene.eleni.email)).length;
  const before = await statements();
  const confirm = (at: Date | null) =>
    world.db.updateTable('account').set({ email_confirmed_at: at }).where('id', '=', scene.eleni.id).execute();
  await confirm(null);
  await decide(browsers.central, await reported(world, { who: browsers.ana, kind: 'page', id: scene.page }), 'warn');
  expect(await statements()).toBe(before);
  await confirm(world.now);
  await decide(browsers.central, await reported(world, { who: browsers.ana, kind: 'page', id: scene.page }), 'warn');
  expect(await statements()).toBeGreaterThan(before);
});

it('a pupil’s report is told to the teachers of the space, without the one who wrote what is reported', {
  tags: ['slow'],
}, async () => {
  await report(browsers.eleni, 'post', scene.post);
  await report(browsers.kim, 'page', scene.page, threat);
  expect([await told(scene.ana.id, 'pupilReported'), await told(scene.eleni.id, 'pupilReported')]).toEqual([1, 0]);
});

interface Before {
  readonly by?: 'ana' | 'stranger';
  readonly decision?: 'dismiss' | 'hide';
  readonly reason?: string;
  readonly days?: number;
}

/** As many reports as would make somebody's next one count less, and what was decided about them. */
async function manyBefore({ by = 'ana', decision = 'dismiss', reason = minor.reason, days = 1 }: Before) {
  for (let count = 0; count < unfoundedReports.most; count += 1) {
    const [id, at] = [newId<CaseId>(), daysAfter(world.now, -days)];
    await world.db
      .insertInto('conduct_case')
      .values({
        id,
        kind: 'page',
        subject_id: newId(),
        country: 'GR' as never,
        excerpt: '',
        state: 'decided',
        opened_at: at,
        decided_at: at,
      })
      .execute();
    await world.db
      .insertInto('report')
      .values({
        id: newId<ReportId>(),
        case_id: id,
        by_account: scene[by].id as MemberId,
        reason_key: reason,
        explanation: '',
        reported_at: at,
      })
      .execute();
    await world.db
      .insertInto('conduct_decision')
      .values({
        id: newId(),
        case_id: id,
        decision,
        rule: 'pupils',
        facts,
        decided_by: scene.people.central.id as OfficerId,
        decided_at: at,
      })
      .execute();
  }
}

it.each<[string, Before, boolean]>([
  ['were unfounded', { days: unfoundedReports.days - 1 }, false],
  ['were unfounded long ago', { days: unfoundedReports.days }, true],
  ['were upheld', { decision: 'hide' }, true],
  ['were of somebody else', { by: 'stranger' }, true],
  ['said nothing severe', { reason: 'copyright' }, true],
])('one report hides at once what shows a minor, after others that %s: %o', async (_, before, hidden) => {
  await manyBefore(before);
  await report(browsers.ana, 'page', scene.publicPage, minor);
  expect(await isHidden(scene.publicPage)).toBe(hidden);
});
