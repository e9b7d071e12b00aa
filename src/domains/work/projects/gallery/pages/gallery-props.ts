import type { Country } from '#domains/core/programme/model.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import type { WhyFound } from '#domains/people/people-search/model.ts';
import type { Reader } from '#platform/http.ts';
import type { Facets, FilterChange, GalleryFilter } from '../model.ts';
import type { GalleryPage } from '../queries/projects.ts';
import type { Fresh } from './fresh-story.tsx';

export interface GalleryProps {
  readonly reader: Reader;
  readonly words: Words;
  readonly countries: readonly Country[];
  readonly filter: GalleryFilter;
  readonly found: GalleryPage;
  readonly facets: Facets;
  readonly why: WhyFound;
  readonly alsoSearched: readonly string[];
  readonly wordless: boolean;
  /** On the first page of the whole album. */
  readonly fresh: Fresh | undefined;
  /** The address of the list with some of it changed. */
  readonly changed: (change: FilterChange) => string;
  /** Where the reader can keep this search; undefined for who cannot, and for the whole list. */
  readonly save: string | undefined;
  /** Addresses of the neighbouring pages. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}
