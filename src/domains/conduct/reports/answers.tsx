import type { Actor, ActorKind } from '#kernel/actor.ts';
import type { Area } from '#platform/http.ts';

const areas: Readonly<Record<ActorKind, Area>> = {
  guest: 'site',
  member: 'desk',
  // With the bar of their own pages: the way to their spaces, and signing out.
  pupil: 'space',
  officer: 'office',
  operator: 'site',
};

/** Where somebody reads about what they reported, or what was decided about what is theirs. */
export function areaOf({ kind }: Actor): Area {
  return areas[kind];
}
