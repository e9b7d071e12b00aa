import type { NoDetails } from '#domains/core/events/model.ts';

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

declare module '#domains/core/events/model.ts' {
  interface EventDetails extends PageEvents {}
}
