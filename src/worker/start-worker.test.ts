import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { domains } from '#domains/all.ts';
import { followUp } from '#domains/core/event-log/follow-ups.ts';
import type { Log } from '#platform/log.ts';
import { queueMail, sendsOnce } from '#platform/mail.ts';
import { makeMetrics } from '#platform/metrics.ts';
import { newId } from '#platform/new-id.ts';
import { openCopyToChange as openCopy } from '#test/template.ts';
import { openWorld, type World } from '#test/world.ts';
import { startWorker } from './start-worker.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('logs a job that fails, with its error, and tries it again', { tags: ['slow'] }, async () => {
  const lines: unknown[] = [];
  const keep = (level: string) => (fields: { readonly error?: Error }, text: string) => {
    lines.push({ level, text, ...fields, error: fields.error?.message });
  };
  const log = { info: keep('info'), warn: keep('warn'), error: keep('error') } as unknown as Log;
  const worker = await startWorker({
    database: world.database,
    services: world.services,
    mailer: { send: () => Promise.reject(new Error('The mail server is away.')) },
    log,
    clock: () => world.now,
    poll: true,
  });
  const mail = { to: 'a@b.test', language: 'en', subject: '', greeting: '', paragraphs: [], footer: [] };
  await world.db.transaction().execute((tx) => queueMail(tx, mail, 'confirmed'));
  for (const end = Date.now() + 60_000; lines.length === 0 && Date.now() < end; ) await wait(20);
  await worker.stop();
  expect(lines).toEqual([
    {
      level: 'warn',
      text: 'a job failed and will be tried again',
      job: 'mail',
      state: 'retry',
      tries: 1,
      waitMs: expect.any(Number),
      ms: expect.any(Number),
      error: 'The mail server is away.',
    },
  ]);
});

it('logs each try of a job and counts it, with its wait', { tags: ['slow'] }, async () => {
  const lines: unknown[] = [];
  const metrics = makeMetrics();
  const worker = await startWorker({
    database: world.database,
    services: world.services,
    mailer: { send: async () => undefined },
    log: { info: (fields: object, text: string) => lines.push({ ...fields, text }) } as unknown as Log,
    clock: () => world.now,
    metrics,
    poll: true,
  });
  const mail = { to: 'c@b.test', language: 'en', subject: '', greeting: '', paragraphs: [], footer: [] };
  await world.db.transaction().execute((tx) => queueMail(tx, mail, 'confirmed'));
  for (const end = Date.now() + 60_000; lines.length === 0 && Date.now() < end; ) await wait(20);
  await worker.stop();
  const times = { waitMs: expect.any(Number), ms: expect.any(Number) };
  expect(lines).toContainEqual({ text: 'a job was done', job: 'mail', state: 'completed', tries: 1, ...times });
  const figures = await metrics.text();
  expect(figures).toContain('job_tries_total{job="mail",state="completed"} 1');
  expect(figures).toContain('job_wait_seconds_count{job="mail"} 1');
});

it('a mail that was handed over is not sent again, also where that could not be noted at once', {
  tags: ['slow'],
}, async () => {
  const sent: string[] = [];
  const sendOnce = sendsOnce({ send: async (_mail, id) => void sent.push(id) });
  const mail = { to: 'd@b.test', language: 'en', subject: '', greeting: '', paragraphs: [], footer: [] };
  const [first, second] = [newId<string>(), newId<string>()];
  const now = world.now;
  await sendOnce({ db: world.db, now }, mail, { id: first, isFirst: true });
  await sendOnce({ db: world.db, now }, mail, { id: first, isFirst: false });
  // Another process has not sent it, and knows all the same.
  await sendsOnce({ send: async (_mail, id) => void sent.push(id) })({ db: world.db, now }, mail, {
    id: first,
    isFirst: false,
  });
  expect(sent).toEqual([first]);
  const away = await openCopy();
  await away.exec('alter table sent_mail rename to away');
  // Not even asked about, as the first one shows: it would fail before the handing over.
  await expect(sendOnce({ db: away.db, now }, mail, { id: second, isFirst: false })).rejects.toThrow();
  expect(sent).toEqual([first]);
  await away.exec(
    'alter table away rename to sent_mail; alter table sent_mail add constraint never check (sent_at is null)',
  );
  await expect(sendOnce({ db: away.db, now }, mail, { id: second, isFirst: false })).rejects.toThrow('never');
  await away.exec('alter table sent_mail drop constraint never');
  await sendOnce({ db: away.db, now }, mail, { id: second, isFirst: false });
  expect(sent).toEqual([first, second]);
  expect(await away.db.selectFrom('sent_mail').select('id').execute()).toEqual([{ id: second }]);
  await away.close();
});

it('ends quietly what follows from an event about something that is gone, or done by somebody who is', {
  tags: ['slow'],
}, async () => {
  const details = {
    title: 'Games',
    member: newId(),
    pupilIn: newId(),
    hidden: 1,
    urgent: 1,
    thread: newId(),
    role: 'teacher',
    since: world.now.toISOString(),
  };
  const verbs = domains.flatMap(({ followUps = [] }) => followUps.flatMap((each) => Object.keys(each)));
  for (const verb of new Set(verbs))
    for (const kind of ['discussion', 'post']) {
      const event = await world.db
        .insertInto('event')
        .values({
          ...{ verb, subject_id: newId(), actor_kind: 'member', actor_id: newId(), at: world.now },
          details: JSON.stringify({ ...details, kind, decision: 'hide', answer: 'show', changed: 'name' }),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await followUp(world.by('program'), event.id);
    }
  expect(await world.db.selectFrom('notification').selectAll().execute()).toEqual([]);
});
