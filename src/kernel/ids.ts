declare const brand: unique symbol;
type Id<noun extends string> = string & { readonly [brand]: { readonly [name in noun]: true } };

/** Of those who sign in with an e-mail address: members, officers and operators. */
export type AccountId = Id<'account'>;
export type MemberId = Id<'account' | 'member'>;
export type OfficerId = Id<'account' | 'officer'>;
export type OperatorId = Id<'account' | 'operator'>;
export type PupilId = Id<'pupil'>;
export type SessionId = Id<'session'>;

export type SchoolId = Id<'school'>;
export type SchoolChangeId = Id<'school change'>;
export type SupportServiceId = Id<'support service'>;
export type ContactRequestId = Id<'contact request'>;
export type ConversationId = Id<'conversation'>;
export type MessageId = Id<'message'>;
export type MessageFileId = Id<'message file'>;
export type ProjectId = Id<'project'>;
export type LabelId = Id<'label'>;
export type SpaceId = Id<'space'>;
export type SpacePageId = Id<'space page'>;
export type PictureId = Id<'picture'>;
/** What people can reply to: its id is that of the thread. */
export type ThreadId = Id<'thread'>;
export type DiscussionId = Id<'thread' | 'discussion'>;
export type ReplyId = Id<'reply'>;
export type DiaryPostId = Id<'thread' | 'diary post'>;
export type JournalPostId = Id<'thread' | 'journal post'>;
export type JournalPictureId = Id<'journal picture'>;
export type AdvertId = Id<'advert'>;
export type SavedSearchId = Id<'saved search'>;
/** An answer to an advert. */
export type AdvertAnswerId = Id<'thread' | 'advert answer'>;
/** Somebody or something that is suggested to a reader. */
export type SuggestionId = Id<'suggestion'>;
export type CaseId = Id<'case'>;
export type ReportId = Id<'report'>;
export type NotificationId = Id<'notification'>;
export type PushDeviceId = Id<'push device'>;
export type TaskRunId = Id<'task run'>;

/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = Id<'country'>;
/** ISO 639-1, lower case. */
export type LanguageCode = Id<'language'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Check ids from URLs with it: the database throws on malformed ones. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}
