import { daysAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId, ProjectId, SchoolId, SpaceId } from '#kernel/ids.ts';
import type { Proposal } from './proposal/model.ts';

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
export type Transition = 'submit' | 'accept' | 'decline' | 'approve' | 'requestChanges' | 'refuse' | 'close' | 'reopen';

/** The state that each transition leads to, by the state that it starts from. `approve` leads to `active` with the last country that decides. */
export const transitions: Readonly<Record<ProjectState, Readonly<Partial<Record<Transition, ProjectState>>>>> = {
  draft: { submit: 'waiting_for_partner' },
  waiting_for_partner: { accept: 'under_review', decline: 'draft' },
  under_review: { approve: 'active', requestChanges: 'draft', refuse: 'refused' },
  refused: { submit: 'waiting_for_partner' },
  active: { close: 'closed' },
  closed: { reopen: 'active' },
};

export function canTransition(transition: Transition, state: ProjectState): boolean {
  return transitions[state][transition] !== undefined;
}

/** For so long after it was closed, its founders can open a project again. */
export const reopenableDays = 365;
/** Until when a closed project can be opened again. */
export const reopenableUntil = (closedAt: Date): Date => daysAfter(closedAt, reopenableDays);

/** Before the review: what the support services will see can still be changed. */
export const preparedStates: readonly ProjectState[] = ['draft', 'waiting_for_partner', 'refused'];
/** The states in which founders can edit the proposal: not during a review, and not after the end. */
export const editableStates: readonly ProjectState[] = [...preparedStates, 'active'];
/** The states in which everyone can see a project. */
export const publicStates: readonly ProjectState[] = ['active', 'closed'];

/** Its founders look for more partners. A project that does not run yet, or any more, takes none. */
export function isOpenToPartners({ state, proposal }: Pick<Project, 'state' | 'proposal'>): boolean {
  return state === 'active' && proposal.open_to_partners;
}

export type Seat = 1 | 2;

/** A teacher of the project, and the school with which they take part. */
interface Participant {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly schoolId: SchoolId;
  readonly school: string;
  readonly town: string;
}
export interface Founder extends Participant {
  readonly seat: Seat;
  readonly class: string;
  readonly verified: boolean;
  readonly suspended: boolean;
  readonly schoolConfirmed: boolean;
  /** Agrees to the proposal as it was submitted last: by submitting it, or by accepting it. */
  readonly agreed: boolean;
}

/** Who joined a running project. */
export interface Partner extends Participant {
  readonly joinedAt: Date;
}

export type Decision = 'approved' | 'changes_requested' | 'refused';

/** What founders have chosen for the cover. */
export interface CoverChoice {
  /** Which of the drawings. */
  readonly variant: number;
  /** What stands on it, the first in the middle; none where the words of the project decide. */
  readonly things: readonly string[];
}

/** What the picture of a project shows, in words. A drawn cover says nothing that the title does not. */
export const altOf = (picture: { readonly pictureKey: string | null; readonly pictureAlt: string }): string =>
  picture.pictureKey ? picture.pictureAlt : '';

export interface Project {
  readonly id: ProjectId;
  readonly state: ProjectState;
  /** Grows by one with every saved change of the proposal. */
  readonly version: number;
  /** Grows by one each time the proposal goes to the support services. */
  readonly round: number;
  readonly proposal: Proposal;
  readonly pictureKey: string | null;
  /** The hash of its drawn cover, which stands where no picture was uploaded. */
  readonly cover: string;
  readonly coverChoice: CoverChoice;
  /** Opened when the project becomes active. */
  readonly space: SpaceId | null;
  readonly founders: readonly Founder[];
  readonly partners: readonly Partner[];
  /** Countries that have approved in this round. */
  readonly approvedBy: readonly CountryCode[];
  /** The viewer has an invitation that they have not answered. */
  readonly invited: boolean;
  readonly submittedAt: Date | null;
  readonly activatedAt: Date | null;
  readonly closedAt: Date | null;
}

type Reviewed = Pick<Project, 'approvedBy'> & { readonly founders: readonly Pick<Founder, 'country'>[] };

/** Countries whose support service has not decided yet. */
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

/** Facts that reviewers would otherwise have to look up. */
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

export const shortestReason = 10;
export const longestReason = 2000;
/** Notes are kept in the details of events, which hold short texts only. */
export const longestNote = 1000;
export const mostDrafts = 20;
/** Of one person: the other founder is told of each. */
export const draftsAnHour = { name: 'project-drafts', points: 20, seconds: 3600 } as const;
/** Of one person: pictures that are chosen for projects. */
export const picturesAnHour = { name: 'project-pictures', points: 60, seconds: 3600 } as const;
/** Of one person: covers that are drawn while a form is being typed, and not kept. */
export const previewsAnHour = { name: 'project-previews', points: 600, seconds: 3600 } as const;
export const mostInvitationsADay = 10;
