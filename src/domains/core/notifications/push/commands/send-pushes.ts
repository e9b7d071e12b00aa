import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';
import type { PushAddress, PushOutcome } from '#platform/web-push.ts';
import { sendPushesJob } from '../jobs.ts';
import { mostTries, type WaitingPush } from '../model.ts';
import { type PushedNotice, payloadOf } from '../steps/write-push.ts';

/** So many requests at once. */
const slice = 40;

interface ClaimedPush extends WaitingPush, PushedNotice, PushAddress {
  readonly tries: number;
  readonly isRead: boolean;
}

/**
 * Wakes the browsers for which something is due. A slice is claimed by putting off when it is due, and deleted when it was sent: what a killed process
 * had in its hands is sent again, and shown once, for browsers replace what has the same tag.
 */
export async function sendPushes(by: By<'program'>): Promise<void> {
  const claimed = await claimDue(by);
  if (claimed.length === 0) return;
  const tried = await Promise.all(claimed.map(async (push) => ({ push, outcome: await send(by, push) })));
  const gone = tried.filter(({ outcome }) => outcome === 'gone').map(({ push }) => push.device);
  const done = tried.filter(({ outcome, push }) => outcome !== 'failed' || push.tries >= mostTries);
  await transact(by, async ({ db }) => {
    if (gone.length > 0) await db.deleteFrom('push_device').where('id', 'in', gone).execute();
    const [notices, devices] = [done.map(({ push }) => push.notification), done.map(({ push }) => push.device)];
    await sql`delete from notice_push using unnest(${notices}::uuid[], ${devices}::uuid[]) as done (notification, device)
      where notification_id = done.notification and device_id = done.device`.execute(db);
    if (claimed.length === slice) await queueJob(db, sendPushesJob, {});
  });
}

/** Nothing is sent of what has been read in the meantime. */
async function send({ services }: By<'program'>, push: ClaimedPush): Promise<PushOutcome> {
  // A topic has at most 32 characters of an address.
  return push.isRead ? 'sent' : services.push.send(push, payloadOf(push), push.notification.replaceAll('-', ''));
}

async function claimDue(by: By<'program'>): Promise<readonly ClaimedPush[]> {
  return await transact(by, async ({ db, now }) => {
    const { rows } = await sql<ClaimedPush>`
      with due as (
        select notification_id, device_id from notice_push where due_at <= ${now}
        order by due_at, notification_id, device_id limit ${sql.lit(slice)} for update skip locked
      ), claimed as (
        update notice_push push set tries = push.tries + 1, due_at = ${now}::timestamptz + interval '2 minutes' * power(2, push.tries)
        from due where push.notification_id = due.notification_id and push.device_id = due.device_id
        returning push.notification_id, push.device_id, push.tries, push.say_as, push.kind
      )
      select claimed.notification_id as notification, claimed.device_id as device, claimed.tries, claimed.say_as as "sayAs", claimed.kind,
        device.endpoint, device.browser_key as "browserKey", device.browser_secret as "browserSecret",
        device.says_words as "saysWords", news.kind as notice, news.details, news.href,
        news.read_at is not null as "isRead", reader.language
      from claimed
      join push_device device on device.id = claimed.device_id
      join notification news on news.id = claimed.notification_id
      join mail_recipient reader on reader.id = device.account_id`.execute(db);
    return rows;
  });
}
