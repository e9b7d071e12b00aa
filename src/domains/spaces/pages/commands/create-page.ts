import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { removeForeignPictures } from '#domains/spaces/files/steps/remove-foreign-pictures.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, isSameAuthor, keyOf, topicOf } from '#domains/spaces/spaces/model.ts';
import { canCreatePages } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { canBeChildOf, mostPages, pagesAnHour } from '../model.ts';
import { endOf, lockTree } from '../steps/lock-tree.ts';
import { writeVersion } from '../steps/write-version.ts';

interface NewPage {
  /** Becomes the id of the page: the same form sent twice creates one page. */
  readonly idempotencyKey: string;
  readonly parent: string | undefined;
  readonly title: string;
  readonly html: CleanHtml;
}

export async function createPage<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  { idempotencyKey, parent: below, title, html }: NewPage,
): Promise<Result<SpacePageId, 'notAllowed' | 'wrongParent' | 'tooManyPages' | 'taken' | 'tooMany'>> {
  if (!canCreatePages(space)) return refuse('notAllowed');
  const id = idempotencyKey as SpacePageId;
  const parent = (below as SpacePageId | undefined) ?? null;
  const before = await by.db.selectFrom('space_page').select('id').where('id', '=', id).executeTakeFirst();
  const ceiling = { limit: pagesAnHour, key: keyOf(by.actor), isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      const tree = await lockTree(tx, space.id);
      const known = await tx.db.selectFrom('space_page').selectAll().where('id', '=', id).executeTakeFirst();
      if (known) {
        const isSentAgain = known.space_id === space.id && isSameAuthor(known, authorColumns(by.actor));
        return isSentAgain ? ok(id) : refuse('taken');
      }
      if (tree.length >= mostPages) return refuse('tooManyPages');
      if (!canBeChildOf(parent, tree)) return refuse('wrongParent');
      const body = await removeForeignPictures(tx, { space: space.id, html });
      await insertPage(tx, { id, space: space.id, parent, position: endOf(tree, parent), title, body });
      await tx.record({ verb: 'page.made', subject: id, space: space.id });
      tx.publish(topicOf(space.id));
      return ok(id);
    }),
  );
}

interface PageRow {
  readonly id: SpacePageId;
  readonly space: SpaceId;
  readonly parent: SpacePageId | null;
  readonly position: number;
  readonly title: string;
  readonly body: CleanHtml;
}

async function insertPage(tx: Tx<Actor>, { id, space, parent, position, title, body }: PageRow): Promise<void> {
  await tx.db
    .insertInto('space_page')
    .values({
      ...authorColumns(tx.actor),
      id,
      space_id: space,
      parent_id: parent,
      position,
      title,
      body,
      made_at: tx.now,
      edited_at: tx.now,
    })
    .execute();
  await writeVersion(tx, { page: id, space, version: 1, title, body, author: authorColumns(tx.actor) });
}
