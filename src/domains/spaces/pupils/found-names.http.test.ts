import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import { queueJob } from '#platform/jobs.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';
import { findNamesJob } from './jobs.ts';
import { textsAtOnce } from './model.ts';

let world: World;
let scene: Scene;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  ana = await world.signedIn(scene.ana);
});

const named = 'Ο παππούς του Νίκου';

/** Adds a pupil to the space in the way teachers do, and lets everything that follows happen. */
async function add(name: string) {
  const pupil = await aPupil(world, { teacher: scene.ana, name });
  expect((await ana.post(pupils.knownPupils(scene.space), { pupil: pupil.id })).status).toBe(303);
  await world.settle();
  return pupil;
}

const found = () =>
  world.db
    .selectFrom('public_name')
    .select(['kind', 'subject_id as subject', 'pupil_id as pupil', 'in_comments as inComments'])
    .where('space_id', '=', scene.space)
    .orderBy('kind')
    .execute();
const notices = (who: { readonly id: string }) =>
  world.db
    .selectFrom('notification')
    .select(['kind', 'href'])
    .where('account_id', '=', who.id as Scene['ana']['id'])
    .where('kind', '=', 'pupils.notice.named')
    .execute();
const write = (change: { title?: string; body?: string }, id = scene.publicPost) =>
  world.db.updateTable('diary_post').set(change).where('id', '=', id).execute();
const list = async () => (await ana.get(pupils.pupils(scene.space))).html;
/** What the button sends by which Ana states the consent. */
const shown = async () => {
  const html = parse(await list());
  return html.querySelector('#names button[name=consent]')?.getAttribute('value') ?? '';
};

describe('a pupil who is added after texts were made public', () => {
  it('is found in posts, pages, descriptions, comments and the project, and the teachers of the space are told once', {
    tags: ['slow'],
  }, async () => {
    const picture = `<img src="/pictures/${scene.picture}" alt="${named}" loading="lazy" />`;
    await write({ body: `<p>Write to us: games@school.test</p>${picture}` });
    await world.db.updateTable('space_page').set({ title: named }).where('id', '=', scene.publicPage).execute();
    await world.db.updateTable('project').set({ results: named }).where('id', '=', scene.project).execute();
    const nikos = await add('Νίκος');
    expect(await found()).toEqual([
      { kind: 'page', subject: scene.publicPage, pupil: nikos.id, inComments: false },
      { kind: 'post', subject: scene.publicPost, pupil: nikos.id, inComments: false },
      { kind: 'project', subject: scene.project, pupil: nikos.id, inComments: false },
    ]);
    for (const teacher of [scene.ana, scene.eleni])
      expect(await notices(teacher)).toEqual([{ kind: 'pupils.notice.named', href: pupils.foundNames(scene.space) }]);
    expect(await notices(scene.stranger)).toEqual([]);
    const html = await list();
    expect(html).toContain('It names Νίκος.');
    for (const href of [
      diary.editPost(scene.space, scene.publicPost),
      diary.postAudience(scene.space, scene.publicPost),
      pages.editPage(scene.space, scene.publicPage),
      pages.audience(scene.space, scene.publicPage),
    ])
      expect(html).toContain(`"${href}"`);
  });

  it('is found in comments below a public post, which the list says, and not in those of pupils', {
    tags: ['slow'],
  }, async () => {
    const comment = async (author: object, post: string) =>
      world.db
        .insertInto('reply')
        .values({
          id: newId(),
          thread_id: post as Scene['post'],
          space_id: scene.space,
          body: named,
          made_at: world.now,
          ...author,
        } as never)
        .execute();
    await comment({ author_pupil: scene.kim, from_pupil: true }, scene.publicPost);
    await add('Νίκος');
    expect(await found()).toEqual([]);
    await comment({ author_account: scene.ana.id, from_pupil: false }, scene.publicPost);
    await add('Λάμπρος');
    expect((await found()).map(({ kind, inComments }) => [kind, inComments])).toEqual([['post', true]]);
    expect(await list()).toContain('Comments below it name Νίκος.');
  });

  it('disturbs nobody where no public text names them', { tags: ['slow'] }, async () => {
    await write({ body: `<p>${named}</p>` }, scene.post);
    await add('Νίκος');
    expect([await found(), await notices(scene.ana)]).toEqual([[], []]);
    expect(await list()).not.toContain('Public texts that name pupils');
  });

  it('is found however many public texts there are', { tags: ['slow'] }, async () => {
    const ids = Array.from({ length: 2 * textsAtOnce + 3 }, () => newId<Scene['post']>());
    const row = { space_id: scene.space, body: '<p>x</p>', audience: 'public' as const, author_account: scene.ana.id };
    await world.db
      .insertInto('thread')
      .values(ids.map((id) => ({ id, space_id: scene.space, kind: 'post', last_activity_at: world.now }) as never))
      .execute();
    await world.db
      .insertInto('diary_post')
      .values(ids.map((id) => ({ ...row, id, title: named, posted_at: world.now })))
      .execute();
    await add('Νίκος');
    expect((await found()).length).toBe(ids.length);
    expect((await notices(scene.eleni)).length).toBe(1);
  });
});

describe('a teacher decides about names in what is public', () => {
  beforeEach(async () => {
    await write({ title: named });
  });

  it('by stating the consent, which is recorded once, and asked for no more', { tags: ['slow'] }, async () => {
    const nikos = await add('Νίκος');
    expect(await list()).toContain(`<bdi>${named}</bdi>`);
    const consent = await shown();
    const state = (who: Browser) =>
      who.post(pupils.consent(scene.space), { kind: 'post', subject: scene.publicPost, consent });
    expect((await state(ana)).location).toBe(pupils.pupils(scene.space));
    expect((await state(ana)).status).toBe(303);
    expect(await statedConsents(world, scene.publicPost)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'post' }]);
    expect(await found()).toEqual([]);
    await add('Λάμπρος');
    expect(await found()).toEqual([]);
  });

  it('and states it for the sentences that were shown alone: what was said since is shown first', {
    tags: ['slow'],
  }, async () => {
    const nikos = await add('Νίκος');
    const before = await shown();
    await write({ body: `<p>${named} stole it.</p>` });
    await queueJob(world.db, findNamesJob, { space: scene.space, kind: 'post', only: scene.publicPost });
    await world.settle();
    const state = (consent: string) =>
      ana.post(pupils.consent(scene.space), { kind: 'post', subject: scene.publicPost, consent });
    for (const consent of [before, nikos.id]) {
      const refused = await state(consent);
      expect(refused.status).toBe(409);
      expect(refused.html).toContain('The text has changed since you opened this page');
      expect(refused.html).toContain(`<bdi>${named} stole it.</bdi>`);
    }
    expect([(await found()).length, await statedConsents(world, scene.publicPost)]).toEqual([1, []]);
    expect((await state(await shown())).status).toBe(303);
    expect((await statedConsents(world, scene.publicPost)).length).toBe(1);
  });

  it('by changing the text, or by taking it back', { tags: ['slow'] }, async () => {
    await add('Νίκος');
    const edit = { title: 'A grandfather', body: '<p>x</p>', version: '1' };
    const eleni = await world.signedIn(scene.eleni);
    expect((await eleni.post(diary.editPost(scene.space, scene.publicPost), edit)).status).toBe(303);
    await world.settle();
    expect(await found()).toEqual([]);
    await write({ title: named });
    await add('Νικόλας');
    expect((await found()).length).toBe(1);
    // Looked at again while it still names them, and beside another one that does, it stays.
    const also = { kind: 'page', subject: scene.publicPage, pupil: scene.kim, inComments: false };
    await world.db.updateTable('space_page').set({ title: 'Kim' }).where('id', '=', also.subject).execute();
    await world.db
      .insertInto('public_name')
      .values({
        space_id: scene.space,
        kind: 'page',
        subject_id: also.subject,
        pupil_id: also.pupil,
        title: 'Kim',
        in_comments: false,
        found_at: world.now,
      } as never)
      .execute();
    await write({ title: `${named}.` });
    await queueJob(world.db, findNamesJob, { space: scene.space, kind: 'post', only: scene.publicPost });
    await world.settle();
    expect((await found()).length).toBe(2);
    await world.db.deleteFrom('public_name').where('kind', '=', 'page').execute();
    const back = { audience: 'members' };
    expect((await eleni.post(diary.postAudience(scene.space, scene.publicPost), back)).status).toBe(303);
    await world.settle();
    expect(await found()).toEqual([]);
  });

  it('not where a surname stands behind the name: it stays, and says so, until the surname is taken out', {
    tags: ['slow'],
  }, async () => {
    await write({ title: `${named} Παπαδόπουλου` });
    const nikos = await add('Νίκος');
    expect(await list()).toContain('It also says the surname of Νίκος');
    expect(await list()).not.toContain('The consent is held');
    const form = { kind: 'post', subject: scene.publicPost, consent: nikos.id };
    expect((await ana.post(pupils.consent(scene.space), form)).status).toBe(303);
    expect([(await found()).length, await statedConsents(world, scene.publicPost)]).toEqual([1, []]);
    await write({ title: named });
    await queueJob(world.db, findNamesJob, { space: scene.space, kind: 'post', only: scene.publicPost });
    await world.settle();
    expect(await list()).not.toContain('It also says the surname');
    await ana.post(pupils.consent(scene.space), { ...form, consent: await shown() });
    expect(await found()).toEqual([]);
    // The statement is about the name alone.
    await write({ title: `${named} Παπαδόπουλου` });
    await add('Αμίνα');
    expect((await found()).map(({ pupil }) => pupil)).toEqual([nikos.id]);
  });

  it('and nobody else: not for pupils who were not found, nor from outside the staff', { tags: ['slow'] }, async () => {
    const nikos = await add('Νίκος');
    const form = { kind: 'post', subject: scene.publicPost };
    await ana.post(pupils.consent(scene.space), { ...form, consent: scene.kim });
    await ana.post(pupils.consent(scene.space), { ...form, subject: scene.post, consent: nikos.id });
    for (const who of [scene.stranger, scene.unverified])
      expect(
        (await (await world.signedIn(who)).post(pupils.consent(scene.space), { ...form, consent: nikos.id })).status,
      ).toBe(404);
    expect((await found()).length).toBe(1);
    expect(await statedConsents(world, scene.publicPost)).toEqual([]);
  });

  it('also where the project has ended', async () => {
    await add('Νίκος');
    await world.db.updateTable('space').set({ writable: false }).where('id', '=', scene.space).execute();
    const form = { kind: 'post', subject: scene.publicPost, consent: await shown() };
    expect((await ana.post(pupils.consent(scene.space), form)).status).toBe(303);
    expect(await found()).toEqual([]);
  });
});
