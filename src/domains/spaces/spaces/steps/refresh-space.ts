import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { topicOf } from '../model.ts';

/** Tells the open pages of a space that something in it has changed, after the commit. */
export async function refreshSpace(tx: Tx, { space }: { readonly space: SpaceId | null }): Promise<void> {
  if (space) tx.publish(topicOf(space));
}
