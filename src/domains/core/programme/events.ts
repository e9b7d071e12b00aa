import type { CountryStatus, WordList } from './model.ts';

interface CountryDates {
  readonly status: CountryStatus;
  readonly from: string;
}
interface WordKey {
  readonly list: WordList;
  readonly key: string;
}

/** Countries and words have no id: the subject is the account that acted. For services it is the service. */
interface ProgrammeEvents {
  readonly 'programme.country_added': CountryDates;
  readonly 'programme.country_changed': CountryDates & { readonly until?: string };
  readonly 'programme.service_changed': { readonly name: string; readonly email: string };
  readonly 'programme.word_added': WordKey;
  /** `languages`: those whose label changed, separated by commas. */
  readonly 'programme.word_corrected': WordKey & { readonly languages: string };
  readonly 'programme.word_ended': WordKey;
  readonly 'programme.word_returned': WordKey;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends ProgrammeEvents {}
}
