import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as labels } from '#domains/recognition/labels/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AccountId, ProjectId, SpaceId } from '#kernel/ids.ts';
import { aFoundingParty, stateOf } from '#test/builders/founding.ts';
import { aContact, anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aPartner, aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
let partner: TestTeacher;
let greekOfficer: AccountId;
let id: ProjectId;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
  partner = await aTeacher(world, { country: 'PT', givenName: 'Rui' });
  ({ id: greekOfficer } = await anOfficer(world, { serves: 'GR' }));
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ project: id, id: space } = await aSpace(world, { founders: [party.ana, party.eleni] }));
  await aPartner(world, id, partner);
});

const reason = 'Our class has left the school.';
const close = () => party.ana.browser.post(paths.closure(id), { reason });
const noticesOf = async (account: string) => {
  await world.settle();
  const rows = await world.db
    .selectFrom('notification')
    .innerJoin('event', 'event.id', 'notification.event_id')
    .select('notification.kind')
    .where('notification.account_id', '=', account as AccountId)
    .where('event.project_id', '=', id)
    .where('notification.kind', 'like', 'projects.notice.%')
    .orderBy('notification.id')
    .execute();
  return rows.map(({ kind }) => kind);
};
const running = async () =>
  (await world.db.selectFrom('programme_figure').select('running_projects').executeTakeFirstOrThrow()).running_projects;

describe('a project that one founder closes', () => {
  it('says before that it can be opened again, apart from what is done every day', async () => {
    const { html } = await party.ana.browser.get(paths.project(id));
    expect(html).toContain('Either of you can open the project again within a year.');
    expect(html.indexOf(paths.closure(id))).toBeGreaterThan(html.indexOf(spaces.space(space)));
    expect(html.indexOf(paths.closure(id))).toBeGreaterThan(html.indexOf('</h1>'));
    expect((await (await world.signedIn(partner)).get(paths.project(id))).html).not.toContain(paths.closure(id));
  });

  it('leads those who take part to their label, before and after', async () => {
    const partners = await world.signedIn(partner);
    const link = `href="${labels.ofProject(id)}"`;
    const shown = async () =>
      Promise.all(
        [party.ana.browser, partners, world.guest()].map(async (one) =>
          (await one.get(paths.project(id))).html.includes(link),
        ),
      );
    expect(await shown()).toEqual([true, true, false]);
    await close();
    expect(await shown()).toEqual([true, true, false]);
  });

  it('is told to the other founder by mail and notice, and to partners and services', async () => {
    const mails = async () => (await world.mailsTo(party.eleni.email)).map(({ subject }) => subject);
    const before = (await mails()).length;
    await close();
    expect(await noticesOf(party.eleni.id)).toEqual(['projects.notice.closedOfYours']);
    expect((await mails()).slice(before).join()).toContain('You can open it again within a year.');
    expect(await noticesOf(partner.id)).toEqual(['projects.notice.closed']);
    expect(await noticesOf(greekOfficer)).toEqual(['projects.notice.closed']);
    expect(await noticesOf(party.ana.id)).toEqual([]);
  });

  it('is opened again by the other founder, with its space, its figures and its open invitations', {
    tags: ['slow'],
  }, async () => {
    await world.db.updateTable('programme_figure').set({ running_projects: 5 }).execute();
    const before = await running();
    const luca = await aTeacher(world, { country: 'IT', givenName: 'Luca' });
    await aContact(world, party.ana, luca);
    await party.ana.browser.post(paths.invitations(id), { member: luca.id });
    await close();
    expect(await running()).toBe(before - 1);
    const { html } = await party.eleni.browser.get(paths.project(id));
    expect(html).toContain('Open the project again');
    expect((await party.eleni.browser.post(paths.reopening(id))).location).toBe(paths.project(id));
    // Sent twice.
    expect((await party.eleni.browser.post(paths.reopening(id))).location).toBe(paths.project(id));
    expect((await stateOf(world, id)).state).toBe('active');
    expect(await running()).toBe(before);
    const { writable } = await world.db
      .selectFrom('space')
      .select('writable')
      .where('id', '=', space)
      .executeTakeFirstOrThrow();
    expect(writable).toBe(true);
    const waiting = await world.db.selectFrom('waiting').select('on_account').where('subject_id', '=', id).execute();
    expect(waiting.map(({ on_account }) => on_account)).toEqual([luca.id]);
    expect(await noticesOf(party.ana.id)).toEqual(['projects.notice.reopened']);
    expect(await noticesOf(greekOfficer)).toEqual(['projects.notice.closed', 'projects.notice.reopened']);
    expect((await party.ana.browser.get(paths.project(id))).html).toContain('opened the project again.');
  });

  it('is opened again by nobody else, and not after a year', async () => {
    await close();
    const outside = await world.signedIn(await aTeacher(world, { country: 'PT' }));
    expect((await outside.post(paths.reopening(id))).status).toBe(404);
    expect((await (await world.signedIn(partner)).post(paths.reopening(id))).status).toBe(404);
    await world.db
      .updateTable('project')
      .set({ closed_at: daysAfter(world.now, -365) })
      .where('id', '=', id)
      .execute();
    expect((await party.eleni.browser.get(paths.project(id))).html).not.toContain(paths.reopening(id));
    const late = await party.eleni.browser.post(paths.reopening(id));
    expect([late.status, late.html.includes('more than a year has passed')]).toEqual([409, true]);
    expect((await stateOf(world, id)).state).toBe('closed');
  });
});
