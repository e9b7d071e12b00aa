import type { World } from './world.ts';

/** What the records say was done to a thing, oldest first. */
export async function eventsOf(world: World, subject: string): Promise<string[]> {
  const rows = await world.db
    .selectFrom('event')
    .select('verb')
    .where('subject_id', '=', subject)
    .orderBy('id')
    .execute();
  return rows.map(({ verb }) => verb);
}
