import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unconfirmedLimit } from '#domains/people/accounts/model.ts';
import { paths as verification } from '#domains/people/verification/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { readConfig } from '#platform/config.ts';
import { type Limit, type Limits, limitsInMemory } from '#platform/limits.ts';
import { openLog } from '#platform/log.ts';
import { unconfirmedMails } from '#platform/unconfirmed-mail.ts';
import { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { idea, newSchool, register, you } from '#test/builders/registration.ts';
import { askHeadOf, aWaitingTeacher } from '#test/builders/verification.ts';
import { openWorld, type World } from '#test/world.ts';
import { createServer } from '#web/server.ts';
import { registrationLimits } from './model.ts';
import { paths } from './paths.ts';

const network = '127.0.0.1';
let world: World;
const servers: Awaited<ReturnType<typeof createServer>>[] = [];
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await world.close();
});

/** A server with the limits of a real installation, where a network has so many tries left; all browsers are of this network. */
async function aNetwork(left: readonly (readonly [Limit, number])[] = []) {
  const limits: Limits = limitsInMemory({ clock: () => world.now });
  for (const [limit, count] of left)
    for (let used = 0; used < limit.points - count; used += 1) await limits.take(limit, network);
  const server = await createServer({
    config: readConfig({ NODE_ENV: 'test', BASE_URL: 'http://platform.test', DEMO: '0' }),
    database: world.database,
    services: { ...world.services, limits },
    log: openLog('silent'),
    clock: () => world.now,
  });
  servers.push(server);
  return { limits, browser: () => new Browser(server) };
}

const linkTo = async (email: string) =>
  (await world.mailsTo(email)).flatMap(({ text }) => /\/confirm\/\S+/.exec(text)?.[0] ?? []).at(-1) ?? '';

describe('registrations from one network', () => {
  it('cost nothing where the address is confirmed: a whole school comes through', { tags: ['slow'] }, async () => {
    const { begun, password } = registrationLimits;
    const { browser } = await aNetwork([
      [begun, 1],
      [password, 1],
      [unconfirmedLimit, 1],
    ]);
    for (let teacher = 0; teacher < 3; teacher += 1) {
      const person = you();
      expect([teacher, (await register(browser(), person)).location]).toEqual([teacher, desk.desk()]);
      expect((await browser().post(await linkTo(person.email))).location).toBe('/confirm?outcome=done');
    }
  });

  it('that are not confirmed come to an end, and what was typed is kept', { tags: ['slow'] }, async () => {
    const { browser, limits } = await aNetwork([[unconfirmedLimit, 1]]);
    expect((await register(browser())).location).toBe(desk.desk());
    const late = browser();
    const stopped = await register(late);
    expect([stopped.status, stopped.html.includes('We collect street games')]).toEqual([429, true]);
    await limits.giveBack(unconfirmedLimit, network);
    expect((await late.post(paths.idea(), idea())).location).toBe(desk.desk());
  });

  it('count once where the last form is sent several times', { tags: ['slow'] }, async () => {
    const { browser } = await aNetwork([[unconfirmedLimit, 3]]);
    const twice = browser();
    await twice.post(paths.register(), you());
    await twice.post(paths.school(), newSchool());
    await Promise.all([1, 2, 3].map(() => twice.post(paths.idea(), idea())));
    expect((await register(browser())).location).toBe(desk.desk());
  });

  it('keep what is typed without end, and cannot be begun without end', async () => {
    const { browser } = await aNetwork([[registrationLimits.begun, 1]]);
    const one = browser();
    await one.get(paths.register());
    for (let typed = 0; typed < 5; typed += 1)
      expect((await one.post(paths.draft('you'), { givenName: `Ana ${typed}` })).status).toBe(200);
    const other = browser();
    await other.get(paths.register());
    expect((await other.post(paths.draft('you'), { givenName: 'Eva' })).status).toBe(429);
    const whole = await browser().post(paths.register(), you({ givenName: 'Marina' }));
    expect([whole.status, whole.html.includes('value="Marina"')]).toEqual([429, true]);
  });
});

describe('the finder of schools', () => {
  it('answers a room of guests who type at once', { tags: ['slow'] }, async () => {
    const { browser } = await aNetwork();
    const ask = (from: Browser) => from.get('/schools/finder?q=rayuela&country=ES');
    for (let typed = 0; typed < 200; typed += 1) expect((await ask(browser())).status).toBe(200);
  });
});

describe('mails with a link to one address', () => {
  it('are few a day for one address, and the person who registers sees no difference', { tags: ['slow'] }, async () => {
    const { browser } = await aNetwork();
    const email = `flooded@${Date.now()}.test`;
    for (let sent = 0; sent < unconfirmedMails.confirmation.to + 2; sent += 1)
      expect((await register(browser(), you({ email }))).location).toBe(desk.desk());
    expect(await world.mailsTo(email)).toHaveLength(unconfirmedMails.confirmation.to);
  });
});

describe('links to a head’s question from one network', () => {
  it('that were made cost nothing, and are open when others have tried made-up ones', { tags: ['slow'] }, async () => {
    const { browser } = await aNetwork();
    const links = [await askHeadOf(world, await aWaitingTeacher(world)), await askHeadOf(world, await aTeacher(world))];
    for (let opened = 0; opened < 35; opened += 1)
      for (const link of links) expect((await browser().get(link)).status).toBe(200);
    for (let tried = 0; tried < 60; tried += 1)
      expect((await browser().get(verification.head(`made-up-${tried}`))).status).toBe(410);
    expect((await browser().get(verification.head('made-up'))).status).toBe(404);
    for (const link of links) expect((await browser().post(link, { answer: 'confirmed' })).status).toBe(200);
  });
});
