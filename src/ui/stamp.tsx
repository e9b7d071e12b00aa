import type { Reader } from '#platform/http.ts';
import { Flags } from './flags.tsx';
import { countryName } from './names-of.ts';
import { Postmark } from './postmark.tsx';

/** What a slip on the cover says, as long as the project has no postmark. */
type Unposted =
  | { readonly kind: 'draft' }
  /** For the agreement of a partner: the reader, or the one named. */
  | { readonly kind: 'waiting'; readonly on: 'reader' | { readonly name: string } }
  | { readonly kind: 'review' }
  | { readonly kind: 'sentBack' }
  /** What may become a project: an advert asks the reader, or is their own; a stamp of two people asks both. */
  | { readonly kind: 'asks'; readonly of: keyof typeof asks };
/** When both support services had approved, and of which countries they are. */
interface Posted {
  readonly kind: 'approved' | 'closed';
  readonly at: Date;
  readonly by: readonly [string, string];
}
export type StampState = Unposted | Posted;

interface Props {
  readonly reader: Reader;
  readonly project: {
    readonly id: string;
    readonly title: string;
    readonly countries: readonly string[];
    readonly ageFrom: number | null;
    readonly ageTo: number | null;
  };
  readonly state: StampState;
  /** Without one it is a stamp to look at. */
  readonly href?: string;
  /** The address of the cover, or of the picture that was uploaded in its place; or one of the covers of src/browser/pictures. */
  readonly cover: string | { readonly sample: 'pen-pals' | 'flying' | 'games' };
  /** What the uploaded picture shows; a drawn cover says nothing that the title does not. */
  readonly alt?: string;
  readonly size?: 's' | 'm' | 'l';
  /** none: beside a heading that says the title. */
  readonly level?: 2 | 3 | 4 | 'none';
  /** first: on the first screen, so that its cover is asked for at once. */
  readonly loads?: 'first';
  /** Its postmark falls once: for who has just been told. */
  readonly fresh?: boolean;
}

const sizes = { s: 'stamp-s', m: '', l: 'stamp-l' } as const;
/** Three flags, three names; more countries are counted. */
const mostNamed = 3;

/** A project as a stamp: one link, no buttons. */
export function Stamp({ reader, project, state, href, cover, alt, size = 'm', level = 3, loads, fresh }: Props) {
  const { t, language } = reader;
  const { countries } = project;
  const Heading = level === 'none' ? 'p' : (`h${level}` as const);
  const classes = ['stamp', sizes[size], looks[state.kind], fresh && 'stamp-new'].filter(Boolean).join(' ');
  const where =
    countries.length > mostNamed
      ? t('ui.stamp.countries', { count: countries.length })
      : countries.map((code) => countryName(code, language)).join(', ');
  return (
    <article class={classes}>
      <div class="stamp-paper">
        {typeof cover === 'string' ? (
          <Art cover={cover} alt={alt} loads={loads} />
        ) : (
          <span class={`stamp-art sample-${cover.sample}`} />
        )}
        <div class="stamp-foot">
          <Heading class="stamp-title" dir="auto">
            {href ? <a href={href}>{project.title}</a> : project.title}
            {state.kind === 'closed' && <span class="sr-only"> ({t('ui.stamp.closed')})</span>}
          </Heading>
          <Ages reader={reader} from={project.ageFrom} to={project.ageTo} />
          {countries.length > 0 && (
            <p class="stamp-where">
              <Flags countries={countries} />
              <span>{where}</span>
            </p>
          )}
        </div>
      </div>
      {'by' in state ? (
        <Postmark reader={reader} on={state.at} countries={state.by} />
      ) : (
        <span class="stamp-slip">{slipOf(t, state)}</span>
      )}
    </article>
  );
}

const looks = {
  draft: 'stamp-draft',
  waiting: '',
  review: '',
  sentBack: 'stamp-draft',
  asks: 'stamp-draft stamp-asks',
  approved: '',
  closed: 'stamp-closed',
} as const;

/** The smallest stamp, in rows: its cover alone, hidden from screen readers, because the row names the project. */
export function SmallStamp({ cover }: { readonly cover: string }) {
  return (
    <span class="stamp stamp-xs" aria-hidden="true">
      <span class="stamp-paper">
        <Art cover={cover} />
      </span>
    </span>
  );
}

interface ArtProps {
  readonly cover: string;
  readonly alt?: string | undefined;
  readonly loads?: Props['loads'] | undefined;
}

function Art({ cover, alt = '', loads }: ArtProps) {
  const later = loads === 'first' ? undefined : 'lazy';
  return <img class="stamp-art" src={cover} alt={alt} width="320" height="240" loading={later} decoding="async" />;
}

function Ages({
  reader,
  from,
  to,
}: {
  readonly reader: Reader;
  readonly from: number | null;
  readonly to: number | null;
}) {
  if (from === null || to === null) return null;
  return (
    <p class="stamp-ages">
      <small>{reader.t('ui.stamp.ages')}</small>
      {from === to ? from : `${from}–${to}`}
    </p>
  );
}

const asks = {
  reader: 'ui.stamp.asks',
  author: 'ui.stamp.own',
  both: 'ui.stamp.both',
  three: 'ui.stamp.three',
} as const;

function slipOf(t: Reader['t'], state: Unposted): string {
  if (state.kind === 'asks') return t(asks[state.of]);
  if (state.kind !== 'waiting') return t(`ui.stamp.${state.kind}`);
  return state.on === 'reader'
    ? t('ui.stamp.waits', { mine: 'yes', name: '' })
    : t('ui.stamp.waits', { mine: 'no', name: state.on.name });
}
