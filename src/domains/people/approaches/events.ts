import type { ApproachKind } from './model.ts';

/** The subject is the member; how many texts like it they had sent and tried to send. */
interface ApproachEvents {
  readonly 'approach.refused': { readonly kind: ApproachKind; readonly paused: boolean; readonly alike: number };
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends ApproachEvents {}
}
