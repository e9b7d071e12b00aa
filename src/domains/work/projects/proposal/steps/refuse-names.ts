import type { Tx } from '#domains/core/event-log/transact.ts';
import type { NamedPupil } from '#domains/spaces/pupils/model.ts';
import { findNamesWithoutConsent } from '#domains/spaces/pupils/steps/find-names-without-consent.ts';
import { requireNameConsent } from '#domains/spaces/pupils/steps/require-name-consent.ts';
import type { Member } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';
import type { LockedProposal } from '../../steps/lock-project.ts';
import { type FieldName, isSame, type Proposal, textFields } from '../model.ts';

interface Written {
  readonly id: ProjectId;
  readonly locked: LockedProposal;
  readonly proposal: Proposal;
  /** The pupils for whom the founder states that the consent is held. */
  readonly consent: readonly string[];
}

/**
 * The changed texts of a project that everybody can read which name pupils of its space: they are not saved before a founder has
 * decided about the names.
 */
export async function refuseNames(
  tx: Tx<Member>,
  { id, locked, proposal, consent }: Written,
): Promise<{ readonly fields: readonly FieldName[]; readonly named: readonly NamedPupil[] }> {
  // A project that everybody can read has a space, and no other has one.
  const { space } = locked;
  const changed = textFields.filter((field) => !isSame(proposal[field], locked.proposal[field]));
  if (!space || changed.length === 0) return { fields: [], named: [] };
  const textOf = (fields: readonly (typeof textFields)[number][]) => ({
    space,
    kind: 'project' as const,
    subject: id,
    title: '',
    html: '',
    more: fields.map((field) => proposal[field]),
  });
  if (await requireNameConsent(tx, textOf(changed), consent)) return { fields: [], named: [] };
  const named = await findNamesWithoutConsent(tx, textOf(changed));
  const fields: FieldName[] = [];
  for (const field of changed) if ((await findNamesWithoutConsent(tx, textOf([field]))).length > 0) fields.push(field);
  return { fields, named };
}
