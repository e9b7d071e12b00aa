// A process that sends mails with several notices as the server does, until it is ended. It first invents so many people who wait for one.
import { sql } from 'kysely';
import { sendDigests } from '#domains/core/notifications/digests/commands/send-digests.ts';
import { sendDigestsJob } from '#domains/core/notifications/digests/jobs.ts';
import type { By } from '#platform/command.ts';
import { openDatabase } from '#platform/db.ts';
import { filesOnDisk } from '#platform/files.ts';
import { handles, openQueue, queueJob } from '#platform/jobs.ts';
import { limitsInDatabase } from '#platform/limits.ts';
import { liveAcross } from '#platform/live.ts';
import { mailBySmtp, mailJob, sendsOnce } from '#platform/mail.ts';
import { migrate } from '#platform/migrations.ts';
import { keyringFrom } from '#platform/tokens.ts';
import { webPush } from '#platform/web-push.ts';

const [smtp = '', place = '', people = '0'] = process.argv.slice(2);
const tell = (what: object) => void process.stdout.write(`${JSON.stringify(what)}\n`);
const database = await openDatabase(place.startsWith('postgres') ? { url: place } : { dataDir: place });
await migrate(database);
const { db } = database;
const clock = () => new Date();
const services = {
  ...{ baseUrl: 'http://platform.test', demo: false, suggestedToAtMost: 10, translation: undefined },
  keyring: keyringFrom('a secret of the tests'),
  files: filesOnDisk('/nowhere'),
  live: await liveAcross(database),
  limits: limitsInDatabase(db, clock),
  push: webPush({ secret: 'a secret of the tests', baseUrl: 'http://platform.test', moreHosts: [], clock }),
};
if (Number(people) > 0) await inventPeople(Number(people));
await openQueue(database, {
  jobs: [
    handles(mailJob, sendsOnce(mailBySmtp(smtp, 'Post <post@platform.test>'))),
    handles(sendDigestsJob, (by: By<'program'>) => sendDigests(by)),
  ],
  context: (): By<'program'> => ({ db, services, now: clock(), actor: 'program' }),
  poll: true,
  onError: (error) => tell({ problem: error instanceof Error ? error.message : String(error) }),
});
// As the clock does every five minutes.
await db.transaction().execute((tx) => queueJob(tx, sendDigestsJob, {}));
tell({ ready: true });

/** Each has three notices, of which one has been read, and a mail that is due. */
async function inventPeople(count: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`insert into account (id, kind, given_name, family_name, email, email_key, language, time_zone, created_at, email_confirmed_at)
      select gen_random_uuid(), 'member', 'Ana', 'Waits', address, address, 'en', 'UTC', now(), now()
      from generate_series(1, ${count}) number, concat('t', number, '@school.test') address`.execute(tx);
    await sql`insert into event (verb, subject_id, actor_kind, at)
      select 'project.activated', gen_random_uuid(), 'program', now() from generate_series(1, 3)`.execute(tx);
    await sql`insert into notification (id, account_id, event_id, kind, details, href, at, read_at, mail_in, mail_kind)
      select gen_random_uuid(), account.id, event.id, 'forum.notice.reply', '{"name": "Eleni", "title": "Games"}', '/spaces/a/forum/' || event.id,
        now(), case when event.id % 3 = 0 then now() end, 'daily', 'forum.replies'
      from account, event where account.family_name = 'Waits'`.execute(tx);
    await sql`insert into notice_mailing (account_id, rhythm, due_at)
      select id, 'daily', now() from account where family_name = 'Waits'`.execute(tx);
  });
}
