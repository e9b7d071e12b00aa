import { atomFeed } from '#platform/atom.ts';
import { translator } from '#platform/i18n.ts';
import { countryName } from '#ui/names-of.ts';
import type { SeenDiary, SeenPost } from '../access.ts';
import { paths } from '../paths.ts';

interface FeedOf {
  readonly diary: SeenDiary;
  readonly posts: readonly SeenPost[];
  /** Of this installation: a feed has absolute addresses. */
  readonly baseUrl: string;
}

/** The public posts of a diary as an Atom feed: it names schools and countries, and no people. */
export function diaryFeed(language: string, { diary: { space }, posts, baseUrl }: FeedOf): Buffer {
  const t = translator(language);
  const whole = (path: string) => baseUrl + path;
  const changes = posts.map(({ editedAt, postedAt }) => editedAt ?? postedAt).sort((a, b) => b.getTime() - a.getTime());
  return atomFeed(
    {
      self: whole(paths.feed(space.id, language)),
      link: whole(paths.diary(space.id)),
      title: t('diary.titleOf', { project: space.title }),
      author: space.title,
      updatedAt: changes[0] ?? new Date(0),
      entries: posts.map(({ id, title, body, postedAt, editedAt, writer }) => ({
        link: whole(paths.post(space.id, id)),
        title,
        html: body,
        author:
          [writer.school, writer.country && countryName(writer.country, language)].filter(Boolean).join(', ') ||
          t('diary.formerMember'),
        publishedAt: postedAt,
        updatedAt: editedAt ?? postedAt,
      })),
    },
    baseUrl,
  );
}
