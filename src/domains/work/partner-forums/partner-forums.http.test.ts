import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { minutesAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aCampaign, aThread, aThreadReply, forumOf } from '#test/builders/forums.ts';
import { anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let teachers: Readonly<Record<'ana' | 'eleni' | 'paul', TestTeacher>>;
let ana: Browser;
let eleni: Browser;
let paul: Browser;
let unverified: Browser;
let central: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  teachers = {
    ana: await aTeacher(world, { givenName: 'Ana', familyName: 'López' }),
    eleni: await aTeacher(world, { country: 'GR', givenName: 'Eleni' }),
    paul: await aTeacher(world, { country: 'FR', givenName: 'Paul' }),
  };
  ana = await world.signedIn(teachers.ana);
  eleni = await world.signedIn(teachers.eleni);
  paul = await world.signedIn(teachers.paul);
  unverified = await world.signedIn(await aTeacher(world, { state: 'waiting' }));
  central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
});

const aText = (title: string, body = 'Who writes with us?') => ({ idempotencyKey: newId(), title, body });
const post = (by: Browser, fields: Readonly<Record<string, string>>, forum: string = forumOf.ages7to11) =>
  by.post(paths.forum(forum), { compared: 'yes', ...fields });
const reply = (by: Browser, thread: string, body: string) =>
  by.post(paths.replies(thread), { idempotencyKey: newId(), body });

describe('a partner forum', () => {
  it('is written in by every verified teacher, and read by those who are not verified yet', async () => {
    const text = aText('Snow days');
    const posted = await post(ana, text);
    expect(posted.location).toBe(paths.thread(text.idempotencyKey));
    expect((await reply(eleni, text.idempotencyKey, 'We have none.')).status).toBe(303);
    const { html, queries } = await unverified.get(paths.thread(text.idempotencyKey));
    expect(html).toContain('Snow days');
    expect(html).toContain('We have none.');
    expect(html).not.toContain('name="body"');
    expect(queries).toBeLessThanOrEqual(8);
    expect((await post(unverified, aText('Mine'))).status).toBe(403);
  });

  it('lists the threads with the newest reply first, a page at a time', async () => {
    const [older, newer] = [
      await aThread(world, { by: teachers.ana, title: 'The older one', forum: forumOf.ages3to6 }),
      await aThread(world, { by: teachers.ana, title: 'The newer one', forum: forumOf.ages3to6 }),
    ];
    await aThreadReply(world, newer, { by: teachers.paul });
    await aThreadReply(world, older, { by: teachers.paul, at: minutesAfter(world.now, 1) });
    const { html, queries } = await ana.get(paths.forum(forumOf.ages3to6));
    expect(html.indexOf('The older one')).toBeLessThan(html.indexOf('The newer one'));
    expect(queries).toBeLessThanOrEqual(8);
    for (let count = 0; count < 25; count += 1)
      await aThread(world, { by: teachers.ana, title: `Number ${count}`, forum: forumOf.vocational });
    const first = await ana.get(paths.forum(forumOf.vocational));
    expect(first.html.match(/talk-count/g)).toHaveLength(25);
    await aThread(world, { by: teachers.ana, title: 'One more', forum: forumOf.vocational });
    const next = /rel="next" href="([^"]+)"/.exec((await ana.get(paths.forum(forumOf.vocational))).html)?.[1] ?? '';
    expect((await ana.get(next.replaceAll('&amp;', '&'))).html.match(/talk-count/g)).toHaveLength(1);
  });

  it('names the thread in which somebody wrote last, and the forums that one follows', async () => {
    await aThread(world, { by: teachers.ana, title: 'The last of all', at: minutesAfter(world.now, 60) });
    await ana.post(paths.following(forumOf.ages7to11), { follows: 'yes' });
    const { html, queries } = await ana.get(paths.forums());
    expect(html).toContain('The last of all');
    expect(html).toContain('You follow it');
    expect(queries).toBeLessThanOrEqual(8);
    expect((await eleni.get(paths.forums())).html).not.toContain('You follow it');
  });

  it('opens a thread once, and takes a reply once, when the form is sent twice at the same moment', async () => {
    const text = aText('Twice');
    const sent = await Promise.all([post(ana, text), post(ana, text)]);
    expect(sent.map(({ location }) => location)).toEqual(Array(2).fill(paths.thread(text.idempotencyKey)));
    const once = { idempotencyKey: newId(), body: 'Me too' };
    await Promise.all([1, 2].map(() => eleni.post(paths.replies(text.idempotencyKey), once)));
    expect((await ana.get(paths.thread(text.idempotencyKey))).html.match(/<li id="/g)).toHaveLength(1);
  });

  it('is no space: nobody finds it at the addresses of spaces', async () => {
    for (const path of ['', '/forum', '/members', '/pages', '/diary'])
      expect((await ana.get(`/spaces/${forumOf.ages7to11}${path}`)).status).toBe(404);
    expect((await ana.get('/spaces')).html).not.toContain('Ages 7 to 11');
  });
});

describe('before a thread is posted', () => {
  it('those that are close to it are shown, and the text goes along as a reply to one of them', async () => {
    const letters = await aThread(world, {
      by: teachers.eleni,
      title: 'Ψάχνουμε τάξη για αλληλογραφία',
      body: 'Θέλουμε να γράφουμε γράμματα σε χαρτί με γραμματόσημα.',
    });
    const mine = aText('Letters with stamps', 'We want to write letters on paper with real stamps.');
    const shown = await ana.post(paths.forum(forumOf.ages7to11), mine);
    expect(shown.status).toBe(409);
    expect(shown.html).toContain(paths.thread(letters));
    expect(shown.html).toContain('We want to write letters on paper with real stamps.');
    const answering = await ana.post(paths.answering(letters), mine);
    expect(answering.status).toBe(422);
    expect(answering.html).toMatch(/<textarea[^>]*>We want to write letters on paper with real stamps\.</);
    expect((await post(ana, mine)).location).toBe(paths.thread(mine.idempotencyKey));
  });

  it('nothing is asked where nothing is close to it, and a form that is sent twice is not like itself', async () => {
    const mine = aText('Xylophonkurs', 'Zwergpinguine');
    for (let time = 0; time < 2; time += 1)
      expect((await ana.post(paths.forum(forumOf.ages7to11), mine)).location).toBe(paths.thread(mine.idempotencyKey));
  });

  it('what is hidden, removed or of somebody blocked is not shown', async () => {
    const words = { title: 'Marionettentheater', body: 'Marionettentheater aus Holz' };
    const thread = await aThread(world, { by: teachers.eleni, ...words });
    const isShown = async () => {
      const asked = await ana.post(paths.forum(forumOf.ages7to11), aText(words.title, words.body));
      return asked.html.includes(paths.thread(thread));
    };
    expect(await isShown()).toBe(true);
    const block = { member_id: teachers.ana.id, blocked_id: teachers.eleni.id, since: world.now };
    await world.db.insertInto('block').values(block).execute();
    expect(await isShown()).toBe(false);
    await world.db.deleteFrom('discussion').where('title', '=', words.title).where('id', '<>', thread).execute();
    await world.db.deleteFrom('block').execute();
    for (const column of ['hidden_at', 'removed_at'] as const) {
      const set = (at: Date | null) => ({ [column]: at });
      await world.db.updateTable('discussion').set(set(world.now)).where('id', '=', thread).execute();
      expect(await isShown()).toBe(false);
      await world.db.updateTable('discussion').set(set(null)).where('id', '=', thread).execute();
      await world.db.deleteFrom('discussion').where('title', '=', words.title).where('id', '<>', thread).execute();
    }
  });
});

describe('rule 3 of the code of conduct', () => {
  it('refuses the same text within five minutes, and keeps it in the form', async () => {
    expect((await post(ana, aText('Marbles', 'Who plays marbles?'))).status).toBe(303);
    const again = await post(ana, aText('Marbles again', 'Who plays marbles?'), forumOf.vocational);
    expect(again.status).toBe(429);
    expect(again.html).toContain('Who plays marbles?');
    expect((await post(eleni, aText('Marbles', 'Who plays marbles?'))).status).toBe(303);
    const thread = await aThread(world, { by: teachers.paul });
    const other = await aThread(world, { by: teachers.paul });
    expect((await reply(ana, thread, 'Us!')).status).toBe(303);
    expect((await reply(ana, other, 'Us!')).status).toBe(429);
  });

  it('lets somebody who was verified today open three threads and write ten replies', async () => {
    const verified_since = minutesAfter(world.now, -60);
    await world.db
      .insertInto('member_trust')
      .values({ member_id: teachers.ana.id, verified_since })
      .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ verified_since }))
      .execute();
    const opened = [];
    for (const title of ['One', 'Two', 'Three', 'Four']) opened.push((await post(ana, aText(title, title))).status);
    expect(opened).toEqual([303, 303, 303, 429]);
    const replied = [];
    for (let count = 0; count < 11; count += 1)
      replied.push((await reply(ana, await aThread(world, { by: teachers.paul }), `Reply ${count}`)).status);
    expect(replied).toEqual([...Array(10).fill(303), 429]);
  });

  it('lets nobody write more than three replies in a row', async () => {
    const thread = await aThread(world, { by: teachers.paul });
    const sent = [];
    for (const body of ['a', 'b', 'c', 'd']) sent.push((await reply(ana, thread, body)).status);
    expect(sent).toEqual([303, 303, 303, 429]);
    await reply(paul, thread, 'Well.');
    expect((await reply(ana, thread, 'e')).status).toBe(303);
  });
});

describe('who follows', () => {
  const told = async ({ id }: TestTeacher) => {
    await world.settle();
    const rows = await world.db.selectFrom('notification').select('kind').where('account_id', '=', id).execute();
    return rows.map(({ kind }) => kind);
  };

  it('is told once of many replies until they have looked, and never of their own', async () => {
    const text = aText('Followed');
    await post(ana, text);
    const thread = text.idempotencyKey;
    await paul.post(paths.threadFollowing(thread), { follows: 'yes' });
    for (const body of ['One', 'Two']) await reply(eleni, thread, body);
    expect(await told(teachers.ana)).toEqual(['partner-forums.notice.replied']);
    expect(await told(teachers.paul)).toEqual(['partner-forums.notice.replied']);
    expect(await told(teachers.eleni)).toEqual([]);
  });

  it('is told no more once they have chosen so, also when they write again', async () => {
    const text = aText('Not followed');
    await post(ana, text);
    await ana.post(paths.threadFollowing(text.idempotencyKey), { follows: 'no' });
    await reply(ana, text.idempotencyKey, 'One more thing');
    await reply(eleni, text.idempotencyKey, 'Yes');
    expect(await told(teachers.ana)).toEqual([]);
  });

  it('a forum is told of its new threads', async () => {
    await paul.post(paths.following(forumOf.vocational), { follows: 'yes' });
    await post(ana, aText('Bread'), forumOf.vocational);
    await post(ana, aText('Elsewhere', 'Other words'));
    expect(await told(teachers.paul)).toEqual(['partner-forums.notice.opened']);
    await paul.post(paths.following(forumOf.vocational), { follows: 'no' });
    await post(eleni, aText('Cakes'), forumOf.vocational);
    expect(await told(teachers.paul)).toHaveLength(1);
  });
});

describe('a campaign', () => {
  it('cannot be seen before its first day, and only read after its last', async () => {
    const [planned, closed] = [
      await aCampaign(world, { state: 'planned' }),
      await aCampaign(world, { state: 'closed' }),
    ];
    expect((await ana.get(paths.forum(planned))).status).toBe(404);
    expect((await central.get(paths.forum(planned))).status).toBe(200);
    const thread = await aThread(world, { by: teachers.ana, forum: closed });
    expect((await eleni.get(paths.thread(thread))).status).toBe(200);
    expect((await reply(eleni, thread, 'Too late')).status).toBe(403);
    expect((await post(ana, aText('Late'), closed)).status).toBe(403);
  });
});

describe('a moderator', () => {
  it('who is a teacher hides a text by reporting it, until an officer has decided', async () => {
    const thread = await aThread(world, { by: teachers.eleni, title: 'Trumpets for sale' });
    const report = (by: Browser) =>
      by.post(reports.report('discussion', thread), { idempotencyKey: newId(), reason: 'off_topic', explanation: '' });
    await report(ana);
    expect((await paul.get(paths.thread(thread))).html).toContain('Trumpets for sale');
    await central.post(paths.moderators(), { email: teachers.paul.email });
    await report(paul);
    expect((await ana.get(paths.thread(thread))).html).not.toContain('Trumpets for sale');
    await central.post(paths.moderatorRemoval(teachers.paul.id), {});
    expect((await paul.post(paths.closing(thread), { closed: 'yes' })).status).toBe(403);
  });
});
