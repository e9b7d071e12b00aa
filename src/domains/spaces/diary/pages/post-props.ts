import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { ReplyLine } from '#domains/spaces/replies/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import type { SeenDiary, SeenPost } from '../access.ts';
import type { DiaryStamp, OtherDay } from '../queries/beside-post.ts';

export interface PostPageProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly diary: SeenDiary;
  readonly post: SeenPost;
  readonly comments: readonly ReplyLine[];
  readonly older: string | undefined;
  readonly stamp: DiaryStamp | undefined;
  readonly days: readonly OtherDay[];
  /** Of the comment form. */
  readonly idempotencyKey: string;
  /** The refused comment with its problems. */
  readonly returned?:
    | { readonly body: string; readonly problems: Problems; readonly named?: readonly PrivateDetail[] }
    | undefined;
}
