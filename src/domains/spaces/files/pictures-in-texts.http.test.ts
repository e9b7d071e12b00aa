import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pagePaths } from '#domains/spaces/pages/paths.ts';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiaryPostId, PictureId, SpacePageId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { cleanHtml } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpaceMember } from '#test/builders/projects.ts';
import { aPicture } from '#test/builders/space-content.ts';
import { asMember, twoSpaces } from '#test/builders/two-spaces.ts';
import { eventsOf } from '#test/events-of.ts';
import { expectFound } from '#test/expect-found.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { othersIn } from '#test/others-in.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { withoutDatabase } from '#test/without-database.ts';
import { openWorld, type World } from '#test/world.ts';
import { findPicture } from './access.ts';
import { addPicture } from './commands/add-picture.ts';
import { describePicture } from './commands/describe-picture.ts';
import { keepPictureDraft } from './commands/keep-picture-draft.ts';
import { movePicture } from './commands/move-picture.ts';
import { removePicture } from './commands/remove-picture.ts';
import { paths as filePaths } from './paths.ts';
import { recordPictureUse } from './steps/record-picture-use.ts';
import { removeForeignPictures } from './steps/remove-foreign-pictures.ts';

let world: World;
let all: Awaited<ReturnType<typeof twoSpaces>>;
let anas: Browser;
let picture: PictureId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  all = await twoSpaces(world);
  anas = await world.signedIn(all.ana);
  await aPicture(world, all.elsewhere, all.ana);
  picture = await aPicture(world, all.space, all.ana);
});

const inside = <actor extends Actor>(actor: actor) => expectFound(findSpace(world.by(actor), all.space));

it('what is done to one picture leaves every other as it is, and is recorded once', async () => {
  const { space, ana } = all;
  await hideContent(world, 'picture', await aPicture(world, space, ana));
  const others = await othersIn(world, { space_picture: 'id' }, picture);
  const by = world.by(asMember(ana));
  const done: boolean[] = [];
  for (const act of [hideContent, hideContent, showContent, showContent])
    done.push(await act(world, 'picture', picture, by.actor));
  expect(done).toEqual([true, false, true, false]);
  expect(await eventsOf(world, picture)).toEqual(['picture.hidden', 'picture.shown']);
  const seen = await expectFound(findPicture(by, await expectFound(findSpace(by, space)), picture));
  for (const _ of [1, 2]) await removePicture(by, seen);
  expect((await eventsOf(world, picture)).slice(2)).toEqual(['picture.removed']);
  expect(await othersIn(world, { space_picture: 'id' }, picture)).toEqual(others);
});

it('a text keeps the pictures of its own space, and its use of each is noted', async () => {
  const { space, elsewhere, ana } = all;
  const { db } = world;
  const foreign = await aPicture(world, elsewhere, ana);
  const unused = await aPicture(world, space, ana);
  const image = (id: string) => `<img src="/pictures/${id}" alt="x">`;
  const html = cleanHtml(`<p>a</p>${image(picture)}${image(foreign)}${image(newId())}`);
  const kept = await removeForeignPictures({ db }, { space, html });
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
  const { space, ana } = all;
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

it('no picture is added to a space that is archived, or that its author leaves, while it is encoded', async () => {
  const { space, paul } = all;
  const { db } = world;
  const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#e07020' } });
  const [bytes, at] = [await plain.jpeg().toBuffer(), await inside(asMember(paul))];
  const adding = () => addPicture(world.by(asMember(paul)), at, { idempotencyKey: newId(), alt: 'A square', bytes });
  await db.updateTable('space').set({ archived_at: world.now }).where('id', '=', space).execute();
  expect(await adding()).toEqual(refuse('notAllowed'));
  await db.updateTable('space').set({ archived_at: null }).where('id', '=', space).execute();
  await db.deleteFrom('space_member').where('member_id', '=', paul.id).execute();
  expect(await adding()).toEqual(refuse('notAllowed'));
});

it('the key of a picture is known to its author in its space, and makes none in another', async () => {
  const { elsewhere, paul } = all;
  const by = world.by(asMember(paul));
  const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#e07020' } });
  const file = { idempotencyKey: newId<PictureId>(), alt: 'A square', bytes: await plain.jpeg().toBuffer() };
  const here = await inside(by.actor);
  for (const _ of [1, 2]) expect(await addPicture(by, here, file)).toEqual(ok(file.idempotencyKey));
  const there = await expectFound(findSpace(by, elsewhere));
  expect(await addPicture(by, there, file)).toEqual(refuse('taken'));
});

it('a new description is taken up by the texts that show the picture by the old one; words that a writer chose stay', {
  tags: ['slow'],
}, async () => {
  const { space, ana } = all;
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

it('every command asks the policy itself, whatever page it came from', async () => {
  const visitor = await aTeacher(world);
  await aSpaceMember(world, { id: all.space }, visitor, 'visitor');
  const allowed = world.by(asMember(visitor));
  const space = await inside(allowed.actor);
  const seen = await expectFound(findPicture(allowed, space, picture));
  const by = withoutDatabase(allowed);
  const bytes = Buffer.from('no picture');
  const done = [
    await addPicture(by, space, { idempotencyKey: newId(), alt: 'Mine', bytes }),
    await keepPictureDraft(by, space, { name: 'mine.png', bytes }),
    await describePicture(by, seen, 'Mine'),
    await removePicture(by, seen),
    await movePicture(by, seen, { way: 'earlier' }),
  ];
  expect(done).toEqual(done.map(() => refuse('notAllowed')));
  expect(await eventsOf(world, picture)).toEqual([]);
});
