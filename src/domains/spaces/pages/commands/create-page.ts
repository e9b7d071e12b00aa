import { recordEvent } from '#domains/core/events/record-event.ts';
import { keepOwnPictures } from '#domains/spaces/files/commands/keep-own-pictures.ts';
import { recordPictureUse } from '#domains/spaces/files/commands/record-picture-use.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, topicOf } from '#domains/spaces/spaces/model.ts';
import { canMakePages } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import { canBeChildOf, mostPages } from '../model.ts';
import { lockTree } from './lock-tree.ts';

interface NewPage {
  /** Becomes the page's id: the same form sent twice makes one page. */
  readonly idempotencyKey: string;
  readonly parent: string | undefined;
  readonly title: string;
  readonly html: CleanHtml;
}

export async function createPage(
  db: Db,
  actor: Actor,
  space: SeenSpace,
  { idempotencyKey, parent, title, html }: NewPage,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<SpacePageId, 'notAllowed' | 'wrongParent' | 'tooManyPages' | 'taken'>> {
  if (!canMakePages(space)) return refuse('notAllowed');
  const id = idempotencyKey as SpacePageId;
  const below = (parent as SpacePageId | undefined) ?? null;
  const maker = authorColumns(actor);
  const made = await db.transaction().execute(async (tx) => {
    const tree = await lockTree(tx, space.id);
    const known = await tx.selectFrom('space_page').selectAll().where('id', '=', id).executeTakeFirst();
    if (known)
      return known.space_id === space.id && known.author_account === maker.member && known.author_pupil === maker.pupil
        ? ok(id)
        : refuse('taken');
    if (tree.length >= mostPages) return refuse('tooManyPages');
    if (!canBeChildOf(below, tree)) return refuse('wrongParent');
    const body = await keepOwnPictures(tx, { space: space.id, html });
    const last = tree.findLast((line) => line.parent === below);
    await tx
      .insertInto('space_page')
      .values({
        id,
        space_id: space.id,
        parent_id: below,
        position: (last?.position ?? 0) + 1,
        title,
        body,
        author_account: maker.member,
        author_pupil: maker.pupil,
        made_at: now,
        edited_at: now,
      })
      .execute();
    await tx
      .insertInto('space_page_version')
      .values({
        page_id: id,
        version: 1,
        title,
        body,
        author_account: maker.member,
        author_pupil: maker.pupil,
        saved_at: now,
      })
      .execute();
    await recordPictureUse(tx, { item: id, kind: 'page', html: body, space: space.id });
    await recordEvent(tx, actor, { verb: 'page.made', subject: id, details: { space: space.id } }, now);
    return ok(id);
  });
  if (made.ok) live.publish(topicOf(space.id));
  return made;
}
