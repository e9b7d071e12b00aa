import type { Actor } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { PictureDraft } from '../access.ts';

/** After the picture is in the album. */
export async function forgetPictureDraft({ db, services }: By<Actor>, { id, key }: PictureDraft): Promise<void> {
  await db.deleteFrom('picture_draft').where('id', '=', id).execute();
  await services.files.remove(key);
}
