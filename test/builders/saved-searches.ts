import type { MailRhythm, SearchedList } from '#domains/work/saved-searches/model.ts';
import type { SavedSearchId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

interface SearchOptions {
  readonly list: SearchedList;
  readonly query: string;
  readonly mails?: MailRhythm;
  readonly name?: string;
  /** When it was looked for last. */
  readonly seenTo?: Date;
}

/** A saved search that is due now. */
export async function aSavedSearch(
  world: World,
  { id: member_id }: TestTeacher,
  { list, query, mails = 'daily', name = 'Marbles', seenTo = world.now }: SearchOptions,
): Promise<SavedSearchId> {
  const id = newId<SavedSearchId>();
  await world.db
    .insertInto('saved_search')
    .values({
      ...{ id, member_id, list, query, mails, name },
      saved_at: seenTo,
      seen_to: seenTo,
      next_look_at: mails === 'never' ? null : world.now,
    })
    .execute();
  return id;
}
