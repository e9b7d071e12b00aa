import { domains } from '#domains/all.ts';
import type { BarCounter } from '#domains/manifest.ts';
import type { Visitor } from '#domains/people/accounts/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PageRequest } from '#platform/http.ts';

const counters = domains.flatMap((domain) => domain.counters ?? []).sort((one, other) => one.order - other.order);

export interface CountedCounter extends Omit<BarCounter, 'count'> {
  readonly count: number;
}

/** What the bars around every page show of the visitor. */
export interface Shell {
  readonly actor: Actor;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly counters: readonly CountedCounter[];
  /** Path and query of the page, to come back to after choosing a language. */
  readonly here: string;
}

export const guestShell: Shell = {
  actor: { kind: 'guest' },
  name: '',
  initialsOf: '',
  counters: [],
  here: '/',
};

export async function loadShell(request: PageRequest, visitor: Visitor): Promise<Shell> {
  const { actor, here } = request;
  return {
    actor,
    name: visitor.name,
    initialsOf: visitor.initialsOf,
    counters: await countAll(request),
    here,
  };
}

async function countAll({ actor, ...request }: PageRequest): Promise<CountedCounter[]> {
  if (actor.kind !== 'member' && actor.kind !== 'officer') return [];
  const counted: CountedCounter[] = [];
  for (const counter of counters) counted.push({ ...counter, count: await counter.count({ ...request, actor }) });
  return counted;
}
