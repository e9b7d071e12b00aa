import type { Reader } from '#platform/http.ts';
import { Time } from './time.tsx';

/** A day of the calendar, which is the same day in every time zone. */
export function Day({ day, language }: { readonly day: string } & Pick<Reader, 'language'>) {
  return <Time when={new Date(`${day}T00:00:00Z`)} reader={{ language, timeZone: 'UTC' }} style="day" />;
}
