import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { DiaryPostId, ReplyId, SpaceId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { othersIn } from '#test/others-in.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findComment, findPostInDiary } from './access.ts';
import { editPost } from './commands/edit-post.ts';
import { publishPost } from './commands/publish-post.ts';
import { removeComment } from './commands/remove-comment.ts';
import { removePost } from './commands/remove-post.ts';
import { restorePost } from './commands/restore-post.ts';
import { writeComment } from './commands/write-comment.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let browser: Browser;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world);
  browser = await world.signedIn(ana);
});
afterAll(() => world.close());
beforeEach(async () => {
  space = (await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] })).id;
});

async function aPost(title: string): Promise<DiaryPostId> {
  const idempotencyKey = newId<DiaryPostId>();
  await browser.post(paths.newPost(space), { idempotencyKey, title, body: `About ${title}.` });
  return idempotencyKey;
}
async function aComment(post: DiaryPostId): Promise<ReplyId> {
  const idempotencyKey = newId<ReplyId>();
  await browser.post(paths.comments(space, post), { idempotencyKey, body: 'Well done!' });
  return idempotencyKey;
}
const row = (post: DiaryPostId) =>
  world.db.selectFrom('diary_post').selectAll().where('id', '=', post).executeTakeFirstOrThrow();
const change = (post: DiaryPostId, to: { removed_at?: Date | null; hidden_at?: Date | null }) =>
  world.db.updateTable('diary_post').set(to).where('id', '=', post).execute();
const eventsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('event')
      .select('verb')
      .where('subject_id', '=', id as DiaryPostId)
      .orderBy('id')
      .execute()
  ).map(({ verb }) => verb);

/** The post as its writer loaded it. */
async function seen(id: DiaryPostId) {
  const actor = { ...ana, verified: true, confirmed: true } as const;
  const by = world.by(actor);
  const found = await findPostInDiary(by, { space, post: id });
  if (!found) throw new Error('The post is not seen.');
  return { by, ...found };
}

it('commands on one post leave every other post as it is', { tags: ['slow'] }, async () => {
  for (const mark of [{ hidden_at: null }, { removed_at: world.now }, { hidden_at: world.now }]) {
    const other = await aPost('Other');
    await aComment(other);
    await change(other, mark);
  }
  const post = await aPost('Chalk');
  const [comment, kept] = [await aComment(post), await aComment(post)];
  const tables = { diary_post: 'id', thread: 'id', reply: 'thread_id' };
  const before = await othersIn(world, tables, post);
  const actions = [
    () => browser.post(paths.editPost(space, post), { title: 'Chalk', body: 'Two.', version: '1' }),
    () => browser.post(paths.postAudience(space, post), { audience: 'public' }),
    () => browser.post(paths.commentRemoval(space, comment)),
    () => browser.post(paths.postRemoval(space, post)),
    () => browser.post(paths.postRestoration(space, post)),
  ];
  for (const action of actions) expect((await action()).status).toBe(303);
  await hideContent(world, 'post', post);
  await showContent(world, 'post', post, (await seen(post)).by.actor);
  await hideContent(world, 'comment', kept);
  expect(await row(post)).toMatchObject({ version: 2, audience: 'public', removed_at: null, hidden_at: null });
  expect(await othersIn(world, tables, post)).toEqual(before);
});

it.each([
  ['removed', { removed_at: new Date() }],
  ['hidden by the support service', { hidden_at: new Date() }],
])('a post that was %s while somebody had it open is neither changed nor shown to the world', async (_, mark) => {
  const id = await aPost('Open on the screen');
  const { by, diary, post } = await seen(id);
  // Another post with the same text must not make it look saved.
  await aPost('Changed');
  await change(id, mark);
  const text = { title: 'Changed', html: '<p>About Changed.</p>' as CleanHtml, version: 1 };
  expect(await editPost(by, { diary, post }, text)).toEqual(refuse('changedMeanwhile'));
  await publishPost(by, { diary, post }, 'public');
  expect(await row(id)).toMatchObject({ title: 'Open on the screen', version: 1, audience: 'members' });
  expect(await eventsOf(id)).toEqual(['post.written']);
});

it('a command that changes nothing records nothing', async () => {
  const id = await aPost('Twice');
  const here = await seen(id);
  const { by } = here;
  for (const audience of ['public', 'public', 'members', 'members'] as const) await publishPost(by, here, audience);
  for (const _ of [1, 2]) await removePost(by, here);
  const away = await seen(id);
  expect(await removePost(by, away)).toEqual(ok('removed'));
  for (const _ of [1, 2]) await restorePost(by, away);
  expect(await restorePost(by, await seen(id))).toEqual(ok('restored'));
  for (const _ of [1, 2]) await hideContent(world, 'post', id, by.actor);
  for (const _ of [1, 2]) await showContent(world, 'post', id, by.actor);
  expect(await eventsOf(id)).toEqual(
    ['written', 'published', 'unpublished', 'removed', 'restored', 'hidden', 'shown'].map((verb) => `post.${verb}`),
  );
});

it('a comment that is removed or hidden is counted down once', async () => {
  const post = await aPost('Counted');
  const [one, other] = [await aComment(post), await aComment(post)];
  await aComment(post);
  const { by, diary } = await seen(post);
  const [first, second] = [await findComment(by, diary, one), await findComment(by, diary, other)];
  if (!first || !second) throw new Error('The comments are not seen.');
  for (const _ of [1, 2]) await removeComment(by, diary, first);
  expect(await countedReplies(world, post)).toBe(2);
  await hideContent(world, 'comment', other);
  const comments = await countedReplies(world, post);
  await removeComment(by, diary, second);
  expect(await countedReplies(world, post)).toBe(comments);
  expect(await eventsOf(other)).not.toContain('reply.removed');
});

it('no comment is written below a post that is hidden at the same moment', async () => {
  const id = await aPost('Open on the screen');
  const { by, diary, post } = await seen(id);
  const comment = { idempotencyKey: newId(), body: 'Late' };
  const write = () => writeComment(by, { diary, post }, comment);
  const hide = (tx: Db) => tx.updateTable('diary_post').set({ hidden_at: world.now }).where('id', '=', id).execute();
  expect(await whileOtherTransaction(world, { change: hide }, write)).toEqual(refuse('gone'));
  expect(await countedReplies(world, id)).toBe(0);
});

it('comments that are written, removed and hidden at the same moment are counted correctly, without a deadlock', {
  tags: ['slow'],
}, async () => {
  for (let round = 0; round < 5; round += 1) {
    const post = await aPost('Counted');
    const [one, other] = [await aComment(post), await aComment(post)];
    const { by, diary, post: here } = await seen(post);
    const comment = await findComment(by, diary, one);
    if (!comment) throw new Error('The comment is not seen.');
    const hide = (id: ReplyId) => hideContent(world, 'comment', id);
    const write = () => writeComment(by, { diary, post: here }, { idempotencyKey: newId(), body: 'Third' });
    const remove = () => removeComment(by, diary, comment);
    await Promise.all([remove(), hide(one), write(), hide(other), remove(), hide(one)]);
    expect(await countedReplies(world, post)).toBe(1);
  }
});
