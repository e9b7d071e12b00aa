import type { Tx } from '#domains/core/event-log/transact.ts';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { ComingText, PublicText } from '../model.ts';
import { canState, canStateBefore } from '../policy.ts';
import { findPrivateDetails } from './find-private-details.ts';
import { lookAgain } from './look-again.ts';
import { recordStatements } from './record-statements.ts';

/**
 * Whether a text may be public: it tells nothing private, or the person who publishes states for each pupil that the consent is held, and
 * of each way to reach somebody that it may be public, which is recorded. Asked in the transaction that makes the text public or changes
 * it, before it writes. No pupil is added to the space meanwhile.
 */
export async function requireConsent(tx: Tx<Actor>, text: PublicText, consent: readonly string[]): Promise<boolean> {
  const { space } = text;
  await tx.db.selectFrom('space').select('id').where('id', '=', space).forShare().execute();
  const found = await findPrivateDetails(tx, text);
  if (found.length > 0) {
    if (!found.every(({ id }) => consent.includes(id)) || !canState(tx.actor, await findSpace(tx, space))) return false;
    await recordStatements(tx, text, found);
  }
  await lookAgain(tx, text);
  return true;
}

/** The same for what becomes public with a space that is not open yet: each of its teachers states for their own pupils. */
export async function requireConsentBefore(
  tx: Tx<Actor>,
  text: ComingText,
  consent: readonly string[],
): Promise<boolean> {
  const found = await findPrivateDetails(tx, text);
  if (found.length === 0) return true;
  if (!found.every(({ id }) => consent.includes(id)) || !canStateBefore(tx.actor, text)) return false;
  await recordStatements(tx, text, found);
  return true;
}
