import type { NoticeHours } from '#domains/core/notifications/digests/model.ts';
import type { NoticeKind } from '#domains/core/notifications/model.ts';
import type { ActorKind } from '#kernel/actor.ts';

/** The fields of one kind in the form. */
export const bellField = ({ key }: NoticeKind): string => `bell.${key}`;
export const mailField = ({ key }: NoticeKind): string => `mail.${key}`;

export const pushField = ({ key }: NoticeKind): string => `push.${key}`;
/** Sent with the choices for browsers: without it they stay as they are. */
export const pushShownField = 'pushShown';

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

export type KindGroup = 'people' | 'projects' | 'spaces' | 'own';

/** By the catalogue of the kind. What is of no other group concerns the reader's own account and safety. */
const groups: Readonly<Partial<Record<string, KindGroup>>> = {
  contacts: 'people',
  messages: 'people',
  following: 'people',
  journal: 'people',
  'partner-forums': 'people',
  adverts: 'people',
  projects: 'projects',
  labels: 'projects',
  spaces: 'spaces',
  forum: 'spaces',
  pages: 'spaces',
  diary: 'spaces',
  pupils: 'spaces',
};

export const groupOf = ({ key }: NoticeKind): KindGroup => groups[key.split('.', 1)[0] ?? ''] ?? 'own';

/** The hours as the form has them. */
export interface TypedHours {
  readonly digestHour: string;
  readonly digestDay: string;
  readonly quietFrom: string;
  readonly quietTo: string;
}

export function typedHours({ digestHour, digestDay, quiet }: NoticeHours): TypedHours {
  return {
    digestHour: String(digestHour),
    digestDay: String(digestDay),
    quietFrom: quiet ? String(quiet.from) : '',
    quietTo: quiet ? String(quiet.to) : '',
  };
}
