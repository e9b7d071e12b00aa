import { keyOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import { longSearched, longSearchesAnHour } from '../model.ts';

/** False where a person has had so many long texts searched within an hour that this one has to wait: nothing is given back for a refusal. */
export async function takeLongSearch(
  { actor, services: { limits } }: Pick<By<Actor>, 'actor' | 'services'>,
  html: string,
): Promise<boolean> {
  return html.length <= longSearched || (await limits.take(longSearchesAnHour, keyOf(actor))) > 0;
}
