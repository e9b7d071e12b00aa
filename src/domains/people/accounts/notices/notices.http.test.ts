import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { NewNotice } from '#domains/core/notifications/model.ts';
import { allNoticeKinds } from '#domains/core/notifications/registry.ts';
import type { AccountId, ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function ana() {
  const teacher = await aTeacher(world);
  return { teacher, browser: await world.signedIn(teacher) };
}

async function anEvent() {
  const subject = newId<ProjectId>();
  await transact(world.by('program'), (tx) =>
    tx.record({ verb: 'project.activated', subject, details: { title: 'Games' } }),
  );
  return world.db.selectFrom('event').select('id').where('subject_id', '=', subject).executeTakeFirstOrThrow();
}

async function tell({ id }: { readonly id: AccountId }, notice: Pick<NewNotice, 'notice' | 'kind'>): Promise<void> {
  const details = { name: 'Eleni', title: 'Games', space: 'Games', who: 'Eleni', count: 2 };
  const event = await anEvent();
  await notifyAccount(world.by('program'), { to: id, event, details, wordsOf: [], href: '/contacts', ...notice });
}

const choicesOf = ({ id }: TestTeacher) =>
  world.db
    .selectFrom('notice_choice')
    .select(['kind', 'bell', 'mail'])
    .where('account_id', '=', id)
    .orderBy('kind')
    .execute();
const bellOf = async (browser: Awaited<ReturnType<World['signedIn']>>) => (await browser.get('/notifications')).html;
/** What the form has besides, as it comes. */
const usual = { mails: 'each', digestHour: '7', digestDay: '1', quietFrom: '', quietTo: '' };
const asked = { notice: 'contacts.notice.asked' } as const;

describe('how one is told of what is new', () => {
  it('is chosen on one page, for each kind that concerns people like the reader', async () => {
    const { browser } = await ana();
    const page = await browser.get('/account/notices');
    expect([page.status, page.queries <= 8]).toEqual([200, true]);
    const forMembers = allNoticeKinds().filter(({ who }) => who.includes('member'));
    for (const { key, fixed } of forMembers) {
      expect(page.html.includes(`name="mail.${key}"`), key).toBe(fixed !== 'always');
      expect(page.html.includes(`name="bell.${key}"`), key).toBe(fixed === undefined);
    }
    expect(page.html).not.toContain('mail.projects.services');
    expect(page.html).toMatch(
      />People<[\s\S]*mail\.contacts\.requests[\s\S]*>Projects<\/h2>[\s\S]*>Spaces and pupils<[\s\S]*>Your account and safety</,
    );
    const officer = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
    const { html } = await officer.get('/account/notices');
    expect([html.includes('mail.projects.services'), html.includes('mail.messages.new')]).toEqual([true, false]);
  });

  it('is kept where it differs from the usual, and says that it was saved', async () => {
    const { teacher, browser } = await ana();
    const fields = { ...usual, 'bell.contacts.requests': 'yes', 'mail.contacts.requests': 'off' };
    const reply = await browser.post('/account/notices', { ...fields, 'mail.forum.replies': 'once' });
    expect([reply.location, reply.said]).toEqual(['/account/notices', 'accounts.notices']);
    expect(await choicesOf(teacher)).toEqual([
      { kind: 'contacts.requests', bell: true, mail: 'off' },
      { kind: 'forum.replies', bell: false, mail: 'once' },
    ]);
    // What the form did not have stays.
    await browser.post('/account/notices', { ...fields, 'mail.contacts.requests': 'once' });
    expect(await choicesOf(teacher)).toEqual([{ kind: 'forum.replies', bell: false, mail: 'once' }]);
  });

  it('is given back as it was typed where something is wrong with it', async () => {
    const { teacher, browser } = await ana();
    for (const wrong of [
      { mails: 'some' },
      { 'mail.forum.replies': 'hourly' },
      { digestHour: '24' },
      { digestDay: '0' },
      { quietFrom: '22' },
      { quietFrom: '22', quietTo: '22' },
      { quietFrom: 'late', quietTo: '7' },
    ]) {
      const reply = await browser.post('/account/notices', { ...usual, 'mail.contacts.requests': 'off', ...wrong });
      expect(reply.status).toBe(422);
      expect(reply.html).toMatch(/name="mail.contacts.requests"[\s\S]*?<option value="off" selected/);
    }
    expect(await choicesOf(teacher)).toEqual([]);
  });
});

describe('the hours of mails', () => {
  it('are kept with the choices, and shown again', async () => {
    const { teacher, browser } = await ana();
    await browser.post('/account/notices', {
      ...usual,
      digestHour: '18',
      digestDay: '5',
      quietFrom: '21',
      quietTo: '6',
    });
    const row = await world.db
      .selectFrom('notice_hours')
      .selectAll()
      .where('account_id', '=', teacher.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ digest_hour: 18, digest_day: 5, quiet_from: 21, quiet_to: 6 });
    const { html } = await browser.get('/account/notices');
    for (const shown of ['18" selected>18:00', '5" selected>Friday', '21" selected>21:00', '6" selected>06:00'])
      expect(html).toContain(`<option value="${shown}`);
  });
});

describe('a notice', () => {
  it('comes as it was chosen for its kind: at the bell, by mail, by both, or not at all', async () => {
    const ways = [
      { bell: true, mail: 'once' },
      { bell: true, mail: 'off' },
      { bell: false, mail: 'once' },
      { bell: false, mail: 'off' },
    ] as const;
    for (const { bell, mail } of ways) {
      const { teacher, browser } = await ana();
      const chosen = { ...usual, 'mail.contacts.requests': mail };
      await browser.post('/account/notices', bell ? { ...chosen, 'bell.contacts.requests': 'yes' } : chosen);
      await tell(teacher, asked);
      const mails = await world.mailsTo(teacher.email);
      const page = await bellOf(browser);
      expect([page.includes('would like to be your contact'), mails.length > 0]).toEqual([bell, mail === 'once']);
      expect(page.includes('Notices, 1 new')).toBe(bell);
    }
  });

  it('is not mailed, whatever is chosen for its kind, where no mails are wanted', async () => {
    const { teacher, browser } = await ana();
    await browser.post('/account/notices', { ...usual, mails: 'none', 'mail.forum.replies': 'once' });
    await tell(teacher, { notice: 'forum.notice.reply' });
    expect(await world.mailsTo(teacher.email)).toEqual([]);
  });

  it('is mailed where no mails are wanted if it protects children, and not while the account is being closed', async () => {
    const { teacher, browser } = await ana();
    await browser.post('/account/notices', { ...usual, mails: 'none' });
    await tell(teacher, { notice: 'pupils.notice.named' });
    expect(await world.mailsTo(teacher.email)).toHaveLength(1);
    await world.db
      .updateTable('account')
      .set({ closing_asked_at: world.now, closes_at: world.now })
      .where('id', '=', teacher.id)
      .execute();
    await tell(teacher, { notice: 'pupils.notice.named' });
    expect(await world.mailsTo(teacher.email)).toHaveLength(1);
  });

  it('of a decision stays at the bell, and one that protects children comes by mail too, whatever the form says', async () => {
    const { teacher, browser } = await ana();
    await browser.post('/account/notices', {
      ...usual,
      'mail.verification.steps': 'off',
      'mail.pupils.names': 'off',
    });
    await tell(teacher, { notice: 'verification.notice.headDenied' });
    expect(await world.mailsTo(teacher.email)).toEqual([]);
    await tell(teacher, { notice: 'pupils.notice.named' });
    const page = await bellOf(browser);
    expect([page.includes('did not confirm'), page.includes('name pupils')]).toEqual([true, true]);
    const [mail] = await world.mailsTo(teacher.email);
    expect(mail?.text).toContain('they protect children');
    expect(mail?.text).not.toContain('/mails-off/');
  });

  it('names in its mail the kind that its link ends', async () => {
    const { teacher } = await ana();
    await tell(teacher, asked);
    const [mail] = await world.mailsTo(teacher.email);
    const link = /\/mails-off\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(link).toContain('/contacts.requests/');
    await world.guest().post(link, { 'List-Unsubscribe': 'One-Click' }, { origin: 'https://mail.example' });
    await tell(teacher, asked);
    expect(await world.mailsTo(teacher.email)).toHaveLength(1);
    await tell(teacher, { notice: 'messages.notice.new' });
    expect(await world.mailsTo(teacher.email)).toHaveLength(2);
  });
});
