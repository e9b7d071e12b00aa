import { transact } from '#domains/core/event-log/transact.ts';
import type { TextSlice } from '#domains/spaces/pupils/model.ts';
import { keepFoundNames } from '#domains/spaces/pupils/steps/keep-found-names.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import type { By } from '#platform/command.ts';
import { listPublicPages } from '../queries/public-pages.ts';

/** Looks for the names of pupils in some of the public pages of a space. */
export async function findNamesInPages(by: By<'program'>, slice: TextSlice): Promise<void> {
  if (slice.kind !== undefined && slice.kind !== 'page') return;
  for (const text of await listPublicPages(by.db, slice)) await searchAhead(by, text);
  await transact(by, async (tx) => keepFoundNames(tx, { ...slice, kind: 'page' }, await listPublicPages(tx.db, slice)));
}
