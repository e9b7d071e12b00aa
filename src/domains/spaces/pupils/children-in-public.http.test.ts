import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { aPupil } from '#test/builders/people.ts';
import { eventsOf } from '#test/events-of.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { consentIn, sendStating } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ scene, browsers } = await enterScene(world));
});

const said = 'Our pupil Tom Baker of 3B has won.';
const post = (who: Cast, id: string, more: Record<string, string> = {}) => ({
  path: diary.newPost(scene.space),
  fields: { idempotencyKey: id, title: 'A race', body: `<p>${said}</p>`, audience: 'public', ...more },
  who: browsers[who],
});
const saysChild = ({ html }: Reply) => html.includes('This text gives the full name of a child: “Tom Baker”');

describe('the full name of a child who has no account', () => {
  it('is asked about before it is public: the teacher takes it out, or states the consent, which is recorded without it', {
    tags: ['slow'],
  }, async () => {
    const id = newId<string>();
    const { who, path, fields } = post('ana', id);
    const asked = await who.post(path, fields);
    expect([asked.status, saysChild(asked)]).toEqual([422, true]);
    expect((await who.post(path, { ...fields, consent: 'child:another' })).status).toBe(422);
    const sent = await who.post(path, { ...fields, consent: consentIn(asked) });
    expect(sent.location).toBe(diary.post(scene.space, id));
    expect(await eventsOf(world, id)).toEqual(['pupil.children_stated', 'post.written']);
    const event = await world.db
      .selectFrom('event')
      .select('details')
      .where('subject_id', '=', id)
      .where('verb', '=', 'pupil.children_stated')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(event.details).toLowerCase()).not.toContain('baker');
    const edit = { title: 'A race', body: `<p>${said} It was hot.</p>`, version: '1' };
    expect((await browsers.ana.post(diary.editPost(scene.space, id), edit)).status).toBe(303);
    const { path: again, fields: first } = post('ana', newId(), { body: '<p>Our pupil Tom has won.</p>' });
    expect((await browsers.ana.post(again, first)).status).toBe(303);
  });

  it('is found in pages, descriptions of pictures, comments and the texts of a project', {
    tags: ['slow'],
  }, async () => {
    const { ana, eleni } = browsers;
    const picture = `<p>x</p><img src="/pictures/${scene.picture}" alt="${said}">`;
    const { version } = await world.db
      .selectFrom('project')
      .select('version')
      .where('id', '=', scene.project)
      .executeTakeFirstOrThrow();
    const project = { title: 'Games', summary: said, type: 'pupils', picture_alt: '', version: String(version) };
    for (const asked of [
      await ana.post(pages.editPage(scene.space, scene.publicPage), {
        title: 'We',
        body: `<p>${said}</p>`,
        version: '1',
      }),
      await ana.post(diary.newPost(scene.space), { ...post('ana', newId()).fields, body: picture }),
      await eleni.post(diary.comments(scene.space, scene.publicPost), { idempotencyKey: newId(), body: said }),
      await ana.post(projects.form(scene.project, 1), project),
    ])
      expect([asked.status, saysChild(asked)]).toEqual([422, true]);
  });

  it('is found in two columns of a table, and where a child lives is asked about', { tags: ['slow'] }, async () => {
    const table = '<table><tr><th>Name</th><th>Surname</th></tr><tr><td>Tom</td><td>Baker</td></tr></table>';
    const { who, path, fields } = post('ana', newId(), { body: table });
    const asked = await who.post(path, fields);
    expect([asked.status, asked.html.includes('gives the full name of a child: “Tom – Baker”')]).toEqual([422, true]);
    const home = await who.post(path, post('ana', newId(), { body: '<p>Tom lives at 12 Baker Street.</p>' }).fields);
    expect([home.status, home.html.includes('or where they live: 12 Baker Street')]).toEqual([422, true]);
  });

  it('is no question to strangers, whose comments wait for a teacher, but to the teacher who shows one', async () => {
    const idempotencyKey = newId<string>();
    const at = diary.comments(scene.space, scene.publicPost);
    expect((await browsers.stranger.post(at, { idempotencyKey, body: said })).status).toBe(303);
    const asked = await browsers.eleni.post(diary.commentShowing(scene.space, idempotencyKey));
    expect([asked.status, saysChild(asked)]).toEqual([422, true]);
  });

  it('is no second question where it is found as the surname of a pupil of the space', { tags: ['slow'] }, async () => {
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Tom' });
    const { who, path, fields } = post('ana', newId());
    const asked = await who.post(path, fields);
    expect(asked.html).toContain('This text says the surname of a pupil: “Tom Baker”');
    expect(saysChild(asked)).toBe(false);
  });

  it('is no matter in what only the space reads', { tags: ['slow'] }, async () => {
    const { who, path, fields } = post('ana', newId(), { audience: 'members' });
    expect((await sendStating(who, path, fields)).status).toBe(303);
  });
});
