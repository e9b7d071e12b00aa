import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { eventsOf } from '#test/events-of.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { consentIn } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
let showing: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ scene, browsers } = await enterScene(world));
  await world.db.deleteFrom('reply').where('id', '=', scene.waitingComment).execute();
  showing = '';
});

const words = 'May we come too?';
async function comment(who: Cast = 'stranger', body = words) {
  const id = newId<Scene['comment']>();
  const at = paths.comments(scene.space, scene.publicPost);
  for (const _ of [1, 2])
    expect((await browsers[who].post(at, { idempotencyKey: id, body })).location).toBe(
      `${paths.post(scene.space, scene.publicPost)}#${id}`,
    );
  showing = paths.commentShowing(scene.space, id);
  return id;
}
const show = (who: Cast = 'ana', fields: Record<string, string> = {}) => browsers[who].post(showing, fields);
const pageFor = async (who: Cast) => (await browsers[who].get(paths.post(scene.space, scene.publicPost))).html;
const count = () => countedReplies(world, scene.publicPost);
const outsiders = ['guest', 'unverified', 'officerES', 'central'] as const;
const desk = async (who: Cast) => (await browsers[who].get('/desk')).html;
const noticesOf = async (id: string) => {
  await world.settle();
  const rows = await world.db.selectFrom('notification').select(['account_id', 'kind']).execute();
  const own = rows.filter(({ account_id, kind }) => account_id === id && kind.startsWith('diary.'));
  return own.map(({ kind }) => kind).sort();
};

describe('a comment from outside', () => {
  it.each(['stranger', 'unverified', 'officerPT', 'officerES'] as const)(
    'waits, and is seen by its author and the teachers of the space only: of %s',
    { tags: ['slow'] },
    async (who) => {
      await comment(who);
      expect(await pageFor(who)).toContain('You see it, others do not yet');
      for (const teacher of ['ana', 'eleni', 'paul'] as const)
        expect(await pageFor(teacher)).toContain('Others see it once a teacher of the space shows it');
      for (const other of [...outsiders.filter((one) => one !== who), 'kim'] as const)
        expect(await pageFor(other), other).not.toContain(words);
      for (const path of [paths.feed(scene.space), paths.diary(scene.space)])
        expect((await browsers.guest.get(path)).html).not.toContain(words);
      expect(await count()).toBe(1);
    },
  );

  it('is shown once by a teacher, to everybody, and counted then', { tags: ['slow'] }, async () => {
    const id = await comment();
    for (const _ of [1, 2]) expect((await show()).status).toBe(303);
    for (const who of [...outsiders, 'kim'] as const) expect(await pageFor(who)).toContain(words);
    expect(await pageFor('ana')).not.toContain('Others see it once');
    expect([await count(), await eventsOf(world, id)]).toEqual([2, ['reply.written', 'comment.shown']]);
  });

  it('is shown once, also when several teachers show it at the same moment', { tags: ['slow'] }, async () => {
    const id = await comment();
    const both = await Promise.all([show('ana'), show('eleni'), show('ana')]);
    expect(both.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect([await count(), (await eventsOf(world, id)).length]).toEqual([2, 2]);
  });

  it('is shown by no pupil and nobody from outside, to whom there is no such address', { tags: ['slow'] }, async () => {
    await comment();
    for (const who of ['kim', 'stranger', 'officerES', 'unverified'] as const)
      expect((await show(who)).status, who).toBe(404);
    expect(await count()).toBe(1);
  });

  it('asks the teacher who shows it about a pupil whom it names', { tags: ['slow'] }, async () => {
    await comment('stranger', 'Is this Kim?');
    const asked = await show();
    expect([asked.status, asked.html.includes('This text names a pupil: Kim')]).toEqual([422, true]);
    expect(await pageFor('guest')).not.toContain('Is this Kim?');
    expect((await show('ana', { consent: consentIn(asked), audience: 'public', asked: 'yes' })).status).toBe(303);
    expect(await pageFor('guest')).toContain('Is this Kim?');
  });

  it('is told to the teachers once, and to the author of the post when it is shown', { tags: ['slow'] }, async () => {
    await comment();
    await comment('unverified');
    expect(await noticesOf(scene.eleni.id)).toEqual(['diary.notice.waiting']);
    expect(await noticesOf(scene.ana.id)).toEqual(['diary.notice.waiting']);
    await show('eleni');
    expect(await noticesOf(scene.ana.id)).toEqual(['diary.notice.comment', 'diary.notice.waiting']);
    expect(await noticesOf(scene.unverified.id)).toEqual(['diary.notice.shown']);
    expect(await noticesOf(scene.stranger.id)).toEqual([]);
  });

  it('stands on the desk of the teachers until it is shown or removed', { tags: ['slow'] }, async () => {
    const first = await comment();
    await comment('unverified');
    for (const who of ['ana', 'eleni', 'paul'] as const)
      expect(await desk(who), who).toContain('2 comments from outside wait below');
    expect(await desk('stranger')).not.toContain('from outside');
    await show('paul');
    expect(await desk('ana')).toContain('A comment from outside waits below');
    expect((await browsers.paul.post(paths.commentRemoval(scene.space, first))).status).toBe(303);
    for (const who of ['ana', 'eleni'] as const) expect(await desk(who)).not.toContain('from outside');
    expect(await count()).toBe(2);
  });

  it('is no longer on the desk of who has left the space, nor where the post was removed', {
    tags: ['slow'],
  }, async () => {
    await comment();
    const paul = scene.people.paul.id;
    await world.db
      .deleteFrom('space_member')
      .where('member_id', '=', paul as Scene['ana']['id'])
      .execute();
    expect(await desk('paul')).not.toContain('from outside');
    await browsers.ana.post(paths.postRemoval(scene.space, scene.publicPost));
    expect(await desk('eleni')).not.toContain('from outside');
  });

  it('is counted nowhere while it waits, also when it is hidden, shown again or removed', {
    tags: ['slow'],
  }, async () => {
    const id = await comment();
    await hideContent(world, 'comment', id);
    expect([await count(), (await desk('ana')).includes('from outside')]).toEqual([1, false]);
    await showContent(world, 'comment', id);
    expect([await count(), (await desk('ana')).includes('from outside')]).toEqual([1, true]);
    expect((await browsers.stranger.post(paths.commentRemoval(scene.space, id))).status).toBe(303);
    expect([await count(), (await desk('ana')).includes('from outside')]).toEqual([1, false]);
    expect((await show()).status).toBe(403);
  });

  it('is not asked about when its post becomes public, and by who shows it then', { tags: ['slow'] }, async () => {
    const id = newId<string>();
    const at = paths.comments(scene.space, scene.post);
    expect((await browsers.officerES.post(at, { idempotencyKey: id, body: 'Well done, Kim!' })).status).toBe(303);
    const publish = { audience: 'public' };
    expect((await browsers.ana.post(paths.postAudience(scene.space, scene.post), publish)).status).toBe(303);
    expect((await browsers.ana.post(paths.commentShowing(scene.space, id))).status).toBe(422);
  });
});

it('a comment of somebody in the space is shown at once', async () => {
  await comment('paul');
  expect(await pageFor('guest')).toContain(words);
  expect(await count()).toBe(2);
});

it('the author of a post is told of the comments of others, not of their own', { tags: ['slow'] }, async () => {
  await comment('ana');
  await comment('eleni');
  expect(await noticesOf(scene.ana.id)).toEqual(['diary.notice.comment']);
});
