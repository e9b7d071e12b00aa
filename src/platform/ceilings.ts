import { type Result, refuse } from '#kernel/result.ts';
import type { By } from './command.ts';
import type { Limit } from './limits.ts';

interface Ceiling {
  readonly limit: Limit;
  /** Whose it is: the id of a person. */
  readonly key: string;
  /** The same form has not made it before: what is sent twice counts once. */
  readonly isNew: boolean;
  /** So many are made at once; one where it is left out. */
  readonly tries?: number;
  /** Refusals that cost a try all the same, for finding them out was the work. */
  readonly costly?: readonly string[];
}

/**
 * Makes something new as long as a person has not made too many of its kind. What is refused costs nothing, but for
 * reasons that are named as costly. To be asked before
 * the transaction is opened, for the count must stay when that is undone.
 */
export async function underCeiling<value, reason extends string>(
  { services: { limits } }: Pick<By, 'services'>,
  { limit, key, isNew, tries = 1, costly = [] }: Ceiling,
  make: () => Promise<Result<value, reason>>,
): Promise<Result<value, reason | 'tooMany'>> {
  if (!isNew) return make();
  if (!(await limits.take(limit, key, tries))) return refuse('tooMany');
  const made = await make();
  if (!made.ok && !costly.includes(made.reason)) await limits.giveBack(limit, key, tries);
  return made;
}
