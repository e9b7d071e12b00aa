import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { aPupil } from '#test/builders/people.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { showWaiting } from '#test/show-waiting.ts';
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
const comment = (who: Cast, body: string, idempotencyKey: string) =>
  browsers[who].post(diary.comments(scene.space, scene.publicPost), { idempotencyKey, body });
/** The page without what was written and the ids that differ on every page. */
const pageOf = ({ html }: Reply) =>
  html
    .replaceAll(/<div class="user-text.*?<\/div>/gs, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/csp-nonce" content="[^"]*"/, '');

/** Of the stranger's: shown by a teacher, then hidden by the support service. */
async function hiddenComment(): Promise<{ readonly id: string; readonly found: string }> {
  const id = newId<string>();
  await browsers.stranger.post(diary.comments(scene.space, scene.publicPost), { idempotencyKey: id, body: 'Hello' });
  await showWaiting(world, browsers.ana, scene.space);
  const report = { idempotencyKey: newId(), reason: 'other', explanation: '' };
  expect((await browsers.ana.post(reports.report('comment', id), report)).status).toBe(303);
  const row = await world.db.selectFrom('conduct_case').select('id').where('state', '=', 'open').executeTakeFirst();
  const decision = { decision: 'hide', rule: 'privateData', facts: 'It says where somebody lives.' };
  expect((await browsers.central.post(reports.decision(row?.id ?? ''), decision)).status).toBe(303);
  return { id, found: row?.id ?? '' };
}

describe('somebody outside a space', () => {
  it.each(['stranger', 'unverified', 'officerPT'] as const)(
    'reads the same page below every comment, whomever it names: %s',
    { tags: ['slow'] },
    async (who) => {
      const pages = new Set<string>();
      for (const text of [...texts, 'Zebedee', 'Hello']) {
        const id = newId<string>();
        const sent = await comment(who, text, id);
        expect([sent.status, sent.location], text).toEqual([303, `${diary.post(scene.space, scene.publicPost)}#${id}`]);
        pages.add(pageOf(await browsers[who].get(diary.post(scene.space, scene.publicPost))));
        await browsers[who].post(diary.commentRemoval(scene.space, id));
      }
      expect(pages.size).toBe(1);
    },
  );

  it('learns it from no correction of what was hidden either', { tags: ['slow'] }, async () => {
    const { found } = await hiddenComment();
    const ask = (body: string) =>
      browsers.stranger.post(reports.correction(found), { idempotencyKey: newId(), note: '', body });
    const answers = new Set<string>();
    for (const text of ['Zebedee', ...texts]) {
      const asked = await ask(text);
      answers.add(`${asked.status} ${asked.location}`);
      // As if it were the first answer.
      await world.db.deleteFrom('conduct_correction').execute();
      await world.db.updateTable('conduct_case').set({ state: 'decided' }).where('state', '=', 'asked_again').execute();
    }
    expect([...answers]).toEqual([expect.stringMatching(/^303 /)]);
  });

  it('is read by a teacher again once it is corrected and shown by the support service', {
    tags: ['slow'],
  }, async () => {
    const { id, found } = await hiddenComment();
    const correct = { idempotencyKey: newId<string>(), note: '', body: 'Lucía' };
    expect((await browsers.stranger.post(reports.correction(found), correct)).status).toBe(303);
    expect(
      (
        await browsers.central.post(reports.correctionAnswer(found), {
          correction: correct.idempotencyKey,
          answer: 'show',
        })
      ).status,
    ).toBe(303);
    const seenBy = async (who: Cast) =>
      (await browsers[who].get(diary.post(scene.space, scene.publicPost))).html.includes(id);
    expect([await seenBy('guest'), await seenBy('stranger'), await seenBy('ana')]).toEqual([false, true, true]);
    const asked = await browsers.ana.post(diary.commentShowing(scene.space, id));
    expect([asked.status, asked.html.includes('This text names a pupil: Lucía')]).toEqual([422, true]);
  });
});
