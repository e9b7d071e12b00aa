import type { Actor } from '../../../../kernel/actor.ts';
import type { CountryCode, SchoolId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db.ts';
import { addSchool } from '../../../schools/commands/add-school.ts';
import { nameHead } from '../../../schools/commands/name-head.ts';
import type { SchoolChoice } from '../../registration/model.ts';

/** The school that was chosen, or the one that is added now. */
export async function takeSchool(
  tx: Db,
  actor: Actor,
  { country, choice, now }: { readonly country: CountryCode; readonly choice: SchoolChoice; readonly now: Date },
): Promise<SchoolId> {
  if (choice.kind === 'added') return addSchool(tx, actor, { ...choice.facts, ...choice.head, country }, now);
  if (choice.head) await nameHead(tx, choice.id, choice.head);
  return choice.id;
}
