import type { DiaryPostId, SpaceId, SpacePageId } from '#kernel/ids.ts';
import { picturesIn } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import { ownPictures } from './keep-own-pictures.ts';

interface Use {
  readonly item: SpacePageId | DiaryPostId;
  readonly kind: 'page' | 'post';
  /** The item's text as it is kept now; '' where the item is gone. */
  readonly html: string;
  readonly space: SpaceId;
}

/** Notes which pictures of the space stand in a text, in the transaction that writes it: that decides who may see them. */
export async function recordPictureUse(tx: Db, { item, kind, html, space }: Use): Promise<void> {
  await tx.deleteFrom('picture_use').where('item_id', '=', item).execute();
  const pictures = await ownPictures(tx, space, picturesIn(html));
  if (pictures.length === 0) return;
  await tx
    .insertInto('picture_use')
    .values(pictures.map((picture) => ({ picture_id: picture, item_id: item, item_kind: kind })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
