import type { NewWaiting, WaitingKind } from '#domains/core/waiting/model.ts';
import type { CountryCode, MemberId, ProjectId } from '#kernel/ids.ts';
import type { Founder, ProjectState } from '../model.ts';

/** What a project waits for until it runs, replaced as a whole with each transition. */
export const lifecycleKinds: readonly WaitingKind[] = ['project_acceptance', 'project_changes', 'project_review'];

export interface WaitingProject {
  readonly id: ProjectId;
  readonly state: ProjectState;
  readonly founders: readonly Pick<Founder, 'id' | 'country' | 'agreed'>[];
  /** A draft that a support service sent back, which distinguishes it from a new one. */
  readonly changesRequested?: boolean;
}

/** Whom a project waits for in the state that it has just got. */
export function waitingOf({ id, state, founders, changesRequested = false }: WaitingProject): NewWaiting[] {
  const onFounder = (kind: WaitingKind, account: MemberId, waiter?: MemberId) => ({
    kind,
    subject: id,
    on: { account },
    waiter,
  });
  if (state === 'waiting_for_partner') {
    const submitter = founders.find(({ agreed }) => agreed)?.id;
    return founders
      .filter(({ agreed }) => !agreed)
      .map((founder) => onFounder('project_acceptance', founder.id, submitter));
  }
  if (state === 'under_review')
    return countriesOf(founders).map((country) => ({ kind: 'project_review', subject: id, on: { country } }));
  if (state === 'refused' || (state === 'draft' && changesRequested))
    return founders.map((founder) => onFounder('project_changes', founder.id));
  return [];
}

export function countriesOf(people: readonly { readonly country: CountryCode }[]): CountryCode[] {
  return [...new Set(people.map(({ country }) => country))].sort();
}
