import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { findWaitingAt } from '../queries.ts';
import { closeHeld } from './close-held.ts';

interface NewText {
  /** The advert. */
  readonly place: string;
  readonly title: string;
  readonly body: string;
}

/** Whether just this text of an advert waits already. Another one of it does not wait any more: the new one takes its place. */
export async function replaceWaiting(tx: Tx<Member>, { place, title, body }: NewText): Promise<'same' | 'none'> {
  const waiting = await findWaitingAt(tx.db, { member: tx.actor.id, place });
  if (!waiting) return 'none';
  if (waiting.title === title && waiting.body === body) return 'same';
  if (await closeHeld(tx, { id: waiting.id, state: 'withdrawn' }))
    await tx.record({ verb: 'held_text.withdrawn', subject: waiting.id, country: tx.actor.country });
  return 'none';
}
