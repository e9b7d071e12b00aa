import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { consentIn, statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let [ana, eleni]: readonly Browser[] = [];
let ane: Awaited<ReturnType<typeof aPupil>>;
let id: string;
const said = '<p>Ane drew a flower. We liked it.</p>';
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  [ana, eleni] = [await world.signedIn(scene.ana), await world.signedIn(scene.eleni)];
  ane = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Ane' });
  id = newId();
  const text = { idempotencyKey: id, title: 'A drawing', body: said, audience: 'public', consent: ane.id };
  await ana.post(diary.newPost(scene.space), text);
});

const edit = (who: Browser | undefined, body: string, version: number, consent = '') =>
  who?.post(diary.editPost(scene.space, id), { title: 'A drawing', body, version: String(version), consent });

describe('a statement about a pupil', () => {
  it.each([
    ['in its place', '<p>Ane has diabetes. We liked it.</p>'],
    ['beside it', `${said}<p>Ane has diabetes.</p>`],
    ['within it', '<p>Ane drew a flower and has diabetes. We liked it.</p>'],
    ['cut by a line', `${said}<p>An<br>e has diabetes.</p>`],
    ['in the description of a picture', `${said}<img src="/pictures/PICTURE" alt="Ane has diabetes">`],
    ['in a link', `${said}<p><a href="https://a.example/ane-has-diabetes">here</a></p>`],
  ])('does not cover what a teacher of another school says of them %s', async (_where, body) => {
    const asked = await edit(eleni, body.replace('PICTURE', scene.picture), 1, ane.id);
    expect([asked?.status, asked && consentIn(asked)]).toEqual([422, '']);
    expect(asked?.html).toContain('own school');
    expect(await statedConsents(world, id)).toHaveLength(1);
  });

  it('covers the sentences as they are: others save them again, and change what does not name the pupil', async () => {
    expect((await edit(eleni, said, 1))?.status).toBe(303);
    expect((await edit(eleni, '<p>A rose.</p><p><em>Ane</em> drew a  flower! We loved it.</p>', 2))?.status).toBe(303);
  });

  it('is asked for again where their own teacher adds a sentence, once', async () => {
    const more = `${said}<p>Ane drew a tree too.</p>`;
    const asked = await edit(ana, more, 1);
    expect([asked?.status, asked && consentIn(asked)]).toEqual([422, ane.id]);
    expect((await edit(ana, more, 1, ane.id))?.status).toBe(303);
    expect((await edit(eleni, `${more}<p>Well done.</p>`, 2))?.status).toBe(303);
  });

  it('covers no comment of a colleague that says something else', async () => {
    const comment = (body: string) =>
      eleni?.post(diary.comments(scene.space, id), { idempotencyKey: newId(), body, consent: ane.id });
    expect((await comment('Ane has diabetes'))?.status).toBe(422);
    expect((await comment('Ane drew a flower.'))?.status).toBe(303);
  });

  it('about a name alone covers nothing that follows it', async () => {
    const list = '<p>Ane</p><p>A flower</p>';
    expect((await edit(ana, list, 1, ane.id))?.status).toBe(303);
    expect((await edit(eleni, list, 2))?.status).toBe(303);
    expect((await edit(eleni, '<p>Ane<br>has diabetes</p>', 3))?.status).toBe(422);
    expect((await edit(eleni, '<p>Ane</p><p>has diabetes</p>', 3))?.status).toBe(422);
  });
});
