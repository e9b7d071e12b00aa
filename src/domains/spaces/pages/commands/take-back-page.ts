import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import type { PublicText } from '#domains/spaces/pupils/model.ts';
import { searchText } from '#domains/spaces/pupils/steps/search-text.ts';
import { spaceOf, takeBack } from '#domains/spaces/pupils/steps/take-back.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { paths } from '../paths.ts';

/** Shows a page to the space only once the consent for a pupil whom it names was withdrawn; also where it is hidden or archived. */
export async function takeBackPage(by: By<'program'>, event: RecordedEvent<'pupil.consent_withdrawn'>): Promise<void> {
  const space = spaceOf(event, 'page');
  if (!space) return;
  const id = event.subject as SpacePageId;
  const before = await pageOf(by.db, id).executeTakeFirst();
  if (before) await searchText(by.db, { ...before, kind: 'page' });
  await transact(by, async (tx) => {
    const page = await pageOf(tx.db, id)
      .where('space_page.space_id', '=', space)
      .forNoKeyUpdate('space_page')
      .executeTakeFirst();
    if (page?.audience !== 'public') return;
    const { title, html, subject } = page;
    const text: PublicText = { space, kind: 'page', subject, title, html };
    await takeBack(tx, event, {
      text,
      author: page.author ?? page.teacher,
      href: paths.page(space, id),
      write: async () => {
        await tx.db.updateTable('space_page').set({ audience: 'members' }).where('id', '=', id).execute();
        await tx.record({ verb: 'page.unpublished', subject: id, space });
      },
    });
  });
}

/** With the teacher of the pupil who wrote it. */
const pageOf = (db: Db, id: SpacePageId) =>
  db
    .selectFrom('space_page')
    .leftJoin('pupil', 'pupil.id', 'space_page.author_pupil')
    .select(['space_page.space_id as space', 'space_page.id as subject', 'title', 'body as html', 'audience'])
    .select(['author_account as author', 'pupil.teacher_id as teacher'])
    .where('space_page.id', '=', id);
