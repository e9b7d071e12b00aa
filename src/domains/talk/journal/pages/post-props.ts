import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { ShownConcern } from '#domains/people/screening/model.ts';
import type { ReplyLine } from '#domains/spaces/replies/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import type { SeenJournalPost } from '../access.ts';

/** A picture that was not taken. */
export interface ReturnedPicture {
  readonly alt: string;
  readonly problems: Problems;
  /** What its description tells that not everybody may read. */
  readonly named: readonly PrivateDetail[];
}

export interface PostPageProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly post: SeenJournalPost;
  /** The newest posts of the same journal that the reader may read. */
  readonly others: readonly SeenJournalPost[];
  readonly comments: readonly ReplyLine[];
  /** The page of older comments. */
  readonly older: string | undefined;
  /** Of the comment form. */
  readonly idempotencyKey: string;
  readonly pictureKey: string;
  /** The refused comment with its problems. */
  readonly returned?:
    | { readonly body: string; readonly problems: Problems; readonly concern?: ShownConcern }
    | undefined;
  readonly returnedPicture?: ReturnedPicture | undefined;
}
