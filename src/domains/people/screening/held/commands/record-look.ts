import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { SeenHeld } from '../access.ts';

/** Each look of an officer at a private text is recorded. */
export async function recordLook(by: By<Officer>, { id, country }: SeenHeld<Officer>): Promise<void> {
  await transact(by, (tx) => tx.record({ verb: 'held_text.looked', subject: id, country }));
}
