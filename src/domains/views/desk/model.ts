import type { WaitingOn } from '#domains/people/verification/model.ts';

/** What can wait for a member, in the order in which it is shown. */
export const waitingKinds = ['question', 'refused', 'agreement', 'invitation', 'contact', 'conversation'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export interface WaitingItem {
  readonly kind: WaitingKind;
  readonly id: string;
  /** The title of a project; empty where a person waits. */
  readonly title: string;
  /** Who waits; empty where the item names nobody. */
  readonly person: string;
  readonly at: Date;
}

export type ProjectState = 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' | 'closed';

export interface OwnProject {
  readonly id: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly space: string | null;
}

/** The progress path: each kind of step counts once, so that repetition earns nothing. */
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
