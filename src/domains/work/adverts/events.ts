import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { AdvertId } from '#kernel/ids.ts';

/** The subject is the advert. */
interface AdvertEvents {
  readonly 'advert.posted': NoDetails;
  readonly 'advert.changed': NoDetails;
  readonly 'advert.renewed': NoDetails;
  readonly 'advert.ending': NoDetails;
  readonly 'advert.closed': { readonly as: 'found' | 'withdrawn' };
  readonly 'advert.expired': NoDetails;
  readonly 'advert.hidden': NoDetails;
  readonly 'advert.shown': NoDetails;
}

/** The subject is the answer. */
interface AdvertAnswerEvents {
  readonly 'advert_answer.sent': { readonly advert: AdvertId };
  readonly 'advert_answer.declined': { readonly advert: AdvertId };
  readonly 'advert_answer.chosen': { readonly advert: AdvertId };
  readonly 'advert_answer.hidden': NoDetails;
  readonly 'advert_answer.shown': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends AdvertEvents, AdvertAnswerEvents {}
}
