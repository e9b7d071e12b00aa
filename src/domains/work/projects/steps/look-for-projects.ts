import type { SearchableList } from '#domains/people/people-search/queries/new-people.ts';
import { isWordless, readSearchText } from '#domains/people/people-search/steps/read-search-text.ts';
import { galleryQuery, readFilter } from '../gallery/forms.ts';
import { filterKinds } from '../gallery/model.ts';
import { labelOf } from '../gallery/parts/label-of.ts';
import { listNewProjects } from '../gallery/queries/new-projects.ts';
import { paths } from '../paths.ts';

const read = (query: string) => readFilter(new URLSearchParams(query));

/** The list of public projects, for searches that are kept. */
export const projectsList: SearchableList = {
  tidy: (query) => galleryQuery(readFilter(query)),
  address: (query) => paths.gallery() + query,
  describe(query, wording) {
    const { q, chosen } = read(query);
    const set = filterKinds.filter((kind) => chosen[kind] !== '');
    return { text: q, filters: set.map((kind) => labelOf(wording, kind, chosen[kind])) };
  },
  async listNew({ query, language, ...asked }) {
    const filter = read(query);
    const text = { text: filter.q, words: filter.words };
    const searched = await readSearchText(asked.db, text, [language]);
    return isWordless(text, searched) ? [] : listNewProjects({ ...asked, filter, words: searched.words });
  },
};
