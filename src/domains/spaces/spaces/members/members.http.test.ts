import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { paths as filePaths } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pagePaths } from '#domains/spaces/pages/paths.ts';
import type { CountryCode, MemberId, ProjectId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aPartner, aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { describeSpace } from '../steps/describe-space.ts';
import { joinSpace } from '../steps/join-space.ts';
import { openSpace } from '../steps/open-space.ts';
import { setSpaceWritable } from '../steps/set-space-writable.ts';

let world: World;
let space: { readonly id: SpaceId; readonly project: ProjectId };
let people: Record<'ana' | 'eleni' | 'paul' | 'expert' | 'stranger', TestTeacher>;
let ana: Browser;
let paul: Browser;
let expert: Browser;
let stranger: Browser;
let kim: Browser;

const roleOf = async (member: MemberId) =>
  (
    await world.db
      .selectFrom('space_member')
      .select('role')
      .where('space_id', '=', space.id)
      .where('member_id', '=', member)
      .executeTakeFirst()
  )?.role;

beforeAll(async () => {
  world = await openWorld();
  people = {
    ana: await aTeacher(world),
    eleni: await aTeacher(world, { country: 'GR' }),
    paul: await aTeacher(world, { country: 'FR', givenName: 'Paul', familyName: 'Martin' }),
    expert: await aTeacher(world, { country: 'IT' }),
    stranger: await aTeacher(world, { country: 'PT', givenName: 'Rui', familyName: 'Costa' }),
  };
  space = await aSpace(world, { founders: [people.ana, people.eleni] });
  await aSpaceMember(world, space, people.paul);
  await aSpaceMember(world, space, people.expert, 'expert');
  await aPartner(world, space.project, people.paul);
  ana = await world.signedIn(people.ana);
  paul = await world.signedIn(people.paul);
  expert = await world.signedIn(people.expert);
  stranger = await world.signedIn(people.stranger);
  kim = await world.signedIn(await aPupil(world, { teacher: people.ana, space: space.id }));
});
afterAll(() => world.close());

describe('the members of a space', () => {
  it('read of themselves that they founded it, and of others that they did', async () => {
    const saidTo = async (browser: Browser) =>
      [...(await browser.get(paths.members(space.id))).html.matchAll(/>(You founded it|Founder)</g)].map(
        ([, said]) => said,
      );
    expect((await saidTo(ana)).sort()).toEqual(['Founder', 'You founded it']);
    expect(await saidTo(paul)).toEqual(['Founder', 'Founder']);
    const list = async (browser: Browser) => (await browser.get(paths.spaces())).html;
    expect(await list(ana)).toContain('You founded it');
    expect(await list(paul)).not.toContain('You founded');
  });

  it('are known to its teachers only', async () => {
    expect((await paul.get(paths.members(space.id))).html).toContain('Paul Martin');
    expect((await expert.get(paths.members(space.id))).status).toBe(403);
    for (const who of [kim, stranger, world.guest()]) expect((await who.get(paths.members(space.id))).status).toBe(404);
  });

  it('get their roles from those who run the space, never a founder', async () => {
    const change = (by: Browser, member: MemberId, role: string) =>
      by.post(paths.memberRole(space.id, member), { role });
    expect((await change(ana, people.expert.id, 'parent')).status).toBe(303);
    expect(await roleOf(people.expert.id)).toBe('parent');
    expect((await change(ana, people.expert.id, 'expert')).status).toBe(303);
    expect((await change(paul, people.expert.id, 'visitor')).status).toBe(403);
    expect((await change(ana, people.eleni.id, 'visitor')).status).toBe(403);
    expect(await roleOf(people.eleni.id)).toBe('founder_administrator');
    for (const role of ['founder_administrator', 'pupil', 'king', '']) await change(ana, people.expert.id, role);
    expect(await roleOf(people.expert.id)).toBe('expert');
    expect((await change(ana, people.stranger.id, 'teacher')).status).toBe(404);
    expect((await change(stranger, people.expert.id, 'teacher')).status).toBe(404);
  });

  it('tells a member of a new role', async () => {
    await ana.post(paths.memberRole(space.id, people.paul.id), { role: 'administrator' });
    const mails = await world.mailsTo(people.paul.email);
    expect(mails.at(-1)?.subject).toBe('Your role in “Games our grandparents played” is now: administrator');
    await ana.post(paths.memberRole(space.id, people.paul.id), { role: 'teacher' });
  });

  it('lose the space at once when they are removed, and a candidate can be added again', async () => {
    expect((await paul.post(paths.memberRemoval(space.id, people.expert.id))).status).toBe(403);
    expect((await ana.post(paths.memberRemoval(space.id, people.eleni.id))).status).toBe(403);
    expect((await ana.post(paths.memberRemoval(space.id, people.paul.id))).status).toBe(303);
    expect((await paul.get(paths.space(space.id))).status).toBe(404);
    expect((await ana.get(paths.members(space.id))).html).toContain('Partners who are not in the space');
    const added = await ana.post(paths.members(space.id), { member: people.paul.id, role: 'teacher' });
    expect(added.said).toBe('spaces.added');
    expect((await paul.get(paths.space(space.id))).status).toBe(200);
  });

  it('are added by an administrator, and the event names them', async () => {
    const event = world.db.selectFrom('event').select(['actor_kind', 'actor_id', 'subject_id', 'details']);
    expect(await event.where('verb', '=', 'space.member_joined').execute()).toEqual([
      { actor_kind: 'member', actor_id: people.ana.id, subject_id: people.paul.id, details: { role: 'teacher' } },
    ]);
  });

  it('are never people from outside the project', async () => {
    for (const member of [people.stranger.id, newId(), 'no id', ''])
      expect((await ana.post(paths.members(space.id), { member, role: 'teacher' })).status).toBe(303);
    expect(await roleOf(people.stranger.id)).toBeUndefined();
    expect((await paul.post(paths.members(space.id), { member: people.stranger.id, role: 'teacher' })).status).toBe(
      403,
    );
  });
});

describe('the steps that owners of spaces call', () => {
  const by = () => ({ db: world.db, actor: 'program' as const, now: world.now, services: world.services });

  it('open a space with an id of its own, what it shows of its owner, and its administrators', async () => {
    const country = people.ana.country;
    const administrators = [people.ana.id, people.eleni.id];
    const rivers = { kind: 'group', title: 'Rivers', parts: ['forum'], publicSide: false, about: '/about' } as const;
    const id = await transact(by(), (tx) =>
      openSpace(tx, { ...rivers, countries: ['GR' as CountryCode, country], country, administrators }),
    );
    const rows = await world.db.selectFrom('space_member').select('role').where('space_id', '=', id).execute();
    expect(rows.map(({ role }) => role)).toEqual(['founder_administrator', 'founder_administrator']);
    const events = await world.db
      .selectFrom('event')
      .select(['verb', 'space_id'])
      .where('subject_id', '=', id)
      .execute();
    expect(events).toEqual([{ verb: 'space.opened', space_id: id }]);
    const space = await world.db.selectFrom('space').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(space).toMatchObject({ kind: 'group', title: 'Rivers', countries: ['ES', 'GR'], country, writable: true });
    expect((await ana.get(paths.space(id))).status).toBe(200);
    expect((await ana.get(paths.outside(id))).status).toBe(404);
    for (const path of [filePaths.pictures(id), pagePaths.newPage(id)]) expect((await ana.get(path)).status).toBe(404);
    expect((await ana.get(forum.forum(id))).status).toBe(200);
  });

  it('keep title, countries and writing of one space up to date', async () => {
    const other = await aSpace(world, { founders: [people.ana, people.eleni] });
    const before = await world.db.selectFrom('space').selectAll().where('id', '=', space.id).execute();
    await transact(by(), async (tx) => {
      await describeSpace(tx, other.id, { title: 'Lakes' });
      await describeSpace(tx, other.id, { countries: ['GR' as CountryCode, 'FR' as CountryCode] });
      await setSpaceWritable(tx, other.id, false);
    });
    const after = await world.db.selectFrom('space').selectAll().where('id', '=', other.id).executeTakeFirstOrThrow();
    expect(after).toMatchObject({ title: 'Lakes', countries: ['FR', 'GR'], writable: false });
    expect(await world.db.selectFrom('space').selectAll().where('id', '=', space.id).execute()).toEqual(before);
  });

  it('let a member in once, and never change the role of a member', async () => {
    const join = (member: MemberId) =>
      transact(by(), (tx) => joinSpace(tx, { space: space.id, member, role: 'teacher' }));
    await Promise.all([join(people.stranger.id), join(people.stranger.id), join(people.eleni.id)]);
    expect(await roleOf(people.stranger.id)).toBe('teacher');
    expect(await roleOf(people.eleni.id)).toBe('founder_administrator');
  });
});
