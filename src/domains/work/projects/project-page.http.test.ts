import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import type { DiaryPostId, PictureId, ProjectId, SpaceId } from '#kernel/ids.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aPartner, aSpace } from '#test/builders/projects.ts';
import { aPicture, twoPosts } from '#test/builders/space-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let project: ProjectId;
let space: SpaceId;
let posts: { readonly post: DiaryPostId; readonly publicPost: DiaryPostId };
let shown: PictureId;
let loose: PictureId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await aTeacher(world, { familyName: 'Founderson' });
  const eleni = await aTeacher(world, { country: 'GR' });
  ({ id: space, project } = await aSpace(world, { founders: [ana, eleni], title: 'Games' }));
  posts = await twoPosts(world, space, { ana, eleni });
  [shown, loose] = [await aPicture(world, space, ana), await aPicture(world, space, ana)];
  await world.db
    .updateTable('diary_post')
    .set({ title: 'Nine squares', body: `<p>We drew them.</p><img src="/pictures/${shown}" alt="Chalk">` })
    .where('id', '=', posts.publicPost)
    .execute();
  await use(shown, posts.publicPost);
  await use(loose, posts.post);
});
const use = (picture_id: PictureId, item_id: string) =>
  world.db.insertInto('picture_use').values({ picture_id, item_id, item_kind: 'post' }).execute();

it('leads with the newest public posts and their pictures, and with nothing that is for members', async () => {
  const { html, queries } = await world.guest().get(paths.project(project));
  expect(queries).toBeLessThanOrEqual(8);
  expect(html).toContain(`href="${diary.post(space, posts.publicPost)}"`);
  expect(html).toContain('We drew them.');
  expect(html).toContain(`src="${files.picture(shown)}"`);
  expect(html).not.toContain(posts.post);
  expect(html).not.toContain(files.picture(loose));
  expect(html).not.toContain('Founderson');
});

it('shows further pictures of public texts below, each once', async () => {
  await use(loose, posts.publicPost);
  const { html } = await world.guest().get(paths.project(project));
  for (const picture of [shown, loose]) expect(html.split(`src="${files.picture(picture)}"`)).toHaveLength(2);
});

it('says what pictures show in the words of the public texts: those of the album are for the people of the space', async () => {
  await use(loose, posts.publicPost);
  const body = `<p>x</p><img src="/pictures/${shown}" alt="Chalk"><img src="/pictures/${loose}" alt="A &quot;board&quot;">`;
  await world.db.updateTable('diary_post').set({ body }).where('id', '=', posts.publicPost).execute();
  const browser = await world.signedIn(ana);
  for (const picture of [shown, loose])
    await browser.post(files.description(space, picture), { alt: `Kim, 612 345 678 ${picture}` });
  await world.settle();
  const { html } = await world.guest().get(paths.project(project));
  expect(html).not.toContain('612 345 678');
  for (const alt of ['alt="Chalk"', 'alt="A &quot;board&quot;"']) expect(html).toContain(alt);
});

it('no post and no picture that was hidden or removed is shown', async () => {
  await world.db.updateTable('space_picture').set({ hidden_at: world.now }).where('id', '=', shown).execute();
  const unpictured = await world.guest().get(paths.project(project));
  expect([unpictured.html.includes('Nine squares'), unpictured.html.includes(files.picture(shown))]).toEqual([
    true,
    false,
  ]);
  await world.db.updateTable('diary_post').set({ hidden_at: world.now }).where('id', '=', posts.publicPost).execute();
  expect((await world.guest().get(paths.project(project))).html).not.toContain('Nine squares');
});

it('a space without a public side tells nothing here, and pupils are led to their own spaces only', async () => {
  const pupil = await world.signedIn(await aPupil(world, { teacher: ana }));
  expect((await pupil.get(paths.project(project))).html).not.toContain('Nine squares');
  await world.db.updateTable('space').set({ public_side: false }).where('id', '=', space).execute();
  expect((await world.guest().get(paths.project(project))).html).not.toContain('Nine squares');
});

it('tells everybody how it came about, with countries and without names', async () => {
  await aPartner(world, project, await aTeacher(world, { country: 'FR', familyName: 'Partnerson' }));
  const { html } = await world.guest().get(paths.project(project));
  expect(html).toContain('France joined');
  expect(html).toContain('Approved by the support services of Spain and Greece');
  expect(html).not.toContain('Partnerson');
});
