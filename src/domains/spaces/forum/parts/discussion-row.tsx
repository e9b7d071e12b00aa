import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Flags } from '#ui/flags.tsx';
import { countryName, languageInSentence, writeNumber } from '#ui/names-of.ts';
import { ShortAge } from '#ui/time.tsx';
import { WorthAges } from '#ui/worth-ages.tsx';
import type { DiscussionLine } from '../queries.ts';

/** What is known of a discussion in a forum where strangers meet. */
export interface RowDetails {
  /** In which it is written. */
  readonly language: string | null;
  /** Of the pupils of who asks. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Of those who talk in it, the one who asks first. */
  readonly countries: readonly string[];
}

interface Props {
  readonly reader: Reader;
  readonly line: DiscussionLine;
  readonly href: string;
  /** Below the title: what else is known of it. */
  readonly badges?: ComponentChildren;
  readonly details?: RowDetails | undefined;
  /** The reader can reply in this forum. */
  readonly replies: boolean;
}

/** A discussion in the list of a forum. */
export function DiscussionRow(props: Props) {
  const { reader, line, href, badges, details } = props;
  const { t } = reader;
  const { id, authorId, authorName, authorNames, country, removal } = line;
  return (
    <>
      <Avatar id={authorId ?? id} name={authorName ?? ''} initialsOf={authorNames} country={country} />
      <div class="row-body">
        <h2 class="text-lg">
          <a class="wrap-anywhere after:absolute after:inset-0" href={href} dir="auto">
            {removal ? t(`forum.removal.${removal}`) : line.title}
          </a>
        </h2>
        {badges}
        {line.opening && (
          <p class="line-clamp-2" dir="auto">
            {line.opening}
          </p>
        )}
        <Facts {...props} />
      </div>
      <div class="talk-worth">
        {details && <WorthAges t={t} from={details.ageFrom} to={details.ageTo} />}
        <ReplyCount {...props} />
      </div>
    </>
  );
}

/** Who asked, in which language, from where those come who talk, and who wrote last. */
function Facts({ reader, line, details }: Props) {
  const { t, language } = reader;
  const { authorName, country, lastWriter } = line;
  const given = lastWriter?.names?.split('\n')[0] || lastWriter?.name;
  return (
    <p class="talk-facts">
      <span>
        <bdi>{authorName ?? t('forum.formerMember')}</bdi>
        {!details && country && `, ${countryName(country, language)}`}
      </span>
      {details?.language && <span>{languageInSentence(details.language, language)}</span>}
      {details && details.countries.length > 0 && <Where reader={reader} countries={details.countries} />}
      <span>
        {lastWriter && `${t('forum.lastReply', { name: given ?? t('forum.formerMember') })}, `}
        <ShortAge when={line.lastActivityAt} reader={reader} />
      </span>
    </p>
  );
}

const mostNamed = 3;

function Where({ reader: { t, language }, countries }: Pick<Props, 'reader'> & Pick<RowDetails, 'countries'>) {
  return (
    <span class="talk-where">
      <Flags countries={countries} />
      {countries.length > mostNamed
        ? t('ui.stamp.countries', { count: countries.length })
        : countries.map((code) => countryName(code, language)).join(', ')}
    </span>
  );
}

function ReplyCount({ reader: { t, language }, line, replies: canReply }: Props) {
  const { replies, closed, removal } = line;
  if (replies === 0 && canReply && !closed && !removal)
    return <p class="talk-count talk-unanswered">{t('forum.answerFirst')}</p>;
  return (
    <p class="talk-count">
      <strong aria-hidden="true">{writeNumber(replies, language)}</strong>
      <small aria-hidden="true">{t('forum.replies.word', { count: replies })}</small>
      <span class="sr-only">{t('forum.replies.count', { count: replies })}</span>
    </p>
  );
}
