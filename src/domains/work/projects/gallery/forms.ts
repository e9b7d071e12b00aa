import { keyOfList, writeQuery } from '#kernel/search-query.ts';
import { tidyText } from '../proposal/forms.ts';
import { ageBandNames, type Chosen, type FilterChange, type GalleryFilter, galleryStates } from './model.ts';

/** The longest text that can be searched. */
const longestText = 200;

/** Reads the address of the list. Values that do not exist are ignored, so that every link shows a list. */
export function readFilter(query: URLSearchParams): GalleryFilter {
  const text = (name: string, length: number) =>
    tidyText(query.get(name) ?? '')
      .slice(0, length)
      .toWellFormed();
  return {
    q: text('q', longestText).trim(),
    words: query.get('words') === 'only' ? 'only' : 'all',
    chosen: readChosen(query),
    before: text('before', 80),
    after: text('after', 80),
  };
}

function readChosen(query: URLSearchParams): Chosen {
  const matching = (name: string, pattern: RegExp, value = query.get(name) ?? '') => (pattern.test(value) ? value : '');
  const oneOf = (name: string, values: readonly string[]) => values.find((value) => value === query.get(name)) ?? '';
  return {
    state: oneOf('state', galleryStates),
    age: oneOf('age', ageBandNames),
    subject: matching('subject', keyOfList),
    language: matching('language', /^[a-z]{2}$/, (query.get('language') ?? '').toLowerCase()),
    country: matching('country', /^[A-Z]{2}$/, (query.get('country') ?? '').toUpperCase()),
    tool: matching('tool', keyOfList),
    label: oneOf('label', ['project']),
  };
}

/** The query of another list, or of another page of the same list. */
export function galleryQuery(
  { q, words, chosen }: GalleryFilter,
  change: FilterChange & Partial<Pick<GalleryFilter, 'before' | 'after'>> = {},
): string {
  const { country, subject, language, age, state, tool, label } = chosen;
  const parts = { q, country, subject, language, age, tool, label, state, words, ...change };
  return writeQuery({ ...parts, words: parts.words === 'only' ? 'only' : '' });
}
