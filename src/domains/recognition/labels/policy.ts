import type { Actor } from '#kernel/actor.ts';
import type { Label } from './model.ts';

/** The PDF is for its holder. Anyone may check on the public page that the label is genuine. */
export function canDownload(actor: Actor, label: Label): boolean {
  return actor.kind === 'member' && label.holder === actor.id;
}

export function isValid(label: Label): boolean {
  return label.revokedAt === null;
}
