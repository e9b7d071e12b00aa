import type { Reader } from '#platform/http.ts';
import { type TimeStyle, writeRelativeTime, writeShortAge, writeTime } from './write-time.ts';

interface Props {
  readonly when: Date;
  readonly reader: Pick<Reader, 'language' | 'timeZone'>;
}

export function Time({ when, reader, style = 'moment' }: Props & { readonly style?: TimeStyle }) {
  return <time datetime={when.toISOString()}>{writeTime(when, reader, style)}</time>;
}

/** The exact moment stands in the title. `reader.now` is the moment of the request. */
export function RelativeTime({ when, reader }: { readonly when: Date; readonly reader: Omit<Reader, 't'> }) {
  return (
    <time datetime={when.toISOString()} title={writeTime(when, reader, 'moment')}>
      {writeRelativeTime(when, reader.now, reader.language)}
    </time>
  );
}

/** How long ago, at the end of a row: it is never broken into two lines. */
export function ShortAge({ when, reader }: { readonly when: Date; readonly reader: Omit<Reader, 't'> }) {
  return (
    <time class="whitespace-nowrap" datetime={when.toISOString()} title={writeTime(when, reader, 'moment')}>
      {writeShortAge(when, reader)}
    </time>
  );
}
