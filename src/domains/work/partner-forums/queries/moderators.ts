import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

export interface Moderator {
  readonly id: MemberId;
  readonly name: string;
  readonly country: string;
  readonly appointedAt: Date;
}

/** One query. */
export async function listModerators(db: Db): Promise<Moderator[]> {
  return db
    .selectFrom('forum_moderator')
    .innerJoin('person', 'person.id', 'forum_moderator.member_id')
    .select(['person.id', 'person.name', 'person.country', 'forum_moderator.appointed_at as appointedAt'])
    .orderBy('person.name')
    .limit(200)
    .execute();
}
