import type { PublicText } from '#domains/spaces/pupils/model.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** The texts of those of these pages that everybody can read unless they are archived or hidden. */
export async function listPublicTexts(db: Db, pages: readonly SpacePageId[]): Promise<readonly PublicText[]> {
  if (pages.length === 0) return [];
  const texts = await db
    .selectFrom('space_page')
    .select(['space_id as space', 'id as subject', 'title', 'body as html'])
    .where('id', 'in', pages)
    .where('audience', '=', 'public')
    .where('hidden_at', 'is', null)
    .execute();
  return texts.map((text) => ({ ...text, kind: 'page' }));
}

/** The pages that come back with this one: those that were archived in the same moment. */
export async function listArchivedTogether(db: Db, page: SpacePageId): Promise<readonly SpacePageId[]> {
  const rows = await db
    .selectFrom('space_page')
    .select('id')
    .where('archived_at', '=', (one) =>
      one.selectFrom('space_page as p').select('p.archived_at').where('p.id', '=', page),
    )
    .whereRef('space_id', '=', (one) => one.selectFrom('space_page as p').select('p.space_id').where('p.id', '=', page))
    .execute();
  return rows.map(({ id }) => id);
}
