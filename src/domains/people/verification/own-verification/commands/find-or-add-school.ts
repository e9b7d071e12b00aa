import type { SchoolChoice } from '#domains/people/registration/model.ts';
import { addSchool } from '#domains/people/schools/commands/add-school.ts';
import { setHead } from '#domains/people/schools/commands/set-head.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** The school that was chosen, or the one that is added now. */
export async function findOrAddSchool(
  tx: Db,
  actor: Actor,
  { country, choice, now }: { readonly country: CountryCode; readonly choice: SchoolChoice; readonly now: Date },
): Promise<SchoolId> {
  if (choice.kind === 'added') return addSchool(tx, actor, { ...choice.facts, ...choice.head, country }, now);
  if (choice.head) await setHead(tx, choice.id, choice.head);
  return choice.id;
}
