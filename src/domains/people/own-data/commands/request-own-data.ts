import { asProgram, transact } from '#domains/core/event-log/transact.ts';
import { findOwnProgress } from '#domains/core/tasks/queries.ts';
import { startTask } from '#domains/core/tasks/steps/start-task.ts';
import type { ReauthenticatedAccount } from '#domains/people/accounts/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SessionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { askedADay, storedFile } from '../model.ts';
import { canTakeOwnData } from '../policy.ts';
import { collectOwnData } from '../steps/collect-own-data.ts';

/** Begins to collect what is held about the owner, in place of an older file. While it is being collected, asking again changes nothing. */
export async function requestOwnData<actor extends Actor>(
  by: By<actor>,
  { id, language }: ReauthenticatedAccount<NoInfer<actor>>,
  session: SessionId | undefined,
): Promise<Result<'asked', 'notAllowed' | 'tooMany'>> {
  const { actor, services } = by;
  if (!canTakeOwnData(actor)) return refuse('notAllowed');
  if (!(await services.limits.take(askedADay, id))) return refuse('tooMany');
  const former = await transact(by, async (tx) => {
    const file = newId<string>();
    const asked = { file, asked_at: tx.now, ready_at: null, bytes: null, session_id: session ?? null };
    const added = await tx.db
      .insertInto('own_data_file')
      .values({ account_id: id, ...asked })
      .onConflict((conflict) => conflict.column('account_id').doNothing())
      .executeTakeFirst();
    let before: string | undefined;
    if (added.numInsertedOrUpdatedRows === 0n) {
      const kept = await tx.db
        .selectFrom('own_data_file')
        .select(['file', 'ready_at'])
        .where('account_id', '=', id)
        .forUpdate()
        .executeTakeFirstOrThrow();
      if (!kept.ready_at && (await findOwnProgress({ db: tx.db, actor }, id))) return undefined;
      before = kept.file;
      await tx.db.updateTable('own_data_file').set(asked).where('account_id', '=', id).execute();
    }
    await tx.record({ verb: 'own_data.asked', subject: id });
    await startTask(asProgram(tx), collectOwnData, {
      params: { account: id, file, language },
      subject: id,
      askedBy: id,
    });
    return before;
  });
  // After the commit: until then its owner can download it.
  if (former) await services.files.remove(storedFile(former));
  return ok('asked');
}
