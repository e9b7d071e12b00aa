import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { NoticeKind } from '../model.ts';

/** Ends the mails of one kind to an account, and leaves the bell as it is. Nothing where there is no such account any more. */
export async function stopMails({ db }: Pick<Tx, 'db'>, account: AccountId, { key, fixed }: NoticeKind): Promise<void> {
  if (fixed === 'always') return;
  await sql`insert into notice_choice (account_id, kind, bell, mail)
    select id, ${key}, true, 'off' from mail_recipient where id = ${account}::uuid
    on conflict (account_id, kind) do update set mail = 'off'`.execute(db);
}
