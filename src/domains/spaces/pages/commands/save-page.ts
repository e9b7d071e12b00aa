import { recordEvent } from '#domains/core/events/record-event.ts';
import { keepOwnPictures } from '#domains/spaces/files/commands/keep-own-pictures.ts';
import { recordPictureUse } from '#domains/spaces/files/commands/record-picture-use.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenPage } from '../access.ts';
import { canEditText } from '../policy.ts';

interface NewText {
  readonly title: string;
  readonly html: CleanHtml;
  /** The text that the writer started from: a newer one is never overwritten. */
  readonly version: number;
}

export async function savePage(
  db: Db,
  actor: Actor,
  { space, page }: { readonly space: SeenSpace; readonly page: SeenPage },
  { title, html, version }: NewText,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'saved', 'notAllowed' | 'changedMeanwhile'>> {
  if (!canEditText(actor, space, page)) return refuse('notAllowed');
  const maker = authorColumns(actor);
  const saved = await db.transaction().execute(async (tx) => {
    const body = await keepOwnPictures(tx, { space: space.id, html });
    const { numUpdatedRows } = await tx
      .updateTable('space_page')
      .set({ title, body, version: version + 1, edited_at: now })
      .where('id', '=', page.id)
      .where('version', '=', version)
      .where('archived_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      // The same form sent twice has saved its text already.
      const kept = await tx.selectFrom('space_page').select(['title', 'body']).where('id', '=', page.id).execute();
      return kept.some((row) => row.title === title && row.body === body)
        ? ok('saved' as const)
        : refuse('changedMeanwhile');
    }
    await tx
      .insertInto('space_page_version')
      .values({
        page_id: page.id,
        version: version + 1,
        title,
        body,
        author_account: maker.member,
        author_pupil: maker.pupil,
        saved_at: now,
      })
      .execute();
    await recordPictureUse(tx, { item: page.id, kind: 'page', html: body, space: space.id });
    await recordEvent(tx, actor, { verb: 'page.edited', subject: page.id, details: { space: space.id } }, now);
    return ok('saved' as const);
  });
  if (saved.ok) live.publish(topicOf(space.id));
  return saved;
}
