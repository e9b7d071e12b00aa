import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSanction } from '#test/builders/sanctions.ts';
import { openWorld, type World } from '#test/world.ts';
import { routes } from '#web/routes.ts';

let world: World;
let silenced: Browser;
let suspended: Browser;
beforeAll(async () => {
  world = await openWorld();
  const [one, other] = [await aTeacher(world), await aTeacher(world)];
  await aSanction(world, one, { kind: 'silence', days: 7 });
  await aSanction(world, other, { kind: 'suspension' });
  [silenced, suspended] = [await world.signedIn(one), await world.signedIn(other)];
});
afterAll(() => world.close());

const ofMembers = routes({ demo: false }).filter(({ who }) => who.includes('member'));
const addressOf = ({ path }: Route) => path.replaceAll(/:[a-zA-Z]+/g, () => newId());
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const named = (list: readonly Route[]) => list.map((route) => [nameOf(route), route] as const);
const ask = (browser: Browser, route: Route) =>
  route.method === 'GET' ? browser.get(addressOf(route)) : browser.post(addressOf(route), {});
const isWriting = ({ method }: Route) => method === 'POST';

it.each(named(ofMembers.filter((route) => isWriting(route) && !route.openTo)))(
  '%s is refused to members who are silenced',
  async (_name, route) => {
    expect((await ask(silenced, route)).status).toBe(403);
  },
);

it.each(named(ofMembers.filter(({ openTo }) => openTo !== 'suspended')))(
  '%s is refused to members who are suspended',
  async (_name, route) => {
    const reply = await ask(suspended, route);
    expect(reply.status).toBe(403);
    expect(reply.html).toContain('Your account is suspended');
  },
);

it('leaves what protects them, and what they keep to themselves, open to the silenced', async () => {
  const open = ofMembers.filter((route) => isWriting(route) && route.openTo && nameOf(route) !== 'POST /sign-out');
  for (const route of open) expect((await ask(silenced, route)).status, nameOf(route)).not.toBe(403);
});

it('opens nothing to them that others read', () => {
  const open = new Set(ofMembers.filter((route) => isWriting(route) && route.openTo).map(nameOf));
  for (const route of [
    'POST /people/:id/messages',
    'POST /messages/:id',
    'POST /people/:id/contact',
    'POST /contacts/requests/:id/acceptance',
    'POST /adverts/:id/posting',
    'POST /adverts/:id/answers',
    'POST /adverts/answers/:answer/replies',
    'POST /projects/:id/invitations',
    'POST /profile',
  ])
    expect(open.has(route) || !ofMembers.some((one) => nameOf(one) === route), route).toBe(false);
});

it('gives the suspended their own data, the reasons, the code of conduct and the way out', async () => {
  for (const path of ['/restriction', '/account/data', '/conduct', '/data-protection', '/account/closing'])
    expect((await suspended.get(path)).status, path).toBe(200);
  expect((await suspended.post('/sign-out')).status).toBe(303);
});
