import type { ShownConcern } from '#domains/people/screening/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, ownArea, type PageRequest, page, type Reader } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { NotAllowedPage } from '#ui/not-allowed-page.tsx';
import type { SeenJournalPost } from './access.ts';
import { PostPage } from './pages/post-page.tsx';
import type { ReturnedPicture } from './pages/post-props.ts';
import { paths } from './paths.ts';
import { listComments, listPostsOf } from './queries.ts';

/** For a teacher who is not verified yet, or whose post was hidden meanwhile. */
export function notAllowed({ t }: Pick<Reader, 't'>, member: string): Answer {
  const title = t('journal.notAllowed');
  const back = { href: paths.journal(member), label: t('journal.own') };
  const view = <NotAllowedPage title={title} text={t('journal.notAllowedText')} back={back} />;
  return page(view, { area: 'desk', title, current: 'people' }, 403);
}

interface Returned {
  readonly comment?: { readonly body: string; readonly problems: Problems; readonly concern?: ShownConcern };
  readonly picture?: ReturnedPicture;
  readonly status: number;
}

/** A post with its comments, and with what was refused of a form. */
export async function showPost<actor extends Actor>(
  request: PageRequest<string, actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  again?: Returned,
): Promise<Answer> {
  const { actor, reader, query } = request;
  const { posts: others } = await listPostsOf(request, post.author, null);
  const { replies: comments, older } = await listComments(request, post, readCursor(query.get('before')));
  return page(
    <PostPage
      {...{ reader, actor, post, others, comments }}
      older={older && `${paths.post(post.id)}?before=${writeCursor(older)}#comments`}
      returned={again?.comment}
      returnedPicture={again?.picture}
      idempotencyKey={newId()}
      pictureKey={newId()}
    />,
    { area: ownArea(actor), title: reader.t('journal.of', { name: post.name }), current: 'people' },
    again?.status ?? 200,
  );
}
