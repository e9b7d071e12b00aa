import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { removeForeignPictures } from '#domains/spaces/files/steps/remove-foreign-pictures.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import { takeLongSearch } from '#domains/spaces/pupils/steps/take-long-search.ts';
import { authorColumns, keyOf, topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { SeenPage } from '../access.ts';
import { savesAnHour } from '../model.ts';
import { canEditText } from '../policy.ts';
import { writeVersion } from '../steps/write-version.ts';

interface NewText {
  readonly title: string;
  readonly html: CleanHtml;
  /** The version that the writer started from: a newer one is never overwritten. */
  readonly version: number;
  /** The pupils for whom the writer states that the consent is held. */
  readonly consent?: readonly string[];
}

export async function savePage<actor extends Actor>(
  by: By<actor>,
  page: SeenPage<NoInfer<actor>>,
  { title, html, version, consent = [] }: NewText,
): Promise<Result<'saved', 'notAllowed' | 'changedMeanwhile' | 'privateDetails' | 'tooMany'>> {
  const { space } = page;
  if (!canEditText(by.actor, space, page)) return refuse('notAllowed');
  const typed = { space: space.id, kind: 'page' as const, subject: page.id, title, html };
  if (page.audience === 'public') {
    if (!(await takeLongSearch(by, html))) return refuse('tooMany');
    await searchAhead(by, typed);
  }
  const ceiling = { limit: savesAnHour, key: keyOf(by.actor), isNew: true };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      const body = await removeForeignPictures(tx, { space: space.id, html });
      const text = { ...typed, html: body };
      if ((await isPublic(tx, page.id)) && !(await requireConsent(tx, text, consent))) return refuse('privateDetails');
      const { numUpdatedRows } = await tx.db
        .updateTable('space_page')
        .set({ title, body, version: version + 1, edited_at: tx.now })
        .where('id', '=', page.id)
        .where('version', '=', version)
        .where('archived_at', 'is', null)
        .where('hidden_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) {
        const kept = await tx.db.selectFrom('space_page').select(['title', 'body']).where('id', '=', page.id).execute();
        const isSentAgain = kept.some((row) => row.title === title && row.body === body);
        return isSentAgain ? ok('saved') : refuse('changedMeanwhile');
      }
      await writeVersion(tx, {
        page: page.id,
        space: space.id,
        version: version + 1,
        title,
        body,
        author: authorColumns(tx.actor),
      });
      await tx.record({ verb: 'page.edited', subject: page.id, space: space.id });
      tx.publish(topicOf(space.id));
      return ok('saved');
    }),
  );
}

/** Kept as it is until the end of the transaction: it may have been made public since the page was read. */
async function isPublic({ db }: Tx, id: SpacePageId): Promise<boolean> {
  const page = await db
    .selectFrom('space_page')
    .select('audience')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return page?.audience === 'public';
}
