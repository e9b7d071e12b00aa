import { sql } from 'kysely';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, OfficerId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let scene: Scene;
let officer: Browser;
let ana: Browser;
let eleni: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  await world.db.deleteFrom('conduct_case').execute();
  officer = await world.signedIn(scene.people.central);
  ana = await world.signedIn(scene.ana);
  eleni = await world.signedIn(scene.eleni);
});

async function reported(kind: string, id: string, who: Browser = eleni): Promise<CaseId> {
  const sent = await who.post(paths.report(kind, id), { idempotencyKey: newId(), reason: 'other', explanation: '' });
  expect(sent.status, kind).toBe(303);
  const row = await world.db
    .selectFrom('conduct_case')
    .select('id')
    .where(sql<boolean>`subject_id = ${id}::uuid and state = 'open'`)
    .executeTakeFirstOrThrow();
  return row.id;
}
const looksAt = async (id: CaseId) =>
  (await world.db.selectFrom('conduct_look').select('officer_id').where('case_id', '=', id).execute()).length;
const later = () => {
  world.now = new Date(world.now.getTime() + 1000);
};

describe('a case', () => {
  it.each([
    ['message', 'message', 'begin in January', 'begin in January'],
    ['page', 'page', 'We drew them on our playgrounds.', 'Rules we agreed'],
    ['post', 'publicPost', 'Our first week', 'Well done!'],
    ['comment', 'comment', 'Well done!', 'Our first week'],
    ['discussion', 'discussion', 'Tell us.', 'Ours is Roman'],
    ['reply', 'reply', 'Ours is Roman', 'Which is the oldest?'],
  ] as const)(
    'about a %s shows it, and leads to it where it stands; each look is kept',
    async (kind, of, words, beside) => {
      const id = await reported(kind, scene[of], kind === 'comment' ? ana : kind === 'page' ? ana : eleni);
      const shown = await officer.get(paths.officeCase(id));
      expect(shown.html).toContain(words);
      const open = parse(shown.html).querySelector(`a[href="${paths.caseSurroundings(id)}"]`);
      expect(open?.text).toContain('Open it where it stands');
      const looks = await looksAt(id);
      later();
      const inPlace = await officer.get(paths.caseSurroundings(id));
      expect(inPlace.html).toContain(words);
      expect(inPlace.html).toContain(beside);
      expect(parse(inPlace.html).querySelectorAll('main form')).toEqual([]);
      expect(await looksAt(id)).toBe(looks + 1);
    },
  );

  it('tells which colleagues have looked at it, and not of one’s own looks', { tags: ['slow'] }, async () => {
    const id = await reported('post', scene.post);
    const other = await world.signedIn(scene.people.officerES);
    const looksIn = async (who: Browser) =>
      parse((await who.get(paths.officeCase(id))).html).querySelector('section[aria-labelledby=looks]');
    const namesIn = async (who: Browser) => (await looksIn(who))?.querySelectorAll('bdi').map(({ text }) => text);
    const nameOf = (of: { readonly id: string }) =>
      world.db
        .selectFrom('account_name')
        .select('name')
        .where('id', '=', of.id as OfficerId)
        .executeTakeFirstOrThrow()
        .then(({ name }) => name);
    expect((await looksIn(other))?.text).toContain('Nobody else of the support services yet');
    expect(await namesIn(officer)).toEqual([await nameOf(scene.people.officerES)]);
    later();
    expect(await namesIn(other)).toEqual([await nameOf(scene.people.central)]);
  });

  it('shows the pictures in a text that are closed to officers elsewhere, and no others', async () => {
    const body = `<p>Our boards</p><p><img src="/pictures/${scene.picture}" alt="A board"></p>`;
    await world.db.updateTable('diary_post').set({ body }).where('id', '=', scene.post).execute();
    const id = await reported('post', scene.post);
    expect((await officer.get(`/pictures/${scene.picture}`)).status).toBe(404);
    const src = paths.pictureInCase(id, scene.picture);
    const image = parse((await officer.get(paths.officeCase(id))).html).querySelector(`img[src="${src}"]`);
    expect(image?.getAttribute('alt')).toBe('A board');
    later();
    const looks = await looksAt(id);
    expect((await officer.get(src)).bytes.toString()).toBe('a picture');
    expect(await looksAt(id)).toBe(looks + 1);
    expect((await ana.get(src)).status).toBe(404);
    const other = await reported('message', scene.message);
    expect((await officer.get(paths.pictureInCase(other, scene.picture))).status).toBe(404);
  });

  it('about a picture shows it with the texts that use it', { tags: ['slow'] }, async () => {
    const use = { picture_id: scene.picture, item_id: scene.publicPage, item_kind: 'page' } as const;
    await world.db.insertInto('picture_use').values(use).execute();
    const id = await reported('picture', scene.picture, eleni);
    const { html } = await officer.get(paths.officeCase(id));
    expect(html).toContain(`src="${paths.casePicture(id)}"`);
    expect(html).toContain('Who we are');
  });

  it('shows both texts where it was changed since, and the one that was kept where it is gone', {
    tags: ['slow'],
  }, async () => {
    const id = await reported('page', scene.page, ana);
    const { html } = await officer.get(paths.officeCase(id));
    expect(html).not.toContain('As it read when it was reported');
    const page = world.db.updateTable('space_page').where('id', '=', scene.page);
    await page.set({ body: '<p>Nothing to see.</p>' }).execute();
    const changed = (await officer.get(paths.officeCase(id))).html;
    for (const words of ['Nothing to see.', 'We drew them', 'As it read when it was reported'])
      expect(changed).toContain(words);
    await world.db.deleteFrom('space_page').where('id', '=', scene.page).execute();
    expect((await officer.get(paths.officeCase(id))).html).toContain('We drew them');
  });

  it('leads to the next one when it is decided, and says what was decided', { tags: ['slow'] }, async () => {
    const decide = (id: CaseId, decision: string) =>
      officer.post(paths.decision(id), { decision, rule: 'messages', facts: 'The same words many times.' });
    const ids: CaseId[] = [];
    for (const [kind, of, who] of [
      ['post', 'post', eleni],
      ['page', 'page', ana],
      ['reply', 'reply', ana],
    ] as const) {
      ids.push(await reported(kind, scene[of], who));
      later();
    }
    const [first, second, third] = ids;
    if (!first || !second || !third) throw new Error('three cases are open');
    const warned = await decide(second, 'warn');
    expect(warned.location).toBe(paths.officeCaseAfter(third, second));
    expect((await officer.follow(warned)).html).toMatch(/is decided: its author is warned. This is the next case/);
    const hidden = await decide(third, 'hide');
    expect(hidden.location).toBe(paths.officeCaseAfter(first, third));
    const dismissed = await decide(first, 'dismiss');
    expect(dismissed.location).toBe(paths.officeCaseAfter(undefined, first));
    expect((await officer.follow(dismissed)).html).toContain('nothing was wrong. No other case is waiting.');
  });
});

it('a decision that nothing is wrong asks for no rule and no facts, and the others do', async () => {
  const found = await reported('page', scene.page, ana);
  const wrong = await officer.post(paths.decision(found), { decision: 'warn', rule: '', facts: '' });
  expect(wrong.status).toBe(422);
  for (const words of ['Choose the rule', 'what happened']) expect(wrong.html).toContain(words);
  const none = await officer.post(paths.decision(found), { decision: '', rule: '', facts: '' });
  expect(none.status).toBe(422);
  const done = await officer.post(paths.decision(found), { decision: 'dismiss', rule: '', facts: '' });
  expect(done.status).toBe(303);
  const kept = await world.db.selectFrom('conduct_decision').select(['rule', 'facts']).where('case_id', '=', found);
  expect(await kept.execute()).toEqual([{ rule: null, facts: '' }]);
  expect((await officer.get(paths.officeCase(found))).status).toBe(200);
});
