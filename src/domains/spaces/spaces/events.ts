import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { GivenRole } from './model.ts';

/** The subject is the space or, for members, the member. */
interface SpaceEvents {
  readonly 'space.opened': NoDetails;
  readonly 'space.member_joined': { readonly role: GivenRole };
  readonly 'space.member_removed': NoDetails;
  readonly 'space.translation_chosen': { readonly pupils: boolean };
  readonly 'space.role_changed': { readonly role: GivenRole };
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends SpaceEvents {}
}
