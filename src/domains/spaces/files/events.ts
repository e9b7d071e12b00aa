import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the picture. */
interface FileEvents {
  readonly 'picture.added': NoDetails;
  readonly 'picture.described': NoDetails;
  readonly 'picture.removed': NoDetails;
  readonly 'picture.hidden': NoDetails;
  readonly 'picture.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends FileEvents {}
}
