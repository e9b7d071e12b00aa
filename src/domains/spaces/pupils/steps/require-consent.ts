import { areAllStatedBy, isNeverPublic, isSettledBy, isStatedBy } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { ComingText, PublicText } from '../model.ts';
import { findPrivateDetails } from './find-private-details.ts';
import { lookAgain } from './look-again.ts';
import { recordStatements } from './record-statements.ts';

/**
 * Checks that a text can be public, and records what the actor states. It can where it holds no private detail, or where each detail is
 * covered by a statement of an actor allowed by the policy. Call it before writing, in the transaction that publishes or changes the text:
 * it locks the space against new pupils. `waits`: the actor's statements are recorded, but those of another school's teachers are missing,
 * so the text stays as it is.
 */
export async function requireConsent(
  tx: Tx<Actor>,
  text: PublicText,
  consent: readonly string[],
  refused: 'waits' | 'changes' = 'changes',
): Promise<boolean> {
  await tx.db.selectFrom('space').select('id').where('id', '=', text.space).forShare().execute();
  const found = await findPrivateDetails(tx, text);
  if (found.some(isNeverPublic)) return false;
  const stated = found.filter((detail) => isStatedBy(consent, detail));
  const isCleared = areAllStatedBy(consent, found);
  const ids = new Set(stated.map(({ id }) => id));
  const isOwnPart = refused === 'waits' && found.every((one) => isSettledBy(ids, one) || !one.mayState);
  if (!isCleared && !isOwnPart) return false;
  await recordStatements(tx, text, stated);
  if (isCleared || stated.length > 0) await lookAgain(tx, text);
  return isCleared;
}

/** The same for what becomes public with a space that is not open yet: each of its teachers states for their own pupils. */
export async function requireConsentBefore(
  tx: Tx<Actor>,
  text: ComingText,
  consent: readonly string[],
): Promise<boolean> {
  const found = await findPrivateDetails(tx, text);
  if (!areAllStatedBy(consent, found)) return false;
  await recordStatements(
    tx,
    text,
    found.filter((detail) => isStatedBy(consent, detail)),
  );
  return true;
}
