import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { PublicText } from '#domains/spaces/pupils/model.ts';
import { findPrivateDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import type { Member } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { publicTextOf } from '../../queries/public-text.ts';
import type { LockedProposal } from '../../steps/lock-project.ts';
import { type FieldName, isSame, type Proposal, textFields } from '../model.ts';

interface Written {
  readonly id: ProjectId;
  readonly locked: LockedProposal;
  readonly proposal: Proposal;
  /** What the founder states that it may be public. */
  readonly consent: readonly string[];
}

interface Refused {
  /** With what each of them tells. */
  readonly fields: readonly { readonly field: FieldName; readonly names: readonly string[] }[];
  readonly named: readonly PrivateDetail[];
}

/**
 * The changed texts of a project that everybody can read which tell something private: they are not saved before a founder has decided
 * about it.
 */
export async function refuseDetails(tx: Tx<Member>, { id, locked, proposal, consent }: Written): Promise<Refused> {
  // A project that everybody can read has a space, and no other has one.
  const { space } = locked;
  const changed = textFields.filter((field) => !isSame(proposal[field], locked.proposal[field]));
  if (!space || changed.length === 0) return { fields: [], named: [] };
  const project = { id, space, proposal };
  const before = { id, space, proposal: locked.proposal };
  // A number is cut in two by the end of a field, of which the other half may have been saved before.
  const across = await newDetails(tx, publicTextOf(before), publicTextOf(project), publicTextOf(project, changed));
  const asked = across.length > 0 ? textFields : changed;
  if (await requireConsent(tx, publicTextOf(project, asked), consent)) return { fields: [], named: [] };
  const whole = await findPrivateDetails(tx, publicTextOf(project, asked));
  const named = new Map<string, PrivateDetail>();
  const fields: Refused['fields'][number][] = [];
  for (const field of changed) {
    const found = await findPrivateDetails(tx, publicTextOf(project, [field]));
    if (found.length > 0) fields.push({ field, names: found.map(({ name }) => name) });
    // With what all of the fields say of a pupil: the statement is about all that is shown.
    for (const detail of found) named.set(detail.id, whole.find(({ id: each }) => each === detail.id) ?? detail);
  }
  if (fields.length > 0 && across.length === 0) return { fields, named: [...named.values()] };
  // Only one after the other do the fields tell it.
  return { fields: changed.map((field) => ({ field, names: whole.map(({ name }) => name) })), named: whole };
}

/** What the whole text tells now and did not before, and the changed fields alone do not. */
async function newDetails(
  tx: Tx<Member>,
  before: PublicText,
  now: PublicText,
  changed: PublicText,
): Promise<readonly PrivateDetail[]> {
  const whole = await findPrivateDetails(tx, now);
  if (whole.length === 0) return [];
  const known = [...(await findPrivateDetails(tx, before)), ...(await findPrivateDetails(tx, changed))];
  return whole.filter(({ id }) => !known.some((each) => each.id === id));
}
