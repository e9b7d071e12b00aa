import type { Tx } from '#domains/core/event-log/transact.ts';
import { recordPictureUse } from '#domains/spaces/files/steps/record-picture-use.ts';
import type { AuthorColumns } from '#domains/spaces/spaces/model.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';

interface NewVersion {
  readonly page: SpacePageId;
  readonly space: SpaceId;
  readonly version: number;
  readonly title: string;
  readonly body: CleanHtml;
  readonly author: AuthorColumns;
}

/** Keeps a text of a page in its history, and which pictures are in it. */
export async function writeVersion(tx: Tx, { page, space, version, title, body, author }: NewVersion): Promise<void> {
  await tx.db
    .insertInto('space_page_version')
    .values({ ...author, page_id: page, version, title, body, saved_at: tx.now })
    .execute();
  await recordPictureUse(tx, { item: page, kind: 'page', html: body, space });
}
