import type { Reader } from '#platform/http.ts';
import { Badge } from './badge.tsx';
import { languageName, writeAges } from './names-of.ts';

interface Props {
  readonly reader: Reader;
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: readonly { readonly language: string; readonly level: string }[];
  readonly subjectLabel: (key: string) => string;
}

/** What a person teaches, whom, and in which languages, in one line. */
export function PersonBadges({ reader, subjects, ageFrom, ageTo, languages, subjectLabel }: Props) {
  const { t } = reader;
  return (
    <ul class="flex flex-wrap gap-1.5">
      {subjects.map((key) => (
        <li key={key}>
          <Badge>{subjectLabel(key)}</Badge>
        </li>
      ))}
      {ageFrom !== null && ageTo !== null && (
        <li>
          <Badge tone="plain">{writeAges(t, ageFrom, ageTo)}</Badge>
        </li>
      )}
      {languages.map(({ language, level }) => (
        <li key={language}>
          <Badge tone="plain">
            {level === 'native'
              ? t('ui.person.nativeIn', { language: languageName(language, reader.language) })
              : `${languageName(language, reader.language)} ${level}`}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
