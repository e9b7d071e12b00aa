import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FoundAs } from '#ui/found-as.tsx';
import { LoosenFilters } from '#ui/loosen-filters.tsx';
import { writeUpTo } from '#ui/names-of.ts';
import { Pager } from '#ui/pager.tsx';
import { SaveSearch } from '#ui/save-search.tsx';
import { paths } from '../../paths.ts';
import { allWordsFirst, isChosen, type Leaf, leavesOf, mostCounted } from '../model.ts';
import type { GalleryCard } from '../queries/projects.ts';
import { FreshStory } from './fresh-story.tsx';
import { GalleryFilters } from './gallery-filters.tsx';
import type { GalleryProps } from './gallery-props.ts';
import { StampOnLeaf } from './gallery-stamp.tsx';

/** All public projects as an album of stamps, the newest first; by text, what fits best first. The filters are part of the address, so that it can be shared. */
export function GalleryPage(props: GalleryProps) {
  const { reader, filter, found, fresh, newer, older, why, alsoSearched, wordless, changed, save } = props;
  const { t } = reader;
  const isByFit = found.cards.some(({ score }) => score > 0);
  return (
    <main id="main">
      <div class="page pt-8 pb-6">
        <h1>{t('projects.gallery.title')}</h1>
        <p class="mt-2 mb-5 text-[1.1875rem] text-muted" aria-live="polite">
          <Lead {...props} />
        </p>
        <GalleryFilters {...props} />
        <div class="mt-3">
          {save && <SaveSearch t={t} href={save} />}
          <FoundAs
            {...{ reader, alsoSearched, wordless, changed }}
            search={{ text: filter.q, words: filter.words }}
            saidElsewhere={why.saidElsewhere}
          />
          <LooserLists {...props} />
        </div>
      </div>
      <section class="album-leaf py-10" aria-label={t('projects.gallery.results')}>
        <div class="page">
          {fresh && <FreshStory reader={reader} fresh={fresh} />}
          {found.cards.length === 0 ? (
            <NothingFound {...props} />
          ) : isByFit ? (
            <ByFit {...props} />
          ) : (
            <BySchoolYear {...props} />
          )}
          <Pager t={t} order={isByFit ? 'rank' : 'time'} newer={newer} older={older} />
        </div>
      </section>
    </main>
  );
}

const mostLooser = 3;

/** Where few projects fit: what to leave out, and how many there are then. */
function LooserLists({ reader, facets, changed }: GalleryProps) {
  const { t } = reader;
  const lists = facets.loosened
    .filter(({ count }) => count > facets.total)
    .slice(0, mostLooser)
    .map(({ kind, count }) => ({
      without:
        kind === 'words'
          ? t('ui.search.loosenWords')
          : t('ui.search.loosenBy', { filter: t(`projects.gallery.${kind}`) }),
      href: changed(kind === 'words' ? { q: '' } : { [kind]: '' }),
      count: writeUpTo(reader, count, mostCounted),
    }));
  return <LoosenFilters t={t} lists={lists} />;
}

function Lead({ reader, filter, found, facets: { total: count } }: GalleryProps) {
  const { t } = reader;
  if (count === 0 && found.cards.length > 0) return <>{t('projects.gallery.notAllWords')}</>;
  const written = writeUpTo(reader, count, mostCounted);
  return <>{t(isChosen(filter) ? 'projects.gallery.found' : 'projects.gallery.leadOf', { count, written })}</>;
}

function BySchoolYear({ reader, found, fresh }: GalleryProps) {
  const cards = found.cards.filter(({ id }) => id !== fresh?.card.id);
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-12">
      {leavesOf(cards).map((leaf) => (
        <AlbumLeaf key={leaf.years[0]} reader={reader} leaf={leaf} />
      ))}
    </div>
  );
}

/** What matches all words, and below it what matches some. */
function ByFit({ reader, found, why }: GalleryProps) {
  const { t } = reader;
  const all = found.cards.filter(({ score }) => score >= allWordsFirst);
  const some = found.cards.filter(({ score }) => score < allWordsFirst);
  const list = (cards: readonly GalleryCard[]) => (
    <ul class="album">
      {cards.map((card) => (
        <StampOnLeaf key={card.id} reader={reader} card={card} marked={why.marked.get(card.id)} />
      ))}
    </ul>
  );
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-12">
      {all.length > 0 && (
        <section>
          <h2 class="mb-4">{t('projects.gallery.best')}</h2>
          {list(all)}
        </section>
      )}
      {some.length > 0 && (
        <section>
          <h2 class="mb-4">{t('projects.gallery.some')}</h2>
          {list(some)}
        </section>
      )}
    </div>
  );
}

function AlbumLeaf({ reader, leaf }: Pick<GalleryProps, 'reader'> & { readonly leaf: Leaf<GalleryCard> }) {
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

function NothingFound({ reader: { t }, filter }: GalleryProps) {
  return (
    <EmptyState
      icon="search"
      {...(!isChosen(filter) && { title: t('projects.gallery.none') })}
      action={
        isChosen(filter) && (
          <ButtonLink tone="quiet" href={paths.gallery()}>
            {t('projects.gallery.all')}
          </ButtonLink>
        )
      }
    >
      {isChosen(filter) && t('projects.gallery.noneText')}
    </EmptyState>
  );
}
