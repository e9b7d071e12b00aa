import type { CountryCode, MemberId, ProjectId, SpaceId } from '#kernel/ids.ts';

/**
 * The type of the details of every verb. The `events.ts` of each domain adds its own verbs to it; the union of all verbs is its keys.
 * Details are ids, keys and short texts only; never the body of a message or a page.
 */
export interface EventDetails {
  /** Keeps the interface from being empty where no domain is loaded; nothing records it. */
  readonly 'event.unknown': NoDetails;
}

export type Verb = keyof EventDetails & string;

/** The details of a verb that has none. */
export interface NoDetails {
  readonly none?: never;
}

interface EventSubject {
  readonly subject: string;
  /** The project whose timeline shows the event. */
  readonly project?: ProjectId | undefined;
  /** The space in which it was done. */
  readonly space?: SpaceId | undefined;
  readonly country?: CountryCode | undefined;
}

/** What a command records. Details are required where the verb has some that are required. */
export type NewEvent<verb extends Verb = Verb> = EventSubject & { readonly verb: verb } & DetailsField<
    EventDetails[verb]
  >;

/** A new event of some verb: its details have been checked where it was made. */
export type AnyNewEvent = EventSubject & { readonly verb: Verb; readonly details?: object | undefined };

type DetailsField<details> =
  Partial<details> extends details ? { readonly details?: details | undefined } : { readonly details: details };

/** An event as it is read back. Rows written by an earlier version may lack details that were added since. */
export interface RecordedEvent<verb extends Verb = Verb> extends EventSubject {
  readonly id: number;
  readonly verb: verb;
  readonly details: EventDetails[verb];
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly at: Date;
}

/** The member who did it; undefined for all others, and for the program. */
export function memberOf({ actorKind, actorId }: RecordedEvent): MemberId | undefined {
  return actorKind === 'member' && actorId ? (actorId as MemberId) : undefined;
}
