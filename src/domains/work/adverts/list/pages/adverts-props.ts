import type { SaidElsewhere, SearcherProfile } from '#domains/people/people-search/model.ts';
import type { Reader } from '#platform/http.ts';
import type { AdvertSearch } from '../forms.ts';
import type { FoundAdverts } from '../queries/adverts.ts';
import type { Facets } from '../queries/facets.ts';

export interface Choices {
  readonly countries: readonly string[];
  readonly subjects: readonly { readonly key: string; readonly label: string }[];
  readonly languages: readonly string[];
}

export interface AdvertsPageProps {
  readonly reader: Reader;
  readonly search: AdvertSearch;
  readonly found: FoundAdverts;
  readonly facets: Facets;
  readonly choices: Choices;
  readonly own: SearcherProfile;
  readonly ownCountry: string;
  readonly alsoSearched: readonly string[];
  readonly wordless: boolean;
  /** By advert, the words that were searched or mean the same. */
  readonly marked: ReadonlyMap<string, ReadonlySet<string>>;
  readonly saidElsewhere: readonly SaidElsewhere[];
  readonly subjectLabel: (key: string) => string;
  readonly first: string;
  /** The same search with some of it changed. */
  readonly changed: (change: Partial<AdvertSearch>) => string;
  readonly older: string | undefined;
  readonly most: number;
  /** From this score on all words are found. */
  readonly allWordsFrom: number;
}
