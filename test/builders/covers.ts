import type { CoverBrief } from '#domains/core/covers/model.ts';
import { writeCover } from '#domains/core/covers/steps/write-cover.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';

/** A cover that has not been drawn yet. */
export function aCover(world: Pick<World, 'db' | 'now'>, about: Partial<CoverBrief> = {}): Promise<string> {
  const brief: CoverBrief = {
    seed: newId(),
    title: 'Oceans',
    summary: 'Whales and boats',
    subjects: ['natural_sciences'],
    languages: ['en'],
    ageFrom: 9,
    ageTo: 11,
    variant: 0,
    things: [],
    ...about,
  };
  return writeCover(world, brief, null);
}
