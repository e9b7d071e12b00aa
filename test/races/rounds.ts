import { expect } from 'vitest';
import type { Reply } from '../browser.ts';

const onServer = process.env.TEST_DATABASE_URL !== undefined;

/** For a run by hand on a server: `ROUNDS=200 npm test -- --postgres URL` runs every race so often. */
const asked = onServer ? Number(process.env.ROUNDS) || undefined : undefined;

/**
 * How often a race is run. Only a server has connections that really come together; the embedded database takes one statement after
 * the other, in an order that a round or two show.
 */
export const rounds = {
  onServer,
  many: asked ?? (onServer ? 200 : 2),
  some: asked ?? (onServer ? 50 : 2),
  few: asked ?? (onServer ? 10 : 1),
} as const;

/** In milliseconds, for a test of several rounds: more where more are asked for by hand. */
export const patience = 240_000 * Math.max(1, (asked ?? 0) / 50);

/** Sends all at the same moment. Whichever comes first, none is answered with a server error. */
export async function together(...sent: readonly Promise<Reply>[]): Promise<number[]> {
  const replies = await Promise.all(sent);
  const statuses = replies.map(({ status }) => status);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  return statuses;
}

export async function times(count: number, round: (time: number) => Promise<void>): Promise<void> {
  for (let time = 0; time < count; time += 1) await round(time);
}

export const countStatus = (statuses: readonly number[], status: number) =>
  statuses.filter((each) => each === status).length;
