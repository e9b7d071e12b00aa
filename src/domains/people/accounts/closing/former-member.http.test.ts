import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pictures } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { DiaryPostId, DiscussionId, SpaceId } from '#kernel/ids.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { aDiscussion, aPicture, twoPosts } from '#test/builders/space-content.ts';
import { rowsAbout } from '#test/rows-about.ts';
import { openWorld, type World } from '#test/world.ts';
import { eraseAccounts } from './commands/erase-accounts.ts';

let world: World;
let former: TestTeacher;
let colleague: Browser;
let space: SpaceId;
let posts: { readonly publicPost: DiaryPostId };
let discussion: DiscussionId;
beforeAll(async () => {
  world = await openWorld();
  const school = await aSchool(world, { in: 'PT', name: 'Escola do Mar' });
  former = await aTeacher(world, { country: 'PT', school, givenName: 'Inês', familyName: 'Rocha' });
  const ana = await aTeacher(world);
  space = (await aSpace(world, { founders: [ana, former] })).id;
  const kim = await aPupil(world, { teacher: ana, space, name: 'Kim' });
  posts = await twoPosts(world, space, { ana: former, eleni: former });
  ({ discussion } = await aDiscussion(world, space, { eleni: former, kim: kim.id }));
  await aPicture(world, space, former);
  colleague = await world.signedIn(ana);
  const closing = { closing_asked_at: daysAfter(world.now, -14), closes_at: world.now };
  await world.db.updateTable('account').set(closing).where('id', '=', former.id).execute();
  await eraseAccounts(world.by('program'));
  await world.settle();
});
afterAll(() => world.close());

const textOf = async (browser: Browser, path: string) => parse((await browser.get(path)).html).structuredText;

describe('what a former member has written in a space', () => {
  it.each([
    ['a post of the diary', () => diary.post(space, posts.publicPost), /Former member\W*Escola do Mar\W*Portugal/],
    ['a comment on it', () => diary.post(space, posts.publicPost), /Comments[\s\S]*Former member\W*Portugal/],
    ['the diary', () => diary.diary(space), /Former member\W*Portugal/],
    ['a discussion', () => forum.discussion(space, discussion), /Former member\W*Portugal/],
    ['the list of discussions', () => forum.forum(space), /Former member\W*Portugal/],
    ['a picture', () => pictures.pictures(space), /Former member\W*Portugal/],
  ])('goes on saying from which school or country it is: %s', async (_, path, words) => {
    const text = await textOf(colleague, path());
    expect(text).toMatch(words);
    expect(text).not.toContain('Rocha');
  });

  it('says so to everybody, where everybody reads it, and in the feed', async () => {
    expect(await textOf(world.guest(), diary.post(space, posts.publicPost))).toMatch(/Escola do Mar\W*Portugal/);
    const feed = await world.guest().get(diary.feed(space));
    expect(feed.html).toContain('Escola do Mar, Portugal');
  });

  it('names the person in no row', { tags: ['slow'] }, async () => {
    const except = ['event', 'session', 'conversation'];
    expect(await rowsAbout(world, [former.email, 'Inês', 'Rocha'], { except })).toEqual({});
    const seats = await rowsAbout(world, [former.id], { except });
    expect(Object.keys(seats).sort()).toEqual(['account', 'member', 'project_founder']);
  });
});
