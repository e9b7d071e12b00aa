import { areAllStatedBy } from '#domains/core/content/model.ts';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { findPrivateDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canArrangePages } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPage } from '../../access.ts';
import { type Audience, canBeChildOf, mostPages, subtreeOf } from '../../model.ts';
import { endOf, lockTree } from '../../steps/lock-tree.ts';
import { listArchivedTogether, listPublicTexts } from '../queries.ts';

interface Restoring {
  /** 'members' where pages that were public come back for people of the space only. */
  readonly audience?: Audience | undefined;
  /** The pupils whom public pages name, and for whom the consent is stated to be held. */
  readonly consent?: readonly string[];
}

/** Restores a page with what was archived together with it: below its old parent, or at the top where that is not in the tree. */
export async function restorePage<actor extends Actor>(
  by: By<actor>,
  page: SeenPage<NoInfer<actor>>,
  { audience = 'public', consent = [] }: Restoring = {},
): Promise<Result<'restored', 'notAllowed' | 'tooManyPages' | 'privateDetails'>> {
  const { space } = page;
  if (!canArrangePages(space)) return refuse('notAllowed');
  if (audience === 'public')
    for (const text of await listPublicTexts(by.db, await listArchivedTogether(by.db, page.id)))
      await searchAhead(by, text);
  return transact(by, async (tx) => {
    const tree = await lockTree(tx, space.id);
    const archived = await archivedTogether(tx, space.id, page.id);
    if (archived.length === 0) return ok('restored'); // by somebody else, meanwhile
    if (tree.length + archived.length > mostPages) return refuse('tooManyPages');
    const old = archived.find(({ id }) => id === page.id)?.parent ?? null;
    const parent = canBeChildOf(old, [...tree, ...archived], page.id) && tree.some(({ id }) => id === old) ? old : null;
    const restored = [...subtreeOf(page.id, archived)];
    if (audience === 'public' && !(await clearAll(tx, restored, consent))) return refuse('privateDetails');
    await tx.db
      .updateTable('space_page')
      .set({ archived_at: null, ...(audience === 'members' && { audience }) })
      .where('id', 'in', restored)
      .execute();
    await tx.db
      .updateTable('space_page')
      .set({ parent_id: parent, position: endOf(tree, parent) })
      .where('id', '=', page.id)
      .execute();
    await tx.record({ verb: 'page.restored', subject: page.id, space: space.id });
    tx.publish(topicOf(space.id));
    return ok('restored');
  });
}

/** Whether all that becomes public again may. Nothing is stated for one page where another one is refused. */
async function clearAll(tx: Tx<Actor>, pages: readonly SpacePageId[], consent: readonly string[]): Promise<boolean> {
  const texts = await listPublicTexts(tx.db, pages);
  for (const text of texts) {
    const named = await findPrivateDetails(tx, text);
    if (!areAllStatedBy(consent, named)) return false;
  }
  for (const text of texts) if (!(await requireConsent(tx, text, consent))) return false;
  return true;
}

/** The pages that were archived in the same moment as this one. */
function archivedTogether(tx: Tx, space: SpaceId, page: SpacePageId) {
  return tx.db
    .selectFrom('space_page')
    .select(['id', 'parent_id as parent'])
    .where('space_id', '=', space)
    .where('archived_at', '=', (one) =>
      one.selectFrom('space_page as p').select('p.archived_at').where('p.id', '=', page),
    )
    .execute();
}
