import type { Actor } from '#kernel/actor.ts';
import type { Label } from './model.ts';

/** The document is its holder's. That it is true, anyone may ask on its public page. */
export function canDownload(actor: Actor, label: Label): boolean {
  return actor.kind === 'member' && label.holder === actor.id;
}

export function isValid(label: Label): boolean {
  return label.revokedAt === null;
}
