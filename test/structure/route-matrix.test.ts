import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#web/routes.ts';
import type { Browser, Reply } from '../browser.ts';
import { everyRow as rows } from '../every-matrix.ts';
import type { Row } from '../matrix/row.ts';
import { type Cast, castNames, type Scene, setScene } from '../matrix/scene.ts';
import { pretendTranslation } from '../pretend-translation.ts';
import { openWorld, type World } from '../world.ts';

const nowhereAtAll = '/nothing/of/the/kind';
let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
let nowhere: Record<Cast, Reply>;
let signInFirst: Reply;

beforeAll(async () => {
  world = await openWorld({ demo: true, translation: pretendTranslation() });
  await enter();
  const entries = castNames.map(async (name) => [name, await browsers[name].get(nowhereAtAll)] as const);
  signInFirst = await browsers.guest.get('/desk');
  nowhere = Object.fromEntries(await Promise.all(entries)) as Record<Cast, Reply>;
});
afterAll(() => world.close());

/** A new scene, and everybody signed in. */
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
  it('names for every route the actors that it admits', () => {
    for (const route of routes({ demo: true })) expect(route.who, route.path).not.toHaveLength(0);
  });
});

const named = rows.map((row) => [`${row.route}${row.fields ? ' (with fields)' : ''}`, row] as const);
const isOpen = (row: Row, name: Cast) => row.open === 'everybody' || row.open.includes(name);
const kindOf = (name: Cast) => (name === 'guest' ? name : scene.people[name].kind);
const actorsOf = new Map(routes({ demo: true }).map((route) => [`${route.method} ${route.path}`, route.who]));
/** Of each kind of actor that the route does not admit one is tried: it is refused by its kind alone. */
const isTried = (row: Row, name: Cast) =>
  actorsOf.get(row.route)?.includes(kindOf(name)) || castNames.find((each) => kindOf(each) === kindOf(name)) === name;
const isForbidden = (row: Row, name: Cast) => row.forbidden?.includes(name) ?? false;

// Runs before the actors who are admitted change the scene; those who are refused change nothing.
describe('outside', () => {
  it.each(named)('%s gives the 404 of what does not exist', async (_name, row) => {
    for (const name of castNames.filter(
      (each) => !isOpen(row, each) && !isForbidden(row, each) && isTried(row, each),
    )) {
      const reply = await requestAs(row, name);
      expect(`${name}: ${reply.status}`).toBe(`${name}: 404`);
      expect(reply.html, name).toBe((await nothingFor(row, name)).html);
    }
    for (const name of castNames.filter((each) => isForbidden(row, each)))
      expect(`${name}: ${(await requestAs(row, name)).status}`).toBe(`${name}: 403`);
  });
  it('stood people who were signed in all the while', async () => {
    const homes = [browsers.ana.get('/desk'), browsers.kim.get('/spaces'), browsers.officerES.get('/office')];
    expect((await Promise.all(homes)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe('inside', () => {
  const tried = named.filter(([, row]) => !row.endless && row.open.length > 0);
  it.each(tried)('%s answers', async (_name, row) => {
    for (const name of castNames.filter((each) => isOpen(row, each))) {
      let reply = await requestAs(row, name);
      // The actor before may have used the thing up: tried once more with a new scene.
      if (isRefused(reply)) {
        await enter();
        reply = await requestAs(row, name);
      }
      expect(isRefused(reply) || reply.status >= 500, `${name}: ${reply.status}`).toBe(false);
      if (row.route.startsWith('GET'))
        expect(reply.queries, `queries of ${row.at(scene)} for ${name}`).toBeLessThanOrEqual(8);
    }
  });
});

/** What the same actor gets at an unknown address. What was written comes back: the session may have ended, or the thing been closed meanwhile. */
async function nothingFor({ route, fields }: Row, name: Cast): Promise<Reply> {
  if (name === 'guest' && isMembersAddress(route)) return signInFirst;
  return fields ? browsers[name].post(nowhereAtAll, fields(scene)) : nowhere[name];
}

/** Addresses that are the same for everybody tell guests to sign in, all in the same words; those of single things do not. */
const isMembersAddress = (route: Row['route']) =>
  route.startsWith('GET') && !route.includes(':') && (actorsOf.get(route)?.includes('member') ?? false);

const isRefused = ({ status }: Reply) => status === 403 || status === 404;

function requestAs(row: Row, name: Cast): Promise<Reply> {
  const url = row.at(scene);
  return row.route.startsWith('GET') ? browsers[name].get(url) : browsers[name].post(url, row.fields?.(scene) ?? {});
}
