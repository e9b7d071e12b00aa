import type { Tx } from '#domains/core/event-log/transact.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { isUuid, type PictureId, type SpaceId } from '#kernel/ids.ts';
import { cleanHtml, picturesIn } from '#platform/clean-html.ts';

/** The text without pictures of other spaces: nobody shows them by writing their addresses. */
export async function removeForeignPictures(
  tx: Pick<Tx, 'db'>,
  { space, html }: { readonly space: SpaceId; readonly html: CleanHtml },
): Promise<CleanHtml> {
  const named = picturesIn(html);
  if (named.length === 0) return html;
  const own = new Set<string>(await ownPictures(tx, space, named));
  if (named.every((id) => own.has(id))) return html;
  const kept = html.replaceAll(/<img\b[^>]*>/g, (image) => (picturesIn(image).every((id) => own.has(id)) ? image : ''));
  return cleanHtml(kept);
}

/** Those of the named pictures that belong to the space, locked until the text that shows them is written. */
export async function ownPictures(tx: Pick<Tx, 'db'>, space: SpaceId, named: readonly string[]): Promise<PictureId[]> {
  const ids = named.filter(isUuid).map((id) => id as PictureId);
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('space_picture')
    .select('id')
    .where('space_id', '=', space)
    .where('id', 'in', ids.slice(0, 1000))
    .forKeyShare()
    .execute();
  return rows.map(({ id }) => id);
}
