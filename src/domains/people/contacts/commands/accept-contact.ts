import type { SeenRequest } from '../access.ts';
import { canAnswer } from '../policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { lockPair } from './lock-pair.ts';
import { addContact } from './add-contact.ts';

/** Accepting twice is accepting once. */
export async function acceptContact(
  db: Db,
  actor: Actor,
  request: SeenRequest,
  now: Date,
): Promise<Result<'contact', 'closed'>> {
  if (request.state === 'accepted' && actor.kind === 'member' && actor.id === request.to) return ok('contact');
  if (!canAnswer(actor, request)) return refuse('closed');
  return db.transaction().execute(async (tx) => {
    await lockPair(tx, request.from, request.to);
    return (await addContact(tx, actor, request, now)) ? ok('contact') : refuse('closed');
  });
}
