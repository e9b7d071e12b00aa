import { transact } from '#domains/core/event-log/transact.ts';
import type { TextSlice } from '#domains/spaces/pupils/model.ts';
import { keepFoundNames } from '#domains/spaces/pupils/steps/keep-found-names.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import type { By } from '#platform/command.ts';
import { listPublicProjects } from '../../queries/public-text.ts';

/** Looks for the names of pupils in what everybody reads of the project of a space. */
export async function findNamesInProject(by: By<'program'>, slice: TextSlice): Promise<void> {
  if (slice.kind !== undefined && slice.kind !== 'project') return;
  for (const text of await listPublicProjects(by.db, slice)) await searchAhead(by, text);
  await transact(by, async (tx) =>
    keepFoundNames(tx, { ...slice, kind: 'project' }, await listPublicProjects(tx.db, slice)),
  );
}
