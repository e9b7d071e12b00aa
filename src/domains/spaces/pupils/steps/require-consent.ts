import type { Tx } from '#domains/core/event-log/transact.ts';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PupilId } from '#kernel/ids.ts';
import type { PublicText } from '../model.ts';
import { canState } from '../policy.ts';
import { findPrivateDetails } from './find-private-details.ts';
import { lookAgain } from './look-again.ts';

/**
 * Whether a text may be public: it tells nothing private, or the person who publishes states for each pupil that the consent is held, and
 * of each way to reach somebody that it may be public, which is recorded. Asked in the transaction that makes the text public or changes
 * it, before it writes. No pupil is added to the space meanwhile.
 */
export async function requireConsent(tx: Tx<Actor>, text: PublicText, consent: readonly string[]): Promise<boolean> {
  const { kind, subject, space } = text;
  await tx.db.selectFrom('space').select('id').where('id', '=', space).forShare().execute();
  const found = await findPrivateDetails(tx, text);
  if (found.length > 0) {
    const seen = await findSpace(tx, space);
    if (!found.every((detail) => canState(tx.actor, seen, detail) && consent.includes(detail.id))) return false;
  }
  const pupils = found.flatMap((one) => (one.kind === 'name' ? [one.id as PupilId] : []));
  const contacts = found.flatMap((one) => (one.kind === 'contact' ? [one.id] : []));
  if (pupils.length > 0)
    await tx.record({ verb: 'pupil.consent_stated', subject, space, details: { count: pupils.length, pupils, kind } });
  if (contacts.length > 0) {
    const details = { count: contacts.length, contacts, kind };
    await tx.record({ verb: 'pupil.contacts_confirmed', subject, space, details });
  }
  await lookAgain(tx, text);
  return true;
}
