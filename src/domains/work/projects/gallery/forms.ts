import { tidyText } from '../proposal/forms.ts';
import { ageBandNames, ageBands, type GalleryFilter, galleryStates, writeChoice } from './model.ts';

/** Reads the address of the list. Values that do not exist are ignored, so that every link shows a list. */
export function readFilter(query: URLSearchParams): GalleryFilter {
  const text = (name: string, length: number) =>
    tidyText(query.get(name) ?? '')
      .slice(0, length)
      .toWellFormed();
  const band = ageBandNames.find((name) => name === query.get('age'));
  return {
    q: text('q', 100),
    country: text('country', 2).toUpperCase(),
    subject: text('subject', 60),
    language: text('language', 2).toLowerCase(),
    band: band ?? '',
    age: band && ageBands[band],
    state: galleryStates.find((name) => name === query.get('state')) ?? '',
    before: text('before', 80),
    after: text('after', 80),
  };
}

/** The address of another page of the same list: the filters stay, the cursor changes. */
export function writeFilter(filter: GalleryFilter, change: Partial<Pick<GalleryFilter, 'before' | 'after'>>): string {
  return [writeChoice(filter, {}), new URLSearchParams(change).toString()].filter(Boolean).join('&');
}
