import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '#domains/work/partner-forums/paths.ts';
import type { DiscussionId, ReplyId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '../browser.ts';
import { aThread, forumOf } from '../builders/forums.ts';
import { anOfficer, aTeacher } from '../builders/people.ts';
import { openWorld, type World } from '../world.ts';
import { patience, rounds, times, together } from './rounds.ts';

let world: World;
let central: Browser;
beforeAll(async () => {
  world = await openWorld();
  central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
});
afterAll(() => world.close());

async function aWriter(thread: DiscussionId) {
  const teacher = await aTeacher(world, { country: 'GR' });
  const browser = await world.signedIn(teacher);
  const id = newId<ReplyId>();
  return { id, write: () => browser.post(paths.replies(thread), { idempotencyKey: id, body: 'We would like to.' }) };
}
const threadOf = (id: ReplyId) =>
  world.db.selectFrom('reply').select(['thread_id', 'space_id']).where('id', '=', id).execute();
const discussionOf = (id: DiscussionId) =>
  world.db
    .selectFrom('discussion')
    .innerJoin('thread', 'thread.id', 'discussion.id')
    .select(['merged_into as mergedInto', 'discussion.space_id as space', 'thread.replies'])
    .where('discussion.id', '=', id)
    .executeTakeFirstOrThrow();

it(
  'three threads are merged in a ring while somebody replies: each address leads to one that is there, and no reply is lost',
  async () => {
    const asker = await aTeacher(world);
    await times(rounds.some, async () => {
      const ring = [
        await aThread(world, { by: asker }),
        await aThread(world, { by: asker }),
        await aThread(world, { by: asker }),
      ];
      const [one, two, three] = ring;
      if (!one || !two || !three) return;
      const { id, write } = await aWriter(one);
      const [, , , written] = await together(
        central.post(paths.merge(one), { into: two }),
        central.post(paths.merge(two), { into: three }),
        central.post(paths.merge(three), { into: one }),
        write(),
      );
      const states = await Promise.all(ring.map(discussionOf));
      const left = ring.filter((_, place) => states[place]?.mergedInto === null);
      for (const { mergedInto } of states) if (mergedInto) expect(left).toContain(mergedInto);
      const kept = await threadOf(id);
      expect(left.length).toBeGreaterThan(0);
      for (const { thread_id } of kept) expect(left).toContain(thread_id);
      if (written === 303 && kept.length === 0) expect(states[0]?.mergedInto).not.toBeNull();
      const counted = states.reduce((sum, { replies }) => sum + replies, 0);
      expect(counted).toBe(ring.length - left.length + kept.length);
    });
  },
  patience,
);

it(
  'a thread is moved while somebody replies: the reply stands in the forum of its thread, or is told that it is gone',
  async () => {
    const asker = await aTeacher(world);
    await times(rounds.some, async () => {
      const thread = await aThread(world, { by: asker });
      const { id, write } = await aWriter(thread);
      await together(central.post(paths.move(thread), { forum: forumOf.vocational }), write());
      const [{ space, replies }, kept] = [await discussionOf(thread), await threadOf(id)];
      expect(space).toBe(forumOf.vocational);
      expect(replies).toBe(kept.length);
      for (const reply of kept) expect(reply.space_id).toBe(forumOf.vocational);
    });
  },
  patience,
);
