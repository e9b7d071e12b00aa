import { everyone } from '#kernel/actor.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findComment, findDiary, findPost, type SeenDiary, type SeenPost } from '../access.ts';
import { commentForm } from '../forms.ts';
import { frame, notAllowed } from '../pages/not-allowed-page.tsx';
import { paths } from '../paths.ts';
import { PostPage } from '../posts/pages/post-page.tsx';
import { commentsAPage, listComments } from '../queries.ts';
import { removeComment } from './commands/remove-comment.ts';
import { writeComment } from './commands/write-comment.ts';

const commenters = ['member', 'pupil', 'officer'] as const;
type InPost = PageRequest<'/diary/:space/:post'>;

/** The diary that the address names, for whoever may read it; the 404 for everybody else. */
export async function withDiary(
  request: PageRequest<'/diary/:space'>,
  act: (diary: SeenDiary) => Promise<Answer> | Answer,
): Promise<Answer> {
  const diary = await findDiary(request.db, request.actor, request.params.space);
  return diary ? act(diary) : notFound;
}

export function withPost(
  request: InPost,
  act: (diary: SeenDiary, post: SeenPost) => Promise<Answer> | Answer,
): Promise<Answer> {
  return withDiary(request, async (diary) => {
    const post = await findPost(request.db, diary, request.params.post);
    return post ? act(diary, post) : notFound;
  });
}

async function showPost(
  { db, actor, reader, query }: PageRequest,
  diary: SeenDiary,
  post: SeenPost,
  again?: { readonly body: string; readonly problems: Problems; readonly status: 422 | 429 },
): Promise<Answer> {
  const { space } = diary;
  const found = await listComments(db, diary, post, query.get('before') ?? undefined);
  const comments = found.slice(-commentsAPage);
  const first = found.length > commentsAPage ? comments[0]?.id : undefined;
  const older = first && `${paths.post(space.id, post.id)}?before=${first}#comments`;
  const isPublic = post.audience === 'public' && !post.gone;
  const title = post.title || reader.t('diary.title');
  return page(
    <PostPage {...{ reader, actor, diary, post, comments, older, again }} idempotencyKey={newId()} />,
    frame(diary, title, {
      feed: paths.feed(space.id),
      ...(isPublic && { description: textFromHtml(post.body).slice(0, 200).toWellFormed() }),
    }),
    again?.status ?? 200,
  );
}

async function takeComment(request: PageRequest, diary: SeenDiary, post: SeenPost): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  const body = form.get('body') ?? '';
  const again = (problems: Problems, status: 422 | 429 = 422) =>
    showPost(request, diary, post, { body, problems, status });
  const read = readForm(commentForm, form);
  if (!read.ok) return again(read.problems);
  const written = await writeComment(db, actor, { diary, post }, read.value, { now, services });
  if (written.ok) return seeOther(`${paths.post(diary.space.id, post.id)}#${written.value}`);
  switch (written.reason) {
    case 'notAllowed':
      return notAllowed(request, diary);
    case 'gone':
      return seeOther(paths.diary(diary.space.id));
    case 'taken':
      return again({ '': 'diary.problem.again' });
    case 'tooMany':
      return again({ '': 'diary.problem.tooMany' }, 429);
  }
}

/** One post with its comments. */
export const commentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/diary/:space/:post',
    who: everyone,
    handle: (request) => withPost(request, (diary, post) => showPost(request, diary, post)),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/comments',
    who: commenters,
    handle: (request) => withPost(request, (diary, post) => takeComment(request, diary, post)),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/comments/:comment/removal',
    who: commenters,
    handle: (request) =>
      withDiary(request, async (diary) => {
        const { db, actor, params, now, services } = request;
        const comment = await findComment(db, diary, params.comment);
        if (!comment) return notFound;
        const removed = await removeComment(db, actor, { diary, comment }, { now, live: services.live });
        return removed.ok
          ? seeOther(`${paths.post(diary.space.id, comment.post)}#comments`)
          : notAllowed(request, diary);
      }),
  }),
];
