import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aPartner, aProject, aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { findTrust } from './queries.ts';
import { incrementPosts } from './steps/increment-posts.ts';
import { incrementUpheldReports } from './steps/increment-upheld-reports.ts';
import { noteUnverified, noteVerified } from './steps/note-verification.ts';

let world: World;
let space: { readonly id: SpaceId };
let busy: TestTeacher;
let friend: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
  // What these two did must not count for others: everything that is counted, and an upheld report against one of them.
  busy = await aTeacher(world);
  friend = await aTeacher(world);
  space = await aSpace(world, { founders: [busy, friend] });
  for (let posted = 0; posted < 30; posted += 1) await incrementPosts(world, { kind: 'member', id: busy.id });
  await incrementUpheldReports(onDay(29), friend.id);
  await noteVerified(onDay(29), [friend.id]);
  await aPartner(world, (await aProject(world, { founders: [busy, friend] })).id, await aTeacher(world));
});
afterAll(() => world.close());

const onDay = (days: number) => ({ db: world.db, now: daysAfter(world.now, days) });
/** Thirty days after the teachers were verified. */
const trust = ({ id }: TestTeacher, days = 30) => findTrust(onDay(days), id);
async function founder() {
  const one = await aTeacher(world);
  await aProject(world, { founders: [one, friend] });
  return one;
}

it('is the first step for a verified teacher, whatever others have done', async () => {
  expect(await trust(await aTeacher(world))).toBe('L1');
  expect(await trust(await aTeacher(world, { state: 'waiting' }))).toBe('L0');
});

it('grows by a project that was approved, as founder or as partner', async () => {
  const partner = await aTeacher(world);
  await aPartner(world, (await aProject(world, { founders: [busy, friend] })).id, partner);
  const waiting = await aTeacher(world);
  await aProject(world, { founders: [waiting, friend], state: 'under_review' });
  expect(await trust(await founder())).toBe('L2');
  expect(await trust(partner)).toBe('L2');
  expect(await trust(waiting)).toBe('L1');
});

it('grows by ten posts: discussions, replies in the forum and diary posts, not comments', {
  tags: ['slow'],
}, async () => {
  const writer = await aTeacher(world);
  await aSpaceMember(world, space, writer);
  const browser = await world.signedIn(writer);
  const post = async (path: string, fields: Record<string, string>) => {
    const idempotencyKey = newId<string>();
    // A form that is sent twice counts once.
    for (let time = 0; time < 2; time += 1)
      expect((await browser.post(path, { idempotencyKey, ...fields })).status, path).toBe(303);
    return idempotencyKey;
  };
  const discussion = await post(forum.forum(space.id), { title: 'Rules', body: 'Ours' });
  for (let reply = 0; reply < 7; reply += 1) await post(forum.replies(space.id, discussion), { body: 'Yes' });
  const diaryPost = await post(diary.newPost(space.id), { title: 'Day', body: '<p>x</p>', audience: 'members' });
  await post(diary.comments(space.id, diaryPost), { body: 'Well done' });
  const pupil = await world.signedIn(await aPupil(world, { teacher: writer, space: space.id }));
  await pupil.post(forum.replies(space.id, discussion), { idempotencyKey: newId(), body: 'Ours is Roman' });
  expect(await trust(writer)).toBe('L1');
  await post(forum.forum(space.id), { title: 'Another', body: 'One' });
  expect(await trust(writer)).toBe('L2');
});

it('counts from the last time that the teacher was verified', async () => {
  const [late, refused] = [await founder(), await founder()];
  await noteUnverified(world, late.id);
  await noteVerified(onDay(20), [late.id]);
  await noteUnverified(world, refused.id);
  expect(await trust(late)).toBe('L1');
  expect(await trust(late, 34)).toBe('L2');
  expect(await trust(refused)).toBe('L0');
});

it('goes back for ninety days by a report that was upheld', async () => {
  const reported = await founder();
  await incrementUpheldReports(onDay(20), reported.id);
  expect(await trust(reported)).toBe('L1');
  expect(await trust(reported, 111)).toBe('L2');
});

it('is not counted for accounts that are not members', async () => {
  const { id } = await anOfficer(world, { serves: 'ES' });
  await incrementUpheldReports(world, id);
  expect(await trust(await founder())).toBe('L2');
});
