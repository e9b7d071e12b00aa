import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { askedAbout, consentIn, statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let eleni: Browser;
let other: Awaited<ReturnType<typeof aSpace>>;
let lucia: Awaited<ReturnType<typeof aPupil>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  [ana, eleni] = [await world.signedIn(scene.ana), await world.signedIn(scene.eleni)];
  other = await aSpace(world, { founders: [scene.stranger, scene.ana], title: 'Bridges' });
  lucia = await aPupil(world, { teacher: scene.stranger, space: other.id, name: 'Lucía' });
});

const said = 'Lucía drew a flower.';
const post = (who: Browser, title: string, more: Record<string, string> = {}, id = newId<string>()) =>
  who.post(diary.newPost(scene.space), { idempotencyKey: id, title, body: '<p>x</p>', audience: 'public', ...more });
const isElsewhere = ({ status, html }: { readonly status: number; readonly html: string }) =>
  status === 422 && html.includes('This text names a pupil of another space or class: Lucía');

describe('a pupil of another space of the writer', () => {
  it('is not named in public in this one, whatever is stated', { tags: ['slow'] }, async () => {
    const { version } = await world.db
      .selectFrom('project')
      .select('version')
      .where('id', '=', scene.project)
      .executeTakeFirstOrThrow();
    const consent = lucia.id;
    for (const [path, fields] of [
      [diary.newPost(scene.space), { idempotencyKey: newId(), title: said, body: '<p>x</p>', audience: 'public' }],
      [diary.editPost(scene.space, scene.publicPost), { title: 'x', body: `<p>${said}</p>`, version: '1' }],
      [pages.editPage(scene.space, scene.publicPage), { title: said, body: '<p>x</p>', version: '1' }],
      [diary.comments(scene.space, scene.publicPost), { idempotencyKey: newId(), body: said }],
      [
        projects.form(scene.project, 1),
        { title: said, summary: 'x', type: 'pupils', picture_alt: '', version: String(version) },
      ],
    ] as const) {
      const asked = await ana.post(path, { ...fields, consent });
      expect([isElsewhere(asked), consentIn(asked)], path).toEqual([true, '']);
      expect(asked.html, path).toContain('Please take the name out');
    }
    expect(await statedConsents(world, scene.publicPost)).toEqual([]);
    expect((await post(ana, said, { audience: 'members' })).status).toBe(303);
  });

  it('is found for those alone who can see them', { tags: ['slow'] }, async () => {
    expect((await post(eleni, said)).status).toBe(303);
  });

  it('is found among the pupils of a space where the writer is only a member, and in classes that are in no space', {
    tags: ['slow'],
  }, async () => {
    await aSpaceMember(world, other, scene.eleni, 'visitor');
    expect(isElsewhere(await post(eleni, said))).toBe(true);
    await aPupil(world, { teacher: scene.eleni, name: 'Ioanna' });
    expect((await post(eleni, 'Ioanna drew a flower.')).status).toBe(422);
  });

  it('is not meant where a pupil of this space is called the same, nor a teacher', { tags: ['slow'] }, async () => {
    const own = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Ana Lucía' });
    const asked = await post(ana, said);
    expect([asked.status, askedAbout(asked), isElsewhere(asked)]).toEqual([422, own.id, false]);
    expect((await post(ana, said, { consent: consentIn(asked) })).status).toBe(303);
    await aPupil(world, { teacher: scene.ana, space: other.id, name: 'Eleni' });
    expect((await post(ana, 'Eleni wrote to us.')).status).toBe(422);
    await world.db
      .updateTable('member')
      .set({ registered_at: daysAfter(world.now, -2) })
      .execute();
    expect((await post(ana, 'Eleni wrote to us.')).status).toBe(303);
  });

  it('keeps the text of one writer inside, also where a colleague makes it public', async () => {
    const id = newId<string>();
    await post(ana, said, { audience: 'members' }, id);
    const asked = await eleni.post(diary.postAudience(scene.space, id), { audience: 'public', consent: lucia.id });
    expect(isElsewhere(asked)).toBe(true);
    await eleni.post(diary.editPost(scene.space, id), { title: said, body: '<p>y</p>', version: '1' });
    expect((await eleni.post(diary.postAudience(scene.space, id), { audience: 'public' })).status).toBe(303);
  });

  it('is found later too, where they are added to the other space after the text was public', {
    tags: ['slow'],
  }, async () => {
    const id = newId<string>();
    expect((await post(ana, 'Marisol drew a flower.', {}, id)).status).toBe(303);
    const marisol = await aPupil(world, { teacher: scene.ana, name: 'Marisol' });
    await ana.post(pupils.knownPupils(other.id), { pupil: marisol.id });
    await world.settle();
    const found = await world.db.selectFrom('public_name').selectAll().where('subject_id', '=', id).execute();
    expect(found).toMatchObject([{ pupil_id: marisol.id, elsewhere: true, with_surname: false }]);
    const { html } = await ana.get(pupils.pupils(scene.space));
    expect(html).toContain('Marisol is a pupil of another space or class. Nobody can state the consent here');
    await ana.post(pupils.consent(scene.space), { kind: 'post', subject: id, consent: marisol.id });
    expect(await statedConsents(world, id)).toEqual([]);
    const edit = { title: 'She drew a flower.', body: '<p>x</p>', version: '1' };
    expect((await ana.post(diary.editPost(scene.space, id), edit)).status).toBe(303);
    await world.settle();
    expect(await world.db.selectFrom('public_name').selectAll().where('subject_id', '=', id).execute()).toEqual([]);
  });
});
