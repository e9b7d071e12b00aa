import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { contactsIn, findPrivateDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import type { Member } from '#kernel/actor.ts';
import { namedIn } from '#kernel/named-in.ts';
import type { Project } from '../../model.ts';
import { comingTextOf } from '../../queries/public-text.ts';
import { type DetailsBefore, type Proposal, type TextField, textFields } from '../model.ts';

/** What a project that is not public yet tells of people, for one of its founders to decide about before it is sent. */
export async function findDetailsBefore(
  by: Pick<Tx, 'db' | 'actor' | 'now'>,
  founder: Member,
  project: Pick<Project, 'id' | 'proposal' | 'founders'>,
): Promise<DetailsBefore> {
  const named = await findPrivateDetails(by, comingTextOf(project, [founder]));
  return { named, fields: named.length > 0 ? fieldsTelling(project.proposal, named) : [] };
}

/** All of them where a number is cut in two by the end of a field. */
function fieldsTelling(proposal: Proposal, details: readonly PrivateDetail[]): readonly TextField[] {
  const ids = details.map(({ id }) => id);
  const names = details.filter(({ kind }) => kind === 'name' || kind === 'elsewhere');
  const children = details.filter(({ kind }) => kind === 'child');
  const telling = textFields.filter((field) => {
    const contacts = contactsIn({ title: '', html: '', more: [proposal[field]] });
    const isChildHere = children.some(({ name }) => proposal[field].includes(name));
    return isChildHere || contacts.some(({ id }) => ids.includes(id)) || namedIn([proposal[field]], names).length > 0;
  });
  return telling.length > 0 ? telling : textFields.filter((field) => proposal[field] !== '');
}
