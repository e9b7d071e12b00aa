import { readSearch, searchQuery } from '../forms.ts';
import { partsSet } from '../parts/parts-set.ts';
import { paths } from '../paths.ts';
import { listNewPeople, type SearchableList } from '../queries/new-people.ts';
import { findSearcher } from '../queries/searcher.ts';
import { isWordless, readSearchText } from './read-search-text.ts';

const read = (query: string) => readSearch(new URLSearchParams(query));

/** The list of people, for searches that are kept. */
export const peopleList: SearchableList = {
  tidy: (query) => searchQuery({ ...readSearch(query), sort: 'best' }),
  address: (query) => paths.people() + query,
  describe(query, { t, language, words }) {
    const search = read(query);
    const wordLabel = (list: 'subject' | 'staff_role' | 'school_type', key: string) => words.label(list, key, language);
    return { text: search.text, filters: partsSet(search, { t, language, wordLabel }).map(({ label }) => label) };
  },
  async listNew({ query, language, ...asked }) {
    const { db, actor, now } = asked;
    const search = read(query);
    const own = search.text === '' ? [] : (await findSearcher(db, actor, now)).languages;
    const searched = await readSearchText(db, search, [language, ...own]);
    return isWordless(search, searched) ? [] : listNewPeople({ ...asked, search, words: searched.words });
  },
};
