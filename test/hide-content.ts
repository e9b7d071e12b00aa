import { setHidden } from '#domains/core/content/steps/set-hidden.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Doer } from '#platform/command.ts';
import type { World } from './world.ts';

/** Hides content as a decision about it would. False where nothing changed. */
export function hideContent(world: World, kind: string, id: string, doer: Doer = 'program'): Promise<boolean> {
  return transact(world.by(doer), (tx) => setHidden(tx, { kind, id, hidden: true }));
}

export function showContent(world: World, kind: string, id: string, doer: Doer = 'program'): Promise<boolean> {
  return transact(world.by(doer), (tx) => setHidden(tx, { kind, id, hidden: false }));
}
