import type { Actor, ActorKind } from '#kernel/actor.ts';
import type { Area } from '#platform/http.ts';

const areas: Readonly<Record<ActorKind, Area>> = {
  guest: 'site',
  member: 'desk',
  // A case is about no space of theirs.
  pupil: 'site',
  officer: 'office',
  operator: 'site',
};

/** Where somebody reads about what they reported, or what was decided about what is theirs. */
export function areaOf({ kind }: Actor): Area {
  return areas[kind];
}
