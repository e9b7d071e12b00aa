import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { listUses } from '#domains/spaces/files/queries.ts';
import { findPrivateDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { countCharacters } from '#kernel/characters.ts';
import type { PictureId, SpacePageId } from '#kernel/ids.ts';
import { replaceDescription } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import { longestBody } from '../model.ts';

/** Replaces the old description of a picture in the pages that show it. This is no edit: their version stays. */
export async function describeInPages(
  by: By<'program'>,
  { picture, before }: { readonly picture: PictureId; readonly before: string },
): Promise<void> {
  await transact(by, async (tx) => {
    for (const { item, alt } of await listUses(tx.db, picture, 'page'))
      await describeInPage(tx, item as SpacePageId, { picture, before, after: alt });
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
    .select(['body', 'version', 'space_id', 'audience'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const body = page && replaceDescription(page.body, words);
  if (!page || !body || body === page.body || countCharacters(body) > longestBody) return;
  // Nobody is there to decide about a pupil's name: what is public keeps its words.
  const text = { space: page.space_id, kind: 'page' as const, subject: id, title: words.after, html: '' };
  if (page.audience === 'public' && (await findPrivateDetails(tx, text)).length > 0) return;
  await tx.db.updateTable('space_page').set({ body }).where('id', '=', id).execute();
  await tx.db
    .updateTable('space_page_version')
    .set({ body })
    .where('page_id', '=', id)
    .where('version', '=', page.version)
    .execute();
  tx.publish(topicOf(page.space_id));
}
