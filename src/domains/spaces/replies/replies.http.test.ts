import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import type { PupilId, ReplyId, SpaceId, ThreadId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { eventsOf } from '#test/events-of.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { type ReplyView, type ThreadRules, wholeView } from './model.ts';
import { listReplies, repliesAPage } from './queries.ts';
import { addReply } from './steps/add-reply.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let anas: Browser;
let elenis: Browser;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
  [ana, eleni] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
  [anas, elenis] = [await world.signedIn(ana), await world.signedIn(eleni)];
});
afterAll(() => world.close());
beforeEach(async () => {
  space = (await aSpace(world, { founders: [ana, eleni] })).id;
});

/** The same for replies in the forum and for comments on posts. */
const kinds = [
  {
    kind: 'discussion',
    reply: 'reply',
    counts: 'all',
    write: () => forum.forum(space),
    page: (item: string) => forum.discussion(space, item),
    replies: (item: string) => forum.replies(space, item),
    removal: (reply: string) => forum.replyRemoval(space, reply),
  },
  {
    kind: 'post',
    reply: 'comment',
    counts: 'readable',
    write: () => diary.newPost(space),
    page: (item: string) => diary.post(space, item),
    replies: (item: string) => diary.comments(space, item),
    removal: (reply: string) => diary.commentRemoval(space, reply),
  },
] as const;
type Kind = (typeof kinds)[number];

async function anItem({ write }: Kind): Promise<ThreadId> {
  const idempotencyKey = newId<ThreadId>();
  const fields = { idempotencyKey, title: 'Chalk', body: 'Which is the oldest?', audience: 'public' };
  expect((await anas.post(write(), fields)).status).toBe(303);
  return idempotencyKey;
}
async function aReply({ replies }: Kind, item: ThreadId, by = elenis, body = 'Ours.'): Promise<ReplyId> {
  const idempotencyKey = newId<ReplyId>();
  expect((await by.post(replies(item), { idempotencyKey, body })).status).toBe(303);
  return idempotencyKey;
}

describe.each(kinds)('replies to a $kind', (kind) => {
  it('are paged by key, in the order they were sent, none twice and none lost', { tags: ['slow'] }, async () => {
    const item = await anItem(kind);
    // Several at one moment: the id decides then.
    const sent = Array.from({ length: repliesAPage * 2 + 7 }, (_, index) => ({
      id: newId<ReplyId>(),
      thread_id: item,
      space_id: space,
      body: `Number ${index}.`,
      author_account: eleni.id,
      made_at: new Date(world.now.getTime() + Math.floor(index / 3) * 1000),
    }));
    await world.db.insertInto('reply').values(sent).execute();
    const pages: string[][] = [];
    for (let path: string | undefined = kind.page(item); path; ) {
      const { html, queries } = await anas.get(path);
      expect(queries).toBeLessThanOrEqual(8);
      pages.unshift([...html.matchAll(/>(Number \d+\.)</g)].map(([, body]) => body ?? ''));
      path = /rel="next" href="([^"#]+)/.exec(html)?.[1];
    }
    expect(pages.map((page) => page.length)).toEqual([7, repliesAPage, repliesAPage]);
    const ordered = sent.toSorted((a, b) => a.made_at.getTime() - b.made_at.getTime() || (a.id < b.id ? -1 : 1));
    expect(pages.flat()).toEqual(ordered.map(({ body }) => body));
    for (const before of ['x', newId(), `1_${newId()}x`, '%00'])
      expect((await anas.get(`${kind.page(item)}?before=${before}`)).html).toContain('Number 106.');
  });

  it('are written, counted and recorded once when the form is sent several times at once', {
    tags: ['slow'],
  }, async () => {
    const [item, other] = [await anItem(kind), await anItem(kind)];
    const fields = { idempotencyKey: newId<ReplyId>(), body: 'Once' };
    const answers = await Promise.all([1, 2, 3].map(() => elenis.post(kind.replies(item), fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect([await countedReplies(world, item), await countedReplies(world, other)]).toEqual([1, 0]);
    expect(await eventsOf(world, fields.idempotencyKey)).toEqual(['reply.written']);
    expect((await elenis.post(kind.replies(other), fields)).status).toBe(422);
    expect((await anas.post(kind.replies(item), fields)).status).toBe(422);
  });

  it('are known by their key where the item is gone meanwhile, and to no pupil but their writer', async () => {
    const item = await anItem(kind);
    const [noa, kim] = [await aPupil(world, { teacher: ana, space }), await aPupil(world, { teacher: ana, space })];
    const fields = { idempotencyKey: newId<ReplyId>(), body: 'Once' };
    const rules = { kind: kind.kind, counts: kind.counts } as ThreadRules;
    const write = (id: PupilId) =>
      transact(world.by({ kind: 'pupil', id } as const), (tx) => addReply(tx, { id: item, space, rules }, fields));
    expect(await write(noa.id)).toEqual(ok(fields.idempotencyKey));
    expect(await write(kim.id)).toEqual(refuse('taken'));
    await hideContent(world, kind.kind, item);
    expect(await write(noa.id)).toEqual(ok(fields.idempotencyKey));
    expect(await countedReplies(world, item)).toBe(1);
  });

  it('are counted by the rule of their kind when they are removed, hidden and shown', async () => {
    const item = await anItem(kind);
    const [first, second, third] = [await aReply(kind, item), await aReply(kind, item), await aReply(kind, item)];
    const left = (readable: number) => (kind.counts === 'readable' ? readable : 3);
    for (const _ of [1, 2]) expect([303, 403]).toContain((await elenis.post(kind.removal(first))).status);
    expect(await countedReplies(world, item)).toBe(left(2));
    for (const _ of [1, 2]) await hideContent(world, kind.reply, second);
    expect(await countedReplies(world, item)).toBe(left(1));
    // What is removed already is not counted down again.
    await hideContent(world, kind.reply, first);
    await showContent(world, kind.reply, first);
    expect(await countedReplies(world, item)).toBe(left(1));
    for (const _ of [1, 2]) await showContent(world, kind.reply, second);
    expect(await countedReplies(world, item)).toBe(left(2));
    expect(await eventsOf(world, first)).toEqual(['reply.written', 'reply.removed', 'reply.hidden', 'reply.shown']);
    expect(await eventsOf(world, third)).toEqual(['reply.written']);
  });

  it('have their item, its kind and their space in the record', async () => {
    const item = await anItem(kind);
    const reply = await aReply(kind, item);
    await elenis.post(kind.removal(reply));
    const events = await world.db
      .selectFrom('event')
      .select(['verb', 'details', 'space_id'])
      .where('subject_id', '=', reply)
      .orderBy('id')
      .execute();
    const details = { kind: kind.kind };
    expect(events).toEqual([
      { verb: 'reply.written', details: { ...details, thread: item }, space_id: space },
      { verb: 'reply.removed', details, space_id: space },
    ]);
  });

  it('keep a hidden reply as it is when its writer removes it', async () => {
    const item = await anItem(kind);
    const reply = await aReply(kind, item);
    await hideContent(world, kind.reply, reply);
    await elenis.post(kind.removal(reply));
    const { removed_at } = await world.db
      .selectFrom('reply')
      .select('removed_at')
      .where('id', '=', reply)
      .executeTakeFirstOrThrow();
    expect(removed_at).toBeNull();
  });

  it('show what the view holds, and no text of what was removed or hidden', async () => {
    const item = await anItem(kind);
    const pupil = await world.signedIn(await aPupil(world, { teacher: ana, space, name: 'Kim' }));
    const ofPupil = await aReply(kind, item, pupil, 'By a pupil');
    const [plain, removed, hidden] = [
      await aReply(kind, item),
      await aReply(kind, item, elenis, 'Removed'),
      await aReply(kind, item, elenis, 'Hidden'),
    ];
    await elenis.post(kind.removal(removed));
    await hideContent(world, kind.reply, hidden);
    const list = async (view: ReplyView) => (await listReplies(world.db, item, view)).replies;
    const idsOf = async (view: ReplyView) => (await list(view)).map(({ id }) => id).toSorted();
    expect(await idsOf(wholeView)).toEqual([ofPupil, plain, removed, hidden].toSorted());
    expect(await idsOf({ ...wholeView, removed: false })).toEqual([ofPupil, plain].toSorted());
    expect(await idsOf({ ...wholeView, pupils: false })).toEqual([plain, removed, hidden].toSorted());
    const shown = (await list(wholeView)).map(({ body, removal, authorName }) => [body, removal, authorName]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ['By a pupil', undefined, 'Kim'],
        ['Ours.', undefined, expect.any(String)],
        ['', 'removed', expect.any(String)],
        ['', 'hidden', expect.any(String)],
      ]),
    );
    for (const { authorName } of await list({ ...wholeView, names: false })) expect(authorName).toBeUndefined();
  });
});

it('the key of an item belongs to one kind', async () => {
  const [discussion, post] = kinds;
  const item = await anItem(discussion);
  const fields = { idempotencyKey: item, title: 'Chalk', body: 'Which is the oldest?', audience: 'members' };
  expect((await anas.post(post.write(), fields)).status).toBe(422);
  expect((await anas.post(discussion.write(), fields)).location).toBe(discussion.page(item));
  expect((await anas.get(post.page(item))).status).toBe(404);
});
