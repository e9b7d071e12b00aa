import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { askedAbout, consentIn, statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let eleni: Browser;
let ane: Awaited<ReturnType<typeof aPupil>>;
let nikos: Awaited<ReturnType<typeof aPupil>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  [ana, eleni] = [await world.signedIn(scene.ana), await world.signedIn(scene.eleni)];
  ane = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Ane' });
  nikos = await aPupil(world, { teacher: scene.eleni, space: scene.space, name: 'Νίκος' });
});

const statements = (subject: string) => statedConsents(world, subject);
const schoolOf = (teacher: Scene['ana']) =>
  world.db
    .selectFrom('school')
    .select('name')
    .where('id', '=', teacher.school)
    .executeTakeFirstOrThrow()
    .then(({ name }) => name);

describe('the consent of a family is stated by nobody of another school', () => {
  it('not in a comment on a public post: they are asked to take the name out, and told whose teachers may', {
    tags: ['slow'],
  }, async () => {
    const comment = (who: Browser, consent: string) =>
      who.post(diary.comments(scene.space, scene.publicPost), {
        idempotencyKey: newId(),
        body: 'What Ane drew is lovely.',
        consent,
      });
    const asked = await comment(eleni, ane.id);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('This text names a pupil: Ane');
    expect(asked.html).toContain(`Only verified teachers of the pupil’s own school (${await schoolOf(scene.ana)})`);
    expect([consentIn(asked), await statements(scene.publicPost)]).toEqual(['', []]);
    expect((await comment(ana, consentIn(await comment(ana, '')))).status).toBe(303);
    expect((await statements(scene.publicPost)).length).toBe(1);
  });

  it('not in a post, nor a page, nor a caption, nor the texts of the project', { tags: ['slow'] }, async () => {
    const named = '<p>Ane has drawn this.</p>';
    const consent = ane.id;
    const caption = `<p>x</p><img src="/pictures/${scene.picture}" alt="Ane at the board">`;
    const post = { idempotencyKey: newId(), title: 'A drawing', audience: 'public', consent };
    const page = { title: 'Who we are', version: '1', consent };
    const { version } = await world.db
      .selectFrom('project')
      .select('version')
      .where('id', '=', scene.project)
      .executeTakeFirstOrThrow();
    const project = { title: 'The drawings of Ane', summary: 'x', type: 'pupils', picture_alt: '', consent };
    for (const [path, fields] of [
      [diary.newPost(scene.space), { ...post, body: named }],
      [diary.newPost(scene.space), { ...post, body: caption }],
      [pages.editPage(scene.space, scene.publicPage), { ...page, body: named }],
      [projects.form(scene.project, 1), { ...project, version: String(version) }],
    ] as const) {
      const asked = await eleni.post(path, fields);
      expect([asked.status, consentIn(asked)], path).toEqual([422, '']);
      expect(asked.html, path).toContain('own school');
    }
    for (const subject of [post.idempotencyKey, scene.publicPage, scene.project])
      expect(await statements(subject)).toEqual([]);
  });

  it('not where a public text was found to name the pupil later', { tags: ['slow'] }, async () => {
    const row = { space_id: scene.space, kind: 'post' as const, subject_id: scene.publicPost, found_at: world.now };
    await world.db
      .insertInto('public_name')
      .values([ane, nikos].map(({ id }) => ({ ...row, pupil_id: id, title: 'Ane and Νίκος', in_comments: false })))
      .execute();
    const { html } = await eleni.get(pupils.pupils(scene.space));
    expect(html).toContain(`Only teachers of their own school (${await schoolOf(scene.ana)})`);
    const form = { kind: 'post', subject: scene.publicPost, consent: `${ane.id} ${nikos.id}` };
    expect((await eleni.post(pupils.consent(scene.space), form)).status).toBe(303);
    expect(await statements(scene.publicPost)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'post' }]);
    await ana.post(pupils.consent(scene.space), form);
    expect((await statements(scene.publicPost)).length).toBe(2);
  });
});

describe('a text that names pupils of two schools', () => {
  it('is public once teachers of each have stated theirs: what the first ones stated counts', {
    tags: ['slow'],
  }, async () => {
    const id = newId<string>();
    const text = { title: 'Our drawing', body: '<p>Ane and Νίκος have drawn this.</p>' };
    const asked = await ana.post(diary.newPost(scene.space), {
      ...text,
      idempotencyKey: id,
      audience: 'public',
      consent: `${ane.id} ${nikos.id}`,
    });
    expect([asked.status, askedAbout(asked)]).toEqual([422, ane.id]);
    expect(await statements(id)).toEqual([]);
    await ana.post(diary.newPost(scene.space), { ...text, idempotencyKey: id, audience: 'members' });
    const open = (who: Browser, consent: string) =>
      who.post(diary.postAudience(scene.space, id), { audience: 'public', consent });
    const first = await open(ana, `${consentIn(await open(ana, ''))} ${nikos.id}`);
    expect([first.status, consentIn(first)]).toEqual([422, '']);
    expect(first.html).toContain(await schoolOf(scene.eleni));
    expect(await statements(id)).toEqual([{ count: 1, pupils: [ane.id], kind: 'post' }]);
    expect((await open(ana, nikos.id)).status).toBe(422);
    expect((await open(eleni, consentIn(await open(eleni, '')))).status).toBe(303);
    expect((await statements(id)).length).toBe(2);
  });
});
