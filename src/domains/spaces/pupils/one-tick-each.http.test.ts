import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths } from '#domains/spaces/pupils/paths.ts';
import { queueJob } from '#platform/jobs.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';
import { findNamesJob } from './jobs.ts';

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

const add = (name: string) => aPupil(world, { teacher: scene.ana, space: scene.space, name });
const ticksIn = ({ html }: Reply) => parse(html).querySelectorAll('input[name=consent]');
const tickOf = (asked: Reply, pupil: { readonly id: string }): string =>
  ticksIn(asked)
    .map((tick) => tick.getAttribute('value') ?? '')
    .find((value) => value.startsWith(pupil.id)) ?? '';
const post = (body: string, consent: string | string[] = '', id = newId<string>()) =>
  ana.post(diary.newPost(scene.space), {
    idempotencyKey: id,
    title: 'A walk',
    body: `<p>${body}</p>`,
    audience: 'public',
    consent,
  });

describe('each pupil whom a text names', () => {
  it('has a tick, none of them set, and all of them are needed; those that were set stay', {
    tags: ['slow'],
  }, async () => {
    const [ane, unai] = [await add('Ane'), await add('Unai')];
    const id = newId<string>();
    const asked = await post('Ane and Unai came.', '', id);
    expect(ticksIn(asked).map((tick) => tick.hasAttribute('checked'))).toEqual([false, false]);
    const again = await post('Ane and Unai came.', tickOf(asked, ane), id);
    expect([again.status, await statedConsents(world, id)]).toEqual([422, []]);
    expect(ticksIn(again).map((tick) => tick.hasAttribute('checked'))).toEqual([true, false]);
    expect((await post('Ane and Unai came.', [tickOf(asked, ane), tickOf(asked, unai)], id)).status).toBe(303);
    expect((await statedConsents(world, id))[0]).toMatchObject({ count: 2 });
  });

  it.each([
    ['Ane', 'Ane 2', 'Ane came. We sang.'],
    ['María', 'Ana María', 'María came. We sang.'],
  ])('may be meant or not where names are alike: %s or %s', async (one, other, said) => {
    const [first, second] = [await add(one), await add(other)];
    const id = newId<string>();
    const asked = await post(said, '', id);
    expect(ticksIn(asked).length).toBe(2);
    expect(asked.html).toContain('Which one does the text mean?');
    expect((await post(said, '', id)).status).toBe(422);
    expect((await post(said, tickOf(asked, first), id)).status).toBe(303);
    expect(await statedConsents(world, id)).toMatchObject([{ pupils: [first.id] }]);
    // Others save it again, and are not asked about the one who is not meant.
    const edit = { title: 'A walk', version: '1', body: `<p>${said}</p><p>It rained.</p>` };
    expect((await ana.post(diary.editPost(scene.space, id), edit)).status).toBe(303);
    // What is said later is asked about, and the other one can be meant there.
    const later = { ...edit, version: '2', body: `<p>${said}</p><p>${one} sang.</p>` };
    const about = await ana.post(diary.editPost(scene.space, id), later);
    expect([about.status, ticksIn(about).length]).toEqual([422, 2]);
    const consent = tickOf(about, second);
    expect((await ana.post(diary.editPost(scene.space, id), { ...later, consent })).status).toBe(303);
  });

  it('is asked about where the text says their longer name', { tags: ['slow'] }, async () => {
    const [one, two] = [await add('Ane'), await add('Ane 2')];
    const said = 'Ane 2 came.';
    const asked = await post(said);
    expect((await post(said, tickOf(asked, one))).status).toBe(422);
    const id = newId<string>();
    expect((await post(said, tickOf(await post(said, '', id), two), id)).status).toBe(303);
  });

  it('is asked about again once the consent is withdrawn for the one who was meant, by name', {
    tags: ['slow'],
  }, async () => {
    const [one] = [await add('Ane'), await add('Ane 2')];
    const id = newId<string>();
    await post('Ane came.', tickOf(await post('Ane came.', '', id), one), id);
    const { id: statement } = await world.db
      .selectFrom('event')
      .select('id')
      .where('verb', '=', 'pupil.consent_stated')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    const withdrawal = { kind: 'post', subject: id, statement: String(statement) };
    expect((await ana.post(paths.withdrawal(scene.space, one.id), withdrawal)).status).toBe(303);
    const asked = await ana.post(diary.editPost(scene.space, id), {
      title: 'A walk',
      version: '1',
      body: '<p>Ane came.</p>',
    });
    expect([asked.status, ticksIn(asked).length]).toEqual([422, 2]);
    expect(asked.html).toContain('The consent was withdrawn for: Ane.');
    expect(asked.html).not.toContain('The consent was stated before');
  });

  it('has a tick among texts that were public before, and who is not meant is not among them any more', {
    tags: ['slow'],
  }, async () => {
    await world.db.updateTable('diary_post').set({ title: 'Ane' }).where('id', '=', scene.publicPost).execute();
    const [one, two] = [await add('Ane'), await add('Ane 2')];
    await queueJob(world.db, findNamesJob, { space: scene.space, kind: 'post', only: scene.publicPost });
    await world.settle();
    const shown = await ana.get(paths.pupils(scene.space));
    expect([tickOf(shown, one) !== '', tickOf(shown, two) !== '']).toEqual([true, true]);
    const form = { kind: 'post', subject: scene.publicPost };
    const none = await ana.post(paths.consent(scene.space), form);
    expect(none.html).toContain('Please tick the pupils');
    await ana.post(paths.consent(scene.space), { ...form, consent: tickOf(shown, two) });
    expect(await statedConsents(world, scene.publicPost)).toMatchObject([{ pupils: [two.id] }]);
    await world.settle();
    expect(
      await world.db.selectFrom('public_name').selectAll().where('subject_id', '=', scene.publicPost).execute(),
    ).toEqual([]);
  });
});
