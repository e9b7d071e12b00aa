import { transact } from '#domains/core/event-log/transact.ts';
import type { TextSlice } from '#domains/spaces/pupils/model.ts';
import { keepFoundNames } from '#domains/spaces/pupils/steps/keep-found-names.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import type { By } from '#platform/command.ts';
import { listPublicTexts } from '../queries/public-text.ts';

/** Looks for the names of pupils in some of the public posts of a space, and in the comments below them. */
export async function findNamesInPosts(by: By<'program'>, slice: TextSlice): Promise<void> {
  if (slice.kind !== undefined && slice.kind !== 'post') return;
  for (const text of await listPublicTexts(by.db, slice)) await searchAhead(by, text);
  await transact(by, async (tx) => keepFoundNames(tx, { ...slice, kind: 'post' }, await listPublicTexts(tx.db, slice)));
}
