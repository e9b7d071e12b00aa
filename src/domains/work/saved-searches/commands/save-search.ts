import { transact } from '#domains/core/event-log/transact.ts';
import { canKeepSearches } from '#domains/people/people-search/policy.ts';
import type { Member } from '#kernel/actor.ts';
import type { SavedSearchId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { longestQuery, type MailRhythm, mostSearches, nextLook, type SearchedList } from '../model.ts';

interface NewSearch {
  readonly list: SearchedList;
  /** As the list writes it in its address. */
  readonly query: string;
  readonly name: string;
  readonly mails: MailRhythm;
}

/** Keeps a search. Kept before, it takes the new name and rhythm. What is in the list already is new to nobody. */
export async function saveSearch(
  by: By<Member>,
  { list, query, name, mails }: NewSearch,
): Promise<Result<'saved', 'tooMany' | 'tooLong'>> {
  if (!canKeepSearches(by.actor)) return refuse('tooMany');
  if (query.length > longestQuery) return refuse('tooLong');
  return transact(by, async (tx) => {
    const { id: owner } = tx.actor;
    // Under the lock of the member: two pages that save at once do not go beyond the limit together.
    await tx.db.selectFrom('member').select('id').where('id', '=', owner).forNoKeyUpdate().execute();
    const others = await tx.db
      .selectFrom('saved_search')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('member_id', '=', owner)
      .where((is) => is.not(is.and([is('list', '=', list), is('query', '=', query)])))
      .executeTakeFirstOrThrow();
    if (Number(others.count) >= mostSearches) return refuse('tooMany');
    const chosen = { name, mails, next_look_at: nextLook(mails, tx.now, { wasMailed: false, demo: tx.services.demo }) };
    const changed = await tx.db
      .updateTable('saved_search')
      .set(chosen)
      .where('member_id', '=', owner)
      .where('list', '=', list)
      .where('query', '=', query)
      .executeTakeFirst();
    if (changed.numUpdatedRows > 0n) return ok('saved');
    await tx.db
      .insertInto('saved_search')
      .values({
        id: newId<SavedSearchId>(),
        member_id: owner,
        ...{ list, query, ...chosen },
        saved_at: tx.now,
        seen_to: tx.now,
      })
      .execute();
    return ok('saved');
  });
}
