import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { CaseId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, country, type TestTeacher } from '#test/builders/people.ts';
import { aPartner, aProject, aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { findTrust } from './queries.ts';

let world: World;
let busy: TestTeacher;
let friend: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
  // Whose deeds are nobody else's merit or guilt: everything that counts, and a decision against one of them.
  busy = await aTeacher(world);
  friend = await aTeacher(world);
  const space = await aSpace(world, { founders: [busy, friend] });
  const { db, now } = world;
  await sql`insert into discussion (id, space_id, title, body, author_account, made_at, last_reply_at)
    select gen_random_uuid(), ${space.id}, 'Rules', 'Ours', ${busy.id}, ${now}, ${now} from generate_series(1, 10)`.execute(
    db,
  );
  await sql`insert into reply (id, discussion_id, space_id, body, author_account, made_at)
    select gen_random_uuid(), id, space_id, 'Yes', ${busy.id}, ${now} from discussion`.execute(db);
  await sql`insert into diary_post (id, space_id, title, body, audience, author_account, posted_at)
    select gen_random_uuid(), ${space.id}, 'Day', '<p>x</p>', 'members', ${busy.id}, ${now} from generate_series(1, 10)`.execute(
    db,
  );
  await decided(friend, 'hide', 29);
  await decision(friend, 'verified', 29);
  await aPartner(world, (await aProject(world, { founders: [busy, friend] })).id, await aTeacher(world));
});
afterAll(() => world.close());

/** Thirty days after everybody was verified. */
const trust = ({ id }: TestTeacher, days = 30) => findTrust(world.db, id, daysAfter(world.now, days));

async function decided({ id, country: at }: TestTeacher, deed: 'hide' | 'warn' | 'dismiss', day: number) {
  const [caseId, when] = [newId<CaseId>(), daysAfter(world.now, day)];
  const facts = { kind: 'profile', subject_id: id, excerpt: 'x', state: 'decided', opened_at: when } as const;
  await world.db
    .insertInto('conduct_case')
    .values({ ...facts, id: caseId, author_account: id, country: country(at), decided_at: when })
    .execute();
  await world.db
    .insertInto('conduct_decision')
    .values({
      id: newId(),
      case_id: caseId,
      decision: deed,
      rule: 'insult',
      facts: 'What was found.',
      decided_at: when,
    })
    .execute();
}
const decision = (who: TestTeacher, what: 'verified' | 'refused', day: number) =>
  world.db
    .insertInto('verification')
    .values({
      id: newId(),
      member_id: who.id,
      school_id: who.school,
      decision: what,
      reason_key: 'other',
      decided_at: daysAfter(world.now, day),
    })
    .execute();
async function founder() {
  const one = await aTeacher(world);
  await aProject(world, { founders: [one, friend] });
  return one;
}

it('is the first step for a verified teacher, whatever others have done', async () => {
  expect(await trust(await aTeacher(world))).toBe('L1');
  expect(await trust(await aTeacher(world, { state: 'waiting' }))).toBe('L0');
});

it('grows by a project that was approved, as founder or as partner, or by ten posts', async () => {
  const partner = await aTeacher(world);
  await aPartner(world, (await aProject(world, { founders: [busy, friend] })).id, partner);
  const waiting = await aTeacher(world);
  await aProject(world, { founders: [waiting, friend], state: 'under_review' });
  expect(await trust(await founder())).toBe('L2');
  expect(await trust(partner)).toBe('L2');
  expect(await trust(waiting)).toBe('L1');
  const writer = await aTeacher(world);
  const mine = sql`id in (select id from discussion limit 10)`;
  await sql`update discussion set author_account = ${writer.id} where ${mine}`.execute(world.db);
  expect(await trust(writer)).toBe('L2');
  await sql`update discussion set author_account = ${busy.id} where ${mine}`.execute(world.db);
});

it('counts from the last time that the teacher himself was verified', async () => {
  const [late, refusedSince] = [await founder(), await founder()];
  await decision(late, 'verified', 0);
  await decision(late, 'verified', 20);
  await decision(refusedSince, 'verified', 0);
  await decision(refusedSince, 'refused', 20);
  expect(await trust(late)).toBe('L1');
  expect(await trust(late, 34)).toBe('L2');
  expect(await trust(refusedSince)).toBe('L2');
});

it('goes back for ninety days by a report that was upheld, not by one that was dismissed', async () => {
  const [hidden, warned, dismissed] = [await founder(), await founder(), await founder()];
  await decided(hidden, 'hide', 20);
  await decided(warned, 'warn', 20);
  await decided(dismissed, 'dismiss', 20);
  expect(await Promise.all([hidden, warned, dismissed].map((who) => trust(who)))).toEqual(['L1', 'L1', 'L2']);
  expect(await trust(hidden, 111)).toBe('L2');
});
