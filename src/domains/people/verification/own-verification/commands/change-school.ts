import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { namedHead, type SchoolChoice, type SchoolHead } from '#domains/people/schools/model.ts';
import { findOrAddSchool } from '#domains/people/schools/steps/find-or-add-school.ts';
import type { Actor } from '#kernel/actor.ts';
import { isoDay, minutesAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { canChangeSchool } from '../../policy.ts';
import { askHead } from '../../steps/ask-head.ts';
import { startVerification } from '../../steps/start-verification.ts';

interface Own {
  readonly member: MemberId;
  readonly country: CountryCode;
}

/**
 * Corrects school or head, or moves to another school: the verification begins anew, and the head is asked. Running
 * projects go on. Past decisions stay on record. A member who is verified at a school does not lose it by choosing that school.
 */
export async function changeSchool(
  by: By<Actor>,
  { member, country }: Own,
  choice: SchoolChoice,
  words: Words,
): Promise<Result<SchoolId, 'notAllowed' | 'alreadyThere'>> {
  if (!canChangeSchool(by.actor, { id: member })) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const { state, state_since: since } = await tx.db
      .selectFrom('member')
      .select(['state', 'state_since'])
      .where('id', '=', member)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    if (state === 'verified' && choice.kind === 'chosen' && (await isAt(tx, member, choice.id)))
      return refuse('alreadyThere');
    const school = await findOrAddSchool(tx, { country, by: member }, choice);
    const moved = await moveTo(tx, member, school);
    const head = namedHead(choice);
    if (!moved && state === 'waiting' && (await isSaidAlready(tx, { member, school, since, head }))) return ok(school);
    await startVerification(tx, member);
    await reindexPerson(tx, member);
    const verb = moved ? 'member.school_changed' : 'member.waiting';
    await tx.record({ verb, subject: member, country, details: { school } });
    await askHead(tx, { member, school, head, words });
    return ok(school);
  });
}

const sentTwiceMinutes = 10;

interface Said {
  readonly member: MemberId;
  readonly school: SchoolId;
  readonly since: Date;
  readonly head: SchoolHead | undefined;
}

/** Whether the same form was sent some minutes ago: the head has been asked, or is to be asked once the address is confirmed. */
async function isSaidAlready({ db, now }: Tx, { member, school, since, head }: Said): Promise<boolean> {
  if (since <= minutesAfter(now, -sentTwiceMinutes)) return false;
  const asked = await db
    .selectFrom('head_question')
    .select('sent_to as address')
    .where('member_id', '=', member)
    .where('school_id', '=', school)
    .where('answer', 'is', null)
    .where('expires_at', '>', now)
    .unionAll(
      db
        .selectFrom('head_to_ask')
        .select('head_email as address')
        .where('member_id', '=', member)
        .where('school_id', '=', school),
    )
    .execute();
  const present = await db.selectFrom('school').select('head_email').where('id', '=', school).executeTakeFirstOrThrow();
  const address = head?.headEmail ?? present.head_email;
  return asked.length === 0 ? !head : asked.some((one) => one.address === address);
}

async function isAt({ db }: Tx, member: MemberId, school: SchoolId): Promise<boolean> {
  const place = await db
    .selectFrom('member_school')
    .select('school_id')
    .where('member_id', '=', member)
    .where('school_id', '=', school)
    .where('main', '=', true)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  return place !== undefined;
}

/** Whether the school is another one than before. */
async function moveTo({ db, now }: Tx, member: MemberId, school: SchoolId): Promise<boolean> {
  const today = isoDay(now);
  const left = await db
    .updateTable('member_school')
    .set({ until_on: today })
    .where('member_id', '=', member)
    .where('school_id', '<>', school)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  await db
    .insertInto('member_school')
    .values({ member_id: member, school_id: school, since_on: today })
    .onConflict((conflict) => conflict.columns(['member_id', 'school_id']).doUpdateSet({ until_on: null, main: true }))
    .execute();
  return left.numUpdatedRows > 0n;
}
