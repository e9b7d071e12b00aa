import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anAdvert, anAnswer } from '#test/builders/adverts.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = (browser: Browser, to: TestTeacher, fields: { readonly note: string }) =>
  browser.post(`/people/${to.id}/contact`, { idempotencyKey: newId(), ...fields });

async function two() {
  const one = await aTeacher(world, { givenName: 'One' });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  return { one, other, ones: await world.signedIn(one), others: await world.signedIn(other) };
}

it('takes a short note from people who have both written below an advert or a post, and not where only one of them has', async () => {
  const replyTo = (thread: string, { id }: TestTeacher) =>
    world.db
      .insertInto('reply')
      .values({
        id: newId(),
        thread_id: thread as never,
        space_id: null,
        body: 'x',
        author_account: id,
        made_at: world.now,
      })
      .execute();
  for (const asks of ['author', 'answerer'] as const) {
    const { one, other, ones, others } = await two();
    const [asker, to] = asks === 'author' ? ([ones, other] as const) : ([others, one] as const);
    const answer = await anAnswer(world, await anAdvert(world, one), { by: other });
    expect((await ask(asker, to, { note: 'Hi' })).status).toBe(422);
    // A third person below the advert changes nothing.
    await replyTo(answer, await aTeacher(world));
    expect((await ask(asker, to, { note: 'Hi' })).status).toBe(422);
    await replyTo(answer, one);
    expect((await ask(asker, to, { note: 'Hi' })).status).toBe(303);
  }
});

it('asks for a note of forty characters, unless the two have talked', async () => {
  const { one, other, ones } = await two();
  for (const short of ['', ' ', 'Hi', 'x'.repeat(39), 'y'.repeat(1001)]) {
    const answer = await ask(ones, other, { note: short });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('id="field-note-error"');
  }
  expect((await ask(ones, other, { note: '<b>x</b> & "q"' })).html).toContain('&lt;b>x&lt;/b>');
  const conversation = newId();
  await world.db
    .insertInto('conversation')
    .values({
      id: conversation as never,
      pair: [one.id, other.id].sort().join(':'),
      started_by: one.id,
      started_at: world.now,
      to_stranger: true,
    })
    .execute();
  const message = (from: TestTeacher) =>
    world.db
      .insertInto('message')
      .values({
        id: newId(),
        conversation_id: conversation as never,
        author_account: from.id,
        body: 'x',
        sent_at: world.now,
      })
      .execute();
  await message(one);
  expect((await ask(ones, other, { note: 'Hi' })).status).toBe(422);
  await message(other);
  expect((await ask(ones, other, { note: 'Hi' })).status).toBe(303);
});
