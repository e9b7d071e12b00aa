import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<{ count: number } | undefined>();

/** Runs `work`, which answers a request, and counts the queries that it sends: tests hold every page to eight. */
export function countingQueries<value>(work: (counted: { readonly count: number }) => Promise<value>): Promise<value> {
  const counted = { count: 0 };
  return current.run(counted, () => work(counted));
}

export function countQuery(): void {
  const counted = current.getStore();
  if (counted) counted.count += 1;
}

/** Whether somebody waits for the answer to a request. */
export function isInRequest(): boolean {
  return current.getStore() !== undefined;
}

/** A job that a request has woken is no part of it. */
export function outsideRequests<value>(work: () => value): value {
  return current.run(undefined, work);
}
