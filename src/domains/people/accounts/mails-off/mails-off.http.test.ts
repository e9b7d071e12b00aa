import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailsOffClaim } from '#domains/core/notifications/model.ts';
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

describe('mails', () => {
  it('are switched off by mail programs, which come from no page and follow no redirect', async () => {
    const teacher = await aTeacher(world);
    const oneClick = { 'List-Unsubscribe': 'One-Click' };
    const reply = await world.guest().post(mailsOff(teacher), oneClick, { origin: 'https://mail.example' });
    expect([reply.status, await wants(teacher)]).toEqual([200, 'none']);
  });

  it('stay on for a wrong signature, or that of another account', async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    const stolen = mailsOff(eleni).replace(eleni.id, ana.id);
    for (const path of [stolen, `/mails-off/${ana.id}/nonsense`, '/mails-off/nonsense/nonsense']) {
      expect((await world.guest().post(path)).status).toBe(404);
      expect((await world.guest().get(path)).status).toBe(404);
    }
    expect(await wants(ana)).toBe('each');
  });

  it('are the only thing that a form from elsewhere may change', async () => {
    const browser = await world.signedIn(await aTeacher(world));
    const elsewhere = { origin: 'https://mail.example' };
    expect((await browser.post('/notifications/read', {}, elsewhere)).status).toBe(403);
    expect((await browser.post('/account/mails', { mails: 'none' }, elsewhere)).status).toBe(403);
  });
});
