import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Authored } from '#domains/spaces/spaces/model.ts';
import { canSeeArchive, isInside } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { isUuid, type SchoolId, type SpacePageId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Audience } from './model.ts';

declare const seen: unique symbol;
/** A page that this actor may read. Only this file makes one. */
export interface SeenPage<actor extends Actor = Actor> extends Authored, LoadedFor<actor> {
  readonly [seen]: true;
  readonly id: SpacePageId;
  readonly space: SeenSpace<actor>;
  readonly parent: SpacePageId | null;
  readonly title: string;
  readonly body: CleanHtml;
  readonly audience: Audience;
  readonly version: number;
  readonly editedAt: Date;
  readonly archived: boolean;
  /** By a support service: text and title are empty. */
  readonly hidden: boolean;
}

/**
 * A page of a space that was found for the same actor. Inside: all pages, archived ones for administrators only. Outside: the
 * public ones.
 */
export async function findPage<actor extends Actor>(
  { db }: Viewer<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<SeenPage<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const all = db
    .selectFrom('space_page')
    .leftJoin('pupil', 'pupil.id', 'space_page.author_pupil')
    .select(['space_page.id', 'parent_id', 'title', 'body', 'audience', 'version', 'edited_at', 'archived_at'])
    .select(['hidden_at', 'author_account', 'author_pupil', 'pupil.school_id as pupil_school'])
    .where('space_page.id', '=', id as SpacePageId)
    .where('space_page.space_id', '=', space.id);
  const inside = canSeeArchive(space) ? all : all.where('archived_at', 'is', null);
  const row = await (isInside(space)
    ? inside
    : inside.where('audience', '=', 'public').where('hidden_at', 'is', null)
  ).executeTakeFirst();
  return row && seenPage(space, row);
}

interface Row {
  readonly id: SpacePageId;
  readonly parent_id: SpacePageId | null;
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
  readonly version: number;
  readonly edited_at: Date;
  readonly archived_at: Date | null;
  readonly hidden_at: Date | null;
  readonly author_account: string | null;
  readonly author_pupil: string | null;
  readonly pupil_school: SchoolId | null;
}

function seenPage<actor extends Actor>(space: SeenSpace<actor>, row: Row): SeenPage<actor> {
  const hidden = row.hidden_at !== null;
  return {
    id: row.id,
    space,
    parent: row.parent_id,
    title: hidden ? '' : row.title,
    // Pages are cleaned when they are written (see save-page and create-page).
    body: (hidden ? '' : row.body) as CleanHtml,
    audience: row.audience,
    version: row.version,
    editedAt: row.edited_at,
    archived: row.archived_at !== null,
    hidden,
    authorAccount: row.author_account,
    authorPupil: row.author_pupil,
    pupilSchool: row.pupil_school,
  } as SeenPage<actor>;
}
