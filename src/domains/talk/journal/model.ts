import type { ThreadRules } from '#domains/spaces/replies/model.ts';
import type { Removal } from '#domains/spaces/spaces/model.ts';
import type { CountryCode, JournalPictureId, JournalPostId, MemberId } from '#kernel/ids.ts';

export const audiences = ['public', 'members', 'contacts'] as const;
export type JournalAudience = (typeof audiences)[number];

/** What can be said of a post by one button, in this order. They are said with names, and counted nowhere. */
export const reactions = ['thanks', 'lovely', 'idea', 'join'] as const;
export type Reaction = (typeof reactions)[number];

export const longest = { body: 3000, description: 300 } as const;
export const mostPictures = 4;

export const commentRules: ThreadRules = {
  kind: 'journal',
  insideOnly: false,
  longestReply: 1500,
  counts: 'readable',
  countsForTrust: false,
};

/** Of one person: new posts, saved texts, pictures; and comments to people who are no contacts of theirs. */
export const postsADay = { name: 'journal-posts', points: 20, seconds: 86_400 } as const;
export const savesAnHour = { name: 'journal-saves', points: 100, seconds: 3600 } as const;
export const picturesAnHour = { name: 'journal-pictures', points: 40, seconds: 3600 } as const;
export const strangerCommentsADay = { name: 'journal-comments', points: 30, seconds: 86_400 } as const;

export interface JournalPicture {
  readonly id: JournalPictureId;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Who said the same of a post: the newest of them by name. */
export interface SaidReaction {
  readonly kind: Reaction;
  readonly names: readonly string[];
  readonly others: boolean;
  readonly mine: boolean;
}

export interface PostFacts {
  readonly id: JournalPostId;
  readonly author: MemberId;
  readonly audience: JournalAudience;
  readonly removal: Removal;
}

export interface JournalPost extends PostFacts {
  readonly body: string;
  readonly version: number;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  readonly comments: number;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly school: string | null;
  /** The reader is a contact of the author. */
  readonly isContact: boolean;
  readonly pictures: readonly JournalPicture[];
  readonly reactions: readonly SaidReaction[];
}

/** Whose journal it is. */
export interface JournalAuthor {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly school: string | null;
  /** What their profile says; undefined for who does not read it. */
  readonly about?: {
    readonly languages: readonly string[];
    readonly ageFrom: number | null;
    readonly ageTo: number | null;
  };
}

/** All actors that read some journal; pupils read none. */
export const journalReaders = ['guest', 'member', 'officer'] as const;
