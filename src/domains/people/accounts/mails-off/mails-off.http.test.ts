import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailsOffClaim } from '#domains/core/notifications/model.ts';
import type { MemberId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const mailsOff = (teacher: TestTeacher) =>
  `/mails-off/${teacher.id}/${world.services.keyring.sign(mailsOffClaim(teacher.id))}`;
const wants = async (teacher: TestTeacher) =>
  (await world.db.selectFrom('account').select('mails').where('id', '=', teacher.id).executeTakeFirstOrThrow()).mails;

const kindOff = (teacher: TestTeacher, kind = 'contacts.requests') =>
  `/mails-off/${teacher.id}/${kind}/${world.services.keyring.sign(mailsOffClaim(teacher.id, kind))}`;
const choicesOf = (teacher: TestTeacher) =>
  world.db.selectFrom('notice_choice').select(['kind', 'bell', 'mail']).where('account_id', '=', teacher.id).execute();

describe('the mails of one kind', () => {
  const off = { kind: 'contacts.requests', bell: true, mail: 'off' };

  it('end by the button of the page that their link leads to, and all others come', async () => {
    const teacher = await aTeacher(world);
    const page = await world.guest().get(kindOff(teacher));
    expect(page.html).toContain('Requests from people who would like to be your contact');
    expect(await choicesOf(teacher)).toEqual([]);
    const reply = await world.guest().post(kindOff(teacher));
    expect(reply.location).toBe(`${kindOff(teacher)}?done=yes`);
    expect((await world.guest().get(reply.location ?? '')).html).toContain('No more mails come of this kind');
    expect([await choicesOf(teacher), await wants(teacher)]).toEqual([[off], 'each']);
  });

  it('end by one click in a mail program, however often, and the bell stays as it was chosen', async () => {
    const teacher = await aTeacher(world);
    const browser = await world.signedIn(teacher);
    await browser.post('/account/notices', {
      ...{ mails: 'each', digestHour: '7', digestDay: '1' },
      'mail.contacts.requests': 'once',
    });
    for (let times = 1; times <= 3; times += 1) {
      const oneClick = { 'List-Unsubscribe': 'One-Click' };
      const reply = await world.guest().post(kindOff(teacher), oneClick, { origin: 'https://mail.example' });
      expect(reply.status).toBe(200);
    }
    expect(await choicesOf(teacher)).toEqual([{ ...off, bell: false }]);
  });

  it('that protect children have no link that ends them', async () => {
    const teacher = await aTeacher(world);
    expect((await world.guest().post(kindOff(teacher, 'pupils.names'))).status).toBe(410);
    expect(await choicesOf(teacher)).toEqual([]);
  });

  it('that come together end for all kinds that are mailed so, and for no other', async () => {
    const teacher = await aTeacher(world);
    expect((await world.guest().get(kindOff(teacher, 'daily'))).html).toContain('the daily mail with what is new');
    await world.guest().post(kindOff(teacher, 'daily'));
    const kinds = (await choicesOf(teacher)).map(({ kind, mail }) => `${kind} ${mail}`);
    expect(kinds.sort()).toEqual([
      'adverts.talk off',
      'diary.comments off',
      'forum.replies off',
      'journal.comments off',
      'messages.answers off',
      'partner-forums.moderation off',
      'partner-forums.replies off',
    ]);
    expect((await world.guest().post(kindOff(teacher, 'off'))).status).toBe(410);
  });

  it('of an account that is gone end without a word about it', async () => {
    const nobody = { ...(await aTeacher(world)), id: newId<MemberId>() };
    expect((await world.guest().post(kindOff(nobody))).status).toBe(303);
    expect(await choicesOf(nobody)).toEqual([]);
  });
});

describe('mails', () => {
  it('are switched off by mail programs, which come from no page and follow no redirect', async () => {
    const teacher = await aTeacher(world);
    const oneClick = { 'List-Unsubscribe': 'One-Click' };
    for (let times = 1; times <= 2; times += 1) {
      const reply = await world.guest().post(mailsOff(teacher), oneClick, { origin: 'https://mail.example' });
      expect([reply.status, await wants(teacher)]).toEqual([200, 'none']);
    }
  });

  it('stay on for a wrong signature, or that of another account', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    const stolen = mailsOff(eleni).replace(eleni.id, ana.id);
    const wrong = [
      stolen,
      kindOff(eleni).replace(eleni.id, ana.id),
      kindOff(ana).replace('contacts.requests', 'messages.new'),
      kindOff(ana, 'contacts.gone'),
      `/mails-off/${ana.id}/nonsense`,
      '/mails-off/nonsense/nonsense',
      '/mails-off/nonsense/contacts.requests/nonsense',
    ];
    for (const path of wrong)
      for (const reply of [await world.guest().post(path), await world.guest().get(path)]) {
        expect(reply.status).toBe(410);
        expect(reply.html).toContain('does not end any mails');
      }
    expect([await wants(ana), await choicesOf(ana)]).toEqual(['each', []]);
  });

  it('are the only thing that a form from elsewhere may change', async () => {
    const browser = await world.signedIn(await aTeacher(world));
    const elsewhere = { origin: 'https://mail.example' };
    expect((await browser.post('/notifications/read', {}, elsewhere)).status).toBe(403);
    expect((await browser.post('/account/notices', { mails: 'none' }, elsewhere)).status).toBe(403);
  });
});
