import { type PublicText, type TextSlice, textsAtOnce } from '#domains/spaces/pupils/model.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Some of the public pages of a space. What the support service has hidden may be shown again, and is among them. */
export async function listPublicPages(db: Db, { space, after, only }: TextSlice): Promise<readonly PublicText[]> {
  const pages = await db
    .selectFrom('space_page')
    .select(['space_id as space', 'id as subject', 'title', 'body as html'])
    .where('space_id', '=', space)
    .where('audience', '=', 'public')
    .where('archived_at', 'is', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after as SpacePageId))
    .$if(only !== undefined, (query) => query.where('id', '=', only as SpacePageId))
    .orderBy('id')
    .limit(textsAtOnce)
    .execute();
  return pages.map((page) => ({ ...page, kind: 'page' }));
}
