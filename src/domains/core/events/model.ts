import type { CountryCode, ProjectId } from '#kernel/ids.ts';

/** Every deed that is recorded, by the noun that it is done to. */
export type Verb =
  | `account.${'registered' | 'renamed' | 'email_confirmed' | 'password_reset' | 'password_changed' | 'second_factor_set' | 'second_factor_removed' | 'recovery_codes_renewed' | 'officer_invited' | 'officer_joined' | 'officer_suspended' | 'officer_restored' | 'invitation_withdrawn' | 'operator_made' | 'officer_moved' | 'operator_invited' | 'operator_suspended' | 'operator_restored'}`
  | `programme.${'country_added' | 'country_changed' | 'service_changed' | 'word_added' | 'word_corrected' | 'word_ended' | 'word_returned'}`
  | `school.${'added' | 'edited' | 'change_seen'}`
  | `member.${'waiting' | 'verified' | 'refused' | 'head_asked' | 'head_confirmed' | 'head_denied' | 'school_changed'}`
  | `profile.${'edited' | 'hidden' | 'shown'}`
  | `contact.${'asked' | 'accepted' | 'declined' | 'withdrawn' | 'blocked' | 'unblocked'}`
  | `conversation.${'started' | 'answered'}`
  | `project.${'drafted' | 'edited' | 'sent_to_partner' | 'partner_agreed' | 'partner_declined' | 'approved' | 'asked' | 'refused' | 'activated' | 'closed' | 'partner_invited' | 'partner_joined' | 'partner_refused'}`
  | 'label.issued'
  | `space.${'opened' | 'member_joined' | 'member_removed' | 'role_changed'}`
  | `page.${'made' | 'edited' | 'published' | 'unpublished' | 'archived' | 'restored' | 'hidden' | 'shown'}`
  | `picture.${'added' | 'described' | 'removed' | 'hidden' | 'shown'}`
  | `discussion.${'opened' | 'removed' | 'hidden' | 'shown'}`
  | `reply.${'written' | 'removed' | 'hidden' | 'shown'}`
  | `pupil.${'made' | 'let_in' | 'password_reset' | 'removed' | 'ended' | 'role_changed'}`
  | `post.${'written' | 'edited' | 'published' | 'unpublished' | 'removed' | 'restored' | 'hidden' | 'shown'}`
  | `comment.${'written' | 'removed' | 'hidden' | 'shown'}`
  | `message.${'hidden' | 'shown'}`
  | `case.${'reported' | 'looked' | 'decided'}`;

/** Ids, keys and short texts only; never the body of a message or a page. */
export type Details = Readonly<Record<string, string | number>>;

export interface NewEvent {
  readonly verb: Verb;
  readonly subject: string;
  /** The project whose timeline shows the deed. */
  readonly project?: ProjectId | undefined;
  readonly country?: CountryCode | undefined;
  readonly details?: Details | undefined;
}

export interface RecordedEvent extends NewEvent {
  readonly id: number;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly at: Date;
}
