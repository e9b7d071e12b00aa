import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '#domains/core/events/transact.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { findPicture } from '#domains/spaces/files/access.ts';
import { addPicture } from '#domains/spaces/files/commands/add-picture.ts';
import { removePicture } from '#domains/spaces/files/commands/remove-picture.ts';
import { paths as filePaths } from '#domains/spaces/files/paths.ts';
import { keepOwnPictures } from '#domains/spaces/files/steps/keep-own-pictures.ts';
import { recordPictureUse } from '#domains/spaces/files/steps/record-picture-use.ts';
import { findDiscussion, findReply } from '#domains/spaces/forum/access.ts';
import { openDiscussion } from '#domains/spaces/forum/commands/open-discussion.ts';
import { removeDiscussion } from '#domains/spaces/forum/commands/remove-discussion.ts';
import { removeDiscussionReply } from '#domains/spaces/forum/commands/remove-discussion-reply.ts';
import { replyToDiscussion } from '#domains/spaces/forum/commands/reply-to-discussion.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pagePaths } from '#domains/spaces/pages/paths.ts';
import type { Actor, Member, Pupil } from '#kernel/actor.ts';
import type { DiaryPostId, DiscussionId, PictureId, PupilId, ReplyId, SpaceId, SpacePageId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { cleanHtml } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { aDiscussion, aPicture } from '#test/builders/space-content.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { eventsOf } from '#test/events-of.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { othersIn } from '#test/others-in.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findSpace } from './access.ts';
import { findMember } from './members/access.ts';
import { changeRole } from './members/commands/change-role.ts';
import { removeMember } from './members/commands/remove-member.ts';
import { joinSpace } from './steps/join-space.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let paul: TestTeacher;
let anas: Browser;
let space: SpaceId;
let elsewhere: SpaceId;
let kim: PupilId;
let discussion: DiscussionId;
let reply: ReplyId;
let picture: PictureId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  [ana, eleni, paul] = [await aTeacher(world), await aTeacher(world, { country: 'GR' }), await aTeacher(world)];
  anas = await world.signedIn(ana);
  space = (await aSpace(world, { founders: [ana, eleni] })).id;
  elsewhere = (await aSpace(world, { founders: [ana, eleni] })).id;
  kim = (await aPupil(world, { teacher: ana, space, name: 'Kim' })).id;
  for (const id of [elsewhere, space]) {
    await aSpaceMember(world, { id }, paul);
    ({ discussion, reply } = await aDiscussion(world, id, { eleni, kim }));
    picture = await aPicture(world, id, ana);
  }
});

const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
const pupil = (): Pupil => ({ kind: 'pupil', id: kim });
const parts = () => ({ now: world.now, live: world.services.live, services: world.services });
async function sure<thing>(found: Promise<thing | undefined>): Promise<thing> {
  const thing = await found;
  if (!thing) throw new Error('It is not seen.');
  return thing;
}
const inside = <actor extends Actor>(actor: actor, id = space) => sure(findSpace({ db: world.db, actor }, id));
async function inForum<actor extends Actor>(actor: actor, id = discussion) {
  const at = await inside(actor);
  return { space: at, discussion: await sure(findDiscussion({ db: world.db, actor }, at, id)) };
}

it('what is done to one discussion, reply or picture leaves every other as it is, and is recorded once', async () => {
  const { db } = world;
  for (const each of [
    await aDiscussion(world, space, { eleni, kim }),
    await aDiscussion(world, elsewhere, { eleni, kim }),
  ]) {
    await hideContent(world, 'reply', each.reply);
    await hideContent(world, 'discussion', each.discussion);
  }
  await hideContent(world, 'picture', await aPicture(world, space, ana));
  const [others, pictures] = [
    await othersIn(world, { discussion: 'id', thread: 'id', reply: 'thread_id' }, discussion),
    await othersIn(world, { space_picture: 'id' }, picture),
  ];
  const actor = member(ana);
  for (const [kind, id] of [
    ['discussion', discussion],
    ['reply', reply],
    ['picture', picture],
  ] as const) {
    const done: boolean[] = [];
    for (const act of [hideContent, hideContent, showContent, showContent])
      done.push(await act(world, kind, id, actor));
    expect(done).toEqual([true, false, true, false]);
    expect((await eventsOf(world, id)).map((verb) => verb.split('.')[1])).toEqual(['hidden', 'shown']);
  }
  const at = await inForum(actor);
  const seenReply = await sure(findReply({ db, actor }, at.space, reply));
  const seenPicture = await sure(findPicture(world.by(actor), at.space, picture));
  for (const _ of [1, 2]) {
    await removeDiscussionReply(world.by(actor), at.space, seenReply);
    await removeDiscussion(world.by(actor), at.space, at.discussion);
    await removePicture(world.by(actor), seenPicture);
  }
  expect(await eventsOf(world, reply)).toEqual(['reply.hidden', 'reply.shown', 'reply.removed']);
  expect((await eventsOf(world, discussion)).at(-1)).toBe('discussion.removed');
  expect((await eventsOf(world, picture)).slice(2)).toEqual(['picture.removed']);
  expect(await othersIn(world, { discussion: 'id', thread: 'id', reply: 'thread_id' }, discussion)).toEqual(others);
  expect(await othersIn(world, { space_picture: 'id' }, picture)).toEqual(pictures);
});

it('a discussion is known by its key to its writer in its space, and is told to open pages', async () => {
  const news: string[] = [];
  const stop = world.services.live.subscribe([`space:${space}`], (topic) => news.push(topic));
  const fields = { idempotencyKey: newId<string>(), title: 'Chalk', body: 'Which?' };
  const open = async (actor: Actor, into = space) => openDiscussion(world.by(actor), await inside(actor, into), fields);
  expect([await open(member(paul)), await open(member(paul))]).toEqual([
    ok(fields.idempotencyKey),
    ok(fields.idempotencyKey),
  ]);
  for (const taken of [await open(member(ana)), await open(pupil()), await open(member(paul), elsewhere)])
    expect(taken).toEqual(refuse('taken'));
  stop();
  expect(news).toHaveLength(2);
  expect(await eventsOf(world, fields.idempotencyKey)).toEqual(['discussion.opened']);
});

it('a reply is counted in its own discussion, is known by its key to its writer, and comes to none that is gone', async () => {
  const { db } = world;
  const other = (await aDiscussion(world, space, { eleni, kim })).discussion;
  const fields = { idempotencyKey: newId<string>(), body: 'Ours.' };
  const here = await inForum(member(paul));
  const write = async (actor: Member | Pupil, to = discussion) =>
    replyToDiscussion(world.by(actor), await inForum(actor, to), fields);
  expect(await Promise.all([1, 2, 3].map(() => write(member(paul))))).toEqual(Array(3).fill(ok(fields.idempotencyKey)));
  expect([await countedReplies(world, discussion), await countedReplies(world, other)]).toEqual([2, 1]);
  for (const taken of [await write(member(ana)), await write(pupil()), await write(member(paul), other)])
    expect(taken).toEqual(refuse('taken'));
  expect(await eventsOf(world, fields.idempotencyKey)).toEqual(['reply.written']);
  for (const gone of [{ removed_at: world.now }, { removed_at: null, hidden_at: world.now }]) {
    await db.updateTable('discussion').set(gone).where('id', '=', discussion).execute();
    const late = await replyToDiscussion(world.by(member(paul)), here, { ...fields, idempotencyKey: newId() });
    expect(late).toEqual(refuse('gone'));
    const { title, body } = (await inForum(member(paul))).discussion;
    expect([title, body]).toEqual(['', '']);
  }
});

it('the bell tells who opened a discussion, while he is in the space and nothing of it is gone', async () => {
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

it('a member is changed or removed in one space, once, and never a founder, whatever he was before', async () => {
  const { db } = world;
  const actor = member(ana);
  const by = world.by(actor);
  const at = await inside(actor);
  const seen = await sure(findMember(by, at, paul.id));
  for (const _ of [1, 2]) await changeRole(by, seen, 'expert');
  const roles = () =>
    db.selectFrom('space_member').select(['space_id', 'role']).where('member_id', '=', paul.id).execute();
  expect((await roles()).find((row) => row.space_id === elsewhere)?.role).toBe('teacher');
  for (const _ of [1, 2]) await removeMember(by, seen);
  expect(await roles()).toEqual([{ space_id: elsewhere, role: 'teacher' }]);
  expect(await eventsOf(world, paul.id)).toEqual(['space.role_changed', 'space.member_removed']);
  const left = await db.selectFrom('space_member').select('member_id').where('space_id', '=', space).execute();
  expect(left.map((row) => row.member_id).toSorted()).toEqual([ana.id, eleni.id].toSorted());
  for (const _ of [1, 2])
    await transact({ ...parts(), db, actor: 'program' }, (tx) =>
      joinSpace(tx, { space, member: paul.id, role: 'teacher' }),
    );
  expect((await eventsOf(world, paul.id)).slice(2)).toEqual(['space.member_joined']);
  // Found as an expert, and a founder when the deed is done.
  const before = await sure(findMember(by, at, paul.id));
  await db
    .updateTable('space_member')
    .set({ role: 'founder_administrator' })
    .where('member_id', '=', paul.id)
    .where('space_id', '=', space)
    .execute();
  await changeRole(by, before, 'visitor');
  await removeMember(by, before);
  expect((await roles()).find((row) => row.space_id === space)?.role).toBe('founder_administrator');
  await world.settle();
  const told = await db
    .selectFrom('notification')
    .select('kind')
    .where('account_id', '=', paul.id)
    .orderBy('id')
    .execute();
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['spaces.notice.removed', 'spaces.notice.role']);
});

it('a text keeps the pictures of its own space, and each is noted where it stands', async () => {
  const { db } = world;
  const foreign = await aPicture(world, elsewhere, ana);
  const unused = await aPicture(world, space, ana);
  const image = (id: string) => `<img src="/pictures/${id}" alt="x">`;
  const html = cleanHtml(`<p>a</p>${image(picture)}${image(foreign)}${image(newId())}`);
  const kept = await keepOwnPictures({ db }, { space, html });
  expect(kept.match(/<img/g)).toHaveLength(1);
  expect(kept).toContain(picture);
  expect(kept).not.toContain(unused);
  const [item, other] = [newId<never>(), newId<never>()];
  for (const id of [item, other, item]) await recordPictureUse({ db }, { item: id, kind: 'page', html, space });
  const uses = await db.selectFrom('picture_use').select(['item_id', 'picture_id']).execute();
  expect(uses.filter((use) => use.picture_id === foreign)).toEqual([]);
  await recordPictureUse({ db }, { item, kind: 'page', html: cleanHtml('<p>b</p>'), space });
  const left = await db.selectFrom('picture_use').select('item_id').where('picture_id', '=', picture).execute();
  expect(left).toEqual([{ item_id: other }]);
});

it('a text that is saved while one of its pictures is removed is saved without it', async () => {
  const { db } = world;
  const body = `<p>a</p><img src="${filePaths.picture(picture)}" alt="x">`;
  const [page, post] = [newId<SpacePageId>(), newId<DiaryPostId>()];
  const change = (tx: Db) => tx.deleteFrom('space_picture').where('id', '=', picture).execute();
  const making = () => anas.post(pagePaths.pages(space), { idempotencyKey: page, title: 'A page', body, parent: '' });
  expect((await whileOtherTransaction(world, { change }, making)).status).toBe(303);
  picture = await aPicture(world, space, ana);
  const writing = () =>
    anas.post(diary.newPost(space), { idempotencyKey: post, title: 'A post', body, audience: 'members' });
  expect((await whileOtherTransaction(world, { change }, writing)).status).toBe(303);
  const texts = [
    await db.selectFrom('space_page').select('body').where('id', '=', page).execute(),
    await db.selectFrom('diary_post').select('body').where('id', '=', post).execute(),
  ];
  expect(texts.flat()).toEqual([{ body: '<p>a</p>' }, { body: '<p>a</p>' }]);
});

it('no picture comes into a space that has ended, or that one has to leave, while it is drawn anew', async () => {
  const { db } = world;
  const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#e07020' } });
  const [bytes, at] = [await plain.jpeg().toBuffer(), await inside(member(paul))];
  const adding = () => addPicture(world.by(member(paul)), at, { idempotencyKey: newId(), alt: 'A square', bytes });
  await db.updateTable('space').set({ archived_at: world.now }).where('id', '=', space).execute();
  expect(await adding()).toEqual(refuse('notAllowed'));
  await db.updateTable('space').set({ archived_at: null }).where('id', '=', space).execute();
  await db.deleteFrom('space_member').where('member_id', '=', paul.id).execute();
  expect(await adding()).toEqual(refuse('notAllowed'));
});

it('a new description is taken up by the texts that show the picture by the old one; words that a writer chose stay', async () => {
  const { db } = world;
  const another = await aPicture(world, space, ana);
  const { alt: was } = await db
    .selectFrom('space_picture')
    .select('alt')
    .where('id', '=', picture)
    .executeTakeFirstOrThrow();
  const image = (id: string, alt: string) => `<img src="${filePaths.picture(id)}" alt="${alt}">`;
  const body = image(picture, was) + image(picture, 'In my own words') + image(another, was);
  const [page, post, untold] = [newId<SpacePageId>(), newId<DiaryPostId>(), newId<SpacePageId>()];
  await anas.post(pagePaths.pages(space), { idempotencyKey: page, title: 'A page', body, parent: '' });
  await anas.post(pagePaths.pages(space), {
    idempotencyKey: untold,
    title: 'Another',
    body: image(another, was),
    parent: '',
  });
  await anas.post(diary.newPost(space), { idempotencyKey: post, title: 'A post', body, audience: 'members' });
  const texts = async () => [
    ...(await db.selectFrom('space_page').selectAll().where('id', 'in', [page, untold]).orderBy('id').execute()),
    ...(await db.selectFrom('space_page_version').selectAll().where('page_id', '=', page).execute()),
    ...(await db.selectFrom('diary_post').selectAll().where('id', '=', post).execute()),
  ];
  const before = await texts();
  expect(before).toHaveLength(4);
  await anas.post(filePaths.description(space, picture), { alt: 'Nine "squares"' });
  await world.settle();
  const retold = (text: string) => text.replace(`alt="${was}"`, 'alt="Nine &quot;squares&quot;"');
  expect(await texts()).toEqual(
    before.map((row) => (row.body.includes(picture) ? { ...row, body: retold(row.body) } : row)),
  );
});
