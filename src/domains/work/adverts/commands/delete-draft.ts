import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenAdvert } from '../access.ts';
import { canDeleteDraft } from '../policy.ts';

export async function deleteDraft(
  by: By<Member>,
  advert: SeenAdvert<Member>,
): Promise<Result<'deleted', 'notAllowed'>> {
  if (!canDeleteDraft(by.actor, advert)) return refuse('notAllowed');
  await transact(by, ({ db }) =>
    db.deleteFrom('advert').where('id', '=', advert.id).where('state', '=', 'draft').execute(),
  );
  return ok('deleted');
}
