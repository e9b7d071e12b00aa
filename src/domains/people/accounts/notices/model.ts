import type { NoticeKind } from '#domains/core/notifications/model.ts';
import type { ActorKind } from '#kernel/actor.ts';

/** The fields of one kind in the form. */
export const bellField = ({ key }: NoticeKind): string => `bell.${key}`;
export const mailField = ({ key }: NoticeKind): string => `mail.${key}`;

/** Operators are told nothing: they look. */
export function isNotified(kind: ActorKind): boolean {
  return kind === 'member' || kind === 'officer';
}

export function kindsFor(
  kinds: readonly NoticeKind[],
  { kind: who }: { readonly kind: string },
): readonly NoticeKind[] {
  return kinds.filter((kind) => kind.who.some((each) => each === who));
}
