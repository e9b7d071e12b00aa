import type { Reader } from '#platform/http.ts';

/** What each group of components on the page is handed. */
export interface SampleProps {
  readonly reader: Reader;
  /** Where the forms of this page are posted: nowhere that keeps anything. */
  readonly here: string;
}
