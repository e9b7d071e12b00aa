import type { EventDetails, NoDetails, Verb } from '#domains/core/event-log/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId, CountryCode, PupilId, SpaceId } from '#kernel/ids.ts';
import type { Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { DB } from '#platform/db-types.ts';
import type { Problems } from '#platform/forms.ts';
import type { Message } from '#platform/i18n.ts';
import type { PrivateDetail } from './model.ts';

/** One kind of content that people write and read, as its domain declares it in `content.ts`. */
export interface Content {
  /** Stands in addresses and stored cases: another name for a kind that is there needs a migration; a new kind needs none. */
  readonly kind: string;
  /** What it is called within a sentence: "a page". */
  readonly word: Message;
  readonly events: { readonly hidden: PlainVerb; readonly shown: PlainVerb };
  /** Declaring a table is writing to it: only its owner may, and core/content sets `hidden_at` for the owner. */
  readonly table: ContentTable;
  readonly columns: ContentColumns;
  readonly format: 'plain' | 'html';
  /** Pupils may have written in it also where its author is a teacher. */
  readonly pupilsWriteIn?: boolean;
  /** Whether the actor can read it now. Not asked for content that is hidden or removed. */
  readonly isSeen: (viewer: Viewer, row: ContentRow) => Promise<boolean>;
  /** Whether what this actor reports is hidden until an officer has decided: moderators of the place where it stands. */
  readonly hidesAtOnce?: (viewer: Viewer, row: ContentRow) => Promise<boolean>;
  /** Whose support service is responsible once the author is gone. */
  readonly countryWithoutAuthor?: (db: Db, row: ContentRow) => Promise<CountryCode | undefined>;
  /** What must follow in the transaction that hides it or shows it again. */
  readonly afterHiding?: (tx: Tx, row: ContentRow) => Promise<void>;
  /** Where it stands: the space, with the page about it. */
  readonly place?: (db: Db, row: ContentRow) => Promise<Place | undefined>;
  /** What somebody who decides about it must read with it, in order; the content itself is part of it. Private talk ignores `most`. */
  readonly surroundings?: (db: Db, id: string, most: number) => Promise<readonly SurroundingLine[]>;
  readonly correction: Correction;
  readonly reach: Reach;
}

export interface ContentFile {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly name: string;
}

/**
 * How it comes to people who do not know its author: as which first texts it passes the screening (`people/screening/kinds`) before they read
 * it, or why it need not.
 */
export type Reach = { readonly screenedAs: readonly string[] } | { readonly unscreened: string };

/** How its author corrects it while it is hidden. */
export interface Correction {
  readonly texts: readonly CorrectableText[];
  /** What of the corrected texts may be kept: without pictures of other spaces. */
  readonly clean?: (tx: Pick<Tx, 'db'>, row: ContentRow, texts: Texts) => Promise<Texts>;
  /** What is wrong with the texts, by their columns, which nobody can state to be right. */
  readonly problems?: (db: Db, row: ContentRow, texts: Texts) => Promise<Problems>;
  /** Children whom the texts would name before everybody, and how somebody can be reached, with the statement that they may. */
  readonly naming?: Naming;
  /** What must follow once the corrected texts are written, in the transaction that shows the content again. */
  readonly afterWriting?: (tx: Tx, row: ContentRow, change: TextChange) => Promise<void>;
}

/** By the name of the column. */
export type Texts = Readonly<Record<string, string>>;

export interface TextChange {
  readonly before: Texts;
  readonly after: Texts;
}

export interface CorrectableText<column extends string = string> {
  readonly column: column;
  readonly label: Message;
  readonly longest: number;
  readonly field: 'line' | 'plain' | 'rich';
  readonly need: 'required' | 'optional';
}

interface Naming {
  readonly find: (
    by: Pick<Tx, 'db' | 'actor' | 'now'>,
    row: ContentRow,
    texts: Texts,
  ) => Promise<readonly PrivateDetail[]>;
  /** Whether the texts may be public: they tell nothing private, or the actor states for each detail that it may be, which is recorded. */
  readonly clear: (tx: Tx<Actor>, row: ContentRow, texts: Texts, consent: readonly string[]) => Promise<boolean>;
  /** Whether the author may read what was found: a list of who is a pupil is for people of the space. */
  readonly isTold: (by: Pick<Tx, 'db' | 'actor'>, row: ContentRow) => Promise<boolean>;
}

/** Which columns hold what. A table that lacks one leaves it out. */
interface ContentColumns<column extends string = string> {
  readonly id: column;
  readonly authorAccount: column;
  readonly authorPupil?: column;
  readonly space?: column;
  /** Set while it is removed or archived by its own people. */
  readonly removedAt?: column;
  readonly title?: column;
  /** Joined by empty lines. */
  readonly body: readonly column[];
  /** The key of a stored picture. */
  readonly picture?: column;
}

export interface ContentRow {
  readonly id: string;
  readonly authorAccount: AccountId | null;
  readonly authorPupil: PupilId | null;
  readonly space: SpaceId | null;
  readonly hidden: boolean;
  readonly removed: boolean;
}

export interface Place {
  readonly title: string;
  readonly href: string;
}

export interface SurroundingLine {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
  readonly format?: Content['format'];
  /** The account or pupil. */
  readonly author: string | null;
  readonly at?: Date;
  /** The stored files that were sent with it. */
  readonly files?: readonly ContentFile[];
}

type ContentTable = { [table in keyof DB]: 'hidden_at' extends keyof DB[table] ? table : never }[keyof DB];
type PlainVerb = { [verb in Verb]: EventDetails[verb] extends NoDetails ? verb : never }[Verb];

/** Checks the names of the columns against the table. */
export function defineContent<table extends ContentTable>(
  content: Content & {
    readonly table: table;
    readonly columns: ContentColumns<keyof DB[table] & string>;
    readonly correction: { readonly texts: readonly CorrectableText<keyof DB[table] & string>[] };
  },
): Content {
  return content;
}

let declared = new Map<string, Content>();

/** Called once at the start with what all domains declare. */
export function declareContent(all: readonly Content[]): void {
  declared = new Map(all.map((content) => [content.kind, content]));
  if (declared.size < all.length) throw new Error('Two domains declare the same kind of content.');
}

export function findKind(kind: string): Content | undefined {
  return declared.get(kind);
}

/** Of a kind that is known to be declared, such as that of a stored case. */
export function contentOf(kind: string): Content {
  const content = findKind(kind);
  if (!content) throw new Error(`No domain declares content of the kind "${kind}".`);
  return content;
}
