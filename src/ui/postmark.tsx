import { programmeTimeZone as timeZone } from '#kernel/time-zone.ts';
import type { Reader } from '#platform/http.ts';
import { dateFormat, writtenAs } from './formats.ts';
import { countryName, listOf } from './names-of.ts';
import { remembered } from './remembered.ts';
import { writeTime } from './write-time.ts';

interface Props {
  readonly reader: Reader;
  readonly on: Date;
  /** Whose support services have approved: one above, one below. */
  readonly countries: readonly [string, string];
}

const lines =
  'M94 31q-11 9-22 0t-22 0-22 0-22 0M90 48q-11 9-22 0t-22 0-22 0-22 0M90 65q-11 9-22 0t-22 0-22 0-22 0M94 82q-11 9-22 0t-22 0-22 0-22 0';
/** So many letters fit on half a circle; longer names are written smaller, and the longest by their code. */
const [fitting, smaller] = [13, 20];

/** A mark never changes, and its dates take longer to write than the rest of its stamp: about 1.5 kB each. */
const remember = remembered(2000);

/** The curves that the names stand on, once a document: an id may stand in it only once, a project several times. */
export function PostmarkCurves() {
  return (
    <svg class="postmark-curves" aria-hidden="true">
      <path id="postmark-above" d="M105.5 56a38.5 38.5 0 0 1 77 0" />
      <path id="postmark-below" d="M97.5 56a46.5 46.5 0 0 0 93 0" />
    </svg>
  );
}

/** The postmark of an approved project: its day, and both support services. Its words are read aloud as one sentence. */
export function Postmark(props: Props) {
  const { reader, on, countries } = props;
  const key = [on.getTime(), ...countries, reader.language].join(' ');
  return remember(key, () => <Mark {...props} />);
}

function Mark({ reader, on, countries }: Props) {
  const { day, year, names, said } = postmarkWords(reader, { on, countries });
  return (
    <svg class="postmark" viewBox="0 0 200 112" role="img" aria-label={said}>
      <path class="postmark-tint" d={lines} />
      <circle class="postmark-ground" cx="144" cy="56" r="53" />
      <g class="postmark-ink">
        <path d={lines} />
        <circle cx="144" cy="56" r="52" />
        <circle cx="144" cy="56" r="33" />
      </g>
      {(['above', 'below'] as const).map((place, at) => (
        <text key={place} class={[...(names[at] ?? '')].length > fitting ? 'postmark-long' : undefined}>
          <textPath href={`#postmark-${place}`} startOffset="50%">
            {names[at]}
          </textPath>
        </text>
      ))}
      <text class="postmark-day" x="144" y="56">
        {day}
      </text>
      <text class="postmark-year" x="144" y="71">
        {year}
      </text>
    </svg>
  );
}

interface Words {
  readonly day: string;
  readonly year: string;
  readonly names: readonly string[];
  /** The whole as one sentence. */
  readonly said: string;
}

/** What a postmark says, on a page or on paper. It is one print: its date is the same for all readers. */
export function postmarkWords(
  { t, language }: Pick<Reader, 't' | 'language'>,
  { on, countries }: Pick<Props, 'on' | 'countries'>,
): Words {
  const part = (options: Intl.DateTimeFormatOptions) => dateFormat(language, { ...options, timeZone }).format(on);
  const named = countries.map((code) => countryName(code, language));
  return {
    day: capitals(part({ day: 'numeric', month: 'short' }).replaceAll('.', ''), language),
    year: part({ year: 'numeric' }),
    names: countries.map((code) => shortName(code, language)),
    said: t('ui.stamp.postmark', {
      date: writeTime(on, { language, timeZone }, 'day'),
      countries: listOf(named, language),
    }),
  };
}

const capitals = (text: string, language: string) => text.toLocaleUpperCase(writtenAs(language));

function shortName(code: string, language: string): string {
  const name = capitals(countryName(code, language), language);
  return [...name].length > smaller ? code : name;
}
