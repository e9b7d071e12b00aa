// A process that works on queued mails as the server does, until it is ended. It queues some itself first, and tells each try of one.
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '#platform/db.ts';
import { handles, openQueue } from '#platform/jobs.ts';
import { mailBySmtp, mailJob, queueMails, sendsOnce } from '#platform/mail.ts';
import { migrate } from '#platform/migrations.ts';

const [smtp = '', place = '', mails = '0', aSecond = '0'] = process.argv.slice(2);
const tell = (what: object) => void process.stdout.write(`${JSON.stringify(what)}\n`);
const database = await openDatabase(place.startsWith('postgres') ? { url: place } : { dataDir: place });
await migrate(database);
await openQueue(database, {
  jobs: [handles(mailJob, sendsOnce(mailBySmtp(smtp, 'Post <post@platform.test>')))],
  context: () => ({ db: database.db, now: new Date() }),
  poll: true,
  onError: (error) => tell({ problem: error instanceof Error ? error.message : String(error) }),
  onTry: (report) => tell({ report }),
});
const words = {
  language: 'en',
  subject: 'A letter',
  greeting: 'Hello',
  paragraphs: ['Good morning.'],
  footer: ['Bye'],
};
const atOnce = Number(aSecond) || 50;
for (let from = 0; from < Number(mails); from += atOnce) {
  const addresses = Array.from(
    { length: Math.min(atOnce, Number(mails) - from) },
    (_, at) => `t${from + at}@school.test`,
  );
  await database.db.transaction().execute((tx) =>
    queueMails(
      tx,
      addresses.map((to) => ({ to, ...words })),
    ),
  );
  if (Number(aSecond) > 0) await wait(1000);
}
tell({ queued: Number(mails) });
