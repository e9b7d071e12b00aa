import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { countingQueries } from '#platform/query-count.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { notifyAccount } from '../commands/notify-account.ts';
import type { NewNotice } from '../model.ts';
import { sendDigests } from './commands/send-digests.ts';

let world: World;
/** Monday, ten in the morning in Madrid. */
const start = new Date('2026-11-30T09:00:00Z');
let now: Date;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  now = start;
});

const by = () => ({ ...world.by('program'), now });

async function anEvent() {
  const subject = newId<ProjectId>();
  await transact(by(), (tx) => tx.record({ verb: 'project.activated', subject, details: { title: 'Games' } }));
  return world.db.selectFrom('event').select('id').where('subject_id', '=', subject).executeTakeFirstOrThrow();
}

async function tell({ id }: TestTeacher, notice: Partial<NewNotice> & Pick<NewNotice, 'notice'>): Promise<void> {
  const event = await anEvent();
  const details = { name: 'Eleni', title: 'Games', space: 'Rivers', count: 2 };
  await notifyAccount(by(), { to: id, event, details, wordsOf: [], href: '/contacts', ...notice });
}

/** Sends what is due at this time, and reads what the person has got until then. */
async function mailsAt(when: Date, { email }: TestTeacher) {
  now = when;
  await sendDigests(by());
  return world.mailsTo(email);
}

const choose = async (
  { id }: TestTeacher,
  {
    hour = 7,
    day = 1,
    quiet,
    zone = 'Europe/Madrid',
  }: { hour?: number; day?: number; quiet?: [number, number]; zone?: string },
) => {
  const hours = { digest_hour: hour, digest_day: day, quiet_from: quiet?.[0] ?? null, quiet_to: quiet?.[1] ?? null };
  await world.db
    .insertInto('notice_hours')
    .values({ account_id: id, ...hours })
    .execute();
  await world.db.updateTable('account').set({ time_zone: zone }).where('id', '=', id).execute();
};

const reply = { notice: 'forum.notice.reply', href: '/spaces/a/forum/b#c' } as const;
const post = { notice: 'diary.notice.posted', href: '/diary/a/b' } as const;
const asked = { notice: 'contacts.notice.asked' } as const;

describe('a daily mail', () => {
  it('tells at the chosen hour of the zone of the reader what is not read, several in one line, once', async () => {
    const ana = await aTeacher(world);
    await choose(ana, { hour: 18 });
    await tell(ana, reply);
    await tell(ana, { ...reply, href: '/spaces/a/forum/b#d' });
    await tell(ana, { notice: 'diary.notice.comment', href: '/diary/a/b#c' });
    expect(await mailsAt(new Date('2026-11-30T16:59:00Z'), ana)).toEqual([]);
    const [mail, ...more] = await mailsAt(new Date('2026-11-30T17:00:00Z'), ana);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('3 things are new for you');
    expect(mail?.text).toContain('- 2 new replies in “Games”');
    expect(mail?.text).toContain(`back=${encodeURIComponent('/spaces/a/forum/b#c')}`);
    expect(mail?.text).toContain('- New comment on your post “Games”');
    expect(mail?.text).toMatch(/\/mails-off\/[^/]+\/daily\//);
    expect(await mailsAt(daysAfter(start, 3), ana)).toHaveLength(1);
    // The next notice begins the next one.
    await tell(ana, reply);
    expect(await mailsAt(daysAfter(start, 4), ana)).toHaveLength(2);
  });

  it('is in the language of the reader', async () => {
    const eleni = await aTeacher(world, { country: 'GR' });
    await world.db.updateTable('account').set({ language: 'el' }).where('id', '=', eleni.id).execute();
    await tell(eleni, reply);
    expect((await mailsAt(daysAfter(start, 2), eleni)).at(0)?.subject).toBe('Υπάρχει ένα νέο για εσάς');
  });

  it('does not come where everything was read, or where mails were switched off meanwhile', async () => {
    const [ana, eleni, kim] = [await aTeacher(world), await aTeacher(world), await aTeacher(world)];
    for (const person of [ana, eleni, kim]) await tell(person, reply);
    await (await world.signedIn(ana)).post('/notifications/read');
    await world.db.updateTable('account').set({ mails: 'none' }).where('id', '=', eleni.id).execute();
    const browser = await world.signedIn(kim);
    const form = {
      mails: 'each',
      digestHour: '7',
      digestDay: '1',
      'bell.forum.replies': 'yes',
      'mail.forum.replies': 'off',
    };
    expect((await browser.post('/account/notices', form)).status).toBe(303);
    for (const person of [ana, eleni, kim]) expect(await mailsAt(daysAfter(start, 2), person)).toEqual([]);
  });

  it('comes at the new hour where another one was chosen since', async () => {
    const ana = await aTeacher(world);
    await choose(ana, { hour: 7 });
    await tell(ana, reply);
    const browser = await world.signedIn(ana);
    const left = await world.db
      .selectFrom('notice_mailing')
      .select('due_at')
      .where('account_id', '=', ana.id)
      .execute();
    await browser.post('/account/notices', { mails: 'each', digestHour: '20', digestDay: '1' });
    const moved = await world.db
      .selectFrom('notice_mailing')
      .select('due_at')
      .where('account_id', '=', ana.id)
      .execute();
    expect([left[0]?.due_at.getUTCHours(), moved[0]?.due_at.getUTCHours()]).toEqual([6, 19]);
  });

  it('comes by the clock of the new zone where somebody has moved', async () => {
    const ana = await aTeacher(world);
    await choose(ana, { hour: 7 });
    await tell(ana, reply);
    const browser = await world.signedIn(ana);
    const profile = { givenName: 'Ana', familyName: 'Moves', language: 'en', timeZone: 'Atlantic/Azores' };
    expect((await browser.post('/account', profile)).status).toBe(303);
    const [mailing] = await world.db
      .selectFrom('notice_mailing')
      .select('due_at')
      .where('account_id', '=', ana.id)
      .execute();
    expect(mailing?.due_at.getUTCHours()).toBe(8);
  });

  it('repeats no words of people whom no support service has verified', async () => {
    const [ana, stranger] = [await aTeacher(world), await aTeacher(world, { state: 'waiting' })];
    for (const wordsOf of [[stranger.id], undefined])
      await tell(ana, { ...reply, ...(wordsOf ? { wordsOf } : { wordsOf: [stranger.id, ana.id] }) });
    await tell(ana, reply);
    const [mail] = await mailsAt(daysAfter(start, 2), ana);
    expect(mail?.subject).toBe('3 things are new for you');
    expect(mail?.text.match(/Games/g)).toHaveLength(1);
    expect(mail?.text).toContain('- There is something new for you');
    expect(mail?.text).toContain('Our mails do not repeat');
  });

  it('names so many lines, and counts the rest', async () => {
    const ana = await aTeacher(world);
    for (let at = 0; at < 23; at += 1) await tell(ana, { ...reply, href: `/spaces/a/forum/${at}#c` });
    const [mail] = await mailsAt(daysAfter(start, 2), ana);
    expect(mail?.subject).toBe('23 things are new for you');
    expect(mail?.text.match(/^- /gm)).toHaveLength(20);
    expect(mail?.text).toContain('There is more');
  });
});

describe('a weekly mail', () => {
  it('comes on the chosen day', async () => {
    const ana = await aTeacher(world);
    await choose(ana, { day: 5, zone: 'Asia/Kolkata' });
    await tell(ana, post);
    expect(await mailsAt(new Date('2026-12-04T01:29:00Z'), ana)).toEqual([]);
    const [mail] = await mailsAt(new Date('2026-12-04T01:30:00Z'), ana);
    expect(mail?.text).toContain('since your last weekly mail');
    expect(mail?.text).toContain('- New in the diary of “Rivers”: Games');
  });
});

describe('in quiet hours', () => {
  it('no mail comes at once; what came is told together when they are over', async () => {
    const ana = await aTeacher(world);
    await choose(ana, { quiet: [22, 7] });
    now = new Date('2026-11-30T22:30:00Z');
    await tell(ana, asked);
    await tell(ana, { notice: 'verification.notice.headConfirmed' });
    expect(await mailsAt(new Date('2026-12-01T05:59:00Z'), ana)).toEqual([]);
    const mails = await mailsAt(new Date('2026-12-01T06:00:00Z'), ana);
    expect(mails.map(({ subject }) => subject)).toEqual(['2 things are new for you']);
    expect(mails[0]?.text).toContain('during your quiet hours');
    now = minutesAfter(now, 1);
    await tell(ana, asked);
    expect(await world.mailsTo(ana.email)).toHaveLength(2);
  });

  it('what protects children comes all the same', async () => {
    const ana = await aTeacher(world);
    await choose(ana, { quiet: [0, 23] });
    await tell(ana, { notice: 'pupils.notice.named' });
    expect(await world.mailsTo(ana.email)).toHaveLength(1);
  });
});

describe('many mails', () => {
  it('are sent in slices, with few statements each', { tags: ['slow'] }, async () => {
    const people = [];
    for (let at = 0; at < 60; at += 1) people.push(await aTeacher(world));
    for (const person of people) await tell(person, reply);
    now = daysAfter(start, 2);
    const statements = await countingQueries(async (queries) => {
      await sendDigests(by());
      return queries.count;
    });
    // The claim, what waits, the mails, the mark, the next slice.
    expect(statements).toBeLessThanOrEqual(5);
    // The job of the next slice, at this time.
    await sendDigests(by());
    for (const { email } of people) expect(await world.mailsTo(email)).toHaveLength(1);
    expect(await world.db.selectFrom('notice_mailing').select('account_id').execute()).toEqual([]);
  });
});
