import type { World } from './world.ts';

/** The recorded events about a thing, oldest first. */
export async function eventsOf(world: World, subject: string): Promise<string[]> {
  const rows = await world.db
    .selectFrom('event')
    .select('verb')
    .where('subject_id', '=', subject)
    .orderBy('id')
    .execute();
  return rows.map(({ verb }) => verb);
}
