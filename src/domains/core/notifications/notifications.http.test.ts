import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import type { AccountId, NotificationId, ProjectId } from '#kernel/ids.ts';
import { accountTopic } from '#platform/live.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { findNotification } from './access.ts';
import { markRead } from './commands/mark-read.ts';
import { notifyAccount } from './commands/notify-account.ts';
import { readNoticesHere } from './commands/read-notices-here.ts';
import type { Notice } from './model.ts';
import { countUnreadNotices } from './queries.ts';
import { writeNotices } from './steps/write-notices.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

// A key that no catalogue has is shown as it is, so these tests do not depend on other domains' sentences.
const notice = 'tests.notice.told' as unknown as Notice;

async function anEvent() {
  const subject = newId<ProjectId>();
  await transact(world.by('program'), (tx) =>
    tx.record({ verb: 'project.activated', subject, details: { title: 'Games' } }),
  );
  const row = await world.db
    .selectFrom('event')
    .selectAll()
    .where('subject_id', '=', subject)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    verb: 'project.activated',
    subject,
    actorKind: 'program',
    actorId: null,
    details: {},
    at: row.at,
  } as const;
}

async function tell(to: { readonly id: AccountId }, more: { quiet?: boolean; href?: string } = {}) {
  const event = await anEvent();
  const context = { db: world.db, services: world.services, now: world.now, actor: 'program' } as const;
  const telling = { to: to.id, event, notice, href: '/people', ...more };
  await notifyAccount(context, telling);
  return { again: () => notifyAccount(context, telling) };
}

const noticesOf = (teacher: TestTeacher) =>
  world.db.selectFrom('notification').selectAll().where('account_id', '=', teacher.id).orderBy('id').execute();

describe('a notice', () => {
  it('is told once, by the bell and by mail, even when its follow-up runs twice', async () => {
    const teacher = await aTeacher(world);
    const { again } = await tell(teacher);
    await Promise.all([again(), again()]);
    expect((await noticesOf(teacher)).length).toBe(1);
    expect((await world.mailsTo(teacher.email)).length).toBe(1);
  });

  it('leads from the mail to its page, by the sign-in for people who are signed out', async () => {
    const teacher = await aTeacher(world);
    await tell(teacher, { href: '/contacts' });
    const link = /\/sign-in\?back=\S+/.exec((await world.mailsTo(teacher.email))[0]?.text ?? '')?.[0] ?? '';
    expect((await world.guest().get(link)).html).toContain('name="back" value="/contacts"');
    expect((await (await world.signedIn(teacher)).get(link)).location).toBe('/contacts');
  });

  it('has no links in its mail that somebody else has typed', async () => {
    const teacher = await aTeacher(world);
    const event = await anEvent();
    await notifyAccount(world.by('program'), {
      to: teacher.id,
      event,
      notice: 'contacts.notice.asked',
      details: { name: 'Evil.com https://evil.example' },
      wordsOf: [(await aTeacher(world)).id],
      href: '/contacts',
    });
    const [mail] = await world.mailsTo(teacher.email);
    for (const part of [mail?.subject, mail?.text]) expect(part).not.toMatch(/evil\.(?:com|example)|\/\/evil/i);
    expect(mail?.subject).toContain('Evil. com');
  });

  it('comes without a mail where it is quiet, or the person wants none', async () => {
    const [quiet, none] = [await aTeacher(world), await aTeacher(world)];
    await world.db.updateTable('account').set({ mails: 'none' }).where('id', '=', none.id).execute();
    await tell(quiet, { quiet: true });
    await tell(none);
    expect([(await noticesOf(quiet)).length, (await noticesOf(none)).length]).toEqual([1, 1]);
    expect([...(await world.mailsTo(quiet.email)), ...(await world.mailsTo(none.email))]).toEqual([]);
  });

  it('wakes no open page where nothing was unread, and nobody where nobody is to be told', async () => {
    const teacher = await aTeacher(world);
    const by = world.by({ ...teacher, verified: true, confirmed: true });
    await tell(teacher, { href: '/contacts' });
    const topics: string[] = [];
    const stop = world.services.live.subscribe([accountTopic(teacher.id)], (topic) => void topics.push(topic));
    expect(await readNoticesHere(by, '/people')).toBe(1);
    await markRead(by, []);
    const { id } = await anEvent();
    const told = { event: { id }, notice, href: '/people', onceUntilRead: true };
    await transact(world.by('program'), (tx) => writeNotices(tx, [], told));
    expect(topics).toEqual([]);
    expect(await readNoticesHere(by, '/contacts')).toBe(0);
    stop();
    expect(topics).toHaveLength(1);
  });

  it('wakes the person’s open pages', async () => {
    const teacher = await aTeacher(world);
    const heard: string[] = [];
    const stop = world.services.live.subscribe([`account:${teacher.id}`], (topic) => heard.push(topic));
    await tell(teacher);
    stop();
    expect(heard).toEqual([`account:${teacher.id}`]);
  });
});

describe('the list of notices', () => {
  it('shows the newest first, page by page, within eight queries', async () => {
    const teacher = await aTeacher(world);
    const event = await anEvent();
    const ids = Array.from({ length: 35 }, () => newId<NotificationId>()).sort();
    const rows = ids.map((id, index) => ({
      id,
      account_id: teacher.id,
      event_id: event.id,
      kind: `tests.notice.number${index}`,
      href: '/people',
      at: world.now,
    }));
    await world.db.insertInto('notification').values(rows).execute();
    const browser = await world.signedIn(teacher);
    const first = await browser.get('/notifications');
    expect(first.queries).toBeLessThanOrEqual(8);
    expect(first.html.indexOf('number34<')).toBeLessThan(first.html.indexOf('number33<'));
    expect(first.html.includes('number4<')).toBe(false);
    expect(first.html).toContain('35 new things');
    const older = /href="(\/notifications\?before=[^"]+)"/.exec(first.html)?.[1] ?? '';
    const second = await browser.get(older);
    expect([second.html.includes('number4<'), second.html.includes('number5<')]).toEqual([true, false]);
    expect((await browser.get('/notifications?before=nonsense')).status).toBe(200);
  });

  it('says so when there is nothing', async () => {
    const browser = await world.signedIn(await aTeacher(world));
    expect((await browser.get('/notifications')).html).toContain('Nothing yet');
  });

  it('keeps a line for a notice whose message has changed since', async () => {
    const teacher = await aTeacher(world);
    const event = await anEvent();
    await world.db
      .insertInto('notification')
      .values({
        id: newId(),
        account_id: teacher.id,
        event_id: event.id,
        kind: 'projects.notice.activated',
        href: '/people',
        at: world.now,
      })
      .execute();
    const page = await (await world.signedIn(teacher)).get('/notifications');
    expect([page.status, page.html.includes('Something happened that concerns you')]).toEqual([200, true]);
  });

  it('keeps the order of time, whatever the notices are about', async () => {
    const teacher = await aTeacher(world);
    const titles = ['Games', 'Rivers', 'Games', 'Songs'];
    const ids = titles.map(() => newId<NotificationId>()).sort();
    const { id: event_id } = await anEvent();
    const rows = titles.map((title, at) => ({
      id: ids[at] ?? newId<NotificationId>(),
      account_id: teacher.id,
      event_id,
      kind: `tests.notice.number${at}`,
      details: JSON.stringify({ title }),
      href: '/people',
      at: world.now,
    }));
    await world.db.insertInto('notification').values(rows).execute();
    const { html } = await (await world.signedIn(teacher)).get('/notifications');
    const places = titles.map((_, at) => html.indexOf(`number${at}<`));
    expect(places.toSorted((one, other) => other - one)).toEqual(places);
  });

  it('marks one as read by opening it, and leads to its page', async () => {
    const teacher = await aTeacher(world);
    await tell(teacher, { href: '/people?text=music' });
    await tell(teacher);
    const browser = await world.signedIn(teacher);
    expect((await browser.get('/notifications')).html).toContain('Mark all as read');
    const [first] = await noticesOf(teacher);
    expect((await browser.post(`/notifications/${first?.id}/opening`)).location).toBe('/people?text=music');
    expect((await noticesOf(teacher)).map((row) => row.read_at !== null)).toEqual([true, false]);
  });

  it('marks all as read, of this person only', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    await tell(ana);
    await tell(eleni);
    await (await world.signedIn(ana)).post('/notifications/read');
    expect((await noticesOf(ana)).every((row) => row.read_at !== null)).toBe(true);
    expect((await noticesOf(eleni)).every((row) => row.read_at === null)).toBe(true);
  });

  it('has and counts one’s own, and keeps the moment of the first reading', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    for (const who of [ana, ana, eleni]) await tell(who);
    const anas = await world.signedIn(ana);
    expect((await anas.get('/notifications')).html.match(/\/opening"/g)).toHaveLength(2);
    expect(await countUnreadNotices(world.db, ana.id)).toBe(2);
    const [first] = await noticesOf(ana);
    await anas.post(`/notifications/${first?.id}/opening`);
    expect(await countUnreadNotices(world.db, ana.id)).toBe(1);
    const [before, heard] = [world.now, [] as string[]];
    const stop = world.services.live.subscribe([`account:${ana.id}`], (topic) => heard.push(topic));
    world.now = new Date(before.getTime() + 60_000);
    await anas.post('/notifications/read');
    world.now = before;
    stop();
    expect(heard).toEqual([`account:${ana.id}`]);
    expect((await noticesOf(ana)).map(({ read_at: at }) => Number(at) - Number(before))).toEqual([0, 60_000]);
    expect(
      (await findNotification(world.by({ kind: 'pupil', id: ana.id as never }), first?.id ?? ''))?.id,
    ).toBeUndefined();
  });

  it('opens nobody else’s notice', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    await tell(eleni);
    const [row] = await noticesOf(eleni);
    const browser = await world.signedIn(ana);
    const made = await browser.post(`/notifications/${newId<string>()}/opening`);
    const theirs = await browser.post(`/notifications/${row?.id}/opening`);
    expect([made.status, theirs.status]).toEqual([404, 404]);
    expect(theirs.html).toBe(made.html);
    expect((await browser.post('/notifications/nonsense/opening')).status).toBe(404);
    expect((await noticesOf(eleni))[0]?.read_at).toBeNull();
  });
});

describe('several notices of one kind about one thing', () => {
  it('are one line with their number, and opening it reads them all and leads to the earliest', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    const page = '/spaces/a/forum/1';
    const rows = await Promise.all(
      ['#one', '#two', '#three'].map(async (anchor) => ({
        id: newId<NotificationId>(),
        account_id: ana.id,
        event_id: (await anEvent()).id,
        kind: 'forum.notice.reply',
        details: JSON.stringify({ title: 'Oldest game', name: 'Eleni' }),
        href: page + anchor,
        at: world.now,
      })),
    );
    await world.db.insertInto('notification').values(rows).execute();
    await tell(eleni);
    const [foreign] = await noticesOf(eleni);
    const browser = await world.signedIn(ana);
    const { html } = await browser.get('/notifications');
    expect(html).toContain('3 new replies in “<strong>Oldest game</strong>”');
    // As many as the bell says.
    expect(html).toContain('3 new things');
    const [earliest] = (await noticesOf(ana)).map(({ href }) => href);
    const [newest = '', ...others] = (await noticesOf(ana)).map(({ id }) => id).reverse();
    const opened = await browser.post(`/notifications/${newest}/opening`, {
      with: [...others, foreign?.id ?? '', 'nonsense'],
    });
    expect(opened.location).toBe(earliest);
    expect((await noticesOf(ana)).every((row) => row.read_at !== null)).toBe(true);
    expect((await noticesOf(eleni))[0]?.read_at).toBeNull();
  });
});

describe('mails', () => {
  const wants = async (teacher: TestTeacher) =>
    (await world.db.selectFrom('account').select('mails').where('id', '=', teacher.id).executeTakeFirstOrThrow()).mails;

  it('are switched off by the button behind the link, not by opening it', async () => {
    const teacher = await aTeacher(world);
    await tell(teacher);
    const link = /\/mails-off\/\S+/.exec((await world.mailsTo(teacher.email))[0]?.text ?? '')?.[0] ?? '';
    expect((await world.guest().get(link)).status).toBe(200);
    expect(await wants(teacher)).toBe('each');
    expect((await world.guest().post(link)).location).toBe(`${link}?done=yes`);
    expect(await wants(teacher)).toBe('none');
  });
});
