import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { Services } from '#platform/services.ts';
import type { NewEvent, Verb } from './model.ts';
import { withinTransaction } from './transact.ts';

/** TRANSITION: use transact(by, ...) and tx.record. Goes when the last caller is converted. */
export async function recordEvent<verb extends Verb>(
  tx: Db,
  actor: Actor | 'program',
  event: NewEvent<verb>,
  now: Date,
): Promise<void> {
  const services = {} as unknown as Services;
  await withinTransaction({ db: tx, actor, now, services }).record(event);
}
