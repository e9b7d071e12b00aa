import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { aFoundingParty, aWholeProject } from '#test/builders/founding.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
});
afterAll(() => world.close());

const aDraft = () => aWholeProject(world, [party.ana, party.eleni]);
const rowOf = (id: ProjectId) =>
  world.db.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const autosave = (who: 'ana' | 'eleni', id: ProjectId, version: number, fields: Record<string, string>) =>
  party[who].browser.post(`${paths.draft(id)}?version=${version}`, fields, { accept: 'application/json' });

it('overwrites nothing from a page that is older than the versions that are kept', async () => {
  const id = await aDraft();
  await autosave('eleni', id, 1, { aims: 'First aims' });
  await autosave('eleni', id, 2, { aims: 'Second aims' });
  await world.db.deleteFrom('project_draft_version').where('version', '<', 3).execute();
  expect((await autosave('ana', id, 1, { aims: 'Mine' })).status).toBe(409);
  expect((await rowOf(id)).aims).toBe('Second aims');
});

it('keeps the versions that a page may still refer to, of this draft only, for thirty days', async () => {
  const [id, other] = [await aDraft(), await aDraft()];
  await autosave('ana', other, 1, { aims: 'Other aims' });
  await autosave('ana', id, 1, { aims: 'First aims' });
  const kept = async (of: ProjectId) => {
    const rows = world.db.selectFrom('project_draft_version').select('version').where('project_id', '=', of);
    return (await rows.orderBy('version').execute()).map(({ version }) => version);
  };
  await autosave('ana', id, 2, { aims: 'Second aims' });
  expect(await kept(id)).toEqual([1, 2, 3]);
  const old = new Date(world.now.getTime() - 31 * 86_400_000);
  await world.db.updateTable('project_draft_version').set({ saved_at: old }).execute();
  await autosave('ana', id, 3, { aims: 'Third aims' });
  expect([await kept(id), await kept(other)]).toEqual([
    [3, 4],
    [1, 2],
  ]);
});

it('saves the other fields of a running project that lacks a field which was not required once', async () => {
  const id = await aWholeProject(world, [party.ana, party.eleni], 'active');
  await world.db.updateTable('project').set({ process: '' }).where('id', '=', id).execute();
  expect((await autosave('ana', id, 1, { aims: 'To know each other’s songs.' })).status).toBe(200);
  expect((await rowOf(id)).aims).toBe('To know each other’s songs.');
});

it('records a new name of a running project, and no other change of a form', async () => {
  const [draft, id] = [await aDraft(), await aWholeProject(world, [party.ana, party.eleni], 'active')];
  await autosave('ana', draft, 1, { title: 'Other games' });
  await autosave('ana', id, 1, { aims: 'To know each other’s songs.' });
  await autosave('ana', id, 2, { title: 'Other games' });
  const events = world.db.selectFrom('event').select(['verb', 'project_id']).where('project_id', 'in', [draft, id]);
  expect(await events.execute()).toEqual([{ verb: 'project.renamed', project_id: id }]);
});
