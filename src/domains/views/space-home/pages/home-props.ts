import type { TreePage } from '#domains/spaces/pages/model.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { Change } from '../model.ts';
import type { SpaceHead } from '../queries.ts';

export interface HomeProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly tree: readonly TreePage[];
  readonly changes: readonly Change[];
  readonly head: SpaceHead;
}
