import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findPicture } from '#domains/spaces/files/access.ts';
import { addPicture } from '#domains/spaces/files/commands/add-picture.ts';
import { removePicture } from '#domains/spaces/files/commands/remove-picture.ts';
import { listPictures } from '#domains/spaces/files/queries.ts';
import { findDiscussion, findReply } from '#domains/spaces/forum/access.ts';
import { openDiscussion } from '#domains/spaces/forum/commands/open-discussion.ts';
import { removeDiscussion } from '#domains/spaces/forum/commands/remove-discussion.ts';
import { removeDiscussionReply } from '#domains/spaces/forum/commands/remove-discussion-reply.ts';
import { replyToDiscussion } from '#domains/spaces/forum/commands/reply-to-discussion.ts';
import { listDiscussionReplies, listDiscussions } from '#domains/spaces/forum/queries.ts';
import { findPage } from '#domains/spaces/pages/access.ts';
import { archivePage } from '#domains/spaces/pages/commands/archive-page.ts';
import { createPage } from '#domains/spaces/pages/commands/create-page.ts';
import { movePage } from '#domains/spaces/pages/commands/move-page.ts';
import { publishPage } from '#domains/spaces/pages/commands/publish-page.ts';
import { savePage } from '#domains/spaces/pages/commands/save-page.ts';
import { restorePage } from '#domains/spaces/pages/history/commands/restore-page.ts';
import { findVersion, listArchivedPages, listEditors, listTree, listVersions } from '#domains/spaces/pages/queries.ts';
import { findPublicSpace, findSpace, findSpaceOrPublicSide, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { findCandidate, findMember } from '#domains/spaces/spaces/members/access.ts';
import { addMember } from '#domains/spaces/spaces/members/commands/add-member.ts';
import { changeRole } from '#domains/spaces/spaces/members/commands/change-role.ts';
import { removeMember } from '#domains/spaces/spaces/members/commands/remove-member.ts';
import { listCandidates, listMembers } from '#domains/spaces/spaces/members/queries.ts';
import { listSpaces } from '#domains/spaces/spaces/queries.ts';
import type { Actor, Member } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { aPupil, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aCandidate, aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { aDiscussion, aPicture, twoPages, twoPosts } from '#test/builders/space-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { findSetupProgress, listChanges } from './queries.ts';

type Content = Awaited<ReturnType<typeof aDiscussion>> &
  Awaited<ReturnType<typeof twoPages>> & { readonly picture: Awaited<ReturnType<typeof aPicture>> };

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let paul: TestTeacher;
let parent: TestTeacher;
let space: SpaceId;
let elsewhere: SpaceId;
let kim: PupilId;
let here: Content;
let there: Content;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  [ana, eleni, paul, parent] = [
    await aTeacher(world, { givenName: 'Ana' }),
    await aTeacher(world, { country: 'GR', givenName: 'Eleni' }),
    await aTeacher(world, { givenName: 'Paul' }),
    await aTeacher(world, { givenName: 'Parent' }),
  ];
  space = (await aSpace(world, { founders: [ana, eleni], title: 'Here' })).id;
  elsewhere = (await aSpace(world, { founders: [ana, eleni], title: 'Elsewhere' })).id;
  kim = (await aPupil(world, { teacher: ana, space, name: 'Kim' })).id;
  for (const id of [space, elsewhere]) {
    await aSpaceMember(world, { id }, paul);
    await aSpaceMember(world, { id }, parent, 'parent');
  }
  [here, there] = [await content(space), await content(elsewhere)];
});

async function content(into: SpaceId): Promise<Content> {
  return {
    ...(await twoPages(world, into, eleni)),
    ...(await aDiscussion(world, into, { eleni, kim })),
    picture: await aPicture(world, into, eleni),
  };
}
const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
async function seenSpace<actor extends Actor>(actor: actor, id = space) {
  const found = await findSpace(world.by(actor), id);
  if (!found) throw new Error('The space is not seen.');
  return found;
}
const sure = async <thing>(found: Promise<thing | undefined>): Promise<thing> => {
  const thing = await found;
  if (!thing) throw new Error('It is not seen.');
  return thing;
};
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted();

it('a space is found by its members, and its public side, where it has one, by all but pupils of others', async () => {
  const stranger = await aTeacher(world, { country: 'PT' });
  const otherPupil: Actor = await aPupil(world, { teacher: ana, space: elsewhere, name: 'Other' });
  const pupil: Actor = { kind: 'pupil', id: kim };
  const at = async (actor: Actor, id: string = space) =>
    (await findSpaceOrPublicSide({ db: world.db, actor }, id))?.role;
  const all = [member(ana), member(paul), pupil, member(stranger), otherPupil, { kind: 'guest' } as const];
  const roles = () => Promise.all(all.map((actor) => at(actor)));
  const within = ['founder_administrator', 'teacher', 'pupil'];
  expect(await roles()).toEqual([...within, 'outside', undefined, 'outside']);
  for (const id of ['x', newId()])
    expect([await at(member(ana), id), await at(pupil, id)]).toEqual([undefined, undefined]);
  expect((await listSpaces(world.db, pupil)).map(({ title, role }) => [title, role])).toEqual([['Here', 'pupil']]);
  await world.db.updateTable('pupil').set({ ended_at: world.now }).where('id', '=', kim).execute();
  expect([await at(pupil), (await listSpaces(world.db, pupil)).length]).toEqual([undefined, 0]);
  await world.db.updateTable('space').set({ public_side: false }).where('id', '=', space).execute();
  expect(await roles()).toEqual(['founder_administrator', 'teacher', undefined, undefined, undefined, undefined]);
  expect((await listSpaces(world.db, member(ana))).map(({ title }) => title)).toEqual(['Elsewhere', 'Here']);
});

it('the list of spaces shows the picture of each project, to pupils too', async () => {
  const { id, cover } = await world.db
    .selectFrom('project')
    .select(['id', 'cover'])
    .where('space_id', '=', space)
    .executeTakeFirstOrThrow();
  const [shown] = await listSpaces(world.db, { kind: 'pupil', id: kim });
  expect(shown?.picture).toEqual({ id, pictureKey: null, cover });
  const browser = await world.signedIn({ kind: 'pupil', id: kim });
  const { html } = await browser.get('/spaces');
  expect(html).toContain(`src="/covers/${cover}.svg"`);
});

it('the list of spaces says when anything was last done in each', async () => {
  await world.db.deleteFrom('event').where('space_id', 'in', [space, elsewhere]).execute();
  const topic = { idempotencyKey: newId<string>(), title: 'Rules', body: 'Which ones?' };
  await openDiscussion(world.by(member(ana)), await seenSpace(member(ana)), topic);
  const listed = await listSpaces(world.db, member(ana));
  expect(listed.map(({ title, activeAt }) => [title, activeAt])).toEqual([
    ['Elsewhere', undefined],
    ['Here', world.now],
  ]);
  expect((await (await world.signedIn(ana)).get('/spaces')).html).toContain('Last activity: now');
});

it('a space is writable while its owner allows it and it is not archived; schools are those of today', async () => {
  const before = { member_id: ana.id, school_id: await aSchool(world), since_on: '2020-01-01', until_on: '2021-01-01' };
  await world.db.insertInto('member_school').values(before).execute();
  const seen = await seenSpace(member(ana));
  expect([seen.writable, seen.schools]).toEqual([true, [ana.school]]);
  const writable = async () => {
    const listed = (await listSpaces(world.db, member(ana))).find(({ id }) => id === space);
    return [(await seenSpace(member(ana))).writable, listed?.writable];
  };
  await world.db.updateTable('space').set({ archived_at: world.now }).where('id', '=', space).execute();
  expect(await writable()).toEqual([false, false]);
  await world.db.updateTable('space').set({ archived_at: null }).where('id', '=', space).execute();
  await world.db.updateTable('space').set({ writable: false }).where('id', '=', space).execute();
  expect(await writable()).toEqual([false, false]);
});

it('content of one space is found there alone, and from inside', async () => {
  const by = world.by<Actor>(member(ana));
  const inside = await seenSpace<Actor>(member(ana));
  const outside = await sure(findPublicSpace(world.by<Actor>({ kind: 'guest' }), space));
  await aSpaceMember(world, { id: elsewhere }, await aTeacher(world));
  const stranger = await aTeacher(world);
  await aSpaceMember(world, { id: elsewhere }, stranger, 'visitor');
  const finders = [
    ['discussion', (space: SeenSpace, id: string) => findDiscussion(by, space, id), here.discussion, there.discussion],
    ['reply', (space: SeenSpace, id: string) => findReply(by, space, id), here.reply, there.reply],
    ['picture', (space: SeenSpace, id: string) => findPicture(by, space, id), here.picture, there.picture],
    ['member', (space: SeenSpace, id: string) => findMember(by, space, id), paul.id, stranger.id],
  ] as const;
  for (const [kind, find, own, foreign] of finders) {
    expect((await find(inside, own))?.id, kind).toBe(own);
    for (const id of [foreign, 'x', newId<string>()]) expect(await find(inside, id), kind).toBeUndefined();
    expect(await find(outside, own), kind).toBeUndefined();
  }
  expect(await findMember(by, await seenSpace<Actor>(member(parent)), paul.id)).toBeUndefined();
  expect((await findPage(by, inside, here.page))?.id).toBe(here.page);
  for (const id of [there.page, 'x', newId<string>()]) expect(await findPage(by, inside, id)).toBeUndefined();
  expect([await findPage(by, outside, here.page), (await findPage(by, outside, here.publicPage))?.id]).toEqual([
    undefined,
    here.publicPage,
  ]);
});

it('lists have the content of this space, for insiders', async () => {
  const { db } = world;
  const by = world.by(member(ana));
  const inside = await seenSpace(member(ana));
  const outside = await sure(findPublicSpace(world.by<Actor>({ kind: 'guest' }), space));
  const posts = await twoPosts(world, space, { ana, eleni });
  await twoPosts(world, elsewhere, { ana, eleni });
  const discussion = await sure(findDiscussion(by, inside, here.discussion));
  const page = await sure(findPage(by, inside, here.page));
  expect(idsOf(await listDiscussions(db, inside))).toEqual([here.discussion]);
  expect(idsOf((await listDiscussionReplies(db, { space: inside, discussion })).replies)).toEqual([here.reply]);
  expect(idsOf(await listPictures(db, inside))).toEqual([here.picture]);
  expect(idsOf(await listTree(db, inside))).toEqual([here.page, here.publicPage].toSorted());
  expect(idsOf(await listTree(db, outside))).toEqual([here.publicPage]);
  expect(await listEditors(db, page)).toEqual([
    { id: eleni.id, name: 'Eleni López', initialsOf: 'Eleni\nLópez', country: 'GR' },
  ]);
  expect(await listVersions(db, page)).toHaveLength(1);
  expect((await findVersion(db, page, 1))?.title).toBe('Rules we agreed');
  for (const version of [2, 0.5, 2 ** 40]) expect(await findVersion(db, page, version)).toBeUndefined();
  expect(await findVersion(db, { ...page, space: outside }, 1)).toBeUndefined();
  for (const list of [listDiscussions, listPictures, listChanges, listMembers, listArchivedPages])
    expect(await list(db, outside), list.name).toEqual([]);
  for (const list of [listEditors, listVersions])
    expect(await list(db, { ...page, space: outside }), list.name).toEqual([]);
  expect((await listDiscussionReplies(db, { space: outside, discussion })).replies).toEqual([]);
  const all = [here.page, here.publicPage, here.discussion, posts.post, posts.publicPost].toSorted();
  expect(idsOf(await listChanges(db, inside))).toEqual(all);
  const without = async (table: 'space_page' | 'discussion' | 'diary_post', id: string, column: string) => {
    const change = (to: Date | null) =>
      db
        .updateTable(table)
        .set({ [column]: to })
        .where('id', '=', id as never)
        .execute();
    await change(world.now);
    expect(idsOf(await listChanges(db, inside)), `${table}.${column}`).toEqual(all.filter((each) => each !== id));
    await change(null);
  };
  for (const column of ['archived_at', 'hidden_at']) await without('space_page', here.page, column);
  for (const column of ['removed_at', 'hidden_at']) {
    await without('discussion', here.discussion, column);
    await without('diary_post', posts.post, column);
  }
});

it('the members of a space, and the candidates who are not in it, are those of this space', async () => {
  const { db } = world;
  const by = world.by(member(ana));
  const inside = await seenSpace(member(ana));
  const schools = { member_id: ana.id, since_on: '2020-01-01' };
  await db
    .insertInto('member_school')
    .values([
      { ...schools, school_id: await aSchool(world, { name: 'Of before' }), until_on: '2021-01-01' },
      { ...schools, school_id: await aSchool(world, { name: 'Second' }), main: false },
    ])
    .execute();
  const lines = await listMembers(db, inside);
  expect(lines.map(({ name }) => name)).toEqual(['Ana López', 'Eleni López', 'Parent López', 'Paul López']);
  expect(lines[0]?.school).toBe('CEIP La Rayuela');
  const [out, suspended, ofOther] = [await aTeacher(world), await aTeacher(world), await aTeacher(world)];
  for (const who of [out, suspended, paul]) await aCandidate(world, space, who);
  await aCandidate(world, elsewhere, ofOther);
  await db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', suspended.id).execute();
  expect(idsOf(await listCandidates(db, inside))).toEqual([out.id]);
  expect(await findCandidate(by, inside, out.id)).toMatchObject({ id: out.id });
  for (const id of [paul.id, ofOther.id, 'x']) expect(await findCandidate(by, inside, id)).toBeUndefined();
  expect(await findCandidate(by, await seenSpace(member(parent)), out.id)).toBeUndefined();
  const empty = (await aSpace(world, { founders: [ana, eleni] })).id;
  const nothing = { pupils: false, pictures: false, discussions: false, posts: false };
  expect(await findSetupProgress(db, await seenSpace(member(ana), empty))).toEqual(nothing);
});

it('every command asks for itself whether the actor may, whatever page it came from', async () => {
  const actor = member(parent);
  const by = world.by(actor);
  const at = await seenSpace(actor);
  const none = refuse('notAllowed');
  const text = { title: 'x', html: '<p>x</p>' as CleanHtml };
  const discussion = await sure(findDiscussion(by, at, here.discussion));
  const reply = await sure(findReply(by, at, here.reply));
  const picture = await sure(findPicture(by, at, here.picture));
  const page = await sure(findPage(by, at, here.page));
  const candidate = await aTeacher(world);
  await aCandidate(world, space, candidate);
  const paulHere = { ...(await sure(findMember(by, await seenSpace(member(ana)), paul.id))), space: at };
  const idempotencyKey = { idempotencyKey: newId<string>() };
  expect(await openDiscussion(world.by(actor), at, { ...idempotencyKey, title: 'x', body: 'x' })).toEqual(none);
  expect(await replyToDiscussion(world.by(actor), { space: at, discussion }, { ...idempotencyKey, body: 'x' })).toEqual(
    none,
  );
  expect(await removeDiscussion(by, at, discussion)).toEqual(none);
  expect(await removeDiscussionReply(by, at, reply)).toEqual(none);
  expect(await addPicture(by, at, { ...idempotencyKey, alt: 'x', bytes: Buffer.from('x') })).toEqual(none);
  expect(await removePicture(by, picture)).toEqual(none);
  expect(await createPage(by, at, { ...idempotencyKey, ...text, parent: undefined })).toEqual(none);
  expect(await savePage(by, page, { ...text, version: 1 })).toEqual(none);
  expect(await publishPage(by, page, 'public')).toEqual(none);
  expect(await movePage(by, page, { way: 'down' })).toEqual(none);
  expect(await archivePage(by, page)).toEqual(none);
  expect(await restorePage(by, page)).toEqual(none);
  const outside = { ...(await sure(findCandidate(by, await seenSpace(member(ana)), candidate.id))), space: at };
  expect(await addMember(by, outside, 'teacher')).toEqual(none);
  expect(await changeRole(by, paulHere, 'visitor')).toEqual(none);
  expect(await removeMember(by, paulHere)).toEqual(none);
});
