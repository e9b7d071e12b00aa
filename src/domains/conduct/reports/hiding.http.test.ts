import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { countedReplies } from '#test/counted-replies.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { decide, reported as reportContent } from '#test/reported-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ scene, browsers } = await enterScene(world));
});

const reported = (who: Browser, kind: string, id: string, reason?: string) =>
  reportContent(world, { who, kind, id, reason });
describe('what is hidden', () => {
  /** The pages that showed each content before, and words of it that they must not show any more. */
  const places = (
    s: Scene,
  ): Record<
    'message' | 'page' | 'post' | 'comment' | 'discussion' | 'reply',
    { id: string; words: string; at: [Cast, string][] }
  > => {
    const space = `/spaces/${s.space}`;
    const diary = `/diary/${s.space}`;
    return {
      message: {
        id: s.message,
        words: 'begin in January',
        at: [
          ['ana', `/messages/${s.conversation}`],
          ['ana', '/messages'],
        ],
      },
      page: {
        id: s.publicPage,
        words: 'Who we are',
        at: [
          ['guest', `${space}/pages/${s.publicPage}`],
          ['ana', `${space}/pages/${s.publicPage}`],
          ['guest', `${space}/outside`],
        ],
      },
      post: {
        id: s.publicPost,
        words: 'Our first week',
        at: [
          ['guest', `${diary}/${s.publicPost}`],
          ['guest', `${diary}/feed.atom`],
          ['kim', `${diary}/${s.publicPost}`],
          ['guest', diary],
        ],
      },
      comment: {
        id: s.comment,
        words: 'Well done!',
        at: [
          ['guest', `${diary}/${s.publicPost}`],
          ['ana', `${diary}/${s.publicPost}`],
        ],
      },
      discussion: {
        id: s.discussion,
        words: 'oldest',
        at: [
          ['ana', `${space}/forum/${s.discussion}`],
          ['kim', `${space}/forum`],
        ],
      },
      reply: { id: s.reply, words: 'Ours is Roman', at: [['ana', `${space}/forum/${s.discussion}`]] },
    };
  };

  it.each(['message', 'page', 'post', 'comment', 'discussion', 'reply'] as const)(
    'a %s: no page shows it any more',
    async (kind) => {
      await world.db.deleteFrom('conduct_case').where('id', '=', scene.case).execute();
      const { id, words, at } = places(scene)[kind];
      for (const [who, path] of at) expect((await browsers[who].get(path)).html, `${who} ${path}`).toContain(words);
      // The other post tells of the same week.
      if (kind === 'post') await world.db.deleteFrom('diary_post').where('id', '=', scene.post).execute();
      const found = await reported(browsers.ana, kind, id);
      expect((await decide(browsers.central, found, 'hide')).location).toBe(paths.officeCaseAfter(undefined, found));
      for (const [who, path] of at) expect((await browsers[who].get(path)).html, `${who} ${path}`).not.toContain(words);
      expect((await browsers.ana.get(paths.report(kind, id))).status).toBe(404);
    },
  );

  it('a picture: its address answers 404 to all but the officer who decides', { tags: ['slow'] }, async () => {
    await world.db
      .insertInto('picture_use')
      .values({ picture_id: scene.picture, item_id: scene.publicPage, item_kind: 'page' })
      .execute();
    expect((await world.guest().get(`/pictures/${scene.picture}`)).status).toBe(200);
    const found = await reported(browsers.guest, 'picture', scene.picture);
    expect((await browsers.officerGR.get(paths.casePicture(found))).status).toBe(404);
    expect((await browsers.officerES.get(paths.casePicture(found))).bytes.toString()).toBe('a picture');
    await decide(browsers.officerES, found, 'hide');
    for (const who of ['guest', 'ana', 'kim', 'officerES'] as const)
      expect((await browsers[who].get(`/pictures/${scene.picture}`)).status).toBe(404);
    expect((await browsers.officerES.get(paths.casePicture(found))).status).toBe(200);
    expect((await browsers.officerES.get(paths.officeCase(found))).html).toContain(paths.casePicture(found));
  });

  it('a profile: it leaves the search, and comes back where nothing was wrong', { tags: ['slow'] }, async () => {
    await world.db.transaction().execute((tx) => reindexPerson({ db: tx, now: world.now }, scene.eleni.id));
    const inSearch = async () =>
      (await world.db.selectFrom('people_entry').select('name').where('member_id', '=', scene.eleni.id).execute())
        .length;
    expect(await inSearch()).toBe(1);
    const found = await reported(browsers.ana, 'profile', scene.eleni.id, 'sexual_content_involving_a_minor');
    expect(await inSearch()).toBe(0);
    expect((await browsers.paul.get(`/people/${scene.eleni.id}`)).status).toBe(404);
    await decide(browsers.officerGR, found, 'dismiss');
    expect(await inSearch()).toBe(1);
    expect((await browsers.paul.get(`/people/${scene.eleni.id}`)).status).toBe(200);
    const again = await reported(browsers.ana, 'profile', scene.eleni.id);
    await decide(browsers.officerGR, again, 'hide');
    expect(await inSearch()).toBe(0);
  });

  it('counts a hidden comment neither twice nor for ever', async () => {
    const comments = () => countedReplies(world, scene.publicPost);
    expect(await comments()).toBe(1);
    const found = await reported(browsers.ana, 'comment', scene.comment, 'sexual_content_involving_a_minor');
    expect(await comments()).toBe(0);
    await decide(browsers.officerGR, found, 'dismiss');
    expect(await comments()).toBe(1);
    const { hidden_at: hidden } = await world.db
      .selectFrom('reply')
      .select('hidden_at')
      .where('id', '=', scene.comment)
      .executeTakeFirstOrThrow();
    expect(hidden).toBeNull();
  });
});
