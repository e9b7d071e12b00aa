import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { choiceFor, type NoticeChoice } from '../model.ts';
import { findNoticeKind } from '../registry.ts';
import { forgetWaiting } from './stop-mails.ts';

/** Keeps what somebody chose for some kinds of notices. What is as usual is not kept: it follows the program. */
export async function keepChoices(
  { db }: Pick<Tx, 'db'>,
  account: AccountId,
  chosen: ReadonlyMap<string, NoticeChoice>,
): Promise<void> {
  const all = [...chosen].flatMap(([key, given]) => {
    const kind = findNoticeKind(key);
    if (!kind) return [];
    const choice = choiceFor(kind, given);
    const usual = choiceFor(kind, undefined);
    const isUsual = choice.bell && choice.mail === usual.mail && choice.push === usual.push;
    return [{ key, ...choice, isUsual }];
  });
  await forgetWaiting(
    { db },
    account,
    all.filter(({ mail }) => mail === 'off').map(({ key }) => key),
  );
  const own = all.filter(({ isUsual }) => !isUsual);
  const usual = all.filter(({ isUsual }) => isUsual).map(({ key }) => key);
  if (usual.length > 0)
    await db.deleteFrom('notice_choice').where('account_id', '=', account).where('kind', 'in', usual).execute();
  if (own.length === 0) return;
  await db
    .insertInto('notice_choice')
    .values(own.map(({ key, bell, mail, push }) => ({ account_id: account, kind: key, bell, mail, push })))
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'kind'])
        .doUpdateSet({ bell: sql`excluded.bell`, mail: sql`excluded.mail`, push: sql`excluded.push` }),
    )
    .execute();
}
