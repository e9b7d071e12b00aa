import type { WaitingKind } from '#domains/core/waiting/model.ts';
import type { WaitingOn } from '#domains/people/verification/model.ts';

/** The kinds of core/waiting that the list shows. What waits for a verification is shown beside the list. */
export const listedKinds: readonly WaitingKind[] = [
  'project_changes',
  'project_acceptance',
  'project_invitation',
  'contact_request',
  'conversation',
];

/** The items of the list, in their order. `project_changes` is told by the state of the project. */
export const waitingItems = [
  'changes_requested',
  'refused',
  'project_acceptance',
  'project_invitation',
  'contact_request',
  'conversation',
] as const;

export interface WaitingItem {
  readonly kind: (typeof waitingItems)[number];
  readonly id: string;
  /** Of a project; empty for other items. */
  readonly title: string;
  /** Who waits, where that is a person. */
  readonly person: string;
  readonly since: Date;
}

export type ProjectState = 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' | 'closed';

export interface OwnProject {
  readonly id: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly space: string | null;
}

/** The steps of a newcomer: each is shown until it is done once. */
const progressSteps = ['profile', 'contact', 'project'] as const;
export type ProgressStep = (typeof progressSteps)[number];
export type Progress = Readonly<Record<ProgressStep, boolean>>;

export function nextSteps(progress: Progress): ProgressStep[] {
  return progressSteps.filter((step) => !progress[step]);
}

/** The verification asks something of the member. */
export function isForMember(next: WaitingOn): next is 'address' | 'correction' {
  return next === 'address' || next === 'correction';
}
