import { findSession } from '#domains/people/accounts/access.ts';
import type { SessionOwner } from '#domains/people/accounts/model.ts';
import { startSession } from '#domains/people/accounts/steps/start-session.ts';
import type { SessionId } from '#kernel/ids.ts';
import type { World } from '../world.ts';

/** Of somebody who has signed in. */
export async function aSession(world: World, owner: SessionOwner): Promise<SessionId> {
  const { session } = (await findSession(world, (await startSession(world, owner)).value)) ?? {};
  if (!session) throw new Error('The session is not found.');
  return session;
}
