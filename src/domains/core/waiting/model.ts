import type { AccountId, CountryCode } from '#kernel/ids.ts';

/** What can be waited for. Each domain closes its own kinds in the command that answers them. */
export const waitingKinds = [
  /** A member confirms their address. */
  'address',
  /** A head says whether the teacher works at the school. */
  'head_answer',
  /** A member corrects what their support service refused. */
  'correction',
  /** A support service verifies a person. */
  'verification',
  /** A support service looks at what a school changed. */
  'school_change',
  /** A person answers a request to be contacts. */
  'contact_request',
  /** A person reads what was written to them. */
  'conversation',
  /** The author of an advert, or who has answered it, reads what the other one wrote. */
  'advert_answer',
  /** The second founder accepts or declines the proposal. */
  'project_acceptance',
  /** The founders answer a support service that asked for changes, or correct what was refused. */
  'project_changes',
  /** A founder's support service decides about the project. */
  'project_review',
  /** An invited teacher joins the project or declines. */
  'project_invitation',
  /** A support service decides a case of conduct. */
  'case',
  /** A second officer looks at a ban. */
  'ban_check',
  /** A support service releases or refuses a first text that is held. */
  'held_text',
  /** The author of what was hidden, or a pupil's teacher, corrects it or leaves it so. */
  'hidden_content',
  /** The teachers of a space show comments of people from outside, or remove them; about what they are written below. */
  'outside_comment',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Who is waited for: a person with an account, the support service of a country, or somebody outside the program. */
export type WaitingOn =
  | { readonly account: AccountId }
  | { readonly country: CountryCode; readonly onlyCentral?: boolean }
  | { readonly outside: 'head' };

/** "X waits for Y about Z since T." */
export interface NewWaiting {
  readonly kind: WaitingKind;
  readonly subject: string;
  readonly on: WaitingOn;
  readonly waiter?: AccountId | undefined;
  readonly urgent?: boolean;
  /** The moment of the command, unless it has been waited for since before. */
  readonly since?: Date;
}
