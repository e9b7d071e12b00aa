import type { Reader } from '#platform/http.ts';
import { languageInSentence, listOf } from '#ui/names-of.ts';
import { Tick } from '#ui/tick.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { Reasons, SuggestedKind } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly kind: SuggestedKind;
  readonly reasons: Reasons;
  readonly subjectLabel: (key: string) => string;
}

const mostSubjects = 3;
/** The first reasons say enough. */
const mostReasons = 5;

/** In words: what the reader and the suggestion have in common. */
export function WhySuggested({ reader, kind, reasons, subjectLabel }: Props) {
  const { t } = reader;
  const words = reasonsInWords({ reader, kind, reasons, subjectLabel });
  return (
    <ul class="grid content-start gap-1.5" aria-label={t('suggestions.why')}>
      {words.map((reason) => (
        <Tick key={reason} done>
          {reason}
        </Tick>
      ))}
    </ul>
  );
}

function reasonsInWords({ reader: { t, language }, kind, reasons, subjectLabel }: Props): string[] {
  const { ages, languages, subjects, start, isActive, usuallyAnswers } = reasons;
  const list = (words: readonly string[]) => listOf([...words], language);
  const words = [
    ages && t('people-search.fit.ages', { from: ages[0], to: ages[1], single: ages[0] === ages[1] ? 'yes' : 'no' }),
    languages.length > 0 &&
      t(kind === 'person' ? 'people-search.fit.languages' : 'adverts.fit.languages', {
        languages: list(languages.map((code) => languageInSentence(code, language))),
      }),
    subjects.length > 0 &&
      t(kind === 'person' ? 'people-search.fit.subjects' : 'adverts.fit.subjects', {
        subjects: list(subjects.slice(0, mostSubjects).map(subjectLabel)),
      }),
    start && t('suggestions.why.start', { month: writeMonth(start, language) }),
    // Of a project several people answer, and an advert is not somebody who comes.
    kind !== 'project' && usuallyAnswers && t('suggestions.why.answers'),
    kind === 'person' && isActive && t('suggestions.why.active'),
  ];
  return words.filter((reason) => reason !== undefined && reason !== false).slice(0, mostReasons);
}

const writeMonth = (day: string, language: string): string =>
  writeTime(new Date(`${day}T12:00:00Z`), { language, timeZone: 'UTC' }, 'month');
