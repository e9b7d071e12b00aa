import type { Concern } from '#domains/people/screening/model.ts';

/** People who have not talked with each other yet introduce themselves. */
export const shortestNote = 40;
export const longestNote = 1000;

/** What members keep about a contact for themselves. */
export const longestPrivateNote = 2000;
export const groupLimits = { groups: 10, name: 40 } as const;

export interface NoteText {
  readonly note: string;
  readonly groups: readonly string[];
}
/** What a form of it shows, in one order: of which the version is made. */
export const noteShown = ({ note, groups }: NoteText): NoteText => ({ note, groups });

export type RequestState = 'open' | 'accepted' | 'declined' | 'withdrawn';

/** Why a request to be contacts was not sent. */
export type AskRefusal =
  | 'notPossible'
  | 'askedAlready'
  | 'contactsAlready'
  | 'notConfirmed'
  | 'noteTooShort'
  | 'tooManyToday'
  | 'tooManyOpen'
  | Exclude<Concern, 'limited'>;
