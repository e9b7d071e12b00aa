import { paths as covers } from '#domains/core/covers/paths.ts';
import { commonGround } from '#domains/people/people-search/model.ts';
import { MarkedWords } from '#domains/people/people-search/parts/marked-words.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { countryName, factsOf, languageName, listOf, writeAges } from '#ui/names-of.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { WrittenIn } from '#ui/written-in.tsx';
import { WhyAdvertFits } from '../../pages/why-advert-fits.tsx';
import { writeMonth } from '../../parts/write-month.ts';
import { paths } from '../../paths.ts';
import type { ListedAdvert } from '../queries/adverts.ts';
import type { AdvertsPageProps } from './adverts-props.ts';

interface Props extends Pick<AdvertsPageProps, 'reader' | 'own' | 'ownCountry' | 'subjectLabel' | 'marked'> {
  readonly advert: ListedAdvert;
}

const nothingMarked: ReadonlySet<string> = new Set();

/** One advert: what, who and where, why it fits, and when it begins. */
export function AdvertResult(props: Props) {
  const { reader, own, ownCountry, subjectLabel, marked, advert } = props;
  const { language } = reader;
  const facts = factsBeside(props);
  const words = marked.get(advert.id) ?? nothingMarked;
  const href = paths.advert(advert.id);
  return (
    <li class="box advert-card">
      <div class="advert-card-head">
        <SmallStamp cover={covers.cover(advert.cover)} />
        <h3 class="line-clamp-2 min-w-0">
          <a class="wrap-anywhere" href={href} lang={advert.writtenIn} dir="auto">
            <MarkedWords text={advert.title} words={words} />
          </a>
        </h3>
      </div>
      <p class="flex min-w-0 items-center gap-2 text-sm text-muted wrap-anywhere">
        <span class="max-sm:hidden">
          <Avatar
            id={advert.authorId}
            name={advert.author}
            initialsOf={advert.initialsOf}
            country={advert.country}
            size="small"
          />
        </span>
        <span class="line-clamp-2 min-w-0">
          <bdi>{advert.author}</bdi>
          {', '}
          {factsOf([advert.town ?? '', countryName(advert.country, language)])}
          {' · '}
          <RelativeTime when={advert.postedAt} reader={reader} />
        </span>
      </p>
      {advert.opening && (
        <p class="line-clamp-3 wrap-anywhere" lang={advert.writtenIn} dir="auto">
          <MarkedWords text={advert.opening} words={words} />
        </p>
      )}
      <WhyAdvertFits {...{ reader, own, ownCountry, subjectLabel }} offer={advert} shows="fits" />
      <div class="advert-card-chips">
        {facts.map((fact) => (
          <Badge key={fact}>{fact}</Badge>
        ))}
        <WrittenIn reader={reader} lang={advert.writtenIn} />
      </div>
    </li>
  );
}

/** What the reasons do not say already. */
function factsBeside({ reader: { t, language }, own, advert }: Props): string[] {
  const common = commonGround(own, advert);
  return [
    common.ages ? '' : writeAges(t, advert.ageFrom, advert.ageTo),
    common.languages.length > 0
      ? ''
      : listOf(
          advert.languages.map((code) => languageName(code, language)),
          language,
        ),
    writeMonth(advert.startsIn, language),
  ].filter((fact) => fact !== '');
}
