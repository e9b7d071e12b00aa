import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths } from '#domains/people/screening/paths.ts';
import type { MessageId } from '#kernel/ids.ts';
import { anOfficer, aTeacher } from '../builders/people.ts';
import { aHeldText } from '../builders/talk.ts';
import { openWorld, type World } from '../world.ts';
import { wrongWaits } from '../wrong-waits.ts';
import { patience, rounds, times, together } from './rounds.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));

const release = { decision: 'release' };
const refusal = { decision: 'refuse', reason: 'advertising', words: 'It sells journeys to schools.' };

async function aHeld() {
  const [sender, reader] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
  const id = await aHeldText(world, { sender, reader });
  return { id, sender, reader, senders: await world.signedIn(sender), readers: await world.signedIn(reader) };
}
const officers = async () => [
  await world.signedIn(await anOfficer(world, { serves: 'ES' })),
  await world.signedIn(await anOfficer(world, { serves: 'every country' })),
];
const stateOf = async (id: string) =>
  (await world.db.selectFrom('held_text').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const arrived = async (id: string) =>
  (
    await world.db
      .selectFrom('message')
      .select('id')
      .where('id', '=', id as MessageId)
      .execute()
  ).length;
const decisionsOf = (id: string) =>
  world.db
    .selectFrom('event')
    .select('verb')
    .where('subject_id', '=', id)
    .where('verb', 'in', ['held_text.released', 'held_text.refused', 'held_text.withdrawn'])
    .execute();

it(
  'released, refused and taken back at once, each twice: one of them holds, and what is released arrives once',
  async () => {
    const both = await officers();
    await times(rounds.some, async () => {
      const { id, senders } = await aHeld();
      await together(
        ...both.flatMap((officer) => [
          officer.post(paths.decision(id), release),
          officer.post(paths.decision(id), refusal),
        ]),
        senders.post(paths.withdrawal(id)),
        senders.post(paths.withdrawal(id)),
      );
      expect(await decisionsOf(id)).toHaveLength(1);
      await world.settle();
      const state = await stateOf(id);
      expect(['released', 'refused', 'withdrawn']).toContain(state);
      expect(await arrived(id)).toBe(state === 'released' ? 1 : 0);
    });
  },
  patience,
);

it(
  'two released at once by two officers arrive once each',
  async () => {
    const both = await officers();
    await times(rounds.some, async () => {
      const two = [await aHeld(), await aHeld()];
      const sent = two.flatMap(({ id }) => both.map((officer) => officer.post(paths.decision(id), release)));
      await together(...sent);
      await world.settle();
      for (const { id } of two) expect([await arrived(id), await stateOf(id)]).toEqual([1, 'released']);
    });
  },
  patience,
);

it(
  'released and blocked by its reader at once: it has arrived, or its sender keeps it',
  async () => {
    const [officer] = await officers();
    await times(rounds.some, async () => {
      const { id, sender, readers } = await aHeld();
      if (!officer) return;
      const [, blocked] = [await officer.post(paths.decision(id), release), readers.post(contacts.block(sender.id))];
      await Promise.all([world.settle(), blocked]);
      await world.settle();
      expect([await arrived(id), await stateOf(id)]).toEqual(
        (await arrived(id)) === 1 ? [1, 'released'] : [0, 'undelivered'],
      );
    });
  },
  patience,
);
