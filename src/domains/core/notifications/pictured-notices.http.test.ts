import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, NotificationId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function tell({ id }: { readonly id: AccountId }, href: string): Promise<void> {
  const event = await world.db
    .insertInto('event')
    .values({ verb: 'project.activated', subject_id: newId(), actor_kind: 'program', at: world.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const told = { id: newId<NotificationId>(), account_id: id, event_id: event.id, at: world.now, href };
  await world.db
    .insertInto('notification')
    .values({ ...told, kind: 'tests.notice.told' })
    .execute();
}

describe('the page of notices', () => {
  it('shows the picture of the project that a notice is about, or whose space it leads to, and a sign where it is about none', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
    const space = await aSpace(world, { founders: [ana, eleni], title: 'Rivers' });
    const { id, cover } = await world.db
      .selectFrom('project')
      .select(['id', 'cover'])
      .where('space_id', '=', space.id)
      .executeTakeFirstOrThrow();
    const pictures = async () => {
      const { html, queries } = await (await world.signedIn(ana)).get('/notifications');
      expect(queries).toBeLessThanOrEqual(8);
      return [...html.matchAll(/<main[\s\S]*<\/main>/g)].join('').split(`src="/covers/${cover}.svg"`).length - 1;
    };
    for (const href of ['/people', `/people/${eleni.id}`, '/spaces/------------------------------------'])
      await tell(ana, href);
    expect(await pictures()).toBe(0);
    for (const href of [`/projects/${id}`, `/spaces/${space.id}/forum/x`, `/diary/${space.id}/y#z`])
      await tell(ana, href);
    expect(await pictures()).toBe(3);
  });

  it('tells a person without notices what will come, and leads on', async () => {
    const { html } = await (await world.signedIn(await aTeacher(world))).get('/notifications');
    for (const words of [
      'Nothing yet',
      'asks to be your contact',
      'your project is approved',
      'a space that you follow',
    ])
      expect(html.toLowerCase()).toContain(words.toLowerCase());
    expect(html).toMatch(/<main[\s\S]*href="\/people"[\s\S]*<\/main>/);
    const officer = await (await world.signedIn(await anOfficer(world, { serves: 'ES' }))).get('/notifications');
    expect(officer.html).toMatch(/<main[\s\S]*href="\/office"[\s\S]*<\/main>/);
  });
});
