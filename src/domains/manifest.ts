import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { Route } from '#platform/http.ts';
import type { HandledJob } from '#platform/jobs.ts';
import type { Content } from './core/content/registry.ts';
import type { FollowUps } from './core/events/follow-ups.ts';

/** What a domain brings to the program, in its `domain.ts`. `src/domains/all.ts` names every domain; web and worker assemble them. */
export interface Domain {
  /** As in domain-map.json: its folder below src/domains. */
  readonly name: `${string}/${string}`;
  readonly routes?: readonly Route[];
  /** What can be reported, hidden and shown again. */
  readonly content?: readonly Content[];
  readonly followUps?: readonly FollowUps[];
  readonly jobs?: readonly HandledJob<By<'program'>>[];
  readonly sweeps?: readonly Sweep[];
}

/** Deletes what has ended and is not needed any more, once a night. docs/operations.md says after how long. */
export interface Sweep {
  /** What it sweeps, as the log says it: `sessions`. */
  readonly name: string;
  /** Resolves to the number of rows that went, `most` at most: a first run after years must not hold up the others. */
  readonly run: (db: Db, options: { readonly now: Date; readonly most: number }) => Promise<number>;
}
