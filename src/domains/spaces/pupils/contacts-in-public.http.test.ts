import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { MemberId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { eventsOf } from '#test/events-of.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { consentIn } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

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

const phone = 'Llama al 612 345 678';
const confirmed = async (subject: string) =>
  (
    await world.db
      .selectFrom('event')
      .select('details')
      .where('verb', '=', 'pupil.contacts_confirmed')
      .where('subject_id', '=', subject)
      .execute()
  ).map(({ details }) => details);
const postRow = (id: string) =>
  world.db
    .selectFrom('diary_post')
    .select(['audience', 'version'])
    .where('id', '=', id as Scene['post'])
    .executeTakeFirst();

describe('a telephone number or an e-mail address in what becomes public', () => {
  it('is named before a post is public; the teacher confirms it, which is recorded without it', {
    tags: ['slow'],
  }, async () => {
    const id = newId<string>();
    const text = {
      idempotencyKey: id,
      title: 'Come to our fair',
      body: `<p>${phone}, ana@school.example</p>`,
      audience: 'public',
    };
    const asked = await ana.post(diary.newPost(scene.space), text);
    expect(asked.status).toBe(422);
    for (const part of ['612 345 678', 'ana@school.example', 'This text says how people can be reached'])
      expect(asked.html).toContain(part);
    expect(await postRow(id)).toBeUndefined();
    const sent = await ana.post(diary.newPost(scene.space), { ...text, consent: consentIn(asked) });
    expect(sent.location).toBe(diary.post(scene.space, id));
    expect(await eventsOf(world, id)).toEqual(['pupil.contacts_confirmed', 'post.written']);
    const [details] = await confirmed(id);
    expect(details).toMatchObject({ count: 2, kind: 'post' });
    expect(JSON.stringify(details)).not.toMatch(/612 ?345|school/);
    const edit = (body: string, version: number) =>
      ana.post(diary.editPost(scene.space, id), { title: 'Come', body, version: String(version) });
    expect((await edit('<p>Write to ANA@school.example or 612345678</p>', 1)).status).toBe(303);
    expect((await edit('<p>Or to eleni@school.example</p>', 2)).status).toBe(422);
  });

  it.each([
    ['in the title', { title: phone, body: '<p>x</p>' }],
    ['in the description of a picture', { title: 'x', body: `<p>x</p><img src="/pictures/PICTURE" alt="${phone}">` }],
    ['in the address of a link', { title: 'x', body: '<p><a href="mailto:ana@school.example">Write to us</a></p>' }],
    ['disguised', { title: 'x', body: '<p>ana arroba colegio punto es</p>' }],
    ['in the address of an account', { title: 'x', body: '<p><a href="https://t.me/ana_l">Write to us</a></p>' }],
    ['as the name of an account', { title: 'We are on Instagram: @ana_l', body: '<p>x</p>' }],
    [
      'in the address of a link that a browser alone reads so',
      { title: 'x', body: '<p><a href="https://t%2eme:443/ana">We</a></p>' },
    ],
    ['below the heading that names the network', { title: 'x', body: '<h2>Instagram</h2><p>analopez</p>' }],
    ['below a title that names the network', { title: 'Snapchat', body: '<p>analopez</p>' }],
    ['in the cells of a table', { title: 'x', body: '<table><tr><td>612</td><td>345</td><td>678</td></tr></table>' }],
    ['in several paragraphs', { title: 'x', body: '<p>612</p><p>345</p><p>678</p>' }],
    ['in the title and the text', { title: 'We are 612', body: '<p>345 678</p>' }],
    ['in two styles', { title: 'x', body: '<p>612 <strong>345</strong> 678</p>' }],
  ])('is found %s', async (_where, { title, body }) => {
    const text = { title, body: body.replace('PICTURE', scene.picture), idempotencyKey: newId<string>() };
    expect((await ana.post(diary.newPost(scene.space), { ...text, audience: 'public' })).status).toBe(422);
    expect((await ana.post(diary.newPost(scene.space), { ...text, audience: 'members' })).status).toBe(303);
  });

  it('is found when a post with comments is made public, and when it is edited', { tags: ['slow'] }, async () => {
    const comment = { idempotencyKey: newId<string>(), body: phone };
    expect((await ana.post(diary.comments(scene.space, scene.post), comment)).status).toBe(303);
    const open = (consent = '') =>
      ana.post(diary.postAudience(scene.space, scene.post), { audience: 'public', consent });
    const asked = await open();
    expect(asked.status).toBe(422);
    expect((await open(consentIn(asked))).status).toBe(303);
    expect((await postRow(scene.post))?.audience).toBe('public');
  });

  it('is found in pages that are made public or edited, and in the project', { tags: ['slow'] }, async () => {
    const eleni = await world.signedIn(scene.eleni);
    const save = (page: string, body: string, version: string) =>
      eleni.post(pages.editPage(scene.space, page), { title: 'Rules', body, version });
    expect((await save(scene.page, `<p>${phone}</p>`, '1')).status).toBe(303);
    expect((await eleni.post(pages.audience(scene.space, scene.page), { audience: 'public' })).status).toBe(422);
    expect((await save(scene.publicPage, `<p>${phone}</p>`, '1')).status).toBe(422);
    const form = await ana.get(projects.form(scene.project, 1));
    expect(form.status).toBe(200);
  });

  it('cannot be confirmed by a pupil', async () => {
    const { db } = world;
    const own = { author_account: null, author_pupil: scene.kim };
    await db.updateTable('space_page').set(own).where('id', '=', scene.publicPage).execute();
    await db
      .updateTable('space_pupil')
      .set({ role: 'pupil_administrator' })
      .where('pupil_id', '=', scene.kim)
      .execute();
    const kim = await world.signedIn(scene.people.kim);
    const text = { title: 'Who we are', body: `<p>${phone}</p>`, version: '1' };
    const asked = await kim.post(pages.editPage(scene.space, scene.publicPage), text);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Ask your teacher');
    expect(consentIn(asked)).toBe('');
  });

  it.each(['stranger', 'unverified'] as const)(
    'cannot be confirmed from outside the space: what %s writes waits for a teacher',
    async (who) => {
      const outside = await world.signedIn(scene[who]);
      const comment = (body: string, consent = '') =>
        outside.post(diary.comments(scene.space, scene.publicPost), { idempotencyKey: newId(), body, consent });
      // What a teacher of the space would be asked.
      const id = consentIn(
        await ana.post(diary.comments(scene.space, scene.publicPost), { idempotencyKey: newId(), body: phone }),
      );
      expect(id).toMatch(/^contact:/);
      for (const consent of ['', id]) {
        expect((await comment(phone, consent)).status).toBe(303);
      }
      expect(await confirmed(scene.publicPost)).toEqual([]);
      expect((await comment('Well done!')).status).toBe(303);
    },
  );

  it('is confirmed by a teacher of the space in their own comment', { tags: ['slow'] }, async () => {
    const comment = (consent = '') =>
      ana.post(diary.comments(scene.space, scene.publicPost), { idempotencyKey: newId(), body: phone, consent });
    expect((await comment(consentIn(await comment()))).status).toBe(303);
    expect((await confirmed(scene.publicPost)).length).toBe(1);
  });

  it('cannot be confirmed by an expert of the space', async () => {
    await world.db
      .updateTable('space_member')
      .set({ role: 'expert' })
      .where('member_id', '=', scene.people.paul.id as MemberId)
      .execute();
    const paul = await world.signedIn(scene.people.paul);
    const asked = await paul.post(diary.comments(scene.space, scene.publicPost), {
      idempotencyKey: newId(),
      body: phone,
    });
    expect([asked.status, consentIn(asked)]).toEqual([422, '']);
  });
});
