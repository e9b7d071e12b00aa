import type { MailRhythm, SearchedList } from '#domains/work/saved-searches/model.ts';
import { findList } from '#domains/work/saved-searches/steps/find-list.ts';
import { daysAfter } from '#kernel/days.ts';
import type { SavedSearchId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Chance } from './chance.ts';
import type { DemoTeacher } from './people.ts';

interface Saved {
  readonly list: SearchedList;
  readonly name: string;
  readonly search: string;
  readonly mails: MailRhythm;
}

const searches: readonly Saved[] = [
  { list: 'people', name: 'Música en inglés', search: 'subject=music&language=en', mails: 'weekly' },
  { list: 'adverts', name: 'Juegos tradicionales', search: 'q=juegos', mails: 'daily' },
  { list: 'projects', name: 'Proyectos abiertos', search: 'state=open', mails: 'soon' },
];

/** So long ago they were looked for last: what came after that is news. */
const seenDaysAgo = 60;

/** A teacher keeps a search of each list. All are due, so that the first look finds news, and a mail tells them. */
export async function writeSearches(
  tx: Db,
  chance: Chance,
  { owner, now }: { readonly owner: DemoTeacher; readonly now: Date },
): Promise<void> {
  const seenTo = daysAfter(now, -seenDaysAgo);
  const rows = searches.map(({ list, name, search, mails }) => ({
    id: chance.id<SavedSearchId>(seenTo),
    member_id: owner.id,
    list,
    name,
    // As the list writes it in its address.
    query: findList(list).tidy(new URLSearchParams(search)),
    mails,
    saved_at: seenTo,
    seen_to: seenTo,
    next_look_at: now,
  }));
  await tx.insertInto('saved_search').values(rows).execute();
}
