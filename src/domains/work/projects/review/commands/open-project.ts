import { recordEvent } from '#domains/core/events/record-event.ts';
import { countFigure } from '#domains/core/programme/steps/count-figure.ts';
import { countProject } from '#domains/people/trust/steps/count-project.ts';
import { issueLabel } from '#domains/recognition/labels/commands/issue-label.ts';
import { spaceParts } from '#domains/spaces/spaces/model.ts';
import { openSpace } from '#domains/spaces/spaces/steps/open-space.ts';
import type { Db } from '#platform/db.ts';
import type { Project } from '../../model.ts';
import { paths } from '../../paths.ts';

/**
 * What the last approval does: the project runs, its space is open, both founders have the label. In the transaction of
 * that approval, which holds the project and has seen that it is under review.
 */
export async function openProject(tx: Db, project: Project, now: Date): Promise<void> {
  const { id, founders, form } = project;
  const [first] = founders;
  if (!first) throw new Error(`Project ${id} has no founder.`);
  await tx.updateTable('project').set({ state: 'active', activated_at: now }).where('id', '=', id).execute();
  const countries = [...new Set(founders.map((founder) => founder.country))].sort();
  await tx
    .insertInto('project_country')
    .values(countries.map((country) => ({ project_id: id, country })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await recordEvent(
    tx,
    'program',
    { verb: 'project.activated', subject: id, project: id, details: { title: form.title } },
    now,
  );
  const space = await openSpace(
    { db: tx, now, record: (event) => recordEvent(tx, 'program', event, now) },
    {
      kind: 'project',
      title: form.title,
      parts: spaceParts,
      publicSide: true,
      countries,
      country: first.country,
      about: paths.project(id),
      administrators: founders.map((founder) => founder.id),
    },
  );
  await tx.updateTable('project').set({ space_id: space }).where('id', '=', id).execute();
  for (const { id: member, name, school, country } of founders)
    await issueLabel(tx, { kind: 'project', project: id, member, title: form.title, name, school, country }, now);
  await countProject({ db: tx }, ...founders.map((founder) => founder.id));
  await countFigure({ db: tx }, { figures: ['running_projects', 'projects'], countries, by: 1 });
}
