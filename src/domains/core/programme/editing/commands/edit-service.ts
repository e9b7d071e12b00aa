import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { createService } from '../../commands/create-service.ts';
import type { EditableService } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

interface ServiceFacts {
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly contact: string;
}

/** Says what a support service is called and how it is reached; founds it where there is none yet. */
export async function editService(
  db: Db,
  actor: Actor,
  { country }: EditableService,
  { facts, now }: { readonly facts: ServiceFacts; readonly now: Date },
): Promise<Result<'edited', 'notYours'>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  const { name, email, website, contact } = facts;
  return db.transaction().execute(async (tx) => {
    const id = await createService(tx, { country, name, email }, { now });
    await tx
      .updateTable('support_service')
      .set({ name, email, website: website || null, contact })
      .where('id', '=', id)
      .execute();
    await recordEvent(
      tx,
      actor,
      { verb: 'programme.service_changed', subject: id, ...(country && { country }), details: { name, email } },
      now,
    );
    return ok('edited');
  });
}
