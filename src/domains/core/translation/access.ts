import { findContent } from '#domains/core/content/access.ts';
import { contentOf } from '#domains/core/content/registry.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpaceId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { OriginalText } from './model.ts';
import { canTranslate, isOpenToTranslation } from './policy.ts';

declare const seen: unique symbol;

interface FoundTexts {
  readonly texts: readonly OriginalText[];
}

/** What this actor may read and have translated. Only this file makes it of content. */
export type SeenTexts<actor extends Actor = Actor> = FoundTexts & LoadedFor<actor> & { readonly [seen]: true };

/** Undefined for what the actor cannot read, and for texts of pupils whose teachers have not allowed it: they look the same. */
export async function findTexts<actor extends Actor>(
  viewer: Viewer<actor>,
  kind: string,
  id: string,
): Promise<SeenTexts<actor> | undefined> {
  if (!canTranslate(viewer.actor)) return undefined;
  const found = await findContent(viewer, kind, id);
  if (!found) return undefined;
  const byPupils = found.authorPupil !== null || contentOf(kind).pupilsWriteIn === true;
  const allowed = byPupils && (await letsTranslate(viewer.db, found.space));
  if (!isOpenToTranslation({ byPupils, allowed })) return undefined;
  const { title, body, format } = found;
  const texts: readonly OriginalText[] = [
    { text: title, format: 'plain', size: 'title' },
    { text: body, format },
  ];
  return { texts } as SeenTexts<actor>;
}

async function letsTranslate(db: Db, space: SpaceId | null): Promise<boolean> {
  if (!space) return false;
  const row = await db.selectFrom('space').select('translates_pupils').where('id', '=', space).executeTakeFirst();
  return row?.translates_pupils ?? false;
}
