import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { aSpaceMember } from '#test/builders/projects.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
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
  await world.db
    .updateTable('member')
    .set({ registered_at: daysAfter(world.now, -30) })
    .execute();
});

const write = (title: string) =>
  ana.post(diary.newPost(scene.space), { idempotencyKey: newId(), title, body: '<p>x</p>', audience: 'public' });
const saysSurname = async (title: string) =>
  (await write(title)).html.includes('This text says the surname of a pupil');
const call = (who: { readonly id: string }, given: string, family: string) =>
  world.db
    .updateTable('account')
    .set({ given_name: given, family_name: family })
    .where('id', '=', who.id as Scene['ana']['id'])
    .execute();
const rename = (who: { readonly id: string }, at: Date) =>
  world.db
    .insertInto('event')
    .values({ verb: 'account.renamed', subject_id: who.id, actor_kind: 'member', actor_id: who.id, at })
    .execute();

describe('a surname behind the name of a pupil', () => {
  it('is not excused by an account that is called so: whether the text means a pupil, nobody can tell', {
    tags: ['slow'],
  }, async () => {
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Lucía' });
    await call(scene.eleni, 'Lucía', 'Márquez');
    const asked = await write('Lucía Márquez has won');
    expect([asked.status, asked.html.includes('This text says the surname of a pupil: “Lucía Márquez”')]).toEqual([
      422,
      true,
    ]);
    expect(asked.html).toContain('If you mean a grown-up with the same first name, write the surname alone');
    expect((await write('Ms Márquez has won')).status).toBe(303);
  });

  it('is none where it is the full name of a verified teacher of the space, who was called so before', {
    tags: ['slow'],
  }, async () => {
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'María Luz' });
    expect(await saysSurname('Luz Vega has won')).toBe(true);
    await call(scene.eleni, 'Luz', 'Vega');
    expect(await saysSurname('Luz Vega has won')).toBe(false);
    await rename(scene.eleni, daysAfter(world.now, -0.5));
    expect(await saysSurname('Luz Vega has won')).toBe(true);
    world.now = daysAfter(world.now, 2);
    expect(await saysSurname('Luz Vega has won')).toBe(false);
  });

  it('is not excused by the name of a teacher who was let in just now, and is a day later', {
    tags: ['slow'],
  }, async () => {
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'María Luz' });
    world.now = daysAfter(world.now, 2);
    await aSpaceMember(world, { id: scene.space }, scene.stranger);
    await call(scene.stranger, 'Luz', 'Vega');
    expect(await saysSurname('Luz Vega has won')).toBe(true);
    world.now = daysAfter(world.now, 2);
    expect(await saysSurname('Luz Vega has won')).toBe(false);
  });

  it.each(['parent', 'visitor', 'expert'] as const)('is not excused by the name of a %s', async (role) => {
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'María Luz' });
    await aSpaceMember(world, { id: scene.space }, scene.stranger, role);
    await call(scene.stranger, 'Luz', 'Vega');
    expect(await saysSurname('Luz Vega has won')).toBe(true);
  });

  it('is not excused by the name of a teacher who is not verified', async () => {
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'María Luz' });
    await aSpaceMember(world, { id: scene.space }, scene.unverified);
    await call(scene.unverified, 'Luz', 'Vega');
    expect(await saysSurname('Luz Vega has won')).toBe(true);
  });
});
