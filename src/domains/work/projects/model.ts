import type { CountryCode, MemberId, ProjectId, SchoolId, SpaceId } from '#kernel/ids.ts';
import type { ProjectForm } from './proposal/model.ts';

export type ProjectState = 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' | 'closed';
export const projectStates: readonly ProjectState[] = [
  'draft',
  'waiting_for_partner',
  'under_review',
  'active',
  'refused',
  'closed',
];

/** What can be done to a project as a whole. */
export type Transition = 'send' | 'agree' | 'decline' | 'approve' | 'ask' | 'refuse' | 'close';

/** From which state a deed leads where. An approval leads to `active` with the last country that decides. */
export const transitions: Readonly<Record<ProjectState, Readonly<Partial<Record<Transition, ProjectState>>>>> = {
  draft: { send: 'waiting_for_partner' },
  waiting_for_partner: { agree: 'under_review', decline: 'draft' },
  under_review: { approve: 'active', ask: 'draft', refuse: 'refused' },
  refused: { send: 'waiting_for_partner' },
  active: { close: 'closed' },
  closed: {},
};

export function canTransition(deed: Transition, state: ProjectState): boolean {
  return transitions[state][deed] !== undefined;
}

/** The founders prepare what the support services are to see. */
export const preparedStates: readonly ProjectState[] = ['draft', 'waiting_for_partner', 'refused'];
/** In which states the form is open: not while it is reviewed, and not when all is over. */
export const editableStates: readonly ProjectState[] = [...preparedStates, 'active'];
/** What the world sees. */
export const publicStates: readonly ProjectState[] = ['active', 'closed'];

export type Seat = 1 | 2;

/** A teacher of the project with his school, as it stands in the project. */
interface Participant {
  readonly id: MemberId;
  readonly name: string;
  readonly country: CountryCode;
  readonly schoolId: SchoolId;
  readonly school: string;
  readonly town: string;
}
export interface Founder extends Participant {
  readonly seat: Seat;
  readonly class: string;
  readonly verified: boolean;
  readonly schoolConfirmed: boolean;
  /** Agrees to this round: by sending it, or by agreeing to what the other one sent. */
  readonly agreed: boolean;
}

export type Decision = 'approved' | 'asked' | 'refused';

export interface Project {
  readonly id: ProjectId;
  readonly state: ProjectState;
  /** Grows by one with every saved change of the form. */
  readonly version: number;
  /** Grows by one with every submission to the support services. */
  readonly round: number;
  readonly form: ProjectForm;
  readonly pictureKey: string | null;
  /** Opened when the project becomes active. */
  readonly space: SpaceId | null;
  readonly founders: readonly Founder[];
  readonly partners: readonly Participant[];
  /** Countries that have approved in this round. */
  readonly approvedBy: readonly CountryCode[];
  /** The one who asks has an invitation that he has not answered. */
  readonly invited: boolean;
  readonly submittedAt: Date | null;
  readonly activatedAt: Date | null;
  readonly closedAt: Date | null;
}

type Reviewed = Pick<Project, 'approvedBy'> & { readonly founders: readonly Pick<Founder, 'country'>[] };

/** Countries whose support service has still to decide. */
export function undecidedCountries({ founders, approvedBy }: Reviewed): CountryCode[] {
  return [...new Set(founders.map((founder) => founder.country))]
    .filter((country) => !approvedBy.includes(country))
    .sort();
}

export interface Checks {
  readonly verified: boolean;
  readonly schoolsConfirmed: boolean;
  readonly twoCountries: boolean;
}
type Checked = Pick<Founder, 'country' | 'verified' | 'schoolConfirmed'>;

/** What the reviewer need not look up himself. */
export function checksOf(founders: readonly Checked[]): Checks {
  return {
    verified: founders.length === 2 && founders.every((founder) => founder.verified),
    schoolsConfirmed: founders.length === 2 && founders.every((founder) => founder.schoolConfirmed),
    twoCountries: new Set(founders.map((founder) => founder.country)).size === 2,
  };
}

export function passesChecks(founders: readonly Checked[]): boolean {
  const { verified, schoolsConfirmed, twoCountries } = checksOf(founders);
  return verified && schoolsConfirmed && twoCountries;
}

export const longestReason = 2000;
/** Kept in the record, which holds short texts only. */
export const longestNote = 1000;
export const mostDrafts = 20;
export const mostInvitationsADay = 10;
