import { sql } from 'kysely';
import type { PrivateDetail } from '#domains/core/content/model.ts';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import { describeSpace } from '#domains/spaces/spaces/steps/describe-space.ts';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { askBothAgain } from '../../lifecycle/steps/ask-both-again.ts';
import { editableStates, publicStates } from '../../model.ts';
import { canEdit } from '../../policy.ts';
import { publicTextOf } from '../../queries/public-text.ts';
import { giveCover } from '../../steps/give-cover.ts';
import { indexProjects } from '../../steps/index-projects.ts';
import { type LockedProposal, lockProposal } from '../../steps/lock-project.ts';
import { writeProposal } from '../../steps/write-proposal.ts';
import { readStored } from '../forms.ts';
import {
  baseOf,
  type Changes,
  contradictionsOf,
  type FieldName,
  fieldNames,
  fieldsSavedTogether,
  isLastSavedBy,
  isSame,
  type MissingField,
  mergeProposals,
  missingFields,
  type Proposal,
  type SavedVersion,
} from '../model.ts';
import { refuseDetails } from '../steps/refuse-details.ts';

const keptDays = 30;

export interface Saved {
  readonly version: number;
  readonly proposal: Proposal;
  /** Fields that were changed in two places, each differently: `proposal` has what was saved meanwhile. */
  readonly conflicts: readonly FieldName[];
  /** Those of them that the same person has saved in another tab. */
  readonly ownConflicts: readonly FieldName[];
  /** Not saved: the proposal would contradict itself, or a running project would have a required field empty. */
  readonly refused: readonly { readonly field: FieldName; readonly missing: MissingField }[];
  /** Not saved: these tell of people, and the founder has not decided about it. */
  readonly telling: readonly { readonly field: FieldName; readonly names: readonly string[] }[];
  /** Of whom they tell. */
  readonly named: readonly PrivateDetail[];
}

interface SentChanges {
  /** The version with which the page was loaded. */
  readonly version: number;
  readonly changes: Changes;
  /** What the same tab has sent since then. */
  readonly own?: readonly Changes[];
  /** The pupils for whom the founder states that the consent is held. */
  readonly consent?: readonly string[];
}

/** Saves what one tab changed since its page was loaded, and keeps what the other founder or another tab has saved in the meantime. */
export async function saveProposal(
  by: By<Member>,
  project: SeenProject<Member>,
  { version, changes, own = [], consent = [] }: SentChanges,
): Promise<Result<Saved, 'notEditable'>> {
  if (!canEdit(by.actor, project)) return refuse('notEditable');
  const { id, space } = project;
  // A long text is searched before the row is locked.
  const { proposal: typed } = mergeProposals(project.proposal, changes, project.proposal);
  if (space) await searchAhead(by, publicTextOf({ id, space, proposal: typed }));
  return transact(by, async (tx) => {
    const locked = await lockProposal(tx, id);
    if (!editableStates.includes(locked.state)) return refuse('notEditable');
    const before = locked.proposal;
    const isCurrent = version === locked.version;
    const history = isCurrent ? [] : await historySince(tx, id, version, changes);
    const merged = mergeProposals(isCurrent ? before : baseOf(history, own, before), changes, before);
    const ownConflicts = merged.conflicts.filter((name) => isLastSavedBy(history, name, tx.actor.id));
    const whole = withoutRefused(locked, merged.proposal);
    const { fields, named } = await refuseDetails(tx, { id, locked, proposal: whole.proposal, consent });
    let { proposal } = whole;
    for (const { field } of fields) proposal = { ...proposal, [field]: before[field] };
    const saved = {
      proposal,
      conflicts: merged.conflicts,
      ownConflicts,
      refused: whole.refused,
      telling: fields,
      named,
    };
    if (fieldNames.every((name) => isSame(proposal[name], before[name])))
      return ok({ ...saved, version: locked.version });
    await writeProposal(tx, id, proposal, locked.version + 1);
    await giveCover(tx, { id, cover: locked.cover }, proposal, locked.coverChoice);
    if (publicStates.includes(locked.state)) await indexProjects(tx, [id]);
    await keepVersions(tx, id, locked, proposal);
    await askBothAgain(tx, id, locked);
    if (publicStates.includes(locked.state) && proposal.title !== before.title) {
      if (locked.space) await describeSpace(tx, locked.space, { title: proposal.title });
      const details = { from: before.title, title: proposal.title };
      await tx.record({ verb: 'project.renamed', subject: id, project: id, details });
    }
    return ok({ ...saved, version: locked.version + 1 });
  });
}

/** The versions since that one, with the changed fields only. Empty where that version is not kept any more. */
async function historySince({ db }: Tx, id: ProjectId, version: number, changes: Changes): Promise<SavedVersion[]> {
  const rows = await db
    .selectFrom('project_draft_version')
    .select(['version', 'saved_by as savedBy'])
    .select(
      sql<unknown>`(select coalesce(jsonb_object_agg(key, value), '{}')
        from jsonb_each(form) where key = any(${Object.keys(changes)}))`.as('form'),
    )
    .where('project_id', '=', id)
    .where('version', '>=', version)
    .orderBy('version')
    .execute();
  if (rows[0]?.version !== version) return [];
  return rows.map(({ form, ...saved }) => ({ ...saved, fields: readStored(form) }));
}

/** Takes back the fields that would make the proposal contradict itself, or leave a required field of a running project empty. */
function withoutRefused(
  locked: LockedProposal,
  merged: Proposal,
): { readonly proposal: Proposal; readonly refused: ReturnType<typeof missingFields> } {
  const isChanged = (field: FieldName) => !isSame(merged[field], locked.proposal[field]);
  const missing = publicStates.includes(locked.state)
    ? missingFields(merged).filter(({ field }) => isChanged(field))
    : [];
  const refused = [...missing, ...contradictionsOf(merged)];
  let proposal = merged;
  for (const { field } of refused)
    for (const name of fieldsSavedTogether(field)) proposal = { ...proposal, [name]: locked.proposal[name] };
  return { proposal, refused };
}

/** Keeps the new version, and the one before if it is not kept yet. Deletes those that no open page can refer to any more. */
async function keepVersions(
  { db, actor, now }: Tx<Member>,
  id: ProjectId,
  before: Pick<LockedProposal, 'version' | 'proposal'>,
  proposal: Proposal,
): Promise<void> {
  await db
    .insertInto('project_draft_version')
    .values([
      {
        project_id: id,
        version: before.version,
        form: JSON.stringify(before.proposal),
        saved_by: null,
        saved_at: now,
      },
      {
        project_id: id,
        version: before.version + 1,
        form: JSON.stringify(proposal),
        saved_by: actor.id,
        saved_at: now,
      },
    ])
    .onConflict((conflict) => conflict.columns(['project_id', 'version']).doNothing())
    .execute();
  await db
    .deleteFrom('project_draft_version')
    .where('project_id', '=', id)
    .where('version', '<', before.version)
    .where('saved_at', '<', daysAfter(now, -keptDays))
    .execute();
}
