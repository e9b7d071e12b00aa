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

interface Told {
  readonly by?: AccountId;
  readonly kind?: string;
  readonly details?: Readonly<Record<string, string>>;
}

async function tell(
  { id }: { readonly id: AccountId },
  href: string,
  { by, kind = 'tests.notice.told', details = {} }: Told = {},
): Promise<void> {
  // Of one moment, they would stand in any order.
  world.now = new Date(world.now.getTime() + 1000);
  const event = await world.db
    .insertInto('event')
    .values({
      verb: 'project.activated',
      subject_id: newId(),
      actor_kind: by ? 'member' : 'program',
      actor_id: by ?? null,
      at: world.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const told = { id: newId<NotificationId>(), account_id: id, event_id: event.id, at: world.now, href };
  await world.db
    .insertInto('notification')
    .values({ ...told, kind, details: JSON.stringify(details) })
    .execute();
}

describe('the page of notices', () => {
  it('shows the picture of the project that a notice is about, or whose space it leads to, and a sign where it is about none', {
    tags: ['slow'],
  }, async () => {
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
    for (const href of [`/projects/${id}`, `/spaces/${space.id}/forum/x`, `/diary/${space.id}/y#z`]) {
      await tell(ana, href);
      await tell(ana, '/people');
    }
    // What is told of one project stands together, below one picture.
    expect(await pictures()).toBe(1);
  });

  it('shows the picture of a project once where several lines about it follow one another', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
    const space = await aSpace(world, { founders: [ana, eleni], title: 'Mountains' });
    for (const page of ['x', 'y', 'z']) await tell(ana, `/spaces/${space.id}/forum/${page}`);
    const { html } = await (await world.signedIn(ana)).get('/notifications');
    expect(html.match(/<main[\s\S]*<\/main>/)?.[0].match(/src="\/covers\//g)).toHaveLength(1);
  });

  it('shows the face of the person whom it names, and of nobody whom it does not name', async () => {
    const ana = await aTeacher(world);
    const eleni = await aTeacher(world, { givenName: 'Eleni', familyName: 'Papadaki' });
    const facesFor = async (details: Readonly<Record<string, string>>) => {
      await tell(ana, '/people', { by: eleni.id, details });
      const { html } = await (await world.signedIn(ana)).get('/notifications');
      return html.match(/<main[\s\S]*<\/main>/)?.[0].match(/avatar-dot/g)?.length ?? 0;
    };
    expect(await facesFor({ title: 'Papadaki' })).toBe(0);
    expect(await facesFor({ author: 'Eleni Papadaki' })).toBe(1);
  });

  it('puts what asks for something above the news, with a button that says what it wants, until it is opened', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world, { givenName: 'Eleni', familyName: 'Papadaki' })];
    const asked = { by: eleni.id, kind: 'contacts.notice.asked', details: { name: 'Eleni Papadaki' } };
    await tell(ana, '/contacts', asked);
    await tell(ana, '/people');
    const browser = await world.signedIn(ana);
    const page = await browser.get('/notifications');
    expect(page.html).toMatch(/2 new things[\s\S]*One of them wants[\s\S]*For you to do[\s\S]*>Answer<[\s\S]*Today/);
    expect(page.html).toContain('<strong>Eleni Papadaki</strong> would like to be your contact');
    await browser.post('/notifications/read');
    expect((await browser.get('/notifications')).html).not.toContain('For you to do');
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
