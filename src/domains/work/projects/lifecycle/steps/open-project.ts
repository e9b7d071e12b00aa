import { asProgram, type Tx } from '#domains/core/event-log/transact.ts';
import { incrementFigure } from '#domains/core/programme/steps/increment-figure.ts';
import { incrementProjects } from '#domains/people/trust/steps/increment-projects.ts';
import { issueLabel } from '#domains/recognition/labels/steps/issue-label.ts';
import { spaceParts } from '#domains/spaces/spaces/model.ts';
import { openSpace } from '#domains/spaces/spaces/steps/open-space.ts';
import type { Project } from '../../model.ts';
import { paths } from '../../paths.ts';
import { addCountries } from '../../steps/add-countries.ts';
import { indexProjects } from '../../steps/index-projects.ts';
import { countriesOf } from '../model.ts';

/** What follows from the last approval: the project runs, its space is open, both founders have the label. Under the lock of the approval. */
export async function openProject(tx: Tx, project: Project): Promise<void> {
  const { id, founders } = project;
  const { title } = project.proposal;
  const [first] = founders;
  if (!first) throw new Error(`Project ${id} has no founder.`);
  await tx.db.updateTable('project').set({ state: 'active', activated_at: tx.now }).where('id', '=', id).execute();
  await indexProjects(tx, [id]);
  const countries = countriesOf(founders);
  await addCountries(tx, id, countries);
  await asProgram(tx).record({ verb: 'project.activated', subject: id, project: id, details: { title } });
  const space = await openSpace(asProgram(tx), {
    kind: 'project',
    title,
    parts: spaceParts,
    publicSide: true,
    countries,
    country: first.country,
    about: paths.project(id),
    administrators: founders.map((founder) => founder.id),
  });
  await tx.db.updateTable('project').set({ space_id: space }).where('id', '=', id).execute();
  for (const { id: member, name, school, country } of founders)
    await issueLabel(tx, { kind: 'project', project: id, member, title, name, school, country });
  await incrementProjects(tx, ...founders.map((founder) => founder.id));
  await incrementFigure(tx, { figures: ['running_projects', 'projects'], countries, by: 1 });
}
