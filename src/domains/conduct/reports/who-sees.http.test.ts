import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findContent } from '#domains/core/content/access.ts';
import type { Actor, Officer } from '#kernel/actor.ts';
import type { AccountId, CaseId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { type Cast, castNames, type Scene, setScene } from '#test/matrix/scene.ts';
import { decide, reported as reportContent } from '#test/reported-content.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findCase, findStatement } from './access.ts';
import { listOpenCases } from './office/queries.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
beforeAll(async () => {
  world = await openWorld();
  // A second scene with other people: nothing of theirs may appear.
  await setScene(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ scene, browsers } = await enterScene(world));
});

const reported = (who: Cast, kind: string, id: string, reason?: string) =>
  reportContent(world, { who: browsers[who], kind, id, reason });
const officer = (name: 'officerES' | 'officerGR' | 'central'): Officer => {
  const serves = {
    officerES: [scene.ana.country],
    officerGR: [scene.eleni.country],
    central: 'every country',
  } as const;
  return { kind: 'officer', id: scene.people[name].id as Officer['id'], serves: serves[name] };
};

it('content of each kind, for members or public, is reported by the people who can read it and by no others', {
  tags: ['slow'],
}, async () => {
  const within: readonly Cast[] = ['ana', 'eleni', 'paul', 'kim'];
  const office: readonly Cast[] = ['officerES', 'officerGR', 'central'];
  const world_ = castNames.filter((name) => name !== 'otherPupil');
  const cases: [string, string, string, readonly Cast[]][] = [
    ['a message', 'message', scene.message, ['ana', 'eleni']],
    ['a page', 'page', scene.page, within],
    ['a public page', 'page', scene.publicPage, world_],
    ['a discussion', 'discussion', scene.discussion, within],
    ['a reply', 'reply', scene.reply, within],
    ['a post', 'post', scene.post, [...within, ...office]],
    ['a public post', 'post', scene.publicPost, world_],
    ['a comment on a public post', 'comment', scene.comment, world_],
  ];
  const see = async (list: typeof cases) => {
    const seen: Record<string, Cast[]> = {};
    for (const [label, kind, id] of list) {
      const answers = await Promise.all(castNames.map((name) => browsers[name].get(paths.report(kind, id))));
      seen[label] = castNames.filter((_, index) => answers[index]?.status === 200);
      expect(Math.max(...answers.map(({ queries }) => queries)), label).toBeLessThanOrEqual(8);
    }
    return seen;
  };
  const wanted = (list: typeof cases) =>
    Object.fromEntries(list.map(([label, , , who]) => [label, castNames.filter((name) => who.includes(name))]));
  expect(await see(cases)).toEqual(wanted(cases));
  await world.db.updateTable('reply').set({ thread_id: scene.post }).where('id', '=', scene.comment).execute();
  const below: typeof cases = [['a comment on a post of members', 'comment', scene.comment, [...within, ...office]]];
  expect(await see(below)).toEqual(wanted(below));
  const ofPupil = { thread_id: scene.publicPost, from_pupil: true };
  await world.db.updateTable('reply').set(ofPupil).where('id', '=', scene.comment).execute();
  const pupils: typeof cases = [['a pupil’s comment on a public post', 'comment', scene.comment, within]];
  expect(await see(pupils)).toEqual(wanted(pupils));
});

it('content that is hidden or removed is not reported, nor are the replies below it', { tags: ['slow'] }, async () => {
  const { db, now } = world;
  const actor: Actor = { ...scene.ana, verified: true, confirmed: true };
  const gone = async (table: string, id: string, column: string, kind: string, subject: string) => {
    const change = (to: Date | null) =>
      sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to}::timestamptz where id = ${id}::uuid`.execute(db);
    expect(await findContent({ db, actor }, kind, subject)).toBeDefined();
    await change(now);
    expect(await findContent({ db, actor }, kind, subject), `${kind}: ${table}.${column}`).toBeUndefined();
    await change(null);
  };
  for (const column of ['hidden_at', 'removed_at']) {
    await gone('discussion', scene.discussion, column, 'discussion', scene.discussion);
    await gone('discussion', scene.discussion, column, 'reply', scene.reply);
    await gone('reply', scene.reply, column, 'reply', scene.reply);
    await gone('diary_post', scene.publicPost, column, 'post', scene.publicPost);
    await gone('diary_post', scene.publicPost, column, 'comment', scene.comment);
    await gone('reply', scene.comment, column, 'comment', scene.comment);
  }
  for (const column of ['hidden_at', 'archived_at']) await gone('space_page', scene.page, column, 'page', scene.page);
  await gone('message', scene.message, 'hidden_at', 'message', scene.message);
  await gone('space_picture', scene.picture, 'hidden_at', 'picture', scene.picture);
});

it('an officer’s queue has the open cases of their countries that are not about themselves or another officer', {
  tags: ['slow'],
}, async () => {
  const ofMember = await reported('ana', 'page', scene.page);
  const made = (author: string) =>
    world.db
      .updateTable('reply')
      .set({ author_account: author as AccountId })
      .where('id', '=', scene.comment)
      .execute();
  await made(officer('officerGR').id);
  const ofOfficer = await reported('ana', 'comment', scene.comment);
  await world.db
    .updateTable('conduct_case')
    .set({ country: scene.eleni.country })
    .where('id', '=', ofOfficer)
    .execute();
  await made(officer('central').id);
  await world.db.deleteFrom('report').where('case_id', '=', ofOfficer).execute();
  const dismissed = await reported('ana', 'page', scene.publicPage);
  await decide(browsers.officerGR, dismissed, 'dismiss');
  const cases = [ofMember, ofOfficer, dismissed];
  const queue = async (actor: Actor) => {
    const ids = (await listOpenCases(world.db, actor)).map(({ id }) => id);
    return cases.filter((id) => ids.includes(id));
  };
  expect(await queue(officer('officerGR'))).toEqual([ofMember]);
  expect(await queue(officer('officerES'))).toEqual([]);
  expect(await queue(officer('central'))).toEqual([ofMember, ofOfficer]);
  expect(await queue({ ...scene.ana, verified: true, confirmed: true })).toEqual([]);
  for (const name of ['officerGR', 'officerES'] as const)
    expect(await findCase(world.by(officer(name)), ofOfficer)).toBeUndefined();
  expect((await findCase(world.by(officer('central')), ofOfficer))?.id).toBe(ofOfficer);
  await world.db
    .updateTable('conduct_case')
    .set({ author_account: officer('central').id })
    .where('id', '=', ofOfficer)
    .execute();
  expect(await queue(officer('central'))).toEqual([ofMember]);
  expect(await findCase(world.by(officer('central')), ofOfficer)).toBeUndefined();
  for (const id of ['x', newId()]) expect(await findCase(world.by(officer('central')), id)).toBeUndefined();
});

it('a case waits for the service of its country from the first report to its decision, urgent from the report that makes it so', {
  tags: ['slow'],
}, async () => {
  const waiting = (id: CaseId) =>
    world.db
      .selectFrom('waiting')
      .select(['kind', 'on_country', 'only_central', 'urgent', 'since'])
      .where('subject_id', '=', id)
      .execute();
  const row = { kind: 'case', on_country: 'GR', only_central: false, urgent: false, since: world.now };
  const [found, other] = [await reported('ana', 'page', scene.page), await reported('ana', 'page', scene.publicPage)];
  expect(await waiting(found)).toEqual([row]);
  const opened = world.now;
  world.now = new Date(opened.getTime() + 60_000);
  await reported('paul', 'page', scene.page);
  expect(await waiting(found)).toEqual([row]);
  await reported('eleni', 'page', scene.page, 'harassment_or_threat');
  expect(await waiting(found)).toEqual([{ ...row, urgent: true }]);
  expect(await waiting(other)).toEqual([row]);
  await decide(browsers.officerGR, found, 'dismiss');
  expect([await waiting(found), await waiting(other)]).toEqual([[], [row]]);
  const again = await reported('kim', 'page', scene.page);
  expect(await waiting(again)).toEqual([{ ...row, urgent: true, since: world.now }]);
  world.now = opened;
  await world.settle();
});

it('a case about an officer waits for the central service', async () => {
  await world.db
    .updateTable('reply')
    .set({ author_account: officer('officerGR').id })
    .where('id', '=', scene.comment)
    .execute();
  const found = await reported('ana', 'comment', scene.comment);
  const rows = await world.db
    .selectFrom('waiting')
    .select(['on_country', 'only_central'])
    .where('subject_id', '=', found)
    .execute();
  expect(rows).toEqual([{ on_country: 'ES', only_central: true }]);
});

it('a decision ends its own case, and counts for its own author', { tags: ['slow'] }, async () => {
  const [first, second] = [await reported('ana', 'page', scene.page), await reported('ana', 'page', scene.publicPage)];
  const ofPupil = await reported('eleni', 'reply', scene.reply);
  const ofPost = await reported('eleni', 'post', scene.publicPost);
  await decide(browsers.officerGR, first, 'warn');
  const earlier = async (id: CaseId) => (await findCase(world.by(officer('central')), id))?.earlier;
  expect(await Promise.all([first, second, ofPupil, ofPost].map(earlier))).toEqual([0, 1, 0, 0]);
  const states = await world.db.selectFrom('conduct_case').select(['id', 'state']).execute();
  const stateOf = (id: CaseId) => states.find((row) => row.id === id)?.state;
  expect([first, second, ofPupil, ofPost].map(stateOf)).toEqual(['decided', 'open', 'open', 'open']);
  await decide(browsers.officerES, ofPupil, 'warn');
  const again = await reported('paul', 'reply', scene.reply);
  expect(await earlier(again)).toBe(1);
});

it('a report that comes while its case is decided opens a new one', async () => {
  const first = await reported('ana', 'page', scene.page);
  const decided = { state: 'decided', decided_at: world.now } as const;
  const change = (tx: Db) => tx.updateTable('conduct_case').set(decided).where('id', '=', first).execute();
  const report = { idempotencyKey: newId<string>(), reason: 'other', explanation: 'Please look.' };
  const sent = await whileOtherTransaction(world, { change }, () =>
    browsers.paul.post(paths.report('page', scene.page), report),
  );
  expect(sent.status).toBe(303);
  const kept = await world.db.selectFrom('report').select('id').where('case_id', '=', first).execute();
  expect(kept).toHaveLength(1);
});

it('a statement of reasons is for its author or a pupil’s teacher, and only where something was done', {
  tags: ['slow'],
}, async () => {
  const [hidden, warned, dismissed] = [
    await reported('ana', 'page', scene.page),
    await reported('ana', 'page', scene.publicPage),
    await reported('ana', 'profile', scene.eleni.id),
  ];
  const ofPupil = await reported('eleni', 'reply', scene.reply);
  const waiting = await reported('eleni', 'post', scene.publicPost);
  for (const [id, decision] of [
    [hidden, 'hide'],
    [warned, 'warn'],
    [dismissed, 'dismiss'],
  ] as const)
    expect((await decide(browsers.officerGR, id, decision)).status).toBe(303);
  await decide(browsers.officerES, ofPupil, 'warn');
  const eleni: Actor = { ...scene.eleni, verified: true, confirmed: true };
  const ana: Actor = { ...scene.ana, verified: true, confirmed: true };
  const found = async (actor: Actor) => {
    const seen: string[] = [];
    for (const id of [hidden, warned, dismissed, ofPupil, waiting])
      if (await findStatement(world.by(actor), id)) seen.push(id);
    return seen;
  };
  expect(await found(eleni)).toEqual([hidden, warned]);
  expect(await found(ana)).toEqual([ofPupil]);
  const kim: Actor = { kind: 'pupil', id: scene.kim };
  for (const actor of [kim, officer('officerGR'), { kind: 'guest' } as const]) expect(await found(actor)).toEqual([]);
  expect((await findStatement(world.by(eleni), hidden))?.excerpt).toContain('Rules we agreed');
  expect((await findStatement(world.by(eleni), hidden))?.service?.name).toBe('Service of GR');
  for (const id of ['x', newId()]) expect(await findStatement(world.by(eleni), id)).toBeUndefined();
});

it('what a pupil reports reaches the teachers of this space, and the central service where a country has no officer', {
  tags: ['slow'],
}, async () => {
  await world.db
    .updateTable('space_member')
    .set({ role: 'visitor' })
    .where('member_id', '=', scene.people.paul.id as AccountId as never)
    .execute();
  const gone = officer('officerGR').id;
  await world.db.deleteFrom('officer_country').where('country', '=', scene.eleni.country).execute();
  await reported('kim', 'page', scene.page, 'harassment_or_threat');
  await world.settle();
  const told = async (id: string) =>
    (
      await world.db
        .selectFrom('notification')
        .select('kind')
        .where('account_id', '=', id as AccountId)
        .where('kind', 'like', 'reports.%')
        .execute()
    ).map(({ kind }) => kind.replace('reports.notice.', ''));
  expect(await told(scene.ana.id)).toEqual(['pupilReported']);
  expect(await told(scene.eleni.id)).toEqual(['hiddenAtOnce']);
  expect(await told(scene.people.central.id)).toEqual(['urgent']);
  for (const id of [scene.people.paul.id, scene.stranger.id, gone]) expect(await told(id)).toEqual([]);
});
