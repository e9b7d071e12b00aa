import { afterAll, beforeAll, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/days.ts';
import { aJournalPost } from '#test/builders/journal.ts';
import { aContact, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { twoPosts } from '#test/builders/space-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { newsByPeriod, withoutRepeats } from './model.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const follow = (one: TestTeacher, other: TestTeacher) =>
  world.db.insertInto('follow').values({ follower_id: one.id, followed_id: other.id, since: world.now }).execute();

it('shows the newest posts of people whom one follows, as far as they are for the reader, page by page without gaps', {
  tags: ['slow'],
}, async () => {
  const one = await aTeacher(world);
  const friend = await aTeacher(world, { country: 'GR' });
  const other = await aTeacher(world, { country: 'FR' });
  await aContact(world, one, friend);
  for (const followed of [friend, other]) await follow(one, followed);
  for (let at = 0; at < 12; at += 1)
    for (const author of [friend, other])
      await aJournalPost(world, author, {
        body: `Post ${at} of ${author.country}.`,
        audience: at % 3 === 0 ? 'contacts' : 'members',
        // Two at a time at the same moment.
        postedAt: minutesAfter(world.now, -at),
      });
  await aJournalPost(world, await aTeacher(world), { body: 'Post of a stranger.' });
  const browser = await world.signedIn(one);
  const found: string[] = [];
  let href: string | undefined = paths.stream();
  while (href) {
    const { html, queries } = await browser.get(href);
    expect(queries).toBeLessThanOrEqual(8);
    found.push(...(html.match(/Post [^<]*\./g) ?? []));
    href = html.match(/rel="next" href="([^"]+)"/)?.[1];
  }
  const readable = Array.from({ length: 12 }, (_, at) => at).flatMap((at) =>
    at % 3 === 0 ? [`Post ${at} of GR.`] : [`Post ${at} of GR.`, `Post ${at} of FR.`],
  );
  expect(found.toSorted()).toEqual(readable.toSorted());
  const minutes = found.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(minutes).toEqual(minutes.toSorted((before, after) => before - after));
  const desk = await browser.get(paths.desk());
  expect(desk.html.match(/Post \d+ of/g)).toHaveLength(3);
  expect(desk.queries).toBeLessThanOrEqual(8);
});

it('tells what others did in one’s projects, without the names of pupils, and not what one did oneself', async () => {
  const one = await aTeacher(world, { givenName: 'One' });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  const space = await aSpace(world, { founders: [one, other], title: 'Kites' });
  const kim = await aPupil(world, { teacher: other, space: space.id, name: 'Kim' });
  const happened = (verb: string, actor: { readonly kind: 'member' | 'pupil'; readonly id: string }) =>
    world.db
      .insertInto('event')
      .values({
        verb,
        subject_id: space.id,
        space_id: space.id,
        actor_kind: actor.kind,
        actor_id: actor.id,
        details: '{}' as never,
        at: world.now,
      })
      .execute();
  await happened('post.written', { kind: 'member', id: other.id });
  await happened('picture.added', { kind: 'pupil', id: kim.id });
  await happened('picture.added', { kind: 'pupil', id: kim.id });
  await happened('discussion.opened', { kind: 'member', id: one.id });
  const { html } = await (await world.signedIn(one)).get(paths.stream());
  expect(html).toContain('Other wrote in the diary'.slice(6));
  expect(html.split('A pupil added a picture')).toHaveLength(2);
  expect(html).not.toContain('Kim');
  expect(html).not.toContain('opened a discussion');
  const stranger = await (await world.signedIn(await aTeacher(world))).get(paths.stream());
  expect(stranger.html).toContain('No news yet');
  expect(stranger.html).not.toContain('Kites');
});

it.each(['', 'x', '1_p', '12_e12', `99999999999999_p${'a'.repeat(36)}`])(
  'begins at the beginning for the place %s, which is none',
  async (key) => {
    const browser = await world.signedIn(await aTeacher(world));
    expect((await browser.get(paths.streamAfter(key))).status).toBe(200);
  },
);

it('puts together what one person does again and again', () => {
  const item = { kind: 'event', verb: 'picture.added', project: 'p', personId: 'a' } as const;
  const items = [item, item, { ...item, personId: 'b' }, item].map((one, at) => ({ ...one, key: `e${at}` }));
  expect(withoutRepeats(items as never).map(({ key }) => key)).toEqual(['e0', 'e2', 'e3']);
});

it('puts what happened in one project within a week into one row, at its newest', () => {
  const now = new Date('2026-12-01T10:00:00Z');
  const item = (hours: number, project: string | null, key: string) => ({
    ...{ kind: project ? 'event' : 'post', verb: 'post.written', project, key, personId: key },
    at: new Date(now.getTime() - hours * 3_600_000),
  });
  const items = [
    ...[item(1, 'p', 'e1'), item(30, 'p', 'e2'), item(40, null, 'p1')],
    ...[item(50, 'q', 'e3'), item(60, 'p', 'e4'), item(200, 'p', 'e5')],
  ];
  const periods = newsByPeriod(items as never, now);
  expect(
    periods.map(({ period, rows }) => [period, rows.map(({ first, before }) => [first.key, before.length])]),
  ).toEqual([
    ['today', [['e1', 0]]],
    [
      'week',
      [
        ['e2', 1],
        ['p1', 0],
        ['e3', 0],
      ],
    ],
    ['earlier', [['e5', 0]]],
  ]);
});

it('names what was written in the diary, and shows people or projects alone', async () => {
  const one = await aTeacher(world);
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  await follow(one, other);
  await aJournalPost(world, other, { body: 'Our first frost.' });
  const space = await aSpace(world, { founders: [one, other], title: 'Kites' });
  const { post } = await twoPosts(world, space.id, { ana: other, eleni: one });
  await world.db.updateTable('diary_post').set({ title: 'Two kites, one wind' }).where('id', '=', post).execute();
  const event = {
    verb: 'post.written',
    subject_id: post,
    space_id: space.id,
    actor_kind: 'member',
    actor_id: other.id,
  };
  await world.db
    .insertInto('event')
    .values({ ...event, details: '{}' as never, at: world.now } as never)
    .execute();
  const browser = await world.signedIn(one);
  const has = async (path: string) => {
    const { html, queries } = await browser.get(path);
    expect(queries).toBeLessThanOrEqual(8);
    return ['Our first frost.', 'Two kites, one wind'].map((text) => html.includes(text));
  };
  expect(await has(paths.stream())).toEqual([true, true]);
  expect(await has(paths.streamOf('people'))).toEqual([true, false]);
  expect(await has(paths.streamOf('projects'))).toEqual([false, true]);
  await world.db.updateTable('diary_post').set({ removed_at: world.now }).where('id', '=', post).execute();
  expect(await has(paths.stream())).toEqual([true, false]);
});
