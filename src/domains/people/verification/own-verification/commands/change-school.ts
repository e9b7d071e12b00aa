import { recordEvent } from '#domains/core/events/record-event.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { SchoolChoice } from '#domains/people/registration/model.ts';
import { noteUnverified } from '#domains/people/trust/steps/note-verification.ts';
import type { Actor } from '#kernel/actor.ts';
import { isoDay } from '#kernel/days.ts';
import type { CountryCode, MemberId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { canChangeSchool } from '../../policy.ts';
import { type Asking, askHead } from './ask-head.ts';
import { findOrAddSchool } from './find-or-add-school.ts';

interface Own {
  readonly member: MemberId;
  readonly country: CountryCode;
}

/**
 * Puts school or head right, or moves to another school: the verification begins anew, and the head is asked. Running
 * projects go on. Past decisions stay on record. Who is verified at a school does not lose it by choosing that school.
 */
export async function changeSchool(
  db: Db,
  actor: Actor,
  { member, country }: Own,
  { choice, ...asking }: Asking & { readonly choice: SchoolChoice },
): Promise<Result<SchoolId, 'notYours' | 'alreadyThere'>> {
  const { now } = asking;
  if (!canChangeSchool(actor, { id: member })) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    const own = await tx
      .selectFrom('member')
      .innerJoin('account', 'account.id', 'member.id')
      .select(['state', 'staff_role', 'given_name', 'family_name'])
      .where('member.id', '=', member)
      .forNoKeyUpdate('member')
      .executeTakeFirstOrThrow();
    if (own.state === 'verified' && choice.kind === 'chosen' && (await isAt(tx, member, choice.id)))
      return refuse('alreadyThere');
    const school = await findOrAddSchool(tx, actor, { country, choice, now });
    const moved = await moveTo(tx, member, school, now);
    await tx.updateTable('member').set({ state: 'waiting', state_since: now }).where('id', '=', member).execute();
    await noteUnverified({ db: tx }, member);
    await reindexPerson({ db: tx, now }, member);
    const verb = moved ? 'member.school_changed' : 'member.waiting';
    await recordEvent(tx, actor, { verb, subject: member, country, details: { school } }, now);
    const name = `${own.given_name} ${own.family_name}`;
    const head = choice.kind === 'chosen' ? choice.head : undefined;
    await askHead(tx, actor, { member, name, staffRole: own.staff_role, country, school, head }, asking);
    return ok(school);
  });
}

async function isAt(tx: Db, member: MemberId, school: SchoolId): Promise<boolean> {
  const place = await tx
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
async function moveTo(tx: Db, member: MemberId, school: SchoolId, now: Date): Promise<boolean> {
  const today = isoDay(now);
  const left = await tx
    .updateTable('member_school')
    .set({ until_on: today })
    .where('member_id', '=', member)
    .where('school_id', '<>', school)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  await tx
    .insertInto('member_school')
    .values({ member_id: member, school_id: school, since_on: today })
    .onConflict((conflict) => conflict.columns(['member_id', 'school_id']).doUpdateSet({ until_on: null, main: true }))
    .execute();
  return left.numUpdatedRows > 0n;
}
