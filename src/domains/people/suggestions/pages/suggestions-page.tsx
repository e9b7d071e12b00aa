import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { paths as forums } from '#domains/work/partner-forums/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PartnerTabs } from '#ui/partner-tabs.tsx';
import { suggestedKinds } from '../model.ts';
import { PutAway, TakeBack } from '../parts/put-away.tsx';
import { SuggestionCards } from '../parts/suggestion-cards.tsx';
import { paths } from '../paths.ts';
import type { OwnOffer, Suggestions } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly suggestions: Suggestions;
  readonly subjectLabel: (key: string) => string;
  /** What was just put away. */
  readonly away: string | null;
}

/** All that is suggested to the reader, by kind, and what they have put away. */
export function SuggestionsPage({ reader, suggestions: { own, shown, dismissed }, subjectLabel, away }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page grid grid-cols-[minmax(0,1fr)] gap-8 pt-8 pb-12">
      <LiveUpdates />
      <div>
        <PartnerTabs
          t={t}
          current="suggestions"
          people={peopleSearch.people()}
          suggestions={paths.suggestions()}
          adverts={adverts.adverts()}
          forums={forums.forums()}
        />
        <PageHeading
          title={t('suggestions.title')}
          lead={
            <p>
              {t('suggestions.lead')}{' '}
              <a class="link-quiet tap text-area" href={paths.how()}>
                {t('suggestions.how')}
              </a>
            </p>
          }
        />
        <PutAway {...{ reader, dismissed, away }} from="suggestions" />
      </div>
      {shown.length === 0 && <Nothing reader={reader} own={own} />}
      {suggestedKinds.map((kind) => {
        const some = shown.filter((one) => one.kind === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`of-${kind}`}>
            <h2 id={`of-${kind}`} class="mb-4">
              {t(`suggestions.kinds.${kind}`)}
            </h2>
            <SuggestionCards {...{ reader, subjectLabel }} suggestions={some} from="suggestions" />
          </section>
        );
      })}
      <Dismissed reader={reader} dismissed={dismissed} />
    </main>
  );
}

/** What to do, or what to wait for. */
function Nothing({ reader: { t, now }, own }: { readonly reader: Reader; readonly own: OwnOffer }) {
  const isComplete = own.languages.length > 0 && (own.subjects.length > 0 || own.ageFrom !== null);
  const isAway = own.awayUntil !== null && own.awayUntil >= now.toISOString().slice(0, 10);
  const why = !own.available || isAway ? 'notLooking' : isComplete ? 'soon' : 'profile';
  return (
    <EmptyState
      icon="users"
      title={t('suggestions.none')}
      action={
        why === 'soon' ? (
          <ButtonLink href={peopleSearch.people()}>{t('suggestions.search')}</ButtonLink>
        ) : (
          <ButtonLink href={profiles.ownProfile()}>{t('suggestions.profile')}</ButtonLink>
        )
      }
    >
      {t(`suggestions.none.${why}`)}
    </EmptyState>
  );
}

function Dismissed({ reader, dismissed }: Pick<Props, 'reader'> & Pick<Suggestions, 'dismissed'>) {
  const { t } = reader;
  if (dismissed.length === 0) return null;
  return (
    <section aria-labelledby="dismissed">
      <h2 id="dismissed" class="mb-2">
        {t('suggestions.dismissed')}
      </h2>
      <p class="mb-4 max-w-prose text-sm text-muted">{t('suggestions.dismissed.lead')}</p>
      <ul class="box rows overflow-hidden">
        {dismissed.map((one) => (
          <li key={one.id}>
            <div class="row-body">
              <p class="wrap-anywhere">
                <bdi>{one.title ?? one.person.name}</bdi>
              </p>
              <p class="text-sm text-muted">{one.dismissed && t(`suggestions.reason.${one.dismissed}`)}</p>
            </div>
            <div class="row-acts">
              <TakeBack t={t} suggestion={one} from="suggestions" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
