import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor, Member, Pupil } from '#kernel/actor.ts';
import type { DiscussionId, ReplyId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpaceMember } from '#test/builders/projects.ts';
import { aDiscussion } from '#test/builders/space-content.ts';
import { asMember, asPupil, twoSpaces } from '#test/builders/two-spaces.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { eventsOf } from '#test/events-of.ts';
import { expectFound } from '#test/expect-found.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { findDiscussion, findReply } from './access.ts';
import { openDiscussion } from './commands/open-discussion.ts';
import { removeDiscussion } from './commands/remove-discussion.ts';
import { removeDiscussionReply } from './commands/remove-discussion-reply.ts';
import { replyToDiscussion } from './commands/reply-to-discussion.ts';
import { paths as forum } from './paths.ts';

let world: World;
let all: Awaited<ReturnType<typeof twoSpaces>>;
let anas: Browser;
let discussion: DiscussionId;
let reply: ReplyId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  all = await twoSpaces(world);
  anas = await world.signedIn(all.ana);
  await aDiscussion(world, all.elsewhere, all);
  ({ discussion, reply } = await aDiscussion(world, all.space, all));
});

const inside = <actor extends Actor>(actor: actor, id = all.space) => expectFound(findSpace(world.by(actor), id));
async function inForum<actor extends Actor>(actor: actor, id = discussion) {
  const at = await inside(actor);
  return { space: at, discussion: await expectFound(findDiscussion(world.by(actor), at, id)) };
}

it('what is done to one discussion or reply leaves every other as it is, and is recorded once', async () => {
  const { space, elsewhere, ana, eleni, kim } = all;
  for (const each of [
    await aDiscussion(world, space, { eleni, kim }),
    await aDiscussion(world, elsewhere, { eleni, kim }),
  ]) {
    await hideContent(world, 'reply', each.reply);
    await hideContent(world, 'discussion', each.discussion);
  }
  const tables = { discussion: 'id', thread: 'id', reply: 'thread_id' };
  const others = await othersIn(world, tables, discussion);
  const actor = asMember(ana);
  for (const [kind, id] of [
    ['discussion', discussion],
    ['reply', reply],
  ] as const) {
    const done: boolean[] = [];
    for (const act of [hideContent, hideContent, showContent, showContent])
      done.push(await act(world, kind, id, actor));
    expect(done).toEqual([true, false, true, false]);
    expect((await eventsOf(world, id)).map((verb) => verb.split('.')[1])).toEqual(['hidden', 'shown']);
  }
  const at = await inForum(actor);
  const seenReply = await expectFound(findReply(world.by(actor), at.space, reply));
  for (const _ of [1, 2]) {
    await removeDiscussionReply(world.by(actor), at.space, seenReply);
    await removeDiscussion(world.by(actor), at.space, at.discussion);
  }
  expect(await eventsOf(world, reply)).toEqual(['reply.hidden', 'reply.shown', 'reply.removed']);
  expect((await eventsOf(world, discussion)).slice(-2)).toEqual(['discussion.shown', 'discussion.removed']);
  expect(await othersIn(world, tables, discussion)).toEqual(others);
});

it('a discussion is known by its key to its writer in its space, and is told to open pages', async () => {
  const { space, elsewhere, ana, paul, kim } = all;
  const news: string[] = [];
  const stop = world.services.live.subscribe([`space:${space}`], (topic) => news.push(topic));
  const fields = { idempotencyKey: newId<string>(), title: 'Chalk', body: 'Which?' };
  const open = async (actor: Actor, into = space) => openDiscussion(world.by(actor), await inside(actor, into), fields);
  expect([await open(asMember(paul)), await open(asMember(paul))]).toEqual([
    ok(fields.idempotencyKey),
    ok(fields.idempotencyKey),
  ]);
  for (const taken of [await open(asMember(ana)), await open(asPupil(kim)), await open(asMember(paul), elsewhere)])
    expect(taken).toEqual(refuse('taken'));
  stop();
  expect(news).toHaveLength(2);
  expect(await eventsOf(world, fields.idempotencyKey)).toEqual(['discussion.opened']);
});

it('a reply is counted in its own discussion, is known by its key to its writer, and comes to none that is gone', async () => {
  const { space, ana, eleni, paul, kim } = all;
  const { db } = world;
  const other = (await aDiscussion(world, space, { eleni, kim })).discussion;
  const fields = { idempotencyKey: newId<string>(), body: 'Ours.' };
  const here = await inForum(asMember(paul));
  const write = async (actor: Member | Pupil, to = discussion) =>
    replyToDiscussion(world.by(actor), await inForum(actor, to), fields);
  expect(await Promise.all([1, 2, 3].map(() => write(asMember(paul))))).toEqual(
    Array(3).fill(ok(fields.idempotencyKey)),
  );
  expect([await countedReplies(world, discussion), await countedReplies(world, other)]).toEqual([2, 1]);
  for (const taken of [await write(asMember(ana)), await write(asPupil(kim)), await write(asMember(paul), other)])
    expect(taken).toEqual(refuse('taken'));
  expect(await eventsOf(world, fields.idempotencyKey)).toEqual(['reply.written']);
  for (const gone of [{ removed_at: world.now }, { removed_at: null, hidden_at: world.now }]) {
    await db.updateTable('discussion').set(gone).where('id', '=', discussion).execute();
    const late = await replyToDiscussion(world.by(asMember(paul)), here, { ...fields, idempotencyKey: newId() });
    expect(late).toEqual(refuse('gone'));
    const { title, body } = (await inForum(asMember(paul))).discussion;
    expect([title, body]).toEqual(['', '']);
  }
});

it('the bell tells who opened a discussion, while they are in the space and nothing of it is removed', async () => {
  const { space, eleni } = all;
  const bells = async () => {
    await world.settle();
    const rows = await world.db.selectFrom('notification').select('kind').where('account_id', '=', eleni.id).execute();
    return rows.length;
  };
  const say = async (by: Browser) =>
    expect((await by.post(forum.replies(space, discussion), { idempotencyKey: newId(), body: 'Ours.' })).status).toBe(
      303,
    );
  await say(await world.signedIn(eleni));
  expect(await bells()).toBe(0);
  await say(anas);
  expect(await bells()).toBe(1);
  await say(anas);
  const removed = { removed_at: world.now };
  await world.db.updateTable('reply').set(removed).where('thread_id', '=', discussion).execute();
  expect(await bells()).toBe(1);
  await say(anas);
  await world.db.updateTable('discussion').set(removed).where('id', '=', discussion).execute();
  expect(await bells()).toBe(1);
  await world.db.updateTable('discussion').set({ removed_at: null }).where('id', '=', discussion).execute();
  await say(anas);
  await world.db.deleteFrom('space_member').where('member_id', '=', eleni.id).where('space_id', '=', space).execute();
  expect(await bells()).toBe(1);
});

it('every command asks the policy itself, whatever page it came from', async () => {
  const visitor = await aTeacher(world);
  await aSpaceMember(world, { id: all.space }, visitor, 'visitor');
  const by = world.by(asMember(visitor));
  const here = await inForum(by.actor);
  const said = { idempotencyKey: newId<string>(), body: 'Mine.' };
  const done = [
    await openDiscussion(by, here.space, { ...said, title: 'Mine' }),
    await replyToDiscussion(by, here, said),
    await removeDiscussion(by, here.space, here.discussion),
    await removeDiscussionReply(by, here.space, await expectFound(findReply(by, here.space, reply))),
  ];
  expect(done).toEqual(done.map(() => refuse('notAllowed')));
  expect([await eventsOf(world, discussion), await eventsOf(world, reply)]).toEqual([[], []]);
});
