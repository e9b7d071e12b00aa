import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { choiceFor, type MailTime, type NoticeKind } from '../model.ts';
import { allNoticeKinds } from '../registry.ts';

/** Ends the mails of some kinds to an account, and leaves the bell as it is. Nothing where there is no such account any more. */
export async function stopMails(
  { db }: Pick<Tx, 'db'>,
  account: AccountId,
  kinds: readonly NoticeKind[],
): Promise<void> {
  const keys = kinds.filter(({ fixed }) => fixed !== 'always').map(({ key }) => key);
  if (keys.length === 0) return;
  await sql`insert into notice_choice (account_id, kind, bell, mail)
    select id, kind, true, 'off' from mail_recipient, unnest(${keys}::text[]) as kind
    where id = ${account}::uuid order by kind
    on conflict (account_id, kind) do update set mail = 'off'`.execute(db);
  await forgetWaiting({ db }, account, keys);
}

/** Ends all mails that come at this time: at once, daily, weekly. */
export async function stopMailsAt(tx: Pick<Tx, 'db'>, account: AccountId, time: MailTime): Promise<void> {
  const rows = await tx.db
    .selectFrom('notice_choice')
    .select(['kind', 'bell', 'mail', 'push'])
    .where('account_id', '=', account)
    .execute();
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  const kinds = allNoticeKinds().filter((kind) => choiceFor(kind, chosen.get(kind.key)).mail === time);
  await stopMails(tx, account, kinds);
}

/** What waits to be mailed, of kinds that are not mailed any more. */
export async function forgetWaiting(
  { db }: Pick<Tx, 'db'>,
  account: AccountId,
  kinds: readonly string[],
): Promise<void> {
  if (kinds.length === 0) return;
  await db
    .updateTable('notification')
    .set({ mail_in: null })
    .where('account_id', '=', account)
    .where('mail_in', 'is not', null)
    .where('mail_kind', 'in', [...kinds])
    .execute();
}
