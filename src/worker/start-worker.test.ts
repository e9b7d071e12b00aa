import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Log } from '#platform/log.ts';
import { queueMail } from '#platform/mail.ts';
import { openWorld, type World } from '#test/world.ts';
import { startWorker } from './start-worker.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('logs a job that fails, with its error, and tries it again', { timeout: 40_000 }, async () => {
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
  await world.db.transaction().execute((tx) => queueMail(tx, mail));
  for (const end = Date.now() + 20_000; lines.length === 0 && Date.now() < end; ) await wait(20);
  await worker.stop();
  expect(lines).toEqual([
    { level: 'warn', text: 'a job failed and will be tried again', job: 'mail', error: 'The mail server is away.' },
  ]);
});
