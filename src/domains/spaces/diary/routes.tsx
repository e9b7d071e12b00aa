import { everyone } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { atomFeed } from '#platform/atom.ts';
import { type Answer, type PageRequest, page, type Route, route } from '#platform/http.ts';
import { countryName } from '#ui/names-of.ts';
import type { SeenDiary } from './access.ts';
import { commentRoutes, withDiary } from './comments/routes.tsx';
import { DiaryPage } from './pages/diary-page.tsx';
import { frame } from './pages/not-allowed-page.tsx';
import { paths } from './paths.ts';
import { postRoutes } from './posts/routes.tsx';
import { listPosts, listPostsOfFeed, postsAPage } from './queries.ts';

async function showDiary({ db, actor, reader, query }: PageRequest, diary: SeenDiary): Promise<Answer> {
  const { space } = diary;
  const before = readCursor(query.get('before'));
  const { shown: posts, last } = takePage(await listPosts(db, diary, before), postsAPage);
  const older = last && `${paths.diary(space.id)}?before=${writeCursor({ at: last.postedAt, id: last.id })}`;
  const newest = before && paths.diary(space.id);
  const title = reader.t('diary.titleOf', { project: space.title });
  return page(
    <DiaryPage {...{ reader, actor, diary, posts, newest, older }} />,
    frame(diary, title, { description: reader.t('diary.about', { project: space.title }), feed: paths.feed(space.id) }),
  );
}

async function feedOf({ db, t, language, services }: PageRequest, diary: SeenDiary): Promise<Answer> {
  const { space } = diary;
  const posts = await listPostsOfFeed(db, diary);
  const whole = (path: string) => services.baseUrl + path;
  const changes = posts.map(({ editedAt, postedAt }) => editedAt ?? postedAt).sort((a, b) => b.getTime() - a.getTime());
  const bytes = atomFeed(
    {
      self: whole(paths.feed(space.id)),
      link: whole(paths.diary(space.id)),
      title: t('diary.titleOf', { project: space.title }),
      author: space.title,
      updatedAt: changes[0] ?? new Date(0),
      entries: posts.map(({ id, title, body, postedAt, editedAt, writer }) => ({
        link: whole(paths.post(space.id, id)),
        title,
        html: body,
        // As the world sees it: the school and its country, no names.
        author:
          [writer.school, writer.country && countryName(writer.country, language)].filter(Boolean).join(', ') ||
          t('diary.formerMember'),
        publishedAt: postedAt,
        updatedAt: editedAt ?? postedAt,
      })),
    },
    services.baseUrl,
  );
  return { kind: 'file', type: 'application/atom+xml; charset=utf-8', bytes, cache: 'private' };
}

export const diaryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/diary/:space',
    who: everyone,
    handle: (request) => withDiary(request, (diary) => showDiary(request, diary)),
  }),
  route({
    method: 'GET',
    path: '/diary/:space/feed.atom',
    who: everyone,
    handle: (request) => withDiary(request, (diary) => feedOf(request, diary)),
  }),
  ...postRoutes,
  ...commentRoutes,
];
