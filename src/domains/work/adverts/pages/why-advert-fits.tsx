import { commonGround, type SearcherProfile } from '#domains/people/people-search/model.ts';
import type { Reader } from '#platform/http.ts';
import { countryWithArticle } from '#ui/country-with-article.ts';
import { languageInSentence, listOf } from '#ui/names-of.ts';
import { Tick } from '#ui/tick.tsx';
import { type Offer, wantsCountry } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly own: SearcherProfile;
  readonly ownCountry: string;
  readonly offer: Offer;
  readonly subjectLabel: (key: string) => string;
  /** all: also what does not fit. fits: in lists, where there is little room. */
  readonly shows: 'all' | 'fits';
}

interface Reason {
  readonly fits: boolean;
  readonly words: string;
  /** So of nearly every advert: in a list it says nothing. */
  readonly isCommon?: boolean;
}

const mostSubjects = 3;

/** What the reader and the advert have in common, and what they have not. */
export function reasonsOf({ reader, own, ownCountry, offer, subjectLabel }: Omit<Props, 'shows'>): Reason[] {
  const { t, language } = reader;
  const { ages, languages, subjects } = commonGround(own, offer);
  const list = (words: readonly string[]) => listOf([...words], language);
  const reasons: (Reason | undefined)[] = [
    ages
      ? {
          fits: true,
          words: t('adverts.fit.ages', { from: ages[0], to: ages[1], single: ages[0] === ages[1] ? 'yes' : 'no' }),
        }
      : own.ageFrom !== null && offer.ageFrom !== null
        ? { fits: false, words: t('adverts.fit.noAges') }
        : undefined,
    languages.length > 0
      ? {
          fits: true,
          words: t('adverts.fit.languages', {
            languages: list(languages.map((code) => languageInSentence(code, language))),
          }),
        }
      : own.languages.length > 0
        ? { fits: false, words: t('adverts.fit.noLanguages') }
        : undefined,
    subjects.length > 0
      ? {
          fits: true,
          words: t('adverts.fit.subjects', { subjects: list(subjects.slice(0, mostSubjects).map(subjectLabel)) }),
        }
      : undefined,
    countryReason(reader, offer, ownCountry),
  ];
  return reasons.filter((reason) => reason !== undefined);
}

function countryReason({ t, language }: Reader, offer: Offer, own: string): Reason {
  if (!wantsCountry(offer, own)) return { fits: false, words: t('adverts.fit.noCountry') };
  if (offer.partnerCountries.length > 0) return { fits: true, words: t('adverts.fit.country') };
  const words = t('adverts.fit.anyCountry', { country: countryWithArticle(offer.country, language) });
  return { fits: true, words, isCommon: true };
}

export function WhyAdvertFits(props: Props) {
  const { t } = props.reader;
  const reasons = reasonsOf(props).filter(({ fits, isCommon }) => (fits && !isCommon) || props.shows === 'all');
  if (reasons.length === 0) return null;
  return (
    <ul
      class={props.shows === 'fits' ? 'flex flex-wrap gap-x-5 gap-y-1' : 'grid gap-x-6 gap-y-2 sm:grid-cols-2'}
      aria-label={t('adverts.fit')}
    >
      {reasons.map(({ fits, words }) => (
        <Tick key={words} done={fits}>
          {words}
        </Tick>
      ))}
    </ul>
  );
}
