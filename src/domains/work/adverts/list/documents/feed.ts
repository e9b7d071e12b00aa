import { atomFeed } from '#platform/atom.ts';
import { translator } from '#platform/i18n.ts';
import { countryWithArticle } from '#ui/country-with-article.ts';
import { paths } from '../../paths.ts';
import type { PublicAdvert } from '../queries/public-adverts.ts';

interface Writing {
  readonly language: string;
  readonly baseUrl: string;
  readonly now: Date;
}

/** The adverts whose authors let everybody read them, without names, as an Atom feed. */
export function publicAdvertsFeed(adverts: readonly PublicAdvert[], { language, baseUrl, now }: Writing): Buffer {
  const t = translator(language);
  const whole = (path: string) => baseUrl.replace(/\/$/, '') + path;
  return atomFeed(
    {
      self: whole(paths.feed(language)),
      link: whole(paths.adverts()),
      title: t('adverts.feed.title'),
      author: t('adverts.feed.title'),
      updatedAt: adverts[0]?.changedAt ?? now,
      entries: adverts.map((advert) => ({
        link: whole(paths.advert(advert.id)),
        title: advert.title,
        html: advert.description,
        author: t('adverts.feed.author', { country: countryWithArticle(advert.country, language) }),
        publishedAt: advert.postedAt,
        updatedAt: advert.changedAt,
      })),
    },
    baseUrl,
  );
}
