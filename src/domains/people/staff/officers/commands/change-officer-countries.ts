import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { rightsTopic } from '#platform/live.ts';
import { isChanged } from '#platform/version-of.ts';
import { servedCodes } from '../../model.ts';
import { type Assignment, assignService } from '../../steps/assign-service.ts';
import type { SeenOfficer } from '../access.ts';
import { canManageOfficers } from '../policy.ts';

/**
 * Gives an officer other countries to serve: from the next page on they see those, and the former ones no more. `seen` is the version that
 * the form showed: what another operator has saved since is not overwritten unseen.
 */
export async function changeOfficerCountries<actor extends Actor>(
  by: By<actor>,
  officer: SeenOfficer<NoInfer<actor>>,
  assignment: Assignment,
  seen?: string,
): Promise<Result<'moved', 'notAllowed' | 'changedMeanwhile'>> {
  if (!canManageOfficers(by.actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const before = await listServed(tx, officer.id);
    const codes = servedCodes(assignment.serves);
    if (isChanged(seen, before, [...codes].sort())) return refuse('changedMeanwhile');
    await assignService(tx, officer, assignment);
    // The same form, sent once more.
    if (before.join() === [...codes].sort().join()) return ok('moved');
    const serves = codes.join(',') || 'every country';
    tx.publish(rightsTopic(officer.id));
    await tx.record({ verb: 'account.officer_moved', subject: officer.id, details: { serves } });
    return ok('moved');
  });
}

/** In the order of the codes; none for an officer of every country. The officer is locked, as by the assignment. */
async function listServed({ db }: Tx, officer: OfficerId): Promise<readonly string[]> {
  await db.selectFrom('officer').select('id').where('id', '=', officer).forNoKeyUpdate().execute();
  const rows = await db.selectFrom('officer_country').select('country').where('officer_id', '=', officer).execute();
  return rows.map(({ country }) => country).sort();
}
