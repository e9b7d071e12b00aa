import type { Country } from '#domains/core/programme/model.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../../paths.ts';
import { type GalleryFilter, isChosen, type Leaf, leavesOf, totalOf } from '../model.ts';
import type { Facet, GalleryPage as Found, GalleryCard } from '../queries.ts';
import { type Fresh, FreshStory } from './fresh-story.tsx';
import { GalleryFilters, writeCount } from './gallery-filters.tsx';
import { StampOnLeaf } from './gallery-stamp.tsx';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly countries: readonly Country[];
  readonly filter: GalleryFilter;
  readonly found: Found;
  readonly facets: readonly Facet[];
  /** On the first page of the whole album. */
  readonly fresh: Fresh | undefined;
  /** Addresses of the neighbouring pages. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** All public projects as an album of stamps, the newest first. The filters are part of the address, so that it can be shared. */
export function GalleryPage(props: Props) {
  const { reader, filter, found, facets, fresh, newer, older } = props;
  const { t, language } = reader;
  const count = totalOf(facets);
  const cards = found.cards.filter(({ id }) => id !== fresh?.card.id);
  return (
    <main id="main">
      <div class="page pt-8 pb-6">
        <h1>{t('projects.gallery.title')}</h1>
        <p class="mt-2 mb-5 text-[1.1875rem] text-muted">
          {t(isChosen(filter) ? 'projects.gallery.found' : 'projects.gallery.leadOf', {
            count,
            written: writeCount(t, count, language),
          })}
        </p>
        <GalleryFilters {...props} />
      </div>
      <section class="album-leaf py-10" aria-label={t('projects.gallery.results')}>
        <div class="page">
          {fresh && <FreshStory reader={reader} fresh={fresh} />}
          {found.cards.length === 0 ? (
            <NothingFound {...props} />
          ) : (
            <div class="grid grid-cols-[minmax(0,1fr)] gap-12">
              {leavesOf(cards).map((leaf) => (
                <AlbumLeaf key={leaf.years[0]} reader={reader} leaf={leaf} />
              ))}
            </div>
          )}
          <Pager t={t} newer={newer} older={older} />
        </div>
      </section>
    </main>
  );
}

function AlbumLeaf({ reader, leaf }: { readonly reader: Reader; readonly leaf: Leaf<GalleryCard> }) {
  const [newest, oldest] = leaf.years;
  return (
    <section>
      <h2 class="mb-4">
        {newest === oldest
          ? reader.t('projects.gallery.year', { year: written(newest) })
          : reader.t('projects.gallery.years', { from: written(oldest), to: written(newest) })}
      </h2>
      <ul class="album">
        {leaf.cards.map((card) => (
          <StampOnLeaf key={card.id} reader={reader} card={card} />
        ))}
      </ul>
    </section>
  );
}

/** "2025/26" */
const written = (year: number) => `${year}/${String(year + 1).slice(-2)}`;

function NothingFound({ reader: { t }, filter }: Pick<Props, 'reader' | 'filter'>) {
  return (
    <EmptyState
      icon="search"
      title={t('projects.gallery.none')}
      action={
        isChosen(filter) && (
          <ButtonLink tone="quiet" href={paths.gallery()}>
            {t('projects.gallery.all')}
          </ButtonLink>
        )
      }
    >
      {t('projects.gallery.noneText')}
    </EmptyState>
  );
}
