import { randomUUIDv7 } from 'node:crypto';

/** A UUIDv7: keys grow with time, so that new rows are stored next to each other. */
export function newId<id extends string>(): id {
  return randomUUIDv7() as string as id;
}
