import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SessionId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import { ownerColumns, type PendingStep, pendingSessionMinutes, type SessionOwner, sessionMinutes } from '../model.ts';
import { endSession } from './end-sessions.ts';

/** To be set with the answer; `maxAge` in seconds. */
export interface SessionCookie {
  readonly name: 'session';
  readonly value: string;
  readonly maxAge: number;
}

interface Options {
  /** What the session still waits for; nothing else is open until then. */
  readonly pendingStep?: PendingStep | undefined;
  /** The session that the browser has held until now: it ends, so that a token planted before signing in opens nothing. */
  readonly replaces?: SessionId | undefined;
}

/** A new session with a new token, in the transaction in which the password was checked. */
export async function startSession(
  tx: Pick<Tx, 'db' | 'now' | 'publish'>,
  owner: SessionOwner,
  { pendingStep, replaces }: Options = {},
): Promise<SessionCookie> {
  const { db, now } = tx;
  const token = newToken();
  await endSession(tx, replaces);
  await db
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: hashOf(token),
      ...ownerColumns(owner),
      waits_for: pendingStep ?? null,
      created_at: now,
      seen_at: now,
    })
    .execute();
  const minutes = pendingStep ? pendingSessionMinutes : sessionMinutes[owner.kind].most;
  return { name: 'session', value: token, maxAge: minutes * 60 };
}

/** What takes the cookie away from the browser. */
export const noSession: SessionCookie = { name: 'session', value: '', maxAge: 0 };
