import { topicOf } from '#domains/spaces/spaces/model.ts';
import { countCharacters } from '#kernel/characters.ts';
import type { PictureId, SpacePageId } from '#kernel/ids.ts';
import { describeAnew } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import { longestBody } from '../model.ts';

/** Gives a picture its new description in the pages that show it by the old one. Nobody has edited them: their version stays. */
export async function describeInPages(
  db: Db,
  { picture, before }: { readonly picture: PictureId; readonly before: string },
  { live }: { readonly live: Live },
): Promise<void> {
  const spaces = await db.transaction().execute(async (tx) => {
    const pages = await tx
      .selectFrom('picture_use')
      .innerJoin('space_picture', 'space_picture.id', 'picture_use.picture_id')
      .select(['item_id', 'alt'])
      .where('picture_id', '=', picture)
      .where('item_kind', '=', 'page')
      .orderBy('item_id')
      .execute();
    const changed = [];
    for (const { item_id, alt } of pages)
      changed.push(await describeInPage(tx, item_id as SpacePageId, { picture, before, after: alt }));
    return new Set(changed.filter((space) => space !== undefined));
  });
  for (const space of spaces) live.publish(topicOf(space));
}

async function describeInPage(
  tx: Db,
  id: SpacePageId,
  words: { readonly picture: PictureId; readonly before: string; readonly after: string },
) {
  const page = await tx
    .selectFrom('space_page')
    .select(['body', 'version', 'space_id'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const body = page && describeAnew(page.body, words);
  if (!page || !body || body === page.body || countCharacters(body) > longestBody) return undefined;
  await tx.updateTable('space_page').set({ body }).where('id', '=', id).execute();
  await tx
    .updateTable('space_page_version')
    .set({ body })
    .where('page_id', '=', id)
    .where('version', '=', page.version)
    .execute();
  return page.space_id;
}
