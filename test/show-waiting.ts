import { paths } from '#domains/spaces/diary/paths.ts';
import type { SpaceId } from '#kernel/ids.ts';
import type { Browser } from './browser.ts';
import type { World } from './world.ts';

/** A teacher of the space shows every comment from outside that waits in it. */
export async function showWaiting({ db }: World, teacher: Browser, space: SpaceId): Promise<void> {
  const waiting = await db
    .selectFrom('reply')
    .select('id')
    .where('space_id', '=', space)
    .where('waits_since', 'is not', null)
    .execute();
  for (const { id } of waiting) {
    const { status } = await teacher.post(paths.commentShowing(space, id));
    if (status !== 303) throw new Error(`The comment is not shown: ${status}`);
  }
}
