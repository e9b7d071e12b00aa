import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { reindexPeople } from '#domains/people/people-search/steps/reindex-person.ts';
import { confirmSchools } from '#domains/people/schools/steps/confirm-schools.ts';
import { noteVerified } from '#domains/people/trust/steps/note-verification.ts';
import type { Officer } from '#kernel/actor.ts';
import type { CountryCode, MemberId, SchoolId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';

export interface Verifiable {
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly school: SchoolId;
  /** Since when they wait, as the officer has read. */
  readonly since: Date;
  /** Why, although a check is open. */
  readonly because?: string | undefined;
}

/**
 * Verifies those of them who still wait since then and whose address is confirmed, with their schools: in as many statements
 * for a hundred as for one. Returns who they were.
 */
export async function verifyMembers(tx: Tx<Officer>, people: readonly Verifiable[]): Promise<readonly MemberId[]> {
  const ids = await listStillWaiting(tx, people);
  if (ids.length === 0) return [];
  const verified = people.filter(({ id }) => ids.includes(id));
  await tx.db.updateTable('member').set({ state: 'verified', state_since: tx.now }).where('id', 'in', ids).execute();
  await tx.db
    .insertInto('verification')
    .values(
      verified.map(({ id, school, because }) => ({
        id: newId(),
        member_id: id,
        school_id: school,
        decision: 'verified' as const,
        reason: because ?? null,
        decided_by: tx.actor.id,
        decided_at: tx.now,
      })),
    )
    .execute();
  await stopWaiting(tx, { subject: ids, kinds: ['verification', 'head_answer'] });
  await confirmSchools(
    tx,
    verified.map(({ school }) => school),
  );
  await noteVerified(tx, ids);
  await reindexPeople(tx, ids);
  await tx.recordAll(
    verified.map(({ id, country, school }) => ({
      verb: 'member.verified' as const,
      subject: id,
      country,
      details: { school },
    })),
  );
  return ids;
}

/** Locked, in order: two officers who decide about the same people at once come one after the other. */
async function listStillWaiting({ db }: Tx, people: readonly Verifiable[]): Promise<MemberId[]> {
  const rows = await db
    .selectFrom('member')
    .select(['id', 'state', 'state_since'])
    .select(
      sql<boolean>`exists (select from account where account.id = member.id and email_confirmed_at is not null)`.as(
        'confirmed',
      ),
    )
    .where(
      'id',
      'in',
      people.map(({ id }) => id),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.flatMap(({ id, state, state_since, confirmed }) => {
    const seen = people.find((person) => person.id === id);
    return state === 'waiting' && confirmed && seen?.since.getTime() === state_since.getTime() ? [id] : [];
  });
}
