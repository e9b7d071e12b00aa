import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const rowOf = (id: ProjectId) =>
  world.db.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** A tab that was opened at version 1, and tells what it has sent before. */
function aTab(id: ProjectId) {
  const own: Record<string, string[][]> = {};
  const told = (fields: Record<string, string>) => {
    const sent = { ...fields, own: JSON.stringify(own) };
    for (const [name, value] of Object.entries(fields)) own[name] = [...(own[name] ?? []), [value]].slice(-4);
    return sent;
  };
  return {
    types: (fields: Record<string, string>) =>
      party.ana.browser.post(`${paths.draft(id)}?version=1`, told(fields), { accept: 'application/json' }),
    presses: (fields: Record<string, string>) =>
      party.ana.browser.post(paths.form(id, 4), { ...told(fields), version: '1' }),
  };
}
const rest = { process: 'One game a month.', results: 'A book of games.' };

describe('two tabs of one person on one draft', () => {
  it('overwrite nothing of each other, and the later one is asked with both texts', async () => {
    const id = await aWholeProject(world, [party.ana, party.eleni]);
    const [one, other] = [aTab(id), aTab(id)];
    expect((await one.types({ aims: 'The aims of the first tab' })).status).toBe(200);
    expect((await other.types({ aims: 'The aims of the second tab' })).status).toBe(409);
    expect((await rowOf(id)).aims).toBe('The aims of the first tab');
    const asked = await other.presses({ ...rest, aims: 'The aims of the second tab' });
    expect(asked.status).toBe(409);
    for (const words of ['You saved this in another tab', 'The aims of the first tab', 'The aims of the second tab'])
      expect(asked.html).toContain(words);
    const version = String((await rowOf(id)).version);
    const answer = { ...rest, aims: 'The aims of the second tab', version, conflict: 'aims' };
    const unchosen = await party.ana.browser.post(paths.form(id, 4), { ...answer, 'own-conflict': 'aims' });
    expect([unchosen.status, unchosen.html.includes('You saved this in another tab')]).toEqual([409, true]);
    const chosen = await party.ana.browser.post(paths.form(id, 4), { ...answer, 'choice-aims': 'mine' });
    expect(chosen.status).toBe(303);
    expect((await rowOf(id)).aims).toBe('The aims of the second tab');
  });

  it('go on each in its own fields, and are never in conflict with what they have saved themselves', async () => {
    const id = await aWholeProject(world, [party.ana, party.eleni]);
    const { aims: first } = await rowOf(id);
    const [one, other] = [aTab(id), aTab(id)];
    for (const aims of ['We', 'We play', 'We play games']) expect((await one.types({ aims })).status).toBe(200);
    expect((await other.types({ results: 'A film.' })).status).toBe(200);
    expect((await one.types({ aims: first })).status).toBe(200);
    expect((await one.types({ aims: 'We play again' })).status).toBe(200);
    expect(await rowOf(id)).toMatchObject({ aims: 'We play again', results: 'A film.' });
    const pressed = await one.presses({
      aims: 'We play again',
      process: (await rowOf(id)).process,
      results: 'A film.',
    });
    expect(pressed.status).toBe(303);
  });

  it('are not stopped by something else that is sent in place of what they have saved', async () => {
    const id = await aWholeProject(world, [party.ana, party.eleni]);
    for (const own of ['', '{', '[]', '{"aims":"x"}', '{"aims":[["x"]],"nothing":[["x"]]}', '{"__proto__":[["x"]]}']) {
      const { version } = await rowOf(id);
      const sent = { aims: `Aims of ${own}`, own };
      const reply = await party.ana.browser.post(`${paths.draft(id)}?version=${version}`, sent);
      expect([own, reply.status]).toEqual([own, 200]);
    }
  });
});
