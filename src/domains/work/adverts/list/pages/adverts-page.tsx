import { paths as people } from '#domains/people/people-search/paths.ts';
import { paths as suggestions } from '#domains/people/suggestions/paths.ts';
import { paths as forums } from '#domains/work/partner-forums/paths.ts';
import { paths as savedSearches } from '#domains/work/saved-searches/paths.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FoundAs } from '#ui/found-as.tsx';
import { ListOrder } from '#ui/list-order.tsx';
import { Pager } from '#ui/pager.tsx';
import { PartnerTabs } from '#ui/partner-tabs.tsx';
import { SaveSearch } from '#ui/save-search.tsx';
import { StartButton } from '../../pages/own-adverts-page.tsx';
import { paths } from '../../paths.ts';
import type { AdvertOrder } from '../forms.ts';
import type { FoundAdverts } from '../queries/adverts.ts';
import { AdvertFilters } from './advert-filters.tsx';
import { AdvertResult } from './advert-result.tsx';
import type { AdvertsPageProps } from './adverts-props.ts';
import { LooserAdverts } from './looser-adverts.tsx';

/** Open adverts: filters with counts, and why each fits. */
export function AdvertsPage(props: AdvertsPageProps) {
  const { reader, search, found, changed, first, older } = props;
  const { t } = reader;
  return (
    <main id="main" class="page pt-6 pb-12">
      <PartnerTabs
        t={t}
        current="adverts"
        people={people.people()}
        suggestions={suggestions.suggestions()}
        adverts={paths.adverts()}
        forums={forums.forums()}
      />
      <div class="finding">
        <div class="finding-head">
          <h1>{t('adverts.title')}</h1>
          <p class="mt-2 text-muted max-sm:hidden">{t('adverts.lead')}</p>
        </div>
        <AdvertFilters {...props} />
        <div class="finding-acts">
          <StartButton reader={reader} hasDraft={false} />
          <span class="max-sm:hidden">
            <ButtonLink tone="quiet" href={paths.mine()}>
              {t('adverts.mine')}
            </ButtonLink>
          </span>
        </div>
        <section class="finding-list min-w-0" aria-labelledby="results">
          <div class="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h2 id="results" aria-live="polite">
              <Count {...props} />
            </h2>
            {found.adverts.length > 0 && (
              <ListOrder
                t={t}
                orders={orders.map((sort) => ({
                  label: t(`adverts.order.${sort}`),
                  href: changed({ sort }),
                  current: sort === search.sort,
                }))}
              />
            )}
          </div>
          {first !== paths.adverts() && (
            <SaveSearch t={t} href={savedSearches.save('adverts', first.slice(paths.adverts().length))} />
          )}
          <FoundAs {...props} />
          <LooserAdverts {...props} />
          <Results {...props} />
          <Pager t={t} order={search.sort === 'newest' ? 'time' : 'rank'} older={older} />
          {/* At the head there is no room for it on a phone. */}
          <p class="mt-6 sm:hidden">
            <ButtonLink tone="quiet" href={paths.mine()}>
              {t('adverts.mine')}
            </ButtonLink>
          </p>
          {found.adverts.length > 0 && (
            <p class="mt-6 text-sm text-muted">
              <a class="link-quiet tap" href={paths.feed(reader.language)} data-turbo="false">
                {t('adverts.feed')}
              </a>
            </p>
          )}
        </section>
      </div>
    </main>
  );
}

/** What matches all words, and below it what matches some. */
function Results(props: AdvertsPageProps) {
  const { reader, search, found, allWordsFrom } = props;
  const { t } = reader;
  if (found.adverts.length === 0) return <NothingFound {...props} />;
  const isWhole = search.sort === 'newest' || search.text === '';
  const all = found.adverts.filter(({ score }) => isWhole || score >= allWordsFrom);
  const some = found.adverts.filter((advert) => !all.includes(advert));
  const list = (adverts: FoundAdverts['adverts']) => (
    <ol class="advert-cards">
      {adverts.map((advert) => (
        <AdvertResult key={advert.id} {...props} advert={advert} />
      ))}
    </ol>
  );
  return (
    <>
      {all.length > 0 && list(all)}
      {some.length > 0 && (
        <section aria-labelledby="some" class={all.length > 0 ? 'mt-8' : ''}>
          <h2 id="some" class="mb-3 text-lg">
            {t('adverts.some')}
          </h2>
          {list(some)}
        </section>
      )}
    </>
  );
}

const orders: readonly AdvertOrder[] = ['best', 'newest'];

/** Nobody has an open advert, whatever one searches for. */
const isEmpty = ({ first, facets }: AdvertsPageProps) => first === paths.adverts() && facets.country.size === 0;

function Count(props: AdvertsPageProps) {
  const { reader, found, search, most } = props;
  const { t } = reader;
  if (found.count === 0 && found.adverts.length > 0 && search.text !== '') return <>{t('adverts.notAllWords')}</>;
  if (found.count === 0) return <>{t(isEmpty(props) ? 'adverts.noneOpen' : 'adverts.none')}</>;
  return (
    <>{found.count > most ? t('adverts.moreThan', { count: most }) : t('adverts.count', { count: found.count })}</>
  );
}

function NothingFound({ reader: { t }, search, first }: AdvertsPageProps) {
  if (search.after)
    return (
      <EmptyState
        icon="stamp"
        title={t('ui.search.end')}
        action={
          <ButtonLink href={first} tone="quiet">
            {t('ui.search.toStart')}
          </ButtonLink>
        }
      >
        {t('adverts.endAdvice')}
      </EmptyState>
    );
  const isFree = first === paths.adverts();
  return (
    <EmptyState
      icon="stamp"
      action={
        !isFree && (
          <ButtonLink href={paths.adverts()} tone="quiet">
            {t('adverts.all')}
          </ButtonLink>
        )
      }
    >
      {t(isFree ? 'adverts.noneOpenAdvice' : 'adverts.noneAdvice')}
    </EmptyState>
  );
}
