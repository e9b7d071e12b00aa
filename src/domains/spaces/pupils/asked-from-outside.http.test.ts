import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { newcomerCommentLimit, outsideCommentLimit, refusedCommentLimit } from '#domains/spaces/diary/model.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { aPupil } from '#test/builders/people.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ scene, browsers } = await enterScene(world));
  await world.db.deleteFrom('conduct_case').execute();
  await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Lucía' });
});

const texts = [
  'Lucía a@example.org',
  'Zebedee a@example.org',
  'Lucía',
  'Lucía Márquez',
  'Lucía and Zebedee: 612 345 678',
];
const comment = (who: Cast, body: string) =>
  browsers[who].post(diary.comments(scene.space, scene.publicPost), { idempotencyKey: newId(), body });
/** The page without what was typed and the ids that differ on every page. */
const pageOf = ({ html }: Reply, typed: string) =>
  html
    .replaceAll(typed, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/csp-nonce" content="[^"]*"/, '');

describe('somebody outside a space', () => {
  it.each(['stranger', 'unverified', 'officerPT'] as const)(
    'learns from no refused comment who is a pupil in it: %s',
    async (who) => {
      const pages = new Set<string>();
      for (const text of texts) {
        const asked = await comment(who, text);
        expect(asked.status, text).toBe(422);
        expect(asked.html).toContain('without names of children, e-mail addresses, telephone numbers and user names');
        pages.add(pageOf(asked, text));
      }
      expect(pages.size).toBe(1);
    },
  );

  it.each([
    ['stranger', outsideCommentLimit],
    ['unverified', newcomerCommentLimit],
  ] as const)('pays for a refused comment of theirs as for others: %s', async (who, limit) => {
    world.leaveTries(limit, scene[who].id, 2);
    const answers = [];
    for (const text of texts.slice(0, 3)) answers.push((await comment(who, text)).status);
    expect(answers).toEqual([422, 422, 429]);
    expect((await comment(who, 'Zebedee')).status).toBe(429);
  });

  it('has few refusals in a day, and then waits with every comment', async () => {
    world.leaveTries(refusedCommentLimit, scene.stranger.id, 2);
    const answers = [];
    for (const text of ['Lucía', 'Hello', 'Lucía', 'Hello', 'Lucía'])
      answers.push((await comment('stranger', text)).status);
    expect(answers).toEqual([422, 303, 422, 429, 429]);
  });

  it('learns it from no correction of what was hidden either, and pays for it', { tags: ['slow'] }, async () => {
    const id = newId<string>();
    await browsers.stranger.post(diary.comments(scene.space, scene.publicPost), { idempotencyKey: id, body: 'Hello' });
    const report = { idempotencyKey: newId(), reason: 'other', explanation: '' };
    expect((await browsers.ana.post(reports.report('comment', id), report)).status).toBe(303);
    const row = await world.db.selectFrom('conduct_case').select('id').where('state', '=', 'open').executeTakeFirst();
    const decision = { decision: 'hide', rule: 'privateData', facts: 'It says where somebody lives.' };
    expect((await browsers.central.post(reports.decision(row?.id ?? ''), decision)).status).toBe(303);
    const ask = (body: string) =>
      browsers.stranger.post(reports.correction(row?.id ?? ''), { idempotencyKey: newId(), note: '', body });
    const pages = new Set<string>();
    for (const text of texts) {
      const asked = await ask(text);
      expect([
        asked.status,
        asked.html.includes('This text'),
        asked.html.includes('without names of children'),
      ]).toEqual([422, false, true]);
      pages.add(pageOf(asked, text));
    }
    expect(pages.size).toBe(1);
    world.leaveTries({ name: 'correction', points: 10, seconds: 86_400 }, scene.stranger.id, 1);
    expect([(await ask('Lucía')).status, (await ask('Lucía')).status]).toEqual([422, 429]);
  });
});
