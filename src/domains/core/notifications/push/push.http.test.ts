import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { endSessionsOf } from '#domains/people/accounts/steps/end-sessions.ts';
import type { AccountId, ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aPushAddress, aPushDevice, type TestDevice } from '#test/builders/push.ts';
import { decryptPush, pretendPushService } from '#test/pretend-push-service.ts';
import { openWorld, type World } from '#test/world.ts';
import { notifyAccount } from '../commands/notify-account.ts';
import { sendPushes } from './commands/send-pushes.ts';
import { endDevices } from './steps/end-devices.ts';

const service = pretendPushService();
const begin = new Date('2026-11-23T09:00:00Z');
let world: World;
beforeAll(async () => {
  world = await openWorld({ pushRequest: service.request });
});
afterAll(() => world.close());
beforeEach(() => {
  service.delivered.length = 0;
  service.answer = 201;
  world.now = begin;
});

async function tell(
  to: AccountId,
  notice: 'contacts.notice.asked' | 'forum.notice.reply' = 'contacts.notice.asked',
): Promise<void> {
  const subject = newId<ProjectId>();
  await transact(world.by('program'), (tx) =>
    tx.record({ verb: 'project.activated', subject, details: { title: 'Games' } }),
  );
  const event = await world.db
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', subject)
    .executeTakeFirstOrThrow();
  const details = { name: 'Eleni', title: 'Games', who: 'Eleni' };
  await notifyAccount(world.by('program'), { to, event, notice, details, wordsOf: [], href: '/contacts' });
}

const shownBy = ({ address, keys }: TestDevice) =>
  service.delivered
    .filter(({ endpoint }) => endpoint === address.endpoint)
    .map(({ body }) => JSON.parse(decryptPush(keys, body)));
const waiting = () => world.db.selectFrom('notice_push').selectAll().execute();
const devices = (account: AccountId) =>
  world.db.selectFrom('push_device').select(['endpoint']).where('account_id', '=', account).execute();
const later = (minutes: number) => {
  world.now = new Date(world.now.getTime() + minutes * 60_000);
  return sendPushes(world.by('program'));
};

describe('a browser that is to be woken', () => {
  it('is told once which kind of news there is and where, without names', async () => {
    const ana = await aTeacher(world);
    const device = await aPushDevice(world, ana);
    await tell(ana.id);
    await world.settle();
    const [shown, ...more] = shownBy(device);
    expect(more).toEqual([]);
    expect(shown.path).toContain(encodeURIComponent('/contacts'));
    expect(JSON.stringify(shown)).not.toContain('Eleni');
    expect(await waiting()).toEqual([]);
    await later(10);
    expect(service.delivered).toHaveLength(1);
  });

  it('says names where its owner wanted them on the screen', async () => {
    const ana = await aTeacher(world);
    const device = await aPushDevice(world, ana, { saysWords: true });
    await tell(ana.id);
    await world.settle();
    expect(shownBy(device)[0].text).toContain('Eleni');
  });

  it('is told at once of what is mailed at once, of the rest where that was chosen', async () => {
    const ana = await aTeacher(world);
    await aPushDevice(world, ana);
    await tell(ana.id, 'forum.notice.reply');
    await world.settle();
    expect(service.delivered).toEqual([]);
    const browser = await world.signedIn(ana);
    const hours = { mails: 'each', digestHour: '7', digestDay: '1', quietFrom: '', quietTo: '' };
    const fields = { ...hours, pushShown: 'yes', 'mail.forum.replies': 'daily', 'bell.forum.replies': 'yes' };
    await browser.post('/account/notices', { ...fields, 'push.forum.replies': 'yes' });
    await tell(ana.id, 'forum.notice.reply');
    await world.settle();
    expect(service.delivered).toHaveLength(1);
    // A form without the column leaves it as it was.
    await browser.post('/account/notices', { ...hours, 'mail.forum.replies': 'off', 'bell.forum.replies': 'yes' });
    await tell(ana.id, 'forum.notice.reply');
    await world.settle();
    expect(service.delivered).toHaveLength(2);
  });

  it('rests in the quiet hours of its owner, and is not told later of what was read by then', async () => {
    const ana = await aTeacher(world);
    await aPushDevice(world, ana);
    const quiet = { digest_hour: 7, digest_day: 1, quiet_from: 0, quiet_to: 23 };
    await world.db
      .insertInto('notice_hours')
      .values({ account_id: ana.id, ...quiet })
      .execute();
    await tell(ana.id);
    await tell(ana.id);
    await world.settle();
    expect([service.delivered.length, (await waiting()).length]).toEqual([0, 2]);
    const [first] = await waiting();
    if (first)
      await world.db
        .updateTable('notification')
        .set({ read_at: world.now })
        .where('id', '=', first.notification_id)
        .execute();
    await later(24 * 60);
    expect([service.delivered.length, (await waiting()).length]).toEqual([1, 0]);
  });

  it('is tried again where its push service does not answer, and given up in the end', async () => {
    const ana = await aTeacher(world);
    const device = await aPushDevice(world, ana);
    service.answer = 'offline';
    await tell(ana.id);
    await world.settle();
    expect(await waiting()).toMatchObject([{ tries: 1 }]);
    await later(1);
    expect(await waiting()).toMatchObject([{ tries: 1 }]);
    service.answer = 201;
    await later(2);
    expect([shownBy(device).length, await waiting()]).toEqual([1, []]);
    service.answer = 500;
    await tell(ana.id);
    for (let tries = 0; tries < 7; tries++) await later(120);
    expect([await waiting(), (await devices(ana.id)).length]).toEqual([[], 1]);
  });

  it('is forgotten where its push service says that it is gone', async () => {
    const ana = await aTeacher(world);
    await aPushDevice(world, ana);
    service.answer = 410;
    await tell(ana.id);
    await tell(ana.id);
    await world.settle();
    expect([await devices(ana.id), await waiting()]).toEqual([[], []]);
  });

  it('is sent what a killed process had claimed, under the same tag and topic', async () => {
    const ana = await aTeacher(world);
    const device = await aPushDevice(world, ana);
    await tell(ana.id);
    const kept = await waiting();
    await world.settle();
    // Sent, and killed before that was written.
    await world.db.insertInto('notice_push').values(kept).execute();
    await later(3);
    const [one, other] = shownBy(device);
    expect(one).toEqual(other);
    expect(new Set(service.delivered.map(({ headers }) => headers.get('topic'))).size).toBe(1);
  });
});

describe('the list of own browsers', () => {
  const form = (made = aPushAddress()) => ({ ...made, fields: made.address });

  it('begins with a button on the page of notices, and each can be stopped', async () => {
    const ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    const { fields } = form();
    expect((await browser.get('/account/notices')).html).toContain('push-switch');
    for (const _ of ['once', 'again']) {
      const reply = await browser.post('/account/notices/devices', fields);
      expect([reply.location, reply.said]).toEqual(['/account/notices', 'accounts.pushOn']);
    }
    expect(await devices(ana.id)).toEqual([{ endpoint: fields.endpoint }]);
    const page = await browser.get('/account/notices');
    expect([page.queries <= 8, page.html.includes('<push-switch'), page.html.includes('name="push.')]).toEqual([
      true,
      false,
      true,
    ]);
    const end = /\/account\/notices\/devices\/[\w-]+\/end/.exec(page.html)?.[0] ?? '';
    expect((await (await world.signedIn(await aTeacher(world))).post(end, {})).status).toBe(404);
    expect((await browser.post(end, {})).said).toBe('accounts.pushOff');
    expect(await devices(ana.id)).toEqual([]);
  });

  it('takes no address but those of push services, nor a form without one', async () => {
    const ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    const { fields } = form();
    for (const endpoint of ['', 'https://127.0.0.1/', 'http://push.test/a', `https://push.test/${'a'.repeat(1000)}`]) {
      const reply = await browser.post('/account/notices/devices', { ...fields, endpoint });
      expect([reply.status, reply.html.includes('needs scripts')]).toEqual([422, true]);
    }
    expect(await devices(ana.id)).toEqual([]);
  });

  it('has a browser for one person alone: the one who signed in there last', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    const { fields } = form();
    await (await world.signedIn(ana)).post('/account/notices/devices', fields);
    const forged = { ...fields, browserSecret: aPushAddress().address.browserSecret };
    const browser = await world.signedIn(eleni);
    expect((await browser.post('/account/notices/devices', forged)).status).toBe(422);
    expect((await devices(ana.id)).length).toBe(1);
    expect((await browser.post('/account/notices/devices', fields)).said).toBe('accounts.pushOn');
    expect([(await devices(ana.id)).length, (await devices(eleni.id)).length]).toEqual([0, 1]);
  });

  it('ends with the session, on signing out, everywhere too, and where the account is suspended', async () => {
    const ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    await browser.post('/account/notices/devices', form().fields);
    await browser.post('/sign-out', {});
    expect(await devices(ana.id)).toEqual([]);
    await aPushDevice(world, ana);
    await transact(world.by('program'), (tx) => endSessionsOf(tx, ana.id));
    expect(await devices(ana.id)).toEqual([]);
    await aPushDevice(world, ana);
    await endDevices(world, ana.id);
    expect(await devices(ana.id)).toEqual([]);
  });

  it('is shown by a script that keeps nothing and answers for no page', async () => {
    const { status, headers, html } = await world.guest().get('/push-worker.js');
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(html).not.toMatch(/fetch|caches/);
  });
});
