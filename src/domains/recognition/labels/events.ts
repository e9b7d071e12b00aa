import type { MemberId } from '#kernel/ids.ts';

/** The subject is the label. */
interface LabelEvents {
  readonly 'label.issued': { readonly member: MemberId };
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends LabelEvents {}
}
