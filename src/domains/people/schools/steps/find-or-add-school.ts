import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, CountryCode, SchoolId } from '#kernel/ids.ts';
import type { SchoolChoice } from '../model.ts';
import { addSchool } from './add-school.ts';
import { setHead } from './set-head.ts';

/** The school that was chosen, or the one that is added now. */
export async function findOrAddSchool(
  tx: Tx,
  { country, by }: { readonly country: CountryCode; readonly by: AccountId },
  choice: SchoolChoice,
): Promise<SchoolId> {
  if (choice.kind === 'added') return addSchool(tx, { ...choice.facts, ...choice.head, country, headGivenBy: by });
  if (choice.head) await setHead(tx, choice.id, { ...choice.head, by });
  return choice.id;
}
