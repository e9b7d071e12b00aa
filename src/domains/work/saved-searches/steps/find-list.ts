import type { SearchableList } from '#domains/people/people-search/queries/new-people.ts';
import { peopleList } from '#domains/people/people-search/steps/look-for-people.ts';
import { advertsList } from '#domains/work/adverts/steps/look-for-adverts.ts';
import { projectsList } from '#domains/work/projects/steps/look-for-projects.ts';
import type { SearchedList } from '../model.ts';

const lists: Readonly<Record<SearchedList, SearchableList>> = {
  people: peopleList,
  adverts: advertsList,
  projects: projectsList,
};

/** The list of which searches are kept under this name. */
export const findList = (list: SearchedList): SearchableList => lists[list];
