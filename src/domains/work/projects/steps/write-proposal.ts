import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { foldWords } from '#kernel/fold.ts';
import type { ProjectId } from '#kernel/ids.ts';
import type { Proposal } from '../proposal/model.ts';

/** A proposal as columns of its project, without the classes of the founders. */
export function columnsOf(proposal: Proposal) {
  const { class_1, class_2, ...columns } = proposal;
  return {
    ...columns,
    languages: [...columns.languages],
    subjects: [...columns.subjects],
    vocational_subjects: [...columns.vocational_subjects],
    competences: [...columns.competences],
    tools: [...columns.tools],
    title_folded: foldedTitle(columns.title),
  };
}

const longestFolded = 400;

/** A few signs unfold to many letters; toWellFormed, because the cut may fall inside a character that takes two units. */
function foldedTitle(title: string): string {
  return foldWords(title).slice(0, longestFolded).toWellFormed();
}

/** Writes a new version of the proposal, under the lock of the project. */
export async function writeProposal(
  { db }: Pick<Tx, 'db'>,
  id: ProjectId,
  proposal: Proposal,
  version: number,
): Promise<void> {
  const { class_1, class_2 } = proposal;
  await db
    .updateTable('project')
    .set({ ...columnsOf(proposal), version })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('project_founder')
    .set({ class: sql`case seat when 1 then ${class_1}::text else ${class_2}::text end` })
    .where('project_id', '=', id)
    .execute();
}
