import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, CaseId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Fields } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { aPupil } from '#test/builders/people.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { type Cast, castNames, type Scene } from '#test/matrix/scene.ts';
import { consentIn, statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';
import { correctionLimits } from '../model.ts';
import { paths } from '../paths.ts';

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
});

const facts = 'It says where somebody lives.';
const reason = 'The address is still in the second line.';

async function hidden(kind: string, id: string, reporter: Cast = 'ana'): Promise<CaseId> {
  const report = { idempotencyKey: newId(), reason: 'other', explanation: '' };
  expect((await browsers[reporter].post(paths.report(kind, id), report)).status, kind).toBe(303);
  const row = await world.db
    .selectFrom('conduct_case')
    .select('id')
    .where(sql<boolean>`subject_id = ${id}::uuid and state = 'open'`)
    .executeTakeFirstOrThrow();
  const decided = await browsers.central.post(paths.decision(row.id), { decision: 'hide', rule: 'privateData', facts });
  expect(decided.status, kind).toBe(303);
  return row.id;
}
const ask = (who: Cast, id: CaseId, fields: Fields) =>
  browsers[who].post(paths.correction(id), { idempotencyKey: newId(), note: '', ...fields });
async function openCorrection(id: CaseId): Promise<string> {
  const row = await world.db
    .selectFrom('conduct_correction')
    .select('id')
    .where('case_id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow();
  return row.id;
}
const answer = async (who: Cast, id: CaseId, fields: Fields) =>
  browsers[who].post(paths.correctionAnswer(id), {
    correction: fields.correction ?? (await openCorrection(id)),
    reason: '',
    ...fields,
  });
const noticesOf = async (id: string) =>
  (
    await world.db
      .selectFrom('notification')
      .select('kind')
      .where('account_id', '=', id as AccountId)
      .where('kind', 'like', 'reports.notice.correction%')
      .orderBy('id')
      .execute()
  ).map(({ kind }) => kind);
const waits = (id: CaseId) =>
  world.db
    .selectFrom('waiting')
    .select(['kind', 'on_country'])
    .where('subject_id', '=', id)
    .where('kind', '=', 'case')
    .execute();

describe('what is hidden', () => {
  const things = (s: Scene) => {
    const space = `/spaces/${s.space}`;
    const fields = { body: 'Corrected words.' };
    return {
      message: { id: s.message, by: 'eleni', at: `/messages/${s.conversation}`, fields },
      page: {
        id: s.page,
        by: 'eleni',
        at: `${space}/pages/${s.page}`,
        fields: { title: 'Corrected words.', body: '<p>x</p>' },
      },
      post: {
        id: s.publicPost,
        by: 'ana',
        at: `/diary/${s.space}/${s.publicPost}`,
        fields: { title: 'Week', body: '<p>Corrected words.</p>' },
      },
      comment: { id: s.comment, by: 'eleni', at: `/diary/${s.space}/${s.publicPost}`, fields },
      discussion: {
        id: s.discussion,
        by: 'eleni',
        at: `${space}/forum/${s.discussion}`,
        fields: { title: 'Oldest', body: 'Corrected words.' },
      },
      reply: { id: s.reply, by: 'kim', at: `${space}/forum/${s.discussion}`, fields },
      picture: { id: s.picture, by: 'ana', at: `${space}/pictures`, fields: { alt: 'Corrected words.' } },
      profile: {
        id: s.eleni.id,
        by: 'eleni',
        at: `/people/${s.eleni.id}`,
        fields: { presentation: 'Corrected words.', idea: '' },
      },
    } as const;
  };

  it.each(['message', 'page', 'post', 'comment', 'discussion', 'reply', 'picture', 'profile'] as const)(
    'a %s: leads its author to the reasons, is corrected, and shown again with the new words',
    { tags: ['slow'] },
    async (kind) => {
      const { id, by, at, fields } = things(scene)[kind];
      const found = await hidden(kind, id, by === 'ana' ? 'eleni' : 'ana');
      expect((await browsers[by].get(at)).html).toContain(`href="${paths.whyHidden(kind, id)}"`);
      expect((await browsers[by].get(paths.whyHidden(kind, id))).location).toBe(paths.statement(found));
      const statement = await browsers[by].get(paths.statement(found));
      for (const part of [facts, `href="${paths.correction(found)}"`]) expect(statement.html).toContain(part);
      expect((await browsers[by].get(paths.correction(found))).html).toContain(facts);
      expect((await ask(by, found, fields)).location).toBe(paths.statement(found));
      expect((await browsers.paul.get(at)).html).not.toContain('Corrected words.');
      expect((await waits(found)).map((row) => row.kind)).toEqual(['case']);
      await world.db.deleteFrom('waiting').where('subject_id', '<>', found).execute();
      expect((await browsers.central.get('/office')).html).toContain(paths.officeCase(found));
      expect((await browsers.central.get(paths.officeCases())).html).toContain('Asked to be shown again');
      expect((await browsers.central.get(paths.officeCase(found))).html).toContain('Corrected words.');
      expect((await answer('central', found, { answer: 'show' })).status).toBe(303);
      expect((await browsers[kind === 'message' ? 'ana' : 'paul'].get(at)).html).toContain('Corrected words.');
      expect(await waits(found)).toEqual([]);
      expect((await browsers[by].get(paths.statement(found))).html).toContain('it is shown again');
      expect((await browsers[by].get(paths.correction(found))).location).toBe(paths.statement(found));
    },
  );

  it('stands on the desk of its author, for a pupil on that of the teacher, until they ask again or take it away', {
    tags: ['slow'],
  }, async () => {
    const desk = async (who: Cast) => (await browsers[who].get('/desk')).html;
    const post = await hidden('post', scene.publicPost, 'eleni');
    expect(await desk('ana')).toContain(`href="${paths.statement(post)}"`);
    expect(await desk('eleni')).not.toContain(paths.statement(post));
    const where = `/diary/${scene.space}/${scene.publicPost}`;
    expect((await browsers.ana.get(where)).html).toContain('You can see why, correct it, and appeal.');
    expect((await browsers.eleni.get(where)).html).toContain('Its author has been told why');
    await ask('ana', post, { title: 'Week', body: '<p>New words of the week.</p>' });
    expect(await desk('ana')).not.toContain(paths.statement(post));
    const statement = (await browsers.ana.get(paths.statement(post))).html;
    expect(statement).toContain('New words of the week.');
    expect((await browsers.central.get(paths.officeCase(post))).html).toContain('New words of the week.');
    await answer('central', post, { answer: 'keep', reason });
    expect(await desk('ana')).toContain(paths.statement(post));
    expect((await browsers.eleni.post(paths.leaveHidden(post))).status).toBe(404);
    expect((await browsers.ana.post(paths.leaveHidden(post))).location).toBe(paths.statement(post));
    expect((await browsers.ana.post(paths.leaveHidden(post))).location).toBe(paths.statement(post));
    expect(await desk('ana')).not.toContain(paths.statement(post));
    expect((await ask('ana', post, { title: 'Week', body: '<p>Once more.</p>' })).status).toBe(303);
  });

  it('stays hidden with the officer’s words where they are not content; the author is told and may ask again', {
    tags: ['slow'],
  }, async () => {
    const found = await hidden('page', scene.page);
    await ask('eleni', found, { title: 'Better', body: '<p>y</p>', note: 'Sorry!' });
    const shown = (await browsers.central.get(paths.officeCase(found))).html;
    for (const part of ['Sorry!', 'Better', 'Before', 'Corrected']) expect(shown).toContain(part);
    expect((await answer('central', found, { answer: 'keep', reason: 'no' })).status).toBe(422);
    expect((await answer('central', found, { answer: 'keep', reason })).status).toBe(303);
    await world.settle();
    expect(await noticesOf(scene.eleni.id)).toEqual(['reports.notice.correctionKept']);
    expect((await browsers.eleni.get(paths.statement(found))).html).toContain(reason);
    expect((await browsers.paul.get(`/spaces/${scene.space}/pages/${scene.page}`)).html).not.toContain('Better');
    expect((await ask('eleni', found, { title: 'Best', body: '<p>z</p>' })).status).toBe(303);
    expect((await answer('central', found, { answer: 'show' })).status).toBe(303);
    await world.settle();
    expect((await noticesOf(scene.eleni.id)).at(-1)).toBe('reports.notice.correctionShown');
    expect((await browsers.paul.get(`/spaces/${scene.space}/pages/${scene.page}`)).html).toContain('Best');
    const versions = await world.db
      .selectFrom('space_page_version')
      .select(['version', 'title', 'author_account'])
      .where('page_id', '=', scene.page)
      .orderBy('version')
      .execute();
    expect(versions.at(-1)).toEqual({ version: 2, title: 'Best', author_account: scene.eleni.id });
  });

  it('is asked for once at a time, and no more than a few times', { tags: ['slow'] }, async () => {
    const found = await hidden('discussion', scene.discussion);
    const fields = (round: number) => ({ title: 'Oldest', body: `Words ${round}` });
    const key = newId();
    const twice = await Promise.all([1, 2].map(() => ask('eleni', found, { ...fields(0), idempotencyKey: key })));
    expect(twice.map(({ location }) => location)).toEqual(Array(2).fill(paths.statement(found)));
    expect((await ask('eleni', found, fields(9))).html).toMatch(/You have sent a correction already[\s\S]*Words 9</);
    const count = async () =>
      (await world.db.selectFrom('conduct_correction').select('id').where('case_id', '=', found).execute()).length;
    expect(await count()).toBe(1);
    for (let round = 1; round <= correctionLimits.most; round += 1) {
      await answer('central', found, { answer: 'keep', reason });
      await ask('eleni', found, fields(round));
    }
    expect(await count()).toBe(correctionLimits.most);
    expect((await browsers.eleni.get(paths.statement(found))).html).toContain('only an appeal can change');
  });

  it('is answered once where two officers answer at the same moment', { tags: ['slow'] }, async () => {
    for (let round = 0; round < 5; round += 1) {
      const found = await hidden('comment', scene.comment);
      await ask('eleni', found, { body: `Well done ${round}!` });
      const correction = await openCorrection(found);
      const both = await Promise.all([
        answer('central', found, { correction, answer: 'show' }),
        answer('officerGR', found, { correction, answer: 'keep', reason }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
      const { answer: kept } = await world.db
        .selectFrom('conduct_correction')
        .select('answer')
        .where('case_id', '=', found)
        .executeTakeFirstOrThrow();
      expect(await countedReplies(world, scene.publicPost)).toBe(kept === 'show' ? 1 : 0);
      if (kept === 'keep') {
        await ask('eleni', found, { body: `Well done again ${round}!` });
        await answer('central', found, { answer: 'show' });
      }
    }
  });

  it('is nobody’s to ask for but the author’s, and for a pupil the teacher’s', { tags: ['slow'] }, async () => {
    const [page, reply] = [await hidden('page', scene.page), await hidden('reply', scene.reply, 'eleni')];
    const others = (...own: readonly Cast[]) => castNames.filter((name) => !own.includes(name));
    for (const [found, kind, id, own] of [
      [page, 'page', scene.page, ['eleni']],
      [reply, 'reply', scene.reply, ['kim', 'ana']],
    ] as const) {
      for (const name of others(...own)) {
        expect((await browsers[name].get(paths.correction(found))).status, name).toBe(404);
        expect((await ask(name, found, { title: 'x', body: 'y' })).status, name).toBe(404);
        expect((await browsers[name].get(paths.whyHidden(kind, id))).status, name).toBe(404);
        expect((await browsers[name].get(paths.statement(found))).status, name).toBe(404);
      }
      for (const name of own) expect((await browsers[name].get(paths.correction(found))).status, name).toBe(200);
    }
    expect((await ask('ana', reply, { body: 'Kim has said it better.' })).status).toBe(303);
    await answer('central', reply, { answer: 'show' });
    await world.settle();
    expect(await noticesOf(scene.ana.id)).toEqual(['reports.notice.correctionShown']);
  });

  it('loses no typed word where the form is refused, and says at which field', { tags: ['slow'] }, async () => {
    const found = await hidden('page', scene.page);
    const empty = await ask('eleni', found, { title: ' ', body: '<p>Long text.</p>', note: 'A note.' });
    expect(empty.status).toBe(422);
    for (const part of ['this field is empty', 'Long text.', 'A note.']) expect(empty.html).toContain(part);
    const long = await ask('eleni', found, { title: 't'.repeat(201), body: '' });
    expect(long.status).toBe(422);
    expect(long.html).toContain('t'.repeat(201));
    const markup = await ask('eleni', found, { title: 'T', body: `${'<p><span></span></p>'.repeat(6000)}<p>END</p>` });
    expect([markup.status, markup.html.includes('This text is too long.')]).toEqual([422, true]);
    expect(markup.html).toContain('END');
    const same = await world.db
      .selectFrom('space_page')
      .selectAll()
      .where('id', '=', scene.page)
      .executeTakeFirstOrThrow();
    const unchanged = await ask('eleni', found, { title: same.title, body: same.body });
    expect([unchanged.status, unchanged.html.includes('Nothing has changed.')]).toEqual([422, true]);
    expect((await ask('eleni', found, { title: same.title, body: same.body, note: 'It is no address.' })).status).toBe(
      303,
    );
  });

  it('asks about pupils whom a public text would name, and records the consent', { tags: ['slow'] }, async () => {
    const nikos = await aPupil(world, { teacher: scene.eleni, space: scene.space, name: 'Νίκος' });
    const found = await hidden('page', scene.publicPage);
    const fields = { title: 'Who we are', body: '<p>Ο παππούς του Νίκου</p>' };
    const asked = await ask('eleni', found, fields);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('This text names a pupil: Νίκος');
    expect((await ask('eleni', found, { ...fields, consent: consentIn(asked) })).status).toBe(303);
    expect(await statedConsents(world, scene.publicPage)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'page' }]);
  });

  it('cannot be asked for once it was removed by its own people, or after half a year', async () => {
    const found = await hidden('page', scene.page);
    await world.db.updateTable('space_page').set({ archived_at: world.now }).where('id', '=', scene.page).execute();
    expect((await ask('eleni', found, { title: 'x', body: '' })).location).toBe(paths.statement(found));
    expect(await waits(found)).toEqual([]);
    const old = await hidden('discussion', scene.discussion);
    const before = world.now;
    world.now = new Date(before.getTime() + 200 * 86_400_000);
    browsers.eleni = await world.signedIn(scene.eleni);
    expect((await ask('eleni', old, { title: 'x', body: 'y' })).location).toBe(paths.statement(old));
    expect((await browsers.eleni.get(paths.statement(old))).html).toContain('more than half a year ago');
    world.now = before;
    expect(await waits(old)).toEqual([]);
  });
});
