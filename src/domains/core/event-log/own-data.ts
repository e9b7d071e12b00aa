import { sql } from 'kysely';
import type { OwnData } from '#domains/core/own-data/registry.ts';

/** What the person did, without what is kept of others. */
export const eventLogOwnData: OwnData = {
  name: 'event',
  covers: ['event.actor_id'],
  key: ['id'],
  async list(db, account, { after, most }) {
    return db
      .selectFrom('event')
      .select(['id', 'verb', 'subject_id', 'project_id', 'space_id', 'at'])
      .where('actor_id', '=', account)
      .$if(after.length > 0, (query) => query.where(sql<boolean>`id > ${after[0]}`))
      .orderBy('id')
      .limit(most)
      .execute();
  },
};
