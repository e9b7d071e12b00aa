import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths as site } from '#domains/views/site/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let ana: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world, { givenName: 'Ana', familyName: 'Vidal' });
});
afterAll(() => world.close());

const shown = ({ html }: { readonly html: string }) =>
  [...html.matchAll(/<h2[^>]*><a[^>]*href="\/adverts\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id as AdvertId);

it('guests and officers read the adverts that their authors let everybody read, without names', {
  tags: ['slow'],
}, async () => {
  const open = await anAdvert(world, ana, { title: 'Open to all', onSite: true });
  await anAdvert(world, ana, { title: 'For members' });
  await anAdvert(world, ana, { title: 'Found', onSite: true, state: 'found' });
  const newcomer = await aTeacher(world, { country: 'GR', state: 'waiting' });
  await anAdvert(world, newcomer, { title: 'Of a newcomer', onSite: true });
  for (const browser of [world.guest(), await world.signedIn(await anOfficer(world, { serves: 'ES' }))]) {
    const page = await browser.get(paths.adverts());
    expect(shown(page)).toEqual([open]);
    expect(page.html).toContain('Spain');
    expect(page.html).not.toMatch(/Vidal|For members|Of a newcomer/);
    expect(page.queries).toBeLessThanOrEqual(8);
    expect((await browser.get(paths.advert(open))).status).toBe(200);
  }
  expect((await (await world.signedIn(ana)).get(paths.adverts())).html).toContain('For members');
});

it('pages of it are the newest first, each advert once', async () => {
  const many: AdvertId[] = [];
  for (let at = 0; at < 14; at += 1)
    many.push(await anAdvert(world, ana, { onSite: true, postedAt: daysAfter(world.now, -30 - (at % 3)) }));
  const guest = world.guest();
  const first = await guest.get(paths.adverts());
  const [, next = ''] = /<a[^>]*rel="next"[^>]*href="([^"]*)"/.exec(first.html) ?? [];
  const second = await guest.get(next);
  const all = [...shown(first), ...shown(second)];
  expect(new Set(all).size).toBe(all.length);
  for (const id of many) expect(all).toContain(id);
  expect((await guest.get(`${paths.adverts()}?before=nonsense`)).status).toBe(200);
});

it('the front page and the gallery lead to it, and pupils find nothing there', async () => {
  const link = `href="${paths.adverts()}"`;
  const pupil = await world.signedIn(await aPupil(world, { teacher: ana }));
  for (const path of [site.front(), projects.gallery()]) expect((await world.guest().get(path)).html).toContain(link);
  expect((await pupil.get(paths.adverts())).status).toBe(404);
});
