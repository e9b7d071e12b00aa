import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Member, Officer, Pupil } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { SeenHidden } from '../access.ts';

/** Takes hidden content from the desk of who could correct it. They may still ask for it later. */
export async function leaveHidden<actor extends Member | Officer | Pupil>(
  by: By<actor>,
  { id }: SeenHidden<NoInfer<actor>>,
): Promise<void> {
  await transact(by, (tx) => stopWaiting(tx, { subject: id, kinds: ['hidden_content'] }));
}
