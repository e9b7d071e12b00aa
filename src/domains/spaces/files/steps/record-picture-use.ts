import type { Tx } from '#domains/core/event-log/transact.ts';
import type { DiaryPostId, SpaceId, SpacePageId } from '#kernel/ids.ts';
import { picturesIn } from '#platform/clean-html.ts';
import { ownPictures } from './remove-foreign-pictures.ts';

interface Use {
  readonly item: SpacePageId | DiaryPostId;
  readonly kind: 'page' | 'post';
  /** The text that is kept now; '' where the item is removed. */
  readonly html: string;
  readonly space: SpaceId;
}

/** Notes the pictures of the space that a text shows, in the transaction that writes it: pictures in public texts are public. */
export async function recordPictureUse(tx: Pick<Tx, 'db'>, { item, kind, html, space }: Use): Promise<void> {
  await tx.db.deleteFrom('picture_use').where('item_id', '=', item).execute();
  const pictures = await ownPictures(tx, space, picturesIn(html));
  if (pictures.length === 0) return;
  await tx.db
    .insertInto('picture_use')
    .values(pictures.map((picture) => ({ picture_id: picture, item_id: item, item_kind: kind })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
