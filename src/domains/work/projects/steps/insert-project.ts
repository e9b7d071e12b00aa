import { hashOfCover, writeCover } from '#domains/core/covers/steps/write-cover.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { CountryCode, MemberId, ProjectId, SchoolId, SpaceId } from '#kernel/ids.ts';
import { countriesOf } from '../lifecycle/model.ts';
import { replaceWaiting } from '../lifecycle/steps/replace-waiting.ts';
import { type ProjectState, publicStates } from '../model.ts';
import { emptyProposal, type Proposal } from '../proposal/model.ts';
import { briefOf } from './give-cover.ts';
import { indexProjects } from './index-projects.ts';
import { columnsOf } from './write-proposal.ts';

interface NewParticipant {
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly school: SchoolId;
  readonly class?: string;
}

/** A project in any state, as the commands leave it after one round at most. The first founder has submitted it. */
export interface NewProject {
  readonly id: ProjectId;
  readonly state: ProjectState;
  readonly proposal: Partial<Proposal>;
  readonly founders: readonly [NewParticipant, NewParticipant];
  readonly partners?: readonly NewParticipant[];
  /** Of a project that runs or has run. */
  readonly space?: SpaceId;
  readonly dates: {
    readonly drafted: Date;
    readonly submitted?: Date;
    readonly decided?: Date;
    readonly joined?: Date;
    readonly closed?: Date | null;
  };
  /** What the support service of the first founder has written, if it has refused the project. */
  readonly refusal?: { readonly reasonKey: string; readonly reason: string };
}

/** Writes a new project and who is waited for. False where the id is taken. */
export async function insertProject({ db }: Pick<Tx, 'db'>, project: NewProject): Promise<boolean> {
  const rows = projectRows(project);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('project')
    .values(rows.project)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await writeCover({ db, now: datesOf(project).drafted }, coverOf(project), null);
  await db.insertInto('project_founder').values(rows.project_founder).execute();
  if (rows.project_partner.length > 0) await db.insertInto('project_partner').values(rows.project_partner).execute();
  if (rows.project_country.length > 0) await db.insertInto('project_country').values(rows.project_country).execute();
  if (rows.project_review.length > 0) await db.insertInto('project_review').values(rows.project_review).execute();
  const { id, state, founders } = project;
  if (publicStates.includes(state)) await indexProjects({ db }, [id]);
  const { submitted, decided } = datesOf(project);
  await replaceWaiting(
    { db, now: state === 'refused' ? decided : submitted },
    { id, state, founders: founders.map((founder, index) => ({ ...founder, agreed: index === 0 })) },
  );
  return true;
}

const coverOf = ({ id, proposal }: NewProject) =>
  briefOf(id, { ...emptyProposal, ...proposal }, { variant: 0, things: [] });

/** The rows by table, with the same columns for every project: the benchmark copies them in bulk. */
export function projectRows(project: NewProject) {
  const { id, state, founders, partners = [], refusal } = project;
  const { drafted, submitted, decided, joined, closed } = datesOf(project);
  const [reviewed, opened] = [state !== 'draft' && state !== 'waiting_for_partner', publicStates.includes(state)];
  return {
    project: {
      ...columnsOf({ ...emptyProposal, ...project.proposal }),
      id,
      cover: hashOfCover(coverOf(project)),
      space_id: project.space ?? null,
      state,
      round: reviewed ? 1 : 0,
      created_at: drafted,
      submitted_at: reviewed ? submitted : null,
      activated_at: opened ? decided : null,
      closed_at: state === 'closed' ? closed : null,
    },
    project_founder: founders.map((founder, index) => ({
      project_id: id,
      seat: index + 1,
      member_id: founder.id,
      country: founder.country,
      school_id: founder.school,
      class: founder.class ?? '',
      agreed_at: index === 0 || reviewed ? submitted : null,
    })),
    project_partner: partners.map((partner) => ({
      project_id: id,
      member_id: partner.id,
      country: partner.country,
      school_id: partner.school,
      joined_at: joined,
    })),
    project_country: opened
      ? countriesOf([...founders, ...partners]).map((country) => ({ project_id: id, country }))
      : [],
    project_review: opened
      ? countriesOf(founders).map((country) => reviewRow({ id, country, decided, decision: 'approved' }))
      : refusal
        ? [reviewRow({ id, country: founders[0].country, decided, decision: 'refused', ...refusal })]
        : [],
  };
}

function datesOf({ dates }: NewProject) {
  const { drafted, submitted = drafted, decided = submitted, joined = decided, closed = decided } = dates;
  return { drafted, submitted, decided, joined, closed };
}

interface Review {
  readonly id: ProjectId;
  readonly country: CountryCode;
  readonly decision: 'approved' | 'refused';
  readonly decided: Date;
  readonly reasonKey?: string;
  readonly reason?: string;
}

const reviewRow = ({ id, country, decision, decided, reasonKey, reason }: Review) => ({
  project_id: id,
  round: 1,
  country,
  decision,
  reason_key: reasonKey ?? null,
  reason: reason ?? null,
  decided_at: decided,
});
