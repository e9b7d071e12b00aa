import { isoDay } from '#kernel/days.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from './badge.tsx';
import { Day } from './day.tsx';

interface Props {
  readonly reader: Reader;
  readonly available: boolean;
  readonly awayUntil: string | null;
}

/** Whether a person looks for a project now. */
export function Availability({ reader, available, awayUntil }: Props) {
  const { t, language, now } = reader;
  const away = awayOn(awayUntil, now);
  if (away)
    return (
      <Badge tone="warning">
        <span>
          {t('ui.person.awayUntil')} <Day day={away} language={language} />
        </span>
      </Badge>
    );
  return available ? (
    <Badge tone="success">{t('ui.person.available')}</Badge>
  ) : (
    <Badge tone="plain">{t('ui.person.notAvailable')}</Badge>
  );
}

/** The day until which a person is away; undefined once it has passed. */
export function awayOn(awayUntil: string | null, now: Date): string | undefined {
  return awayUntil !== null && awayUntil >= isoDay(now) ? awayUntil : undefined;
}
