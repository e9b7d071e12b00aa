import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths } from '#domains/spaces/spaces/paths.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { hereTopic } from '#platform/live.ts';
import { anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { twoPosts } from '#test/builders/space-content.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let space: SpaceId;
let kim: PupilId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  [ana, eleni] = [
    await aTeacher(world, { givenName: 'Ana' }),
    await aTeacher(world, { country: 'GR', givenName: 'Eleni' }),
  ];
  space = (await aSpace(world, { founders: [ana, eleni] })).id;
  kim = (await aPupil(world, { teacher: ana, space, name: 'Kim' })).id;
});

const opens = (id: string, at: SpaceId = space) => world.services.live.presence.enter(hereTopic(at), id);
/** What stands below "Here now"; undefined where the heading is not there. */
async function hereFor(who: Parameters<World['signedIn']>[0]): Promise<string | undefined> {
  const { html, queries } = await (await world.signedIn(who)).get(paths.space(space));
  expect(queries).toBeLessThanOrEqual(8);
  return /<h2[^>]*>Here now<\/h2>(.*?)<\/section>/s.exec(html)?.[1];
}

it('teachers and pupils of a space see who else of them has it open, and not themselves', async () => {
  for (const id of [ana.id, eleni.id, kim]) opens(id);
  const seen = { byAna: await hereFor(ana), byKim: await hereFor({ kind: 'pupil', id: kim }) };
  expect(seen.byAna).toContain('Kim');
  expect(seen.byAna).toContain('Eleni');
  expect(seen.byAna).not.toContain('Ana');
  expect(seen.byKim).toContain('Ana');
  expect(seen.byKim).not.toContain('Kim');
});

it('nothing is said where nobody else is there', async () => {
  opens(ana.id);
  expect(await hereFor(ana)).toBeUndefined();
});

it('parents and visitors neither see who is there nor are shown', async () => {
  const onlookers = [await aTeacher(world, { givenName: 'Parent' }), await aTeacher(world, { givenName: 'Visitor' })];
  for (const [index, role] of (['parent', 'visitor'] as const).entries()) {
    const onlooker = onlookers[index] ?? ana;
    await aSpaceMember(world, { id: space }, onlooker, role);
    opens(onlooker.id);
  }
  expect(await hereFor(ana)).toBeUndefined();
  opens(kim);
  for (const onlooker of onlookers) expect(await hereFor(onlooker)).toBeUndefined();
});

it('who is in another space, has left this one, or looks in from a support service is not shown', async () => {
  const paul = await aTeacher(world, { givenName: 'Paul' });
  const elsewhere = (await aSpace(world, { founders: [paul, eleni] })).id;
  opens(eleni.id, elsewhere);
  opens(paul.id);
  opens((await anOfficer(world, { serves: 'ES' })).id);
  const moved = await aPupil(world, { teacher: ana, space, name: 'Moved' });
  opens(moved.id);
  await world.db.deleteFrom('space_pupil').where('pupil_id', '=', moved.id).execute();
  expect(await hereFor(ana)).toBeUndefined();
});

it('teachers are led to the posts below which comments from outside wait for them, and pupils are not', async () => {
  const { post } = await twoPosts(world, space, { ana, eleni });
  const waits = { kind: 'outside_comment', subject_id: post, on_account: ana.id, since: world.now };
  await world.db.insertInto('waiting').values(waits).execute();
  const shownTo = async (who: Parameters<World['signedIn']>[0]) =>
    (await (await world.signedIn(who)).get(paths.space(space))).html.includes('Waits for you');
  expect(await shownTo(ana)).toBe(true);
  expect(await shownTo(eleni)).toBe(false);
  expect(await shownTo({ kind: 'pupil', id: kim })).toBe(false);
});
