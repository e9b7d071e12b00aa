import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import type { AccountId, MemberId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let paul: Browser;
let kim: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  await world.settle();
  await world.db.deleteFrom('notification').execute();
  ana = await world.signedIn(scene.ana);
  paul = await world.signedIn(scene.people.paul);
  kim = await world.signedIn(scene.people.kim);
});

const bells = async () => {
  await world.settle();
  const rows = await world.db
    .selectFrom('notification')
    .select(['account_id', 'kind', 'href', 'read_at'])
    .orderBy('id')
    .execute();
  const of = (id: string) => rows.filter(({ account_id }) => account_id === id);
  return { ana: of(scene.ana.id), eleni: of(scene.eleni.id), paul: of(scene.people.paul.id), all: rows };
};
const kinds = (rows: readonly { readonly kind: string }[]) => rows.map(({ kind }) => kind);
const makePage = (who: Browser, id = newId<string>()) =>
  who.post(pages.pages(scene.space), { idempotencyKey: id, title: 'Rules', body: '<p>x</p>', parent: '' });
const open = (who: Browser, id = newId<string>()) =>
  who.post(forum.forum(scene.space), { idempotencyKey: id, title: 'Who begins?', body: 'We could.' });
const reply = (who: Browser) =>
  who.post(forum.replies(scene.space, scene.discussion), { idempotencyKey: newId(), body: 'Ours is older.' });
const setRole = (role: 'visitor' | 'teacher') =>
  world.db
    .updateTable('space_member')
    .set({ role })
    .where('space_id', '=', scene.space)
    .where('member_id', '=', scene.people.paul.id as MemberId)
    .execute();

describe('what is new in a space', () => {
  it('is told to those who work in it, and never to the one who did it', { tags: ['slow'] }, async () => {
    await makePage(ana);
    const { ana: own, eleni, paul: pauls, all } = await bells();
    expect(kinds(own)).toEqual([]);
    expect(kinds(eleni)).toEqual(['pages.notice.made']);
    expect(kinds(pauls)).toEqual(['pages.notice.made']);
    expect(all.length).toBe(2);
    await open(kim);
    const later = await bells();
    for (const rows of [later.ana, later.eleni, later.paul]) expect(kinds(rows)).toContain('forum.notice.opened');
    await ana.post(diary.newPost(scene.space), {
      idempotencyKey: newId(),
      title: 'Snow',
      body: '<p>It snows.</p>',
      audience: 'members',
    });
    expect(kinds((await bells()).paul)).toContain('diary.notice.posted');
  });

  it('rings once for many edits of a page and many replies, until they are read', { tags: ['slow'] }, async () => {
    const edit = (version: number) =>
      ana.post(pages.editPage(scene.space, scene.page), {
        title: `Rules ${version}`,
        body: '',
        version: String(version),
      });
    for (const version of [1, 2, 3]) {
      await edit(version);
      await world.settle();
    }
    for (let count = 0; count < 3; count += 1) {
      await reply(ana);
      await world.settle();
    }
    expect(kinds((await bells()).paul)).toEqual(['pages.notice.edited', 'forum.notice.replied']);
    await paul.get(pages.page(scene.space, scene.page));
    await edit(4);
    expect(kinds((await bells()).paul)).toEqual(['pages.notice.edited', 'forum.notice.replied', 'pages.notice.edited']);
    // So is the author of the page, whom somebody else has edited.
    expect(kinds((await bells()).eleni)).toContain('pages.notice.edited');
    // The author of the discussion is told who replied, and not twice.
    expect(kinds((await bells()).eleni).filter((kind) => kind.startsWith('forum.'))).toEqual(
      Array(3).fill('forum.notice.reply'),
    );
  });

  it('is not told to parents and visitors, nor to those who have chosen so; they may choose otherwise', {
    tags: ['slow'],
  }, async () => {
    await setRole('visitor');
    await makePage(ana);
    expect((await bells()).paul).toEqual([]);
    expect((await paul.get(paths.space(scene.space))).html).toContain('Tell me what is new');
    expect((await paul.post(paths.following(scene.space), { follows: 'yes' })).location).toBe(paths.space(scene.space));
    await makePage(ana);
    expect((await bells()).paul.length).toBe(1);
    await setRole('teacher');
    await paul.post(paths.following(scene.space), { follows: 'no' });
    await makePage(ana);
    expect((await bells()).paul.length).toBe(1);
  });

  it('is not told of what was hidden or removed meanwhile, and sends no mail', async () => {
    const id = newId<string>();
    await open(ana, id);
    await ana.post(forum.discussionRemoval(scene.space, id));
    const { all } = await bells();
    expect(kinds(all)).toEqual([]);
    await makePage(ana);
    await world.settle();
    expect((await world.mailsTo(scene.eleni.email)).length).toBe(0);
  });
});

describe('the home of a space', () => {
  it('shows replies and comments among what is new, by the people who wrote them', { tags: ['slow'] }, async () => {
    world.now = new Date(world.now.getTime() + 60_000);
    await reply(paul);
    await paul.post(diary.comments(scene.space, scene.post), { idempotencyKey: newId(), body: 'How nice.' });
    const { html } = await ana.get(paths.space(scene.space));
    for (const part of ['replied in a discussion', 'commented on a diary post'])
      expect(html).toContain(`Paul Martin ${part}`);
    expect(html).toContain(`href="${forum.discussion(scene.space, scene.discussion)}"`);
  });
});

describe('the bell', () => {
  const unread = async () => (await bells()).paul.filter(({ read_at }) => read_at === null).length;

  it('loses what was read elsewhere: the page, the discussion, the conversation', { tags: ['slow'] }, async () => {
    const page = newId<string>();
    await makePage(ana, page);
    await reply(ana);
    expect(await unread()).toBe(2);
    await paul.get(paths.space(scene.space));
    expect(await unread()).toBe(2);
    await paul.get(pages.page(scene.space, page));
    expect(await unread()).toBe(1);
    await paul.get(`${forum.discussion(scene.space, scene.discussion)}?x=1`);
    expect(await unread()).toBe(0);
    await world.db
      .updateTable('notification')
      .set({ read_at: null, href: `/messages/${scene.conversation}#x`, account_id: scene.ana.id as AccountId })
      .where('account_id', '=', scene.people.paul.id as AccountId)
      .execute();
    await ana.get(`/messages/${scene.conversation}`);
    expect((await bells()).ana.every(({ read_at }) => read_at !== null)).toBe(true);
  });

  it('keeps what another person has read, and what leads to a page that was not found', async () => {
    await makePage(ana);
    const eleni = await world.signedIn(scene.eleni);
    const [{ href } = { href: '' }] = (await bells()).eleni;
    await eleni.get(href);
    expect(await unread()).toBe(1);
    await paul.get(`${href}0`);
    expect(await unread()).toBe(1);
  });
});

describe('the address of a space', () => {
  it('leads people from outside to its public pages', async () => {
    for (const who of [world.guest(), await world.signedIn(scene.stranger)]) {
      expect((await who.get(paths.space(scene.space))).location).toBe(paths.outside(scene.space));
      expect((await who.get(paths.outside(scene.space))).html).toContain('Who we are');
    }
  });

  it('tells nobody outside whether there is a space without public pages', async () => {
    await world.db.updateTable('space_page').set({ audience: 'members' }).where('space_id', '=', scene.space).execute();
    for (const who of [
      world.guest(),
      await world.signedIn(scene.stranger),
      await world.signedIn(scene.people.otherPupil),
    ]) {
      const [hidden, unknown] = [await who.get(paths.space(scene.space)), await who.get(paths.space(newId()))];
      expect([hidden.status, unknown.status]).toEqual([404, 404]);
      const plain = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]*"/g, '');
      expect(plain(hidden.html)).toBe(plain(unknown.html));
    }
  });
});
