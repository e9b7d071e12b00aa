import { paths as covers } from '#domains/core/covers/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Stamp } from '#ui/stamp.tsx';
import type { Advert } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly advert: Advert;
  /** Of the author: the slip says whose it is; others are asked. */
  readonly own: boolean;
  readonly href?: string;
  readonly level?: 2 | 3 | 'none';
}

/** An advert as the stamp that it may become. */
export function AdvertStamp({ reader, advert, own, href, level = 'none' }: Props) {
  const { text, country, cover, id } = advert;
  return (
    <Stamp
      reader={reader}
      project={{
        id,
        title: text.title || reader.t('adverts.untitled'),
        countries: [country],
        ageFrom: text.age_from,
        ageTo: text.age_to,
      }}
      state={{ kind: 'asks', of: own ? 'author' : 'reader' }}
      cover={covers.cover(cover)}
      level={level}
      loads="first"
      {...(href !== undefined && { href })}
    />
  );
}
