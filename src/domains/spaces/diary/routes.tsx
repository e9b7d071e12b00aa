import { everyone } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route } from '#platform/http.ts';
import { askedLanguage } from '#platform/i18n.ts';
import { findDiary, type SeenDiary } from './access.ts';
import { frame } from './answers.tsx';
import { diaryFeed } from './documents/feed.ts';
import { DiaryPage } from './pages/diary-page.tsx';
import { paths } from './paths.ts';
import { findDiaryStamp } from './queries/beside-post.ts';
import { listPosts, listPostsOfFeed, postsAPage } from './queries.ts';
import { bookRoutes } from './routes/book.tsx';
import { commentRoutes } from './routes/comments.tsx';
import { postRoutes } from './routes/posts.tsx';

async function showDiary({ db, actor, reader, query }: PageRequest, diary: SeenDiary): Promise<Answer> {
  const { space } = diary;
  const before = readCursor(query.get('before'));
  const { shown: posts, last } = takePage(await listPosts(db, diary, before), postsAPage);
  const older = last && `${paths.diary(space.id)}?before=${writeCursor({ at: last.postedAt, id: last.id })}`;
  const newest = before && paths.diary(space.id);
  const stamp = await findDiaryStamp(db, diary);
  const title = reader.t('diary.titleOf', { project: space.title });
  return page(
    <DiaryPage {...{ reader, actor, diary, posts, newest, older, stamp }} />,
    frame(diary, title, {
      description: reader.t('diary.about', { project: space.title }),
      feed: paths.feed(space.id, reader.language),
    }),
  );
}

export const diaryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/diary/:space',
    who: everyone,
    async handle(request) {
      const diary = await findDiary(request, request.params.space);
      return diary ? showDiary(request, diary) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/diary/:space/feed.atom',
    who: everyone,
    async handle(request) {
      const { db, language, query, services } = request;
      const diary = await findDiary(request, request.params.space);
      if (!diary) return notFound;
      const posts = await listPostsOfFeed(db, diary);
      const bytes = diaryFeed(askedLanguage(query, language), { diary, posts, baseUrl: services.baseUrl });
      return { kind: 'file', type: 'application/atom+xml; charset=utf-8', bytes, cache: 'private' };
    },
  }),
  ...bookRoutes,
  ...postRoutes,
  ...commentRoutes,
];
