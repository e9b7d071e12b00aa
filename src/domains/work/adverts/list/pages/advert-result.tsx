import { paths as covers } from '#domains/core/covers/paths.ts';
import { MarkedWords } from '#domains/people/people-search/parts/marked-words.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { countryName, factsOf, languageName, listOf, writeAges } from '#ui/names-of.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { WrittenIn } from '#ui/written-in.tsx';
import { WhyAdvertFits } from '../../pages/why-advert-fits.tsx';
import { writeMonth } from '../../parts/write-month.ts';
import { paths } from '../../paths.ts';
import type { ListedAdvert } from '../queries/adverts.ts';
import type { AdvertsPageProps } from './adverts-props.ts';

interface Props extends Pick<AdvertsPageProps, 'reader' | 'own' | 'ownCountry' | 'subjectLabel' | 'marked'> {
  readonly advert: ListedAdvert;
}

const nothingMarked: ReadonlySet<string> = new Set();

/** One advert: what, who and where, why it fits, and when it begins. */
export function AdvertResult({ reader, own, ownCountry, subjectLabel, marked, advert }: Props) {
  const { t, language } = reader;
  const words = marked.get(advert.id) ?? nothingMarked;
  const href = paths.advert(advert.id);
  return (
    <li class="box p-4 sm:p-6">
      <div class="with-face">
        <SmallStamp cover={covers.cover(advert.cover)} />
        <div class="face-body">
          <h3>
            <a class="link-quiet tap wrap-anywhere" href={href} lang={advert.writtenIn} dir="auto">
              <MarkedWords text={advert.title} words={words} />
            </a>
          </h3>
          <p class="flex min-w-0 items-center gap-2 text-sm text-muted wrap-anywhere">
            <Avatar
              id={advert.authorId}
              name={advert.author}
              initialsOf={advert.initialsOf}
              country={advert.country}
              size="small"
            />
            <span class="min-w-0">
              <bdi>{advert.author}</bdi>
              {', '}
              {factsOf([advert.town ?? '', countryName(advert.country, language)])}
              {' · '}
              <RelativeTime when={advert.postedAt} reader={reader} />
            </span>
          </p>
          {advert.opening && (
            <p class="line-clamp-3 wrap-anywhere" lang={advert.writtenIn} dir="auto">
              <MarkedWords text={advert.opening} words={words} />
            </p>
          )}
          <WrittenIn reader={reader} lang={advert.writtenIn} />
          <WhyAdvertFits {...{ reader, own, ownCountry, subjectLabel }} offer={advert} shows="fits" />
        </div>
      </div>
      <div class="result-foot">
        <p class="text-sm">
          {factsOf([
            writeAges(t, advert.ageFrom, advert.ageTo),
            listOf(
              advert.languages.map((code) => languageName(code, language)),
              language,
            ),
            writeMonth(advert.startsIn, language),
          ])}
        </p>
        <span class="ms-auto">
          <ButtonLink href={href} tone="quiet">
            {t('adverts.answers.open')}
            <span class="sr-only">: {advert.title}</span>
          </ButtonLink>
        </span>
      </div>
    </li>
  );
}
