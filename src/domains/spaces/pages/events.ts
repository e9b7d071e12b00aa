import type { NoDetails } from '#domains/core/event-log/model.ts';

/** The subject is the page. */
interface PageEvents {
  readonly 'page.made': NoDetails;
  readonly 'page.edited': NoDetails;
  readonly 'page.archived': NoDetails;
  readonly 'page.restored': NoDetails;
  readonly 'page.published': NoDetails;
  readonly 'page.unpublished': NoDetails;
  readonly 'page.hidden': NoDetails;
  readonly 'page.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends PageEvents {}
}
