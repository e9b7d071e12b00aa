import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { FirstSuggestions } from '#domains/people/suggestions/parts/first-suggestions.tsx';
import { paths as suggestionPaths } from '#domains/people/suggestions/paths.ts';
import type { Suggestions } from '#domains/people/suggestions/queries.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { paths as forums } from '#domains/work/partner-forums/paths.ts';
import { paths as savedSearches } from '#domains/work/saved-searches/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FoundAs } from '#ui/found-as.tsx';
import { ListOrder } from '#ui/list-order.tsx';
import { languageName, listOf } from '#ui/names-of.ts';
import { Pager } from '#ui/pager.tsx';
import { PartnerTabs } from '#ui/partner-tabs.tsx';
import { SaveSearch } from '#ui/save-search.tsx';
import type { PeopleSearch } from '../forms.ts';
import { mostCounted, mostScored, type PeopleOrder, type SearcherProfile, type WhyFound } from '../model.ts';
import { paths } from '../paths.ts';
import type { FoundPeople } from '../queries/people-search.ts';
import { LooserSearches } from './looser-searches.tsx';
import { PersonResult } from './person-result.tsx';
import { type Choices, type FiltersProps, SearchFilters } from './search-filters.tsx';

interface Props {
  readonly reader: Reader;
  readonly search: PeopleSearch;
  readonly found: FoundPeople;
  readonly own: SearcherProfile;
  readonly choices: Choices;
  readonly alsoSearched: readonly string[];
  readonly why: WhyFound;
  /** The search text holds no word. */
  readonly wordless: boolean;
  readonly subjectLabel: (key: string) => string;
  readonly wordLabel: FiltersProps['wordLabel'];
  readonly first: string;
  /** The same search with some of it changed. */
  readonly changed: (change: Partial<PeopleSearch>) => string;
  /** The same search in another order. */
  readonly inOrder: (sort: PeopleOrder) => string;
  /** The same search on a map. */
  readonly map: string;
  readonly older: string | undefined;
  /** Undefined where something is searched. */
  readonly suggestions: Suggestions | undefined;
  /** What was just put away. */
  readonly away: string | null;
}

export function PeoplePage(props: Props) {
  const {
    reader,
    search,
    found,
    own,
    choices,
    alsoSearched,
    wordless,
    subjectLabel,
    wordLabel,
    changed,
    inOrder,
    first,
    older,
  } = props;
  const { t } = reader;
  const isAnyFound = found.people.length > 0 || (found.some?.people.length ?? 0) > 0;
  return (
    <main id="main" class="page pt-6 pb-12">
      <PartnerTabs
        t={t}
        current="people"
        people={paths.people()}
        suggestions={suggestionPaths.suggestions()}
        adverts={adverts.adverts()}
        forums={forums.forums()}
      />
      <div class="finding">
        <div class="finding-head">
          <h1>{t('people-search.title')}</h1>
          <p class="mt-2 text-muted max-sm:text-sm">
            <Lead reader={reader} own={own} />{' '}
            <a class="link-quiet tap" href={profiles.ownProfile()}>
              {t('people-search.ownProfile')}
            </a>
          </p>
        </div>
        <SearchFilters {...{ reader, search, choices, subjectLabel, wordLabel, changed }} />
        <section class="finding-list min-w-0" aria-labelledby="results">
          {props.suggestions && (
            <div class="mb-8">
              <FirstSuggestions
                {...{ reader, subjectLabel }}
                suggestions={props.suggestions}
                away={props.away}
                from="people"
              />
            </div>
          )}
          <div class="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <h2 id="results" aria-live="polite">
              <Count reader={reader} found={found} />
            </h2>
            {isAnyFound && (
              <div class="ms-auto flex flex-wrap items-center gap-x-4 gap-y-2">
                <ListOrder
                  t={t}
                  orders={orders.map((order) => ({
                    label: t(`people-search.order.${order}`),
                    href: inOrder(order),
                    current: order === search.sort,
                  }))}
                />
                <ButtonLink tone="quiet" icon="map" href={props.map}>
                  {t('people-search.map.show')}
                </ButtonLink>
              </div>
            )}
          </div>
          {first !== paths.people() && (
            <SaveSearch t={t} href={savedSearches.save('people', first.slice(paths.people().length))} />
          )}
          <FoundAs {...{ reader, search, alsoSearched, wordless, changed }} saidElsewhere={props.why.saidElsewhere} />
          <LooserSearches {...{ reader, changed }} loosened={found.loosened} count={found.count} />
          <Results {...props} />
          {!older && search.sort === 'best' && found.count > mostScored && (
            <p class="mt-6 text-sm text-muted">
              {t('people-search.bestEnd', { count: mostScored })}{' '}
              <a class="link-quiet tap text-area" href={inOrder('activity')}>
                {t('people-search.order.activity')}
              </a>
            </p>
          )}
          <Pager t={t} order="rank" older={older} />
        </section>
      </div>
    </main>
  );
}

/** Who matches all words, and below them who matches some. */
function Results({ reader, search, found, own, subjectLabel, why, first }: Props) {
  const { t } = reader;
  const some = found.some?.people ?? [];
  if (found.people.length + some.length === 0)
    return <NothingFound reader={reader} beyond={search.after !== undefined} first={first} />;
  const list = (people: FoundPeople['people']) => (
    <ol class="grid grid-cols-[minmax(0,1fr)] gap-5">
      {people.map((person) => (
        <PersonResult
          key={person.id}
          {...{ reader, person, own, subjectLabel }}
          marked={why.marked.get(person.id) ?? nothingMarked}
        />
      ))}
    </ol>
  );
  return (
    <>
      {found.people.length > 0 && list(found.people)}
      {some.length > 0 && (
        <section aria-labelledby="some" class={found.people.length > 0 ? 'mt-8' : ''}>
          <h2 id="some" class="mb-3 text-lg">
            {t('people-search.some')}
          </h2>
          {list(some)}
        </section>
      )}
    </>
  );
}

const nothingMarked: ReadonlySet<string> = new Set();

const orders = ['best', 'activity'] as const;

function Lead({ reader: { t, language }, own }: Pick<Props, 'reader' | 'own'>) {
  const languages = listOf(
    own.languages.map((code) => languageName(code, language)),
    language,
  );
  if (own.ageFrom === null || own.ageTo === null || own.languages.length === 0)
    return <>{t('people-search.leadEmpty')}</>;
  return <>{t('people-search.lead', { from: own.ageFrom, to: own.ageTo, languages })}</>;
}

function Count({ reader: { t }, found: { count, some } }: Pick<Props, 'reader' | 'found'>) {
  if (count === 0 && some && some.count > 0) return <>{t('people-search.notAllWords')}</>;
  if (count === 0) return <>{t('people-search.none')}</>;
  return (
    <>
      {count > mostCounted ? t('people-search.moreThan', { count: mostCounted }) : t('people-search.count', { count })}
    </>
  );
}

function NothingFound({ reader: { t }, beyond, first }: { reader: Reader; beyond: boolean; first: string }) {
  return (
    <EmptyState
      icon="users"
      {...(beyond && { title: t('ui.search.end') })}
      action={
        <ButtonLink href={beyond ? first : paths.people()} tone="quiet">
          {t(beyond ? 'ui.search.toStart' : 'people-search.everyone')}
        </ButtonLink>
      }
    >
      {t(beyond ? 'people-search.endAdvice' : 'people-search.noneAdvice')}
    </EmptyState>
  );
}
