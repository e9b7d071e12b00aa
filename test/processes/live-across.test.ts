import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDatabase } from '#platform/db.ts';
import { liveAcross } from '#platform/live.ts';
import { createEmptyDatabase } from '../template.ts';

const url = process.env.TEST_DATABASE_URL ?? '';

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !isSo() && Date.now() < end; ) await wait(20);
}

it.runIf(url)('what one process publishes is heard by all, once, and again after the line was down', async () => {
  const place = await createEmptyDatabase(url);
  const [one, other] = [await openDatabase({ url: place.url }), await openDatabase({ url: place.url })];
  const [here, there] = [await liveAcross(one), await liveAcross(other)];
  const heard: string[] = [];
  here.subscribe(['rights:ana', 'space:1'], (topic) => heard.push(`here ${topic}`));
  there.subscribe(['rights:ana'], (topic) => heard.push(`there ${topic}`));
  here.publish('rights:ana');
  here.publish('space:1');
  await until(() => heard.length === 3);
  await wait(100);
  expect(heard).toEqual(['here rights:ana', 'here space:1', 'there rights:ana']);
  heard.length = 0;
  await one
    .run(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    .catch(() => undefined);
  // Pages that missed the topic ask again themselves.
  await until(() => new Set(heard).size === 3);
  expect(new Set(heard)).toEqual(new Set(['here rights:ana', 'here space:1', 'there rights:ana']));
  heard.length = 0;
  there.publish('rights:ana');
  await until(() => heard.length === 2);
  expect(heard).toEqual(['there rights:ana', 'here rights:ana']);
  await Promise.all([here.close(), there.close()]);
  await Promise.all([one.close(), other.close()]);
  await place.drop();
});
