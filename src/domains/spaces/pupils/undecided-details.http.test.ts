import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { aPupil } from '#test/builders/people.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { decide, reported } from '#test/reported-content.ts';
import { consentIn } from '#test/stated-consents.ts';
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
  await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Νίκος' });
});

/** What the error box says, with the id that each entry leads to; all of them are there, and can be reached. */
function boxOf(asked: Reply): readonly (readonly [string | undefined, string])[] {
  expect(asked.status).toBe(422);
  const page = parse(asked.html);
  return page.querySelectorAll('#error-summary li').map((entry) => {
    const target = entry.querySelector('a')?.getAttribute('href');
    const found = target && page.querySelector(target);
    expect(found && (found.tagName !== 'DIV' || found.getAttribute('tabindex') === '-1'), entry.text).toBeTruthy();
    return [target, entry.text] as const;
  });
}

const write = (text: Readonly<Record<string, string>>) =>
  browsers.ana.post(diary.newPost(scene.space), { idempotencyKey: newId<string>(), audience: 'public', ...text });

describe('the error box of a text that tells of people before everybody', () => {
  it('names the pupil and where the name stands, and leads to the statement', { tags: ['slow'] }, async () => {
    const body = `<p>A story.</p><img src="/pictures/${scene.picture}" alt="Ο παππούς του Νίκου">`;
    expect(boxOf(await write({ title: 'Ο παππούς του Νίκου', body }))).toEqual([
      [
        '#field-consent-name',
        'This text names a pupil: Νίκος. Where: title and descriptions of pictures. Tick Νίκος, or take the name out.',
      ],
    ]);
    expect(boxOf(await write({ title: 'A story', body: '<p>Ο Νίκος</p>' }))).toEqual([
      ['#field-consent-name', 'This text names a pupil: Νίκος. Where: text. Tick Νίκος, or take the name out.'],
    ]);
  });

  it('has an entry for each decision, and leads to the field where something has to be taken out', {
    tags: ['slow'],
  }, async () => {
    const text = { title: 'Call 612 345 678', body: '<p>Ο Νίκος Παπαδόπουλος</p>' };
    expect(boxOf(await write(text))).toEqual([
      ['#field-body', 'This text says the surname of a pupil: “Νίκος Παπαδόπουλος”. Where: text.'],
      ['#field-consent-name', 'This text names a pupil: Νίκος. Where: text. Tick Νίκος, or take the name out.'],
      [
        '#field-consent-contact',
        'This text says how somebody can be reached, or where they live: 612 345 678. Where: title.',
      ],
    ]);
  });

  it('says title and text of what stands in neither alone', { tags: ['slow'] }, async () => {
    expect(boxOf(await write({ title: 'We are 612', body: '<p>345 678</p>' }))).toEqual([
      ['#field-consent-contact', expect.stringContaining('Where: title and text.')],
    ]);
  });

  it('is there for pages and posts that are edited', { tags: ['slow'] }, async () => {
    const text = { title: 'Ο παππούς του Νίκου', body: '<p>x</p>', version: '1' };
    const entry = [
      '#field-consent-name',
      'This text names a pupil: Νίκος. Where: title. Tick Νίκος, or take the name out.',
    ];
    expect(boxOf(await browsers.ana.post(pages.editPage(scene.space, scene.publicPage), text))).toEqual([entry]);
    expect(boxOf(await browsers.ana.post(diary.editPost(scene.space, scene.publicPost), text))).toEqual([entry]);
  });

  it('is there for comments: a teacher of the space decides, and nobody outside is asked', {
    tags: ['slow'],
  }, async () => {
    const comment = (who: Cast) =>
      browsers[who].post(diary.comments(scene.space, scene.publicPost), {
        idempotencyKey: newId<string>(),
        body: 'Call 612 345 678',
      });
    const said = 'This text says how somebody can be reached, or where they live: 612 345 678';
    expect(boxOf(await comment('ana'))).toEqual([['#field-consent-contact', said]]);
    expect((await comment('stranger')).status).toBe(303);
  });

  it('is there for what is corrected to be shown again', { tags: ['slow'] }, async () => {
    const hidden = await reported(world, { who: browsers.ana, kind: 'page', id: scene.publicPage });
    await decide(browsers.central, hidden, 'hide');
    const text = { idempotencyKey: newId<string>(), note: '', title: 'Who we are', body: '<p>Ο παππούς του Νίκου</p>' };
    const asked = boxOf(await browsers.eleni.post(conduct.correction(hidden), text));
    expect(asked).toEqual([[expect.any(String), expect.stringContaining('This text names a pupil: Νίκος')]]);
  });

  it('appears where something is made public only when the question was sent back without an answer', {
    tags: ['slow'],
  }, async () => {
    const id = newId<string>();
    await write({ idempotencyKey: id, title: 'A story', body: '<p>Ο παππούς του Νίκου</p>', audience: 'members' });
    const open = (more: Readonly<Record<string, string>> = {}) =>
      browsers.ana.post(diary.postAudience(scene.space, id), { audience: 'public', ...more });
    const first = await open();
    expect(boxOf(first)).toEqual([]);
    expect(first.html).toContain('Where: text.');
    expect(boxOf(await open({ asked: 'yes' }))).toEqual([
      ['#field-consent-name', 'This text names a pupil: Νίκος. Where: text. Tick Νίκος, or take the name out.'],
    ]);
    expect((await open({ asked: 'yes', consent: consentIn(first) })).status).toBe(303);
  });
});
