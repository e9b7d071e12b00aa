import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let elenis: Browser;
let space: SpaceId;
let kim: PupilId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await aTeacher(world);
  eleni = await aTeacher(world, { country: 'GR' });
  elenis = await world.signedIn(eleni);
  space = (await aSpace(world, { founders: [ana, eleni] })).id;
  kim = (await aPupil(world, { teacher: ana, space, name: 'Kim' })).id;
});

async function told(who: TestTeacher) {
  await world.settle();
  return world.db
    .selectFrom('notification')
    .select(['kind', 'href'])
    .where('account_id', '=', who.id)
    .where('kind', 'like', 'pupils.notice.%')
    .orderBy('id')
    .execute();
}
const role = () => ({ kind: 'pupils.notice.role', href: paths.pupils(space) });
const removed = () => ({ kind: 'pupils.notice.removed', href: paths.pupils(space) });
const makeAdministrator = (pupil = kim, who = elenis) =>
  who.post(paths.role(space, pupil), { role: 'pupil_administrator' });

describe('what a teacher of another school does to a pupil', () => {
  it('is told to the pupil’s teacher and to verified colleagues of the school in the space, and to nobody else', async () => {
    const [colleague, elsewhere, visitor, former, unverified] = [
      await aTeacher(world, { school: ana.school }),
      await aTeacher(world),
      await aTeacher(world, { school: ana.school }),
      await aTeacher(world, { school: ana.school }),
      await aTeacher(world, { school: ana.school }),
    ];
    const outside = await aTeacher(world, { school: ana.school });
    for (const teacher of [colleague, elsewhere, former, unverified])
      await aSpaceMember(world, { id: space }, teacher, 'teacher');
    await aSpaceMember(world, { id: space }, visitor, 'visitor');
    await world.db
      .updateTable('member_school')
      .set({ until_on: '2026-06-30' })
      .where('member_id', '=', former.id)
      .execute();
    await world.db.updateTable('member').set({ state: 'waiting' }).where('id', '=', unverified.id).execute();
    expect((await makeAdministrator()).status).toBe(303);
    for (const teacher of [ana, colleague]) expect(await told(teacher)).toEqual([role()]);
    for (const teacher of [eleni, elsewhere, visitor, former, unverified, outside])
      expect(await told(teacher)).toEqual([]);
    const mails = await world.mailsTo(ana.email);
    expect(mails.at(-1)?.subject).toContain('One of your pupils has a new role in “');
    expect(JSON.stringify(mails)).not.toContain('Kim');
  });

  it('is told of a whole class once, until it was read', async () => {
    const lea = (await aPupil(world, { teacher: ana, space, name: 'Lea' })).id;
    for (const pupil of [kim, lea]) await makeAdministrator(pupil);
    expect(await told(ana)).toEqual([role()]);
    await world.db.updateTable('notification').set({ read_at: world.now }).where('account_id', '=', ana.id).execute();
    await elenis.post(paths.role(space, lea), { role: 'pupil' });
    expect(await told(ana)).toEqual([role(), role()]);
  });

  it('is told when the pupil is removed from the space, too', async () => {
    expect((await elenis.post(paths.removal(space, kim))).status).toBe(303);
    expect(await told(ana)).toEqual([removed()]);
  });

  it('is not told where nothing changed', async () => {
    await elenis.post(paths.role(space, kim), { role: 'pupil' });
    expect(await told(ana)).toEqual([]);
  });
});

it('what the pupil’s own teacher does is told to their colleagues, not to themselves', async () => {
  const colleague = await aTeacher(world, { school: ana.school });
  await aSpaceMember(world, { id: space }, colleague, 'administrator');
  await makeAdministrator(kim, await world.signedIn(ana));
  expect([await told(ana), await told(colleague)]).toEqual([[], [role()]]);
});
