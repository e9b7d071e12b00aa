import type { Content } from '#domains/core/content/registry.ts';
import type { Erasure } from '#domains/core/erasure/registry.ts';
import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { NoticeKind } from '#domains/core/notifications/model.ts';
import type { OwnData } from '#domains/core/own-data/registry.ts';
import type { Actor, ActorKind, Member, Officer } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { RequestBy, Route, SpaceFrame } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import type { HandledJob } from '#platform/jobs.ts';
import type { IconName } from '#ui/icons.ts';

/** What a domain brings to the program, in its `domain.ts`. `src/domains/all.ts` names every domain; web and worker assemble them. */
export interface Domain {
  /** As in domain-map.json: its folder below src/domains. */
  readonly name: `${string}/${string}`;
  readonly routes?: readonly Route[];
  /** Numbers of `model.ts` that texts name, as `{longestComment, number}`. Every catalogue may name those of every domain. */
  readonly limits?: Readonly<Record<string, number>>;
  /** What can be reported, hidden and shown again. */
  readonly content?: readonly Content[];
  /** The rows about the owner of an account, for the download of their own data. */
  readonly ownData?: readonly OwnData[];
  /** What becomes of them when the account is erased. */
  readonly erasure?: readonly Erasure[];
  /** What people choose for: whether its notices come to the bell, and when by mail. */
  readonly notices?: readonly NoticeKind[];
  readonly menu?: readonly MenuEntry[];
  readonly counters?: readonly BarCounter[];
  readonly followUps?: readonly FollowUps[];
  readonly jobs?: readonly HandledJob<By<'program'>>[];
  readonly sweeps?: readonly Sweep[];
}

/** An entry of a menu. The entries of all domains are sorted by `order`. */
export type MenuEntry = PlaceMenuEntry | SpaceMenuEntry;

interface AnyMenuEntry {
  readonly order: number;
  readonly label: Message;
  /** Pages say by it which entry is the current one (`Frame.current`). */
  readonly key: string;
  /** In the bar at the foot of a phone. What has none there is behind "More", or has the sign of a page in a space. */
  readonly icon?: IconName;
}

export interface PlaceMenuEntry extends AnyMenuEntry {
  /** more: behind "More" at the desk, on phones. account: in the menu of one's own account. footer: at the foot of every page. */
  readonly menu: 'site' | 'desk' | 'more' | 'office' | 'account' | 'footer';
  readonly href: string;
  /** All kinds of actors where it is left out. */
  readonly who?: readonly ActorKind[];
  /** The key of the entry whose place in the bar of a phone is lit for it, where it has none of its own there. */
  readonly under?: string;
  /** A function of policy.ts, where not everyone of the kind may go there. */
  readonly isShownTo?: (actor: Actor) => boolean;
}

export interface SpaceMenuEntry extends AnyMenuEntry {
  readonly menu: 'space';
  readonly href: (space: SpaceFrame) => string;
  readonly isShownIn: (space: SpaceFrame) => boolean;
}

/** An icon in the bar with how many wait behind it. The counters of all domains are sorted by `order`; each is one query on every page. */
export interface BarCounter {
  readonly order: number;
  readonly key: string;
  readonly icon: IconName;
  readonly href: string;
  /** Read aloud, with `count`. */
  readonly label: Message;
  readonly count: (request: RequestBy<Member | Officer>) => Promise<number>;
}

/** Deletes what has ended and is not needed any more, once a night. docs/operations.md says after how long. */
export interface Sweep {
  /** What it sweeps, as the log says it: `sessions`. */
  readonly name: string;
  /** Resolves to the number of rows that went, `most` at most: a first run after years must not hold up the others. */
  readonly run: (db: Db, options: { readonly now: Date; readonly most: number }) => Promise<number>;
}
