import { wakeReader } from '#domains/people/suggestions/making/steps/wake-reader.ts';
import { daysAfter } from '#kernel/days.ts';
import type { SuggestionId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

/** Has suggestions made for these teachers now, as a change of their profiles would. */
export async function suggestionsFor(world: World, ...teachers: readonly TestTeacher[]): Promise<void> {
  for (const { id } of teachers) await wakeReader(world, id, { wakes: 'all' });
  await world.settle();
}

/** Somebody is suggested to a reader. */
export async function aSuggestion({ db, now }: World, reader: TestTeacher, person: TestTeacher): Promise<SuggestionId> {
  const id = newId<SuggestionId>();
  await db
    .insertInto('suggestion')
    .values({ id, reader_id: reader.id, person_id: person.id, ends_at: daysAfter(now, 7) })
    .execute();
  return id;
}
