import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<{ count: number }>();

/** Runs `work` and counts the queries that it sends: tests hold every page to eight. */
export function countingQueries<value>(work: (counted: { readonly count: number }) => Promise<value>): Promise<value> {
  const counted = { count: 0 };
  return current.run(counted, () => work(counted));
}

export function countQuery(): void {
  const counted = current.getStore();
  if (counted) counted.count += 1;
}
