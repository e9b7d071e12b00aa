import type { CoverBrief } from '#domains/core/covers/model.ts';
import { writeCover } from '#domains/core/covers/steps/write-cover.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId, ProjectId } from '#kernel/ids.ts';
import type { CoverChoice } from '../model.ts';
import type { Proposal } from '../proposal/model.ts';

type Told = Pick<
  Proposal,
  'title' | 'summary' | 'subjects' | 'vocational_subjects' | 'languages' | 'age_from' | 'age_to'
>;

/** What the cover of a project is drawn from. */
/** Before there is a project its founder stands in for its id. */
export function briefOf(id: ProjectId | MemberId, told: Told, { variant, things }: CoverChoice): CoverBrief {
  return {
    seed: id,
    title: told.title,
    summary: told.summary,
    subjects: [...told.subjects, ...told.vocational_subjects],
    languages: told.languages,
    ageFrom: told.age_from,
    ageTo: told.age_to,
    variant,
    things,
  };
}

/** After a change of its words, or of what was chosen: gives a project the cover that belongs to them. */
export async function giveCover(
  tx: Pick<Tx, 'db' | 'now'>,
  { id, cover: before }: { readonly id: ProjectId; readonly cover: string },
  told: Told,
  choice: CoverChoice,
): Promise<void> {
  const cover = await writeCover(tx, briefOf(id, told, choice), before);
  if (cover === before) return;
  await tx.db
    .updateTable('project')
    .set({ cover, cover_variant: choice.variant, cover_things: [...choice.things] })
    .where('id', '=', id)
    .execute();
}
