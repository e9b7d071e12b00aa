import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpaceMember } from '#test/builders/projects.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { consentIn, statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let eleni: Browser;
let kim: Browser;
let nikos: Awaited<ReturnType<typeof aPupil>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  ana = await world.signedIn(scene.ana);
  eleni = await world.signedIn(scene.eleni);
  kim = await world.signedIn(scene.people.kim);
  nikos = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Νίκος' });
});

const named = 'Ο παππούς του Νίκου';
const statements = (subject: string) => statedConsents(world, subject);
const comments = async (post: string) =>
  (
    await world.db
      .selectFrom('reply')
      .select('body')
      .where('thread_id', '=', post as Scene['post'])
      .execute()
  ).map(({ body }) => body);
const postRow = (id: string) =>
  world.db
    .selectFrom('diary_post')
    .select(['audience', 'removed_at'])
    .where('id', '=', id as Scene['post'])
    .executeTakeFirstOrThrow();

describe('a pupil’s name in a comment', () => {
  const comment = (who: Browser, post: string, consent = '') =>
    who.post(diary.comments(scene.space, post), { idempotencyKey: newId(), body: named, ...(consent && { consent }) });

  it('is named before it stands below a public post; the consent is recorded', { tags: ['slow'] }, async () => {
    const asked = await comment(ana, scene.publicPost);
    expect(asked.status).toBe(422);
    for (const part of ['This text names a pupil: Νίκος', named]) expect(asked.html).toContain(part);
    expect(await comments(scene.publicPost)).not.toContain(named);
    expect((await comment(ana, scene.publicPost, consentIn(asked))).status).toBe(303);
    expect(await comments(scene.publicPost)).toContain(named);
    expect(await statements(scene.publicPost)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'post' }]);
  });

  it('is no matter below a post for members, nor in what pupils write, which nobody outside reads', {
    tags: ['slow'],
  }, async () => {
    expect((await comment(ana, scene.post)).status).toBe(303);
    expect((await comment(kim, scene.publicPost)).status).toBe(303);
  });

  it('is taken from outside as anything else, and asked of the teacher who shows it', { tags: ['slow'] }, async () => {
    const stranger = await world.signedIn(scene.stranger);
    const sent = await comment(stranger, scene.publicPost, nikos.id);
    expect([sent.status, await statements(scene.publicPost)]).toEqual([303, []]);
    const showing = diary.commentShowing(scene.space, sent.location?.split('#')[1] ?? '');
    const asked = await ana.post(showing);
    expect([asked.status, asked.html.includes('This text names a pupil: Νίκος')]).toEqual([422, true]);
    expect((await ana.post(showing, { consent: consentIn(asked) })).status).toBe(303);
    expect(await statements(scene.publicPost)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'post' }]);
  });

  it.each(['visitor', 'parent', 'expert'] as const)(
    'is refused from a %s of the space, whatever they state',
    async (role) => {
      const member = await aTeacher(world);
      await aSpaceMember(world, { id: scene.space }, member, role);
      const sent = await comment(await world.signedIn(member), scene.publicPost, nikos.id);
      expect(sent.status).toBe(422);
      expect(sent.html).toContain('Please write it without names of children.');
      expect(await comments(scene.publicPost)).not.toContain(named);
      expect(await statements(scene.publicPost)).toEqual([]);
    },
  );

  it('is no name for others to use once a teacher has stated the consent', async () => {
    const asked = await comment(ana, scene.publicPost);
    expect((await comment(ana, scene.publicPost, consentIn(asked))).status).toBe(303);
    const visitor = await aTeacher(world);
    await aSpaceMember(world, { id: scene.space }, visitor, 'visitor');
    const sent = await comment(await world.signedIn(visitor), scene.publicPost, nikos.id);
    expect([sent.status, sent.html.includes('Please write it without names of children')]).toEqual([422, true]);
    expect((await comments(scene.publicPost)).filter((body) => body === named)).toHaveLength(1);
    expect((await comment(eleni, scene.publicPost)).status).toBe(303);
  });

  it('is found when the post above it is made public', { tags: ['slow'] }, async () => {
    expect((await comment(ana, scene.post)).status).toBe(303);
    const open = (consent = '') =>
      ana.post(diary.postAudience(scene.space, scene.post), { audience: 'public', ...(consent && { consent }) });
    const asked = await open();
    expect(asked.status).toBe(422);
    expect((await postRow(scene.post)).audience).toBe('members');
    expect((await open(consentIn(asked))).status).toBe(303);
    expect((await postRow(scene.post)).audience).toBe('public');
  });
});

describe('a pupil’s name in what comes back', () => {
  it('is named before a removed public post is restored, which may come back for members only', {
    tags: ['slow'],
  }, async () => {
    await world.db.updateTable('diary_post').set({ title: named }).where('id', '=', scene.publicPost).execute();
    await ana.post(diary.postRemoval(scene.space, scene.publicPost));
    const restore = (fields: Record<string, string>) =>
      ana.post(diary.postRestoration(scene.space, scene.publicPost), fields);
    const asked = await restore({});
    expect(asked.status).toBe(422);
    for (const part of [named, 'Bring it back for people of the space only']) expect(asked.html).toContain(part);
    expect((await postRow(scene.publicPost)).removed_at).not.toBeNull();
    expect((await restore({ audience: 'members' })).status).toBe(303);
    expect(await postRow(scene.publicPost)).toEqual({ audience: 'members', removed_at: null });
    await ana.post(diary.postRemoval(scene.space, scene.publicPost));
    await world.db.updateTable('diary_post').set({ audience: 'public' }).where('id', '=', scene.publicPost).execute();
    expect((await restore({ audience: 'public', consent: consentIn(asked) })).status).toBe(303);
    expect(await postRow(scene.publicPost)).toEqual({ audience: 'public', removed_at: null });
    expect(await statements(scene.publicPost)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'post' }]);
  });

  it('is no matter in a post for members, which is edited, removed and restored, and stays for members', async () => {
    const { space, post } = scene;
    await world.db.updateTable('diary_post').set({ title: named }).where('id', '=', post).execute();
    const { version, author_account: author } = await world.db
      .selectFrom('diary_post')
      .select(['version', 'author_account'])
      .where('id', '=', post)
      .executeTakeFirstOrThrow();
    const who = author === scene.ana.id ? ana : eleni;
    const text = { title: `${named}.`, body: '<p>x</p>', version: String(version) };
    for (const [path, fields] of [
      [diary.editPost(space, post), text],
      [diary.postRemoval(space, post), {}],
      [diary.postRestoration(space, post), {}],
    ] as const)
      expect((await who.post(path, fields)).status, path).toBe(303);
    expect(await postRow(post)).toEqual({ audience: 'members', removed_at: null });
  });

  it('is named before public pages return from the archive, those below one too', { tags: ['slow'] }, async () => {
    const { space, page, publicPage } = scene;
    await world.db.updateTable('space_page').set({ parent_id: page }).where('id', '=', publicPage).execute();
    await world.db.updateTable('space_page').set({ title: named }).where('id', '=', publicPage).execute();
    expect((await ana.post(pages.archive(space, page))).status).toBe(303);
    const restore = (fields: Record<string, string>) => ana.post(pages.restoration(space, page), fields);
    const rows = () =>
      world.db
        .selectFrom('space_page')
        .select(['id', 'audience', 'archived_at'])
        .where('id', 'in', [page, publicPage])
        .execute();
    const asked = await restore({});
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('This text names a pupil: Νίκος');
    expect((await rows()).every(({ archived_at }) => archived_at !== null)).toBe(true);
    expect((await restore({ audience: 'public', consent: consentIn(asked) })).status).toBe(303);
    expect((await rows()).every(({ archived_at }) => archived_at === null)).toBe(true);
    expect((await rows()).find(({ id }) => id === page)?.audience).toBe('members');
    expect(await statements(publicPage)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'page' }]);
  });

  it('is no matter in pages that return for people of the space only; for several, all or nothing is stated', {
    tags: ['slow'],
  }, async () => {
    const { space, page, publicPage } = scene;
    const change = (id: Scene['page'], values: { title?: string; parent_id?: Scene['page']; audience?: 'public' }) =>
      world.db.updateTable('space_page').set(values).where('id', '=', id).execute();
    await change(publicPage, { parent_id: page, title: named });
    const restore = (fields: Record<string, string>) => ana.post(pages.restoration(space, page), fields);
    const audiences = async () => {
      const rows = world.db.selectFrom('space_page').select('audience').where('id', 'in', [page, publicPage]);
      return (await rows.where('archived_at', 'is', null).execute()).map(({ audience }) => audience);
    };
    await ana.post(pages.archive(space, page));
    expect((await restore({ audience: 'members' })).status).toBe(303);
    expect(await audiences()).toEqual(['members', 'members']);
    for (const id of [page, publicPage]) await change(id, { audience: 'public' });
    await change(page, { title: 'Kim and the others' });
    await ana.post(pages.archive(space, page));
    expect((await restore({ audience: 'public', consent: nikos.id })).status).toBe(422);
    expect([await audiences(), await statements(publicPage)]).toEqual([[], []]);
  });
});

describe('a pupil’s name in the texts of a running project', () => {
  const project = () =>
    world.db
      .selectFrom('project')
      .select(['title', 'summary', 'version'])
      .where('id', '=', scene.project)
      .executeTakeFirstOrThrow();
  const basics = { summary: 'Street games of our grandparents, played anew.', type: 'pupils', picture_alt: '' };
  const save = async (fields: Record<string, string>) => {
    const { version } = await project();
    return ana.post(projects.form(scene.project, 1), { version: String(version), ...basics, ...fields });
  };
  const typed = async (fields: Record<string, string>) => {
    const { version } = await project();
    return ana.post(`${projects.draft(scene.project)}?version=${version}`, fields);
  };

  it('is not saved before a founder has decided; what else they changed is', { tags: ['slow'] }, async () => {
    const before = await project();
    const asked = await save({ title: named });
    expect(asked.status).toBe(422);
    for (const part of ['This text names a pupil: Νίκος', 'It tells of people: Νίκος', named])
      expect(asked.html).toContain(part);
    expect(await project()).toMatchObject({ title: before.title, summary: basics.summary });
    const sent = await save({ title: named, consent: consentIn(asked) });
    expect(sent.status).toBe(303);
    expect((await project()).title).toBe(named);
    expect(await statements(scene.project)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'project' }]);
    expect((await typed({ aims: named })).status).toBe(200);
    expect((await typed({ aims: `${named} and more of it` })).status).toBe(422);
  });

  it('is refused by the saving while typing too, and is no matter in a draft', { tags: ['slow'] }, async () => {
    const refused = await typed({ aims: named });
    expect(refused.status).toBe(422);
    expect(JSON.parse(refused.html)).toMatchObject({ wrong: ['aims'] });
    const draft = await ana.post(`${projects.draft(scene.draft)}?version=1`, { aims: named });
    expect(draft.status).toBe(200);
  });
});
