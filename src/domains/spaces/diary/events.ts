import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { Audience } from './model.ts';

/** The subject is the post. */
interface DiaryEvents {
  readonly 'post.written': { readonly audience: Audience };
  readonly 'post.edited': NoDetails;
  readonly 'post.published': NoDetails;
  readonly 'post.unpublished': NoDetails;
  readonly 'post.removed': NoDetails;
  readonly 'post.restored': NoDetails;
  readonly 'post.hidden': NoDetails;
  readonly 'post.shown': NoDetails;
  /** A comment from outside; the subject is the comment. */
  readonly 'comment.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends DiaryEvents {}
}
