import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/web/routes.ts';
import type { Browser, Reply } from '../browser.ts';
import type { Row } from '../matrix/row.ts';
import { type Cast, castNames, type Scene, setScene } from '../matrix/scene.ts';
import { openWorld, type World } from '../world.ts';

const files = readdirSync('test/matrix').filter((name) => !['row.ts', 'scene.ts'].includes(name));
const rows = (
  await Promise.all(files.map((name) => import(`../matrix/${name}`) as Promise<{ rows: readonly Row[] }>))
).flatMap((file) => file.rows);

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
let nowhere: Record<Cast, Reply>;

beforeAll(async () => {
  world = await openWorld({ demo: true });
  await enter();
  nowhere = Object.fromEntries(
    await Promise.all(castNames.map(async (name) => [name, await browsers[name].get('/nothing/of/the/kind')])),
  );
});
afterAll(() => world.close());

/** A new scene: what one row changed, the next never sees. */
async function enter(): Promise<void> {
  scene = await setScene(world);
  const entries = castNames.map(
    async (name) => [name, name === 'guest' ? world.guest() : await world.signedIn(scene.people[name])] as const,
  );
  browsers = Object.fromEntries(await Promise.all(entries)) as Record<Cast, Browser>;
}

describe('the table of routes', () => {
  it('has a row in the matrix for every route, and no row for a route that is gone', () => {
    const known = routes({ demo: true }).map((route) => `${route.method} ${route.path}`);
    const written = new Set<string>(rows.map((row) => row.route));
    expect(known.filter((route) => !written.has(route))).toEqual([]);
    expect([...written].filter((route) => !known.includes(route))).toEqual([]);
  });
  it('says for every route who may knock', () => {
    for (const route of routes({ demo: true })) expect(route.who, route.path).not.toHaveLength(0);
  });
});

describe.each(rows.map((row) => [`${row.route}${row.fields ? ' (with fields)' : ''}`, row] as const))(
  '%s',
  (_name, row) => {
    const isOpen = (name: Cast) => row.open === 'everybody' || row.open.includes(name);
    const isForbidden = (name: Cast) => row.forbidden?.includes(name) ?? false;

    it('gives everybody outside the 404 of what does not exist', async () => {
      await enter();
      for (const name of castNames.filter((each) => !isOpen(each) && !isForbidden(each))) {
        const reply = await knock(row, name);
        expect(`${name}: ${reply.status}`).toBe(`${name}: 404`);
        expect(reply.html, name).toBe(nowhere[name].html);
      }
      for (const name of castNames.filter(isForbidden))
        expect(`${name}: ${(await knock(row, name)).status}`).toBe(`${name}: 403`);
    });

    it.skipIf(row.endless || row.open.length === 0)('answers those who may', async () => {
      for (const name of castNames.filter(isOpen)) {
        if (row.route.startsWith('POST')) await enter();
        const reply = await knock(row, name);
        expect([403, 404].includes(reply.status) || reply.status >= 500, `${name}: ${reply.status}`).toBe(false);
        if (row.route.startsWith('GET'))
          expect(reply.queries, `queries of ${row.at(scene)} for ${name}`).toBeLessThanOrEqual(8);
      }
    });
  },
);

function knock(row: Row, name: Cast): Promise<Reply> {
  const url = row.at(scene);
  return row.route.startsWith('GET') ? browsers[name].get(url) : browsers[name].post(url, row.fields?.(scene) ?? {});
}
