import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isChanged } from '#platform/version-of.ts';
import { findOrAddService } from '../../steps/find-or-add-service.ts';
import type { EditableService } from '../access.ts';
import { shownService } from '../model.ts';
import { canEditProgramme } from '../policy.ts';

interface ServiceFacts {
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly contact: string;
}

/** Writes the name and addresses of a support service; adds the service where there is none yet. */
export async function editService<actor extends Actor>(
  by: By<actor>,
  { country }: EditableService<NoInfer<actor>>,
  { name, email, website, contact }: ServiceFacts,
  seen?: string,
): Promise<Result<'edited', 'notAllowed' | 'changedMeanwhile'>> {
  if (!canEditProgramme(by.actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const before = await tx.db
      .selectFrom('support_service')
      .select(['name', 'email', 'website', 'contact'])
      .where('country', country ? '=' : 'is', country)
      .forUpdate()
      .executeTakeFirst();
    const typed = shownService({ name, email, website, contact });
    if (before && isChanged(seen, shownService(before), typed)) return refuse('changedMeanwhile');
    const id = await findOrAddService(tx, { country, name, email });
    const facts = { name, email, website: website || null, contact };
    const { numUpdatedRows } = await tx.db
      .updateTable('support_service')
      .set(facts)
      .where('id', '=', id)
      .where(({ or, eb }) =>
        or([
          eb('name', 'is distinct from', facts.name),
          eb('email', 'is distinct from', facts.email),
          eb('website', 'is distinct from', facts.website),
          eb('contact', 'is distinct from', facts.contact),
        ]),
      )
      .executeTakeFirst();
    // The same form, sent once more.
    if (before && numUpdatedRows === 0n) return ok('edited');
    const details = { name, email };
    await tx.record({ verb: 'programme.service_changed', subject: id, ...(country && { country }), details });
    return ok('edited');
  });
}
