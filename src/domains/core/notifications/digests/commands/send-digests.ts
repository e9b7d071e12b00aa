import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';
import { queueMails } from '#platform/mail.ts';
import { sendDigestsJob } from '../jobs.ts';
import type { DueMailing } from '../model.ts';
import { type DigestRow, mailOfDigest } from '../steps/write-digest.ts';

/** So many people in one transaction. */
const slice = 50;

/**
 * Sends a slice of the mails that are due, and queues the next slice. Their rows are deleted, what they tell is marked, and the mails are queued in one
 * transaction: a process that is killed has sent all of it or nothing, and no mail is queued twice.
 */
export async function sendDigests(by: By<'program'>): Promise<void> {
  await transact(by, async (tx) => {
    const due = await claimDue(tx);
    if (due.length === 0) return;
    const people = Map.groupBy(await listWaiting(tx, due), ({ id, rhythm }) => `${id} ${rhythm}`);
    await queueMails(
      tx.db,
      [...people.values()].flatMap(([first, ...more]) => (first ? [mailOfDigest(tx, [first, ...more])] : [])),
    );
    await markSent(tx, due);
    if (due.length === slice) await queueJob(tx.db, sendDigestsJob, {});
  });
}

/** What another process has in its hands is passed over, and so is what somebody is just adding a notice to. */
async function claimDue({ db, now }: Tx<'program'>): Promise<readonly DueMailing[]> {
  const { rows } = await sql<DueMailing>`
    delete from notice_mailing mailing using (
      select account_id, rhythm from notice_mailing where due_at <= ${now}
      order by due_at, account_id limit ${sql.lit(slice)} for update skip locked
    ) due
    where mailing.account_id = due.account_id and mailing.rhythm = due.rhythm
    returning mailing.account_id as account, mailing.rhythm`.execute(db);
  return rows;
}

const listed = (due: readonly DueMailing[]) =>
  sql`unnest(${due.map(({ account }) => account)}::uuid[], ${due.map(({ rhythm }) => rhythm)}::text[])`;

/** What they have not read, newest first. Nothing for those who want no mails any more. */
async function listWaiting({ db }: Tx<'program'>, due: readonly DueMailing[]): Promise<readonly DigestRow[]> {
  const { rows } = await sql<DigestRow>`
    select waits.rhythm, reader.id, reader.email, reader.given_name, reader.language, news.*
    from ${listed(due)} as waits (account, rhythm)
    join mail_recipient reader on reader.id = waits.account and reader.mails = 'each'
    cross join lateral (
      select id as "noticeId", kind, details, href, at, mail_as as "mailAs", (count(*) over ())::integer as total from notification
      where account_id = waits.account and mail_in = waits.rhythm and read_at is null
      order by id desc limit 200
    ) news`.execute(db);
  return rows;
}

async function markSent({ db }: Tx<'program'>, due: readonly DueMailing[]): Promise<void> {
  await sql`update notification set mail_in = null from ${listed(due)} as sent (account, rhythm)
    where notification.account_id = sent.account and notification.mail_in = sent.rhythm`.execute(db);
}
