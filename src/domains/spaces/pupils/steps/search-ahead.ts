import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ComingText, PublicText } from '../model.ts';
import { findNamesElsewhere } from './find-names-elsewhere.ts';
import { searchText } from './search-text.ts';

/** A long text takes its time: it is searched before the transaction, which then knows what was found, and is short. */
export async function searchAhead(by: Pick<Tx, 'db' | 'actor' | 'now'>, text: PublicText | ComingText): Promise<void> {
  await findNamesElsewhere(by, text, await searchText(by.db, text));
}
