import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { languageInSentence, listOf } from '#ui/names-of.ts';
import { commonGround, type SearcherProfile } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly own: SearcherProfile;
  readonly person: SearcherProfile;
  readonly subjectLabel: (key: string) => string;
  /** under: one below the other; beside: in lines, where there is little height. */
  readonly layout: 'under' | 'beside';
}

export const mostSubjects = 3;

/** Two or three reasons in words: what the reader and the person have in common. */
export function WhyItFits({ reader, own, person, subjectLabel, layout }: Props) {
  const { t, language } = reader;
  const { ages, languages, subjects } = commonGround(own, person);
  const reasons = [
    ages && t('people-search.fit.ages', { from: ages[0], to: ages[1], single: ages[0] === ages[1] ? 'yes' : 'no' }),
    languages.length > 0 &&
      t('people-search.fit.languages', {
        languages: listOf(
          languages.map((code) => languageInSentence(code, language)),
          language,
        ),
      }),
    subjects.length > 0 &&
      t('people-search.fit.subjects', {
        subjects: listOf(subjects.slice(0, mostSubjects).map(subjectLabel), language),
      }),
  ].filter((reason) => reason !== undefined && reason !== false);
  if (reasons.length === 0) return null;
  return (
    <ul
      class={layout === 'under' ? 'grid content-start gap-1.5' : 'flex flex-wrap gap-x-5 gap-y-1'}
      aria-label={t('people-search.fit.label')}
    >
      {reasons.map((reason) => (
        <li key={reason} class="tick">
          <Icon name="check" size={4} />
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
