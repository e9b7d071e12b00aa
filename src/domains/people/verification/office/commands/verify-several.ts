import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { SeenVerificationFile } from '../../access.ts';
import { allGreen } from '../../model.ts';
import { canVerify } from '../../policy.ts';
import { verifyMembers } from '../../steps/verify-members.ts';

/** As a form names them: with the moment since which each had been waiting on the page. */
interface Marked {
  readonly id: string;
  readonly waitingSince: Date;
}

/**
 * Verifies those among the marked people whose checks are all green, and returns how many they were. They are checked again: what was
 * green on the page may not be so any more.
 */
export async function verifySeveral(
  by: By<Officer>,
  people: readonly SeenVerificationFile<Officer>[],
  marked: readonly Marked[],
): Promise<number> {
  const { actor } = by;
  const ready = people.flatMap((person) => {
    const { id, country, school, since, checks } = person;
    const isAsSeen = marked.some((mark) => mark.id === id && mark.waitingSince.getTime() === since.getTime());
    return school && isAsSeen && allGreen(checks) && canVerify(actor, person) ? [{ id, country, school, since }] : [];
  });
  if (ready.length === 0) return 0;
  const verified = await transact(by, (tx) => verifyMembers(tx, ready));
  return verified.length;
}
