import { type Actor, hasAccount } from '#kernel/actor.ts';
import type { SessionId } from '#kernel/ids.ts';
import type { OwnDataFile } from './model.ts';

/** Pupils have no account: what they wrote is with their teacher. */
export const canTakeOwnData = hasAccount;

/** A session in which nobody has typed the password may be a screen that was left open. */
export function canDownload({ session }: Pick<OwnDataFile, 'session'>, asking: SessionId | undefined): boolean {
  return session !== null && session === asking;
}

export type Owner = Extract<Actor, { kind: 'member' | 'officer' | 'operator' }>;
