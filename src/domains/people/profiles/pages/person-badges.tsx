import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { languageName, writeAges } from '#ui/names-of.ts';
import { awayOn } from '../model.ts';
import { Day } from './day.tsx';

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
            {languageName(language, reader.language)} {level === 'native' ? t('directory.level.native') : level}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

interface AvailabilityProps {
  readonly reader: Reader;
  readonly available: boolean;
  readonly awayUntil: string | null;
}

export function Availability({ reader, available, awayUntil }: AvailabilityProps) {
  const { t, language, now } = reader;
  const away = awayOn(awayUntil, now.toISOString().slice(0, 10));
  if (away)
    return (
      <Badge tone="warning">
        <span>
          {t('directory.awayUntil')} <Day day={away} language={language} />
        </span>
      </Badge>
    );
  return available ? (
    <Badge tone="success">{t('directory.available')}</Badge>
  ) : (
    <Badge tone="plain">{t('directory.notAvailable')}</Badge>
  );
}
