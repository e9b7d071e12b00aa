import type { Actor } from '#kernel/actor.ts';
import type { Area } from '#platform/http.ts';

/** Where somebody reads about what they reported, or what was decided about what is theirs. */
export function areaOf({ kind }: Actor): Area {
  return kind === 'member' ? 'desk' : kind === 'officer' ? 'office' : 'site';
}
