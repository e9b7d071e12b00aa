import type { Space } from '#domains/spaces/spaces/model.ts';
import { canReply } from '#domains/spaces/spaces/policy.ts';

/** Replies to one discussion: nobody to what is closed, removed or hidden. */
export function canReplyTo(
  space: Space,
  { closed, removal }: { readonly closed: boolean; readonly removal: string | undefined },
): boolean {
  return canReply(space) && !closed && !removal;
}
