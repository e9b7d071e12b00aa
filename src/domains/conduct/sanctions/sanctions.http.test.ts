import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { restrictionAt } from '#domains/people/accounts/access.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { CaseId } from '#kernel/ids.ts';
import { rightsTopic } from '#platform/live.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { anOfficer } from '#test/builders/people.ts';
import { aSanction } from '#test/builders/sanctions.ts';
import { aHeldText } from '#test/builders/talk.ts';
import { eventsOf } from '#test/events-of.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { decide, facts, reported } from '#test/reported-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
const start = new Date('2026-11-23T09:00:00Z');
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = start;
  ({ scene, browsers } = await enterScene(world));
});

/** Of eleni's page: Greece decides. */
async function sanction(kind: string, rule = 'privateData'): Promise<string> {
  const found = await reported(world, { who: browsers.ana, kind: 'page', id: scene.publicPage });
  expect((await decide(browsers.officerGR, found, kind, { rule })).status).toBe(303);
  return idOf(found);
}
const idOf = async (found: CaseId) =>
  (await world.db.selectFrom('sanction').select('id').where('case_id', '=', found).executeTakeFirstOrThrow()).id;
const rowOf = (id: string) =>
  world.db.selectFrom('sanction').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const write = (body: string) =>
  browsers.eleni.post(messages.conversation(scene.conversation), { idempotencyKey: newId(), body });
const restrictionOfEleni = async () =>
  (
    await world.db
      .selectFrom('member')
      .select(restrictionAt(world.now, 'member.id').as('now'))
      .where('id', '=', scene.eleni.id)
      .executeTakeFirstOrThrow()
  ).now;
const lastMail = async () => (await world.mailsTo(scene.eleni.email)).at(-1)?.text ?? '';

describe('silence', () => {
  it('lets its member read and not write, says why, loses no text, and ends by itself after a week', {
    tags: ['slow'],
  }, async () => {
    await sanction('silence');
    expect((await browsers.eleni.get('/desk')).html).toContain('You cannot write to others for now');
    const refused = await write('Shall we sing three songs together?');
    expect(refused.status).toBe(403);
    for (const part of ['Shall we sing three songs together?', 'You cannot write to others for now', facts])
      expect(refused.html).toContain(part);
    for (const part of [facts, 'Until 30 November 2026', 'Keep private data private', 'service@service.test'])
      expect(await lastMail()).toContain(part);
    world.now = daysAfter(start, 7);
    browsers.eleni = await world.signedIn(scene.eleni);
    expect((await write('Shall we sing three songs together?')).status).toBe(303);
  });

  it('hides what was reported, too', async () => {
    await sanction('silence', 'commerce');
    const page = `/spaces/${scene.space}/pages/${scene.publicPage}`;
    expect((await world.guest().get(page)).status).toBe(404);
  });

  it('stops a text that an officer releases meanwhile', async () => {
    const held = await aHeldText(world, { sender: scene.eleni, reader: scene.stranger });
    await sanction('silence');
    await browsers.officerGR.post(`/office/held/${held}/decision`, { decision: 'release' });
    await world.settle();
    expect(await eventsOf(world, held)).toContain('held_text.undelivered');
  });
});

describe('suspension', () => {
  it('leaves its member their own data and the reasons, at the next sign-in too', { tags: ['slow'] }, async () => {
    await sanction('suspension');
    for (const browser of [browsers.eleni, await world.signedIn(scene.eleni)]) {
      const desk = await browser.get('/desk');
      expect(desk.status).toBe(403);
      for (const part of ['Your account is suspended', facts, '/account/data']) expect(desk.html).toContain(part);
      expect((await browser.get('/account/data')).status).toBe(200);
    }
    world.now = daysAfter(start, 30);
    expect((await (await world.signedIn(scene.eleni)).get('/desk')).status).toBe(200);
  });

  it('is told to the open pages with the commit', async () => {
    const heard: string[] = [];
    const stop = world.services.live.subscribe([rightsTopic(scene.eleni.id)], (topic) => heard.push(topic));
    await sanction('suspension');
    stop();
    expect(heard).toEqual([rightsTopic(scene.eleni.id)]);
  });

  it('shows the running projects to the other founder and to the service', { tags: ['slow'] }, async () => {
    const id = await sanction('suspension');
    await world.settle();
    expect((await browsers.ana.get('/notifications')).html).toContain('the other founder cannot take part');
    expect((await browsers.officerGR.get(paths.officeSanction(id))).html).toContain('1 running project');
  });
});

describe('a ban', () => {
  it('is a suspension until a second officer agrees, and then has no end', { tags: ['slow'] }, async () => {
    const id = await sanction('ban', 'commerce');
    expect((await browsers.officerGR.post(paths.check(id), { check: 'confirm' })).status).toBe(409);
    expect((await rowOf(id)).ends_at).toEqual(daysAfter(start, 30));
    const second = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
    expect((await second.get('/office')).html).toContain(paths.officeSanction(id));
    for (const [status] of [[303], [409]] as const)
      expect((await second.post(paths.check(id), { check: 'confirm' })).status).toBe(status);
    world.now = daysAfter(start, 400);
    expect(await restrictionOfEleni()).toBe('suspended');
    expect(await lastMail()).toContain('A second officer has agreed');
  });

  it('for threats holds at once, and for seventy-two hours only where nobody looks', { tags: ['slow'] }, async () => {
    const id = await sanction('ban', 'bullying');
    const kindShown = async () => (await browsers.central.get(paths.officeSanction(id))).html;
    expect(await kindShown()).toContain('Your account is closed to you');
    world.now = minutesAfter(start, 72 * 60 + 1);
    browsers.central = await world.signedIn(scene.people.central);
    expect(await kindShown()).not.toContain('Your account is closed to you');
  });

  it('that the second officer does not share stays a suspension', async () => {
    const id = await sanction('ban');
    expect((await browsers.central.post(paths.check(id), { check: 'suspend' })).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ kind: 'suspension', ends_at: daysAfter(start, 30) });
  });
});

it('is lifted by the office, with the reason, once however often the form is sent', { tags: ['slow'] }, async () => {
  const id = await sanction('suspension');
  expect((await browsers.officerGR.post(paths.lift(id), { words: '' })).status).toBe(422);
  for (const _again of [1, 2])
    expect((await browsers.officerGR.post(paths.lift(id), { words: 'It was a joke of a pupil.' })).status).toBe(303);
  expect(await eventsOf(world, id)).toEqual(['sanction.imposed', 'sanction.lifted']);
  expect(await restrictionOfEleni()).toBeNull();
  expect(await lastMail()).toContain('It was a joke of a pupil.');
});

it('is for members: not for pupils', async () => {
  const found = await reported(world, { who: browsers.eleni, kind: 'reply', id: scene.reply });
  expect((await browsers.officerES.get(reports.officeCase(found))).html).not.toContain('value="silence"');
  expect((await decide(browsers.officerES, found, 'silence')).status).toBe(422);
});

it('is shown to officers of other countries as nothing', async () => {
  const id = await aSanction(world, scene.eleni, { kind: 'silence' });
  for (const who of ['officerES', 'ana', 'eleni'] as const)
    expect((await browsers[who].get(paths.officeSanction(id))).status).toBe(404);
});
