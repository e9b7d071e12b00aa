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
  /** Days since it was looked for last: what came after that is news. */
  readonly seen: number;
}

const searches: readonly Saved[] = [
  {
    list: 'people',
    name: 'Música en inglés, 8 a 11 años',
    search: 'subject=music&language=en&from=8&to=11',
    mails: 'weekly',
    seen: 21,
  },
  { list: 'adverts', name: 'Juegos tradicionales', search: 'q=juegos', mails: 'daily', seen: 21 },
  { list: 'projects', name: 'Proyectos abiertos', search: 'state=open', mails: 'soon', seen: 60 },
];

/** A teacher keeps a search of each list. All are due, so that the first look finds news, and a mail tells them. */
export async function writeSearches(
  tx: Db,
  chance: Chance,
  { owner, now }: { readonly owner: DemoTeacher; readonly now: Date },
): Promise<void> {
  const rows = searches.map(({ list, name, search, mails, seen }) => ({
    id: chance.id<SavedSearchId>(daysAfter(now, -seen)),
    member_id: owner.id,
    list,
    name,
    // As the list writes it in its address.
    query: findList(list).tidy(new URLSearchParams(search)),
    mails,
    saved_at: daysAfter(now, -seen),
    seen_to: daysAfter(now, -seen),
    next_look_at: now,
  }));
  await tx.insertInto('saved_search').values(rows).execute();
}
