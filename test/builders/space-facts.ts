import { type Space, spaceParts } from '#domains/spaces/spaces/model.ts';
import type { SpaceId } from '#kernel/ids.ts';

/** A space of a project as access loads it, with all parts and writable, for tests of policies. */
export function spaceFacts(role: Space['role'], facts: Partial<Space> = {}): Space {
  return {
    id: 'space' as SpaceId,
    kind: 'project',
    title: 'Games',
    parts: spaceParts,
    countries: [],
    about: '/projects/games',
    role,
    writable: true,
    follows: false,
    translatesPupils: false,
    schools: [],
    ...facts,
  };
}
