import { v7 } from 'uuid';

/**
 * A UUIDv7: keys grow with time, so that new rows are stored next to each other.
 * Within one process each is greater than the one before, also in the same millisecond: lists that end their order with the id stay as written.
 */
export function newId<id extends string>(): id {
  return v7() as id;
}
