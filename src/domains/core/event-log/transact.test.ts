import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { isFollowed } from './follow-ups.ts';
import type { NewEvent, Verb } from './model.ts';
import { asProgram, transact } from './transact.ts';

let world: World;
let ana: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world);
});
afterAll(() => world.close());

const byAna = () => world.by({ kind: 'member', id: ana.id, country: ana.country, verified: true, confirmed: true });
const eventsOf = (subject: string) =>
  world.db.selectFrom('event').selectAll().where('subject_id', '=', subject).orderBy('id').execute();

/** The events whose follow-ups wait in the queue. */
async function queuedEvents(): Promise<number[]> {
  const { rows } = await world.database.run(
    `select (data ->> 'event')::int as event from pgboss.job where name = 'follow-up' and state = 'created'`,
  );
  return rows.map(({ event }) => Number(event));
}

it('records who acted on what, when and how', async () => {
  const { project } = await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] });
  const before = (await eventsOf(project)).length;
  await transact(byAna(), async (tx) => {
    await tx.record({ verb: 'contact.asked', subject: project, project, country: ana.country });
    await asProgram(tx).record({ verb: 'contact.blocked', subject: project });
  });
  const added = (await eventsOf(project)).slice(before);
  expect(added).toMatchObject([
    { verb: 'contact.asked', actor_kind: 'member', actor_id: ana.id, project_id: project, country: ana.country },
    { verb: 'contact.blocked', actor_kind: 'program', actor_id: null, project_id: null, country: null, details: {} },
  ]);
  expect(added.map(({ at }) => at)).toEqual([world.now, world.now]);
});

it('queues the follow-ups of an event that a domain follows, and nothing for other events', async () => {
  await world.settle();
  const followed: NewEvent<'contact.accepted'> = { verb: 'contact.accepted', subject: newId() };
  const unfollowed: NewEvent<'contact.declined'> = { verb: 'contact.declined', subject: newId() };
  expect([isFollowed(followed.verb), isFollowed(unfollowed.verb)]).toEqual([true, false]);
  await transact(byAna(), async (tx) => {
    await tx.record(followed);
    await tx.record(unfollowed);
  });
  const [event] = await eventsOf(followed.subject);
  expect((await eventsOf(unfollowed.subject)).length).toBe(1);
  expect(await queuedEvents()).toEqual([event?.id]);
  await world.settle();
  expect(await queuedEvents()).toEqual([]);
});

it('knows no follow-up of a verb that nothing has', () => {
  expect(isFollowed('no.such_verb' as string as Verb)).toBe(false);
});

it('publishes each topic once, after the commit', async () => {
  const subject = newId<string>();
  const seen: (readonly [topic: string, committed: boolean])[] = [];
  const look = async (topic: string) => void seen.push([topic, (await eventsOf(subject)).length === 1]);
  const looking: Promise<void>[] = [];
  const stop = world.services.live.subscribe(['one', 'two'], (topic) => void looking.push(look(topic)));
  const answer = await transact(byAna(), async (tx) => {
    tx.publish('one', 'two');
    tx.publish('one');
    await tx.record({ verb: 'contact.declined', subject });
    expect(looking).toEqual([]);
    return 'done';
  });
  await Promise.all(looking);
  stop();
  expect([answer, seen.sort()]).toEqual([
    'done',
    [
      ['one', true],
      ['two', true],
    ],
  ]);
});

it('leaves no event, no job and no news behind where the command fails', async () => {
  const subject = newId<string>();
  const topics: string[] = [];
  const stop = world.services.live.subscribe(['news'], (topic) => void topics.push(topic));
  const failing = transact(byAna(), async (tx) => {
    await tx.record({ verb: 'contact.accepted', subject });
    tx.publish('news');
    throw new Error('The command failed.');
  });
  await expect(failing).rejects.toThrow('The command failed.');
  stop();
  expect([await eventsOf(subject), await queuedEvents(), topics]).toEqual([[], [], []]);
});
