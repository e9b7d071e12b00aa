import { transact } from '#domains/core/event-log/transact.ts';
import type { Pupil } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';

/** The language in which a pupil reads the pages, chosen by the pupil. */
export async function setPupilLanguage(by: By<Pupil>, language: string): Promise<void> {
  await transact(by, async ({ db, actor }) => {
    await db.updateTable('pupil').set({ language }).where('id', '=', actor.id).execute();
  });
}
