import { canStateConsent } from '#domains/core/content/policy.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PublicText } from '../model.ts';
import { findNamesWithoutConsent } from './find-names-without-consent.ts';

/**
 * Whether a text may be public: it names no pupil of its space, or the person who publishes states for each of them that the
 * consent is held, which is recorded. Asked in the transaction that makes the text public or changes it, before it writes.
 */
export async function requireNameConsent(
  tx: Tx<Actor>,
  text: PublicText,
  consent: readonly string[],
): Promise<boolean> {
  const named = await findNamesWithoutConsent(tx, text);
  if (named.length === 0) return true;
  if (!canStateConsent(tx.actor) || !named.every(({ id }) => consent.includes(id))) return false;
  const pupils = named.map(({ id }) => id);
  const { kind, subject, space } = text;
  await tx.record({ verb: 'pupil.consent_stated', subject, space, details: { count: pupils.length, pupils, kind } });
  return true;
}
