import { type Tx, transact } from '#domains/core/events/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { countCharacters } from '#kernel/characters.ts';
import type { PictureId, SpacePageId } from '#kernel/ids.ts';
import { describeAnew } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import { longestBody } from '../model.ts';

/** Gives a picture its new description in the pages that show it by the old one. Nobody has edited them: their version stays. */
export async function describeInPages(
  by: By<'program'>,
  { picture, before }: { readonly picture: PictureId; readonly before: string },
): Promise<void> {
  await transact(by, async (tx) => {
    const pages = await tx.db
      .selectFrom('picture_use')
      .innerJoin('space_picture', 'space_picture.id', 'picture_use.picture_id')
      .select(['item_id', 'alt'])
      .where('picture_id', '=', picture)
      .where('item_kind', '=', 'page')
      .orderBy('item_id')
      .execute();
    for (const { item_id, alt } of pages)
      await describeInPage(tx, item_id as SpacePageId, { picture, before, after: alt });
  });
}

interface Words {
  readonly picture: PictureId;
  readonly before: string;
  readonly after: string;
}

async function describeInPage(tx: Tx, id: SpacePageId, words: Words): Promise<void> {
  const page = await tx.db
    .selectFrom('space_page')
    .select(['body', 'version', 'space_id'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const body = page && describeAnew(page.body, words);
  if (!page || !body || body === page.body || countCharacters(body) > longestBody) return;
  await tx.db.updateTable('space_page').set({ body }).where('id', '=', id).execute();
  await tx.db
    .updateTable('space_page_version')
    .set({ body })
    .where('page_id', '=', id)
    .where('version', '=', page.version)
    .execute();
  tx.publish(topicOf(page.space_id));
}
