import type { SearchableList } from '#domains/people/people-search/queries/new-people.ts';
import { findSearcher } from '#domains/people/people-search/queries/searcher.ts';
import { isWordless, readSearchText } from '#domains/people/people-search/steps/read-search-text.ts';
import { advertQuery, readAdvertSearch } from '../list/forms.ts';
import { listNewAdverts } from '../list/queries/new-adverts.ts';
import { paths } from '../paths.ts';

const read = (query: string) => readAdvertSearch(new URLSearchParams(query));

/** The list of adverts, for searches that are kept. */
export const advertsList: SearchableList = {
  tidy: (query) => advertQuery({ ...readAdvertSearch(query), sort: 'best' }),
  address: (query) => paths.adverts() + query,
  textOf: (query) => read(query).text,
  async listNew({ query, language, ...asked }) {
    const { db, actor, now } = asked;
    const search = read(query);
    const own = search.text === '' ? [] : (await findSearcher(db, actor, now)).languages;
    const searched = await readSearchText(db, search, [language, ...own]);
    return isWordless(search, searched) ? [] : listNewAdverts({ ...asked, search, words: searched.words });
  },
};
