import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { minutesAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aCampaign, aThread, aThreadReply, forumOf } from '#test/builders/forums.ts';
import { anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { turnCampaigns } from './commands/turn-campaigns.ts';
import { paths } from './paths.ts';

let world: World;
let teachers: Readonly<Record<'ana' | 'eleni', TestTeacher>>;
let ana: Browser;
let eleni: Browser;
let central: Browser;
let officer: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  teachers = { ana: await aTeacher(world, { givenName: 'Ana' }), eleni: await aTeacher(world, { country: 'GR' }) };
  ana = await world.signedIn(teachers.ana);
  eleni = await world.signedIn(teachers.eleni);
  central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
  officer = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
});

const reply = (by: Browser, thread: string, body: string) =>
  by.post(paths.replies(thread), { idempotencyKey: newId(), body });
const later = (minutes: number) => minutesAfter(world.now, minutes);
const told = async ({ id }: TestTeacher) => {
  await world.settle();
  const rows = await world.db.selectFrom('notification').select('kind').where('account_id', '=', id).execute();
  return rows.map(({ kind }) => kind);
};

describe('moderators', () => {
  it('move a thread to another forum, where its address and its replies stay', async () => {
    const thread = await aThread(world, { by: teachers.ana, title: 'Welding' });
    await aThreadReply(world, thread, { by: teachers.eleni, body: 'With gloves' });
    expect((await central.post(paths.move(thread), { forum: forumOf.vocational })).location).toContain(
      paths.thread(thread),
    );
    expect((await ana.get(paths.forum(forumOf.ages7to11))).html).not.toContain('Welding');
    expect((await ana.get(paths.forum(forumOf.vocational))).html).toContain('Welding');
    expect((await ana.get(paths.thread(thread))).html).toContain('With gloves');
    expect((await reply(eleni, thread, 'And a mask')).status).toBe(303);
    expect(await told(teachers.ana)).toEqual(['partner-forums.notice.moved']);
  });

  it('merge a thread into another: all replies in the order they were written, and the old address leads there', async () => {
    const first = await aThread(world, { by: teachers.ana, title: 'Snow here', body: 'We have snow', at: later(0) });
    const second = await aThread(world, {
      by: teachers.eleni,
      title: 'Snow there',
      body: 'We have none',
      at: later(10),
    });
    await aThreadReply(world, first, { by: teachers.eleni, body: 'Reply at five', at: later(5) });
    await aThreadReply(world, first, { by: teachers.eleni, body: 'Reply at twenty', at: later(20) });
    await aThreadReply(world, second, { by: teachers.ana, body: 'Reply at fifteen', at: later(15) });
    const merged = await central.post(paths.merge(second), { address: `https://forum.test${paths.thread(first)}` });
    expect(merged.location).toContain(paths.thread(first));
    const { html } = await ana.get(paths.thread(first));
    const order = ['We have snow', 'Reply at five', 'We have none', 'Reply at fifteen', 'Reply at twenty'];
    const found = order.map((text) => html.indexOf(text));
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    expect(Math.min(...found)).toBeGreaterThan(0);
    expect((await eleni.get(paths.thread(second))).location).toBe(paths.thread(first));
    expect((await reply(eleni, second, 'To the old address')).location).toBe(paths.thread(first));
    const list = (await ana.get(paths.forum(forumOf.ages7to11))).html;
    expect(list).toContain('Snow here');
    expect(list).not.toContain('Snow there');
    const counts = await world.db.selectFrom('thread').select('replies').where('id', '=', first).executeTakeFirst();
    expect(counts?.replies).toBe(4);
    expect(await told(teachers.eleni)).toEqual(['partner-forums.notice.merged']);
  });

  it('are told where there is no such thread to merge into, and what was typed stays', async () => {
    const thread = await aThread(world, { by: teachers.ana });
    for (const address of ['', 'nonsense', paths.thread(newId()), paths.thread(thread)]) {
      const { status, html } = await central.post(paths.merge(thread), { address });
      expect(status).toBe(422);
      expect(html).toContain(address && `value="${address}"`);
    }
  });

  it('of two that are merged into each other at once, one stays to be read', async () => {
    const [one, other] = [await aThread(world, { by: teachers.ana }), await aThread(world, { by: teachers.ana })];
    await Promise.all([
      central.post(paths.merge(one), { into: other }),
      central.post(paths.merge(other), { into: one }),
    ]);
    const left = await world.db
      .selectFrom('discussion')
      .select('id')
      .where('id', 'in', [one, other])
      .where('merged_into', 'is', null)
      .execute();
    expect(left).toHaveLength(1);
  });

  it('close a thread to replies, and open it again', async () => {
    const thread = await aThread(world, { by: teachers.ana });
    await central.post(paths.closing(thread), { closed: 'yes' });
    expect((await reply(eleni, thread, 'Still?')).status).toBe(403);
    expect((await eleni.get(paths.thread(thread))).html).not.toContain('name="body"');
    await central.post(paths.closing(thread), { closed: 'no' });
    expect((await reply(eleni, thread, 'Again!')).status).toBe(303);
    expect(await told(teachers.ana)).toContain('partner-forums.notice.closed');
  });

  it('hide the opening of a merged thread where it stands now', async () => {
    const [one, other] = [
      await aThread(world, { by: teachers.eleni, title: 'Bad words', body: 'Worse words' }),
      await aThread(world, { by: teachers.ana }),
    ];
    const fields = { idempotencyKey: newId(), reason: 'off_topic', explanation: '' };
    await ana.post(reports.report('discussion', one), fields);
    await central.post(paths.merge(one), { into: other });
    expect((await ana.get(paths.thread(other))).html).toContain('Worse words');
    const found = await world.db.selectFrom('conduct_case').select('id').where('state', '=', 'open').execute();
    expect(found).toHaveLength(1);
    await officer.post(reports.decision(found[0]?.id ?? ''), {
      decision: 'hide',
      rule: 'forumSpam',
      facts: 'The text does not belong here at all.',
    });
    expect((await ana.get(paths.thread(other))).html).not.toContain('Worse words');
  });
});

describe('the central service', () => {
  const campaign = (days: { readonly opensOn: string; readonly closesOn: string }) => ({
    idempotencyKey: newId(),
    title: 'Water for all',
    about: 'Rivers and taps.',
    ...days,
  });

  it('opens a campaign once, which begins and ends by its days', async () => {
    const fields = campaign({ opensOn: '2090-03-01', closesOn: '2090-03-31' });
    for (let time = 0; time < 2; time += 1) expect((await central.post(paths.office(), fields)).status).toBe(303);
    const id = fields.idempotencyKey;
    expect((await ana.get(paths.forum(id))).status).toBe(404);
    const turn = (now: string) =>
      turnCampaigns({ db: world.db, services: world.services, actor: 'program', now: new Date(now) });
    await turn('2090-03-01T00:10:00Z');
    expect((await ana.get(paths.newThread(id))).status).toBe(200);
    await turn('2090-04-01T00:10:00Z');
    expect((await ana.get(paths.newThread(id))).status).toBe(403);
    expect((await ana.get(paths.forum(id))).html).toContain('Water for all');
    await central.post(paths.campaign(id), {
      ...campaign({ opensOn: '2020-01-01', closesOn: '2090-05-01' }),
      title: 'Rain',
    });
    const { html } = await ana.get(paths.forum(id));
    expect(html).toContain('Rain');
    expect((await ana.get(paths.newThread(id))).status).toBe(200);
  });

  it('is told what is wrong with a campaign, and nothing that was typed is lost', async () => {
    const { status, html } = await central.post(paths.office(), {
      ...campaign({ opensOn: '2026-05-01', closesOn: '2026-04-01' }),
      title: 'Kept title',
    });
    expect(status).toBe(422);
    expect(html).toContain('Kept title');
    expect(html).toContain('The last day comes before the first.');
  });

  it('appoints verified teachers as moderators, who are told, and dismisses them', async () => {
    const waiting = await aTeacher(world, { state: 'waiting' });
    for (const email of [waiting.email, 'nobody@school.test'])
      expect((await central.post(paths.moderators(), { email })).status).toBe(422);
    const thread = await aThread(world, { by: teachers.eleni, forum: await aCampaign(world) });
    expect((await ana.post(paths.closing(thread), { closed: 'yes' })).status).toBe(403);
    expect((await central.post(paths.moderators(), { email: teachers.ana.email.toUpperCase() })).status).toBe(303);
    expect(await told(teachers.ana)).toEqual(['partner-forums.notice.moderator']);
    expect((await ana.post(paths.closing(thread), { closed: 'yes' })).status).toBe(303);
    await central.post(paths.moderatorRemoval(teachers.ana.id), {});
    expect((await ana.post(paths.closing(thread), { closed: 'no' })).status).toBe(403);
  });
});
