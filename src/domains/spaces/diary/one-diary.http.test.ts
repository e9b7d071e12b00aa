import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor, Member } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { DiaryPostId, ReplyId, SpaceId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Limits } from '#platform/limits.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aPupil, aSchool, aTeacher, country, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { eventsOf } from '#test/events-of.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { findComment, findDiary, findPostInDiary } from './access.ts';
import { editPost } from './commands/edit-post.ts';
import { publishPost } from './commands/publish-post.ts';
import { removeComment } from './commands/remove-comment.ts';
import { removePost } from './commands/remove-post.ts';
import { restorePost } from './commands/restore-post.ts';
import { writeComment } from './commands/write-comment.ts';
import { writePost } from './commands/write-post.ts';
import { newcomerCommentLimit, outsideCommentLimit } from './model.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let stranger: TestTeacher;
let anas: Browser;
let strangers: Browser;
let space: SpaceId;
let post: DiaryPostId;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world);
  stranger = await aTeacher(world, { country: 'PT' });
  anas = await world.signedIn(ana);
  strangers = await world.signedIn(stranger);
});
afterAll(() => world.close());
beforeEach(async () => {
  space = (await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] })).id;
  post = await aPost('Chalk');
});

const member = (who: TestTeacher): Actor => ({ ...who, verified: true, confirmed: true });
async function aPost(title: string, audience = 'public', into = space): Promise<DiaryPostId> {
  const idempotencyKey = newId<DiaryPostId>();
  const sent = await anas.post(paths.newPost(into), { idempotencyKey, title, body: `About ${title}.`, audience });
  expect(sent.status).toBe(303);
  return idempotencyKey;
}
async function aComment(who: Browser, to = post, body = 'Well done!'): Promise<ReplyId> {
  const idempotencyKey = newId<ReplyId>();
  expect((await who.post(paths.comments(space, to), { idempotencyKey, body })).status).toBe(303);
  return idempotencyKey;
}
const guest = () => world.guest();
const rowOf = (id: DiaryPostId) =>
  world.db.selectFrom('diary_post').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function seenBy(actor: Actor, id: DiaryPostId = post) {
  const seen = await findPostInDiary(world.by(actor), { space, post: id });
  if (!seen) throw new Error('The post is not seen.');
  return seen;
}

it('officers of the countries of a space, and of all countries, read its posts for members; other officers read what is public', {
  tags: ['slow'],
}, async () => {
  await aSpace(world, { founders: [await aTeacher(world, { country: 'FR' }), stranger] });
  const inside = await aPost('Inside', 'members');
  const seen: Record<string, number> = {};
  for (const serves of ['ES', 'GR', 'FR', 'every country'])
    seen[serves] = (
      await (await world.signedIn(await anOfficer(world, { serves }))).get(paths.post(space, inside))
    ).status;
  expect(seen).toEqual({ ES: 200, GR: 200, FR: 404, 'every country': 200 });
});

it('a hidden post is not found outside the space, and inside its title and text are not shown', async () => {
  const officer = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
  await hideContent(world, 'post', post);
  for (const who of [guest(), strangers, officer]) {
    expect((await who.get(paths.post(space, post))).status).toBe(404);
    expect((await who.get(paths.diary(space))).html).not.toContain('Chalk');
  }
  for (const path of [paths.post(space, post), paths.diary(space), paths.feed(space)])
    expect((await anas.get(path)).html, path).not.toContain('Chalk');
  expect((await anas.get(paths.feed(space))).html).not.toContain('<entry>');
  // Hidden wins over removed: nobody restores it.
  await world.db.updateTable('diary_post').set({ removed_at: world.now }).where('id', '=', post).execute();
  expect((await anas.post(paths.postRestoration(space, post))).status).toBe(403);
});

it('that a comment was removed or hidden is shown inside the space only', async () => {
  const [removed, hidden] = [await aComment(strangers), await aComment(strangers, post, 'Hidden words')];
  await anas.post(paths.commentRemoval(space, removed));
  await hideContent(world, 'comment', hidden);
  for (const who of [guest(), strangers]) {
    const { html } = await who.get(paths.post(space, post));
    for (const id of [removed, hidden]) expect(html).not.toContain(id);
  }
  const { html } = await anas.get(paths.post(space, post));
  for (const id of [removed, hidden]) expect(html).toContain(id);
  expect(html).not.toContain('Hidden words');
});

it('comments are found below the posts of their diary that the reader can read, and nowhere else', async () => {
  const pupil = await aPupil(world, { teacher: ana, space });
  const comment = await aComment(strangers);
  const ofPupil = await aComment(await world.signedIn(pupil));
  const members = await aPost('Inside', 'members');
  const inside = await aComment(anas, members);
  const elsewhere = (await aSpace(world, { founders: [ana, stranger] })).id;
  const find = async (actor: Actor, at: SpaceId, id: string) => {
    const diary = await findDiary(world.by(actor), at);
    return diary && (await findComment(world.by(actor), diary, id))?.id;
  };
  expect(await find(member(ana), space, inside)).toBe(inside);
  expect(await find(member(ana), space, ofPupil)).toBe(ofPupil);
  expect(await find(member(stranger), space, comment)).toBe(comment);
  for (const id of [inside, ofPupil, 'x', newId()]) expect(await find(member(stranger), space, id)).toBeUndefined();
  expect(await find(member(ana), elsewhere, comment)).toBeUndefined();
  for (const id of ['x', 'null', newId()]) expect((await guest().get(paths.post(space, id))).status).toBe(404);
  // Each post shows its own comments.
  expect((await anas.get(paths.post(space, members))).html).not.toContain(comment);
});

it('a writer of many schools is listed once, with the current main school', async () => {
  const rest = { member_id: ana.id, since_on: '2020-01-01' };
  const [before, second] = [await aSchool(world, { name: 'Of before' }), await aSchool(world, { name: 'Second' })];
  await world.db
    .insertInto('member_school')
    .values([
      { ...rest, school_id: before, until_on: '2021-01-01' },
      { ...rest, school_id: second, main: false },
    ])
    .execute();
  const { html } = await guest().get(paths.diary(space));
  expect(html.match(/>Chalk<\/a>/g)).toHaveLength(1);
  expect(html).not.toMatch(/Of before|Second/);
  expect((await guest().get(paths.post(space, post))).html).toContain('CEIP La Rayuela');
});

it('every command asks the policy itself, wherever it is called from', async () => {
  const none = refuse('notAllowed');
  const outsider = member(stranger);
  const there = await seenBy(outsider);
  const text = { title: 'x', html: '<p>x</p>' as CleanHtml };
  const by = world.by(outsider);
  const comment = await findComment(by, there.diary, await aComment(anas));
  if (!comment) throw new Error('The comment is not seen.');
  const write = (actor: Actor, { diary }: typeof there, audience: 'public' | 'members' = 'members') =>
    writePost(world.by(actor), diary, { idempotencyKey: newId(), audience, ...text });
  expect(await write(outsider, there)).toEqual(none);
  expect(await editPost(by, there, { ...text, version: 1 })).toEqual(none);
  expect(await publishPost(by, there, 'members')).toEqual(none);
  expect(await removePost(by, there)).toEqual(none);
  expect(await restorePost(by, there)).toEqual(none);
  expect(await removeComment(by, there.diary, comment)).toEqual(none);
  const said = { idempotencyKey: newId(), body: 'x' };
  expect(await writeComment(world.by<Actor>({ kind: 'guest' }), there, said)).toEqual(none);
  expect(await writeComment(world.by<Actor>({ kind: 'operator', id: newId() }), there, said)).toEqual(none);
  const pupil: Actor = await aPupil(world, { teacher: ana, space });
  const within = await seenBy(pupil);
  expect(await write(pupil, within)).toEqual(none);
  expect(await write(pupil, within, 'public')).toEqual(none);
  expect(await rowOf(post)).toMatchObject({ title: 'Chalk', audience: 'public', removed_at: null });
});

it('every change is recorded and published to open pages', async () => {
  const news: string[] = [];
  const stop = world.services.live.subscribe([`space:${space}`], (topic) => news.push(topic));
  const comment = await aComment(anas);
  await anas.post(paths.editPost(space, post), { title: 'Two', body: 'Two.', version: '1' });
  for (const audience of ['members', 'public']) await anas.post(paths.postAudience(space, post), { audience });
  for (const _ of [1, 2]) expect((await anas.post(paths.commentRemoval(space, comment))).status).toBe(303);
  await anas.post(paths.postRemoval(space, post));
  await anas.post(paths.postRestoration(space, post));
  stop();
  expect(news).toHaveLength(7);
  expect(await eventsOf(world, comment)).toEqual(['reply.written', 'reply.removed']);
  expect((await eventsOf(world, post)).map((verb) => verb.split('.')[1])).toEqual([
    'written',
    'edited',
    'unpublished',
    'published',
    'removed',
    'restored',
  ]);
});

it('an edit without content, or of an older version with another text, is not saved', async () => {
  const edit = (title: string, body: string, version = '1') =>
    anas.post(paths.editPost(space, post), { title, body, version });
  expect((await edit('Chalk', '<p><br></p>')).status).toBe(422);
  // A picture of another space is taken out, and nothing is left.
  expect((await edit('Chalk', `<img src="/pictures/${newId()}" alt="A board">`)).status).toBe(422);
  expect((await edit('Chalk', 'New.')).status).toBe(303);
  expect((await edit('Other title', 'New.')).status).toBe(409);
  const second = await edit('Chalk', 'Newer.');
  expect(second.status).toBe(409);
  expect(second.html).toContain('You, in another tab, saved this');
  expect((await edit('Chalk', 'New.')).status).toBe(303);
  expect(await rowOf(post)).toMatchObject({ title: 'Chalk', version: 2 });
});

it('an idempotency key belongs to one diary', async () => {
  const elsewhere = (await aSpace(world, { founders: [ana, stranger] })).id;
  await aPost('First of all', 'members', elsewhere);
  const again = { idempotencyKey: post, title: 'Chalk', body: 'About Chalk.', audience: 'public' };
  expect((await anas.post(paths.newPost(elsewhere), again)).status).toBe(422);
  expect((await anas.post(paths.newPost(space), again)).location).toBe(paths.post(space, post));
});

it('comments from outside the space are limited per day; those from inside and repeated forms are not', async () => {
  const none: Limits = { ...world.services.limits, take: async (limit) => (limit === outsideCommentLimit ? 0 : 1) };
  const [outside, inside] = [await seenBy(member(stranger)), await seenBy(member(ana))];
  const said = { idempotencyKey: newId<string>(), body: 'Well done!' };
  const say = (actor: Actor, at: typeof outside, what: typeof said, limits = none) => {
    const by = world.by(actor);
    return writeComment({ ...by, services: { ...by.services, limits } }, at, what);
  };
  expect(await say(member(stranger), outside, said)).toEqual(refuse('tooMany'));
  expect(await say(member(stranger), outside, said, world.services.limits)).toEqual(ok(said.idempotencyKey));
  expect(await say(member(stranger), outside, said)).toEqual(ok(said.idempotencyKey));
  expect((await say(member(ana), inside, { ...said, idempotencyKey: newId() })).ok).toBe(true);
});

it('comments of people who are not verified yet are fewer per day, and have two links at most', async () => {
  const luz = await aTeacher(world, { country: 'PT', state: 'waiting' });
  const newcomer: Member = { kind: 'member', id: luz.id, country: country('PT'), verified: false, confirmed: true };
  const none: Limits = { ...world.services.limits, take: async (limit) => (limit === newcomerCommentLimit ? 0 : 1) };
  const at = await seenBy(newcomer);
  const say = (body: string, limits = world.services.limits, actor: Actor = newcomer) => {
    const by = world.by(actor);
    return writeComment({ ...by, services: { ...by.services, limits } }, at, { idempotencyKey: newId<string>(), body });
  };
  expect(await say('Well done!', none)).toEqual(refuse('tooMany'));
  const links = (count: number) => Array.from({ length: count }, (_, at) => `https://site${at}.example/page`).join(' ');
  expect((await say(`See ${links(2)}`)).ok).toBe(true);
  expect(await say(`See ${links(3)}`)).toEqual(refuse('tooManyLinks'));
  const browser = await world.signedIn(luz);
  const typed = `Buy here: ${links(3)}`;
  const answer = await browser.post(paths.comments(space, post), { idempotencyKey: newId(), body: typed });
  expect(answer.status).toBe(422);
  for (const part of [typed, 'a comment can have 2 links at most']) expect(answer.html).toContain(part);
  const own = await seenBy(member(ana));
  const full = { idempotencyKey: newId<string>(), body: links(3) };
  expect((await writeComment(world.by(member(ana)), own, full)).ok).toBe(true);
});

it('a comment is counted once and at its own post only, and refused where the post was removed or hidden meanwhile', async () => {
  const other = await aPost('Other');
  const here = await seenBy(member(ana));
  const said = { idempotencyKey: newId<string>(), body: 'Well done!' };
  const say = (at: typeof here, what = said) => writeComment(world.by(member(ana)), at, what);
  expect(await Promise.all([1, 2, 3].map(() => say(here)))).toEqual(Array(3).fill(ok(said.idempotencyKey)));
  expect([await countedReplies(world, post), await countedReplies(world, other)]).toEqual([1, 0]);
  expect(await say(await seenBy(member(ana), other))).toEqual(refuse('taken'));
  const pupil: Actor = await aPupil(world, { teacher: ana, space });
  const taken = await writeComment(world.by<Actor>(pupil), await seenBy(pupil), said);
  expect(taken).toEqual(refuse('taken'));
  for (const change of [{ removed_at: world.now }, { hidden_at: world.now, removed_at: null }]) {
    await world.db.updateTable('diary_post').set(change).where('id', '=', post).execute();
    expect(await say(here, { ...said, idempotencyKey: newId() })).toEqual(refuse('gone'));
  }
  expect(await countedReplies(world, post)).toBe(1);
});

it('a comment is hidden and shown once, and counted while it can be read', async () => {
  const [comment, removed, other] = [await aComment(anas), await aComment(anas), await aComment(anas)];
  await anas.post(paths.commentRemoval(space, removed));
  const count = async () => await countedReplies(world, post);
  const all = { comment: [] as boolean[], removed: [] as boolean[] };
  for (const act of [hideContent, hideContent]) {
    all.comment.push(await act(world, 'comment', comment, member(ana)));
    all.removed.push(await act(world, 'comment', removed, member(ana)));
  }
  expect(await count()).toBe(1);
  for (const act of [showContent, showContent]) {
    all.comment.push(await act(world, 'comment', comment, member(ana)));
    all.removed.push(await act(world, 'comment', removed, member(ana)));
  }
  expect(all).toEqual({ comment: [true, false, true, false], removed: [true, false, true, false] });
  expect(await count()).toBe(2);
  expect(await eventsOf(world, comment)).toEqual(['reply.written', 'reply.hidden', 'reply.shown']);
  expect(await eventsOf(world, other)).toEqual(['reply.written']);
});
