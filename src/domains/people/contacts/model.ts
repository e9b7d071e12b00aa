import type { Concern } from '#domains/people/approaches/model.ts';
import type { Trust } from '#domains/people/trust/model.ts';

/** Requests to be contacts in 24 hours. */
export const requestsADay: Readonly<{ [trust in Trust]: number }> = { L0: 3, L1: 10, L2: 30, L3: 100 };
export const mostOpenRequests = 50;
/** People who have not talked with each other yet introduce themselves. */
export const shortestNote = 40;
export const longestNote = 1000;

export type RequestState = 'open' | 'accepted' | 'declined' | 'withdrawn';

/** Why a request to be contacts was not sent. */
export type AskRefusal = 'notPossible' | 'notConfirmed' | 'noteTooShort' | 'tooManyToday' | 'tooManyOpen' | Concern;
