import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { messageKey, oneLine } from '#platform/forms.ts';
import { longestName, searchedLists } from './model.ts';

const fields = {
  name: oneLine(longestName, 'saved-searches.problem.nameLong', 'saved-searches.problem.name').refine(
    canBeRead,
    messageKey('saved-searches.problem.name'),
  ),
  mails: z.enum(['soon', 'daily', 'weekly', 'never'], messageKey('saved-searches.problem.mails')),
};

export const searchForm = z.object(fields);

/** Of which list a search is; undefined for what is none. */
export const readList = (text: string | null) => searchedLists.find((list) => list === text);
