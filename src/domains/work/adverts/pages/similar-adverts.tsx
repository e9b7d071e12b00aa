import { paths as covers } from '#domains/core/covers/paths.ts';
import type { Reader } from '#platform/http.ts';
import { countryName, factsOf, writeAges } from '#ui/names-of.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { paths } from '../paths.ts';
import type { SimilarAdvert } from '../queries/similar-adverts.ts';

interface Props {
  readonly reader: Reader;
  readonly similar: readonly SimilarAdvert[];
  /** With the way to answer one of them in place of posting one's own. */
  readonly instead?: boolean;
}

/** Open adverts that are close to a text, in any language. */
export function SimilarAdverts({ reader, similar, instead = false }: Props) {
  const { t, language } = reader;
  return (
    <ul class="grid gap-4">
      {similar.map((one) => (
        <li key={one.id} class="flex items-start gap-3">
          <SmallStamp cover={covers.cover(one.cover)} />
          <div class="min-w-0">
            <a
              class="link-quiet tap font-semibold wrap-anywhere"
              href={paths.advert(one.id)}
              lang={one.writtenIn}
              dir="auto"
            >
              {one.title}
            </a>
            <p class="text-sm text-muted wrap-anywhere">
              <bdi>{one.givenName}</bdi>
              {', '}
              {factsOf([
                one.town ?? countryName(one.country, language),
                writeAges(t, one.ageFrom, one.ageTo),
                instead ? t('adverts.similar.answers', { count: one.answers }) : '',
              ])}
            </p>
            {instead && (
              <a class="link-quiet tap text-sm text-area" href={`${paths.advert(one.id)}#answer`}>
                {t('adverts.similar.answer')}
                <span class="sr-only">: {one.title}</span>
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
