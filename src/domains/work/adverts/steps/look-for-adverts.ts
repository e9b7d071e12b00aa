import type { SearchableList } from '#domains/people/people-search/queries/new-people.ts';
import { findSearcher } from '#domains/people/people-search/queries/searcher.ts';
import { isWordless, readSearchText } from '#domains/people/people-search/steps/read-search-text.ts';
import { advertQuery, readAdvertSearch } from '../list/forms.ts';
import { partsSet } from '../list/parts/parts-set.ts';
import { listNewAdverts } from '../list/queries/new-adverts.ts';
import { paths } from '../paths.ts';

const read = (query: string) => readAdvertSearch(new URLSearchParams(query));

/** The list of adverts, for searches that are kept. */
export const advertsList: SearchableList = {
  tidy: (query) => advertQuery({ ...readAdvertSearch(query), sort: 'best' }),
  address: (query) => paths.adverts() + query,
  describe(query, { t, language, words }) {
    const search = read(query);
    const subjectLabel = (key: string) => words.label('subject', key, language);
    return { text: search.text, filters: partsSet(search, { t, language, subjectLabel }).map(({ label }) => label) };
  },
  async listNew({ query, language, ...asked }) {
    const { db, actor, now } = asked;
    const search = read(query);
    const own = search.text === '' ? [] : (await findSearcher(db, actor, now)).languages;
    const searched = await readSearchText(db, search, [language, ...own]);
    return isWordless(search, searched) ? [] : listNewAdverts({ ...asked, search, words: searched.words });
  },
};
