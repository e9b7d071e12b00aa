import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { countReplyTimes } from './commands/count-reply-times.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const minutes = (count: number) => count * 60_000;
const daysAgo = (days: number) => new Date(world.now.getTime() - days * minutes(24 * 60));

/** A conversation of two in which each message comes so many minutes after the one before. */
async function talk(
  [one, other]: readonly [TestTeacher, TestTeacher],
  began: Date,
  said: readonly (readonly [TestTeacher, number])[],
) {
  const id = newId<ConversationId>();
  const pair = [one.id, other.id].sort().join(':');
  await world.db
    .insertInto('conversation')
    .values({ id, pair, started_by: one.id, started_at: began, to_stranger: true })
    .execute();
  let at = began;
  for (const [author, after] of said) {
    at = new Date(at.getTime() + minutes(after));
    await world.db
      .insertInto('message')
      .values({ id: newId<MessageId>(), conversation_id: id, author_account: author.id, body: 'x', sent_at: at })
      .execute();
  }
  await world.db
    .insertInto('conversation_member')
    .values([one, other].map((member) => ({ conversation_id: id, member_id: member.id, last_message_at: at })))
    .execute();
}

it('says in words how long somebody usually takes, from the first message that waited, and only of several answers', async () => {
  const [ana, eleni, ines] = [await aTeacher(world), await aTeacher(world), await aTeacher(world)];
  await talk([eleni, ana], daysAgo(20), [
    [eleni, 0],
    // The second message does not begin the wait anew.
    [eleni, 300],
    [ana, 100],
    [eleni, 10],
    [ana, 90],
  ]);
  await talk([ines, ana], daysAgo(10), [
    [ines, 0],
    [ana, 4000],
    [ana, 1],
  ]);
  // Older than what counts.
  const other = await aTeacher(world);
  await talk([other, ana], daysAgo(200), [
    [other, 0],
    [ana, 1],
  ]);
  await countReplyTimes(world.by('program'));
  const rows = await world.db.selectFrom('reply_time').select(['member_id', 'median_minutes']).execute();
  expect(rows).toEqual([{ member_id: ana.id, median_minutes: 400 }]);
  const page = await (await world.signedIn(eleni)).get(`/people/${ana.id}`);
  expect(page.html).toContain('Usually answers within a day');
  expect(page.html).not.toContain('400');
  await world.db
    .updateTable('message')
    .set({ sent_at: daysAgo(100) })
    .execute();
  await countReplyTimes({ ...world.by('program'), now: new Date(world.now.getTime() + minutes(1)) });
  expect(await world.db.selectFrom('reply_time').selectAll().execute()).toEqual([]);
});
