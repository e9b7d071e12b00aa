import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import { longestRichText } from '#kernel/clean-html.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { eventsOf } from '#test/events-of.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { askedAbout, consentIn, sendStating, statedConsents } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let nikos: Awaited<ReturnType<typeof aPupil>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  ana = await world.signedIn(scene.ana);
  nikos = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Νίκος' });
});

const named = 'Ο παππούς του Νίκου';
const statements = (subject: string) => statedConsents(world, subject);
const postRow = (id: string) =>
  world.db
    .selectFrom('diary_post')
    .selectAll()
    .where('id', '=', id as Scene['post'])
    .executeTakeFirst();
const pageRow = (id: string) =>
  world.db
    .selectFrom('space_page')
    .selectAll()
    .where('id', '=', id as Scene['page'])
    .executeTakeFirstOrThrow();

describe('a pupil’s name in what becomes public', () => {
  it('is named before a public post is written; the teacher states the consent, which is recorded', {
    tags: ['slow'],
  }, async () => {
    const id = newId<string>();
    const text = { idempotencyKey: id, title: named, body: '<p>A story.</p>', audience: 'public' };
    const asked = await ana.post(diary.newPost(scene.space), text);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('This text names a pupil: Νίκος');
    expect(asked.html).toContain(named);
    expect(await postRow(id)).toBeUndefined();
    const wrong = await ana.post(diary.newPost(scene.space), { ...text, consent: newId() });
    expect(wrong.status).toBe(422);
    const sent = await ana.post(diary.newPost(scene.space), { ...text, consent: consentIn(asked) });
    expect(sent.location).toBe(diary.post(scene.space, id));
    expect((await postRow(id))?.audience).toBe('public');
    expect(await eventsOf(world, id)).toEqual(['pupil.consent_stated', 'post.written']);
    expect(await statements(id)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'post' }]);
  });

  it('is refused with a surname behind it, whatever is stated, until the surname is taken out', {
    tags: ['slow'],
  }, async () => {
    const id = newId<string>();
    const text = { idempotencyKey: id, title: 'Ο Νίκος Παπαδόπουλος', body: '<p>A story.</p>', audience: 'public' };
    const asked = await ana.post(diary.newPost(scene.space), text);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('This text says the surname of a pupil: “Νίκος Παπαδόπουλος”');
    const stated = await ana.post(diary.newPost(scene.space), { ...text, consent: [consentIn(asked), 'surname'] });
    expect(stated.status).toBe(422);
    expect(await postRow(id)).toBeUndefined();
    const sent = await sendStating(ana, diary.newPost(scene.space), { ...text, title: 'Ο Νίκος' });
    expect(sent.status).toBe(303);
  });

  it('is read in Braille too', async () => {
    const asked = await ana.post(diary.newPost(scene.space), {
      idempotencyKey: newId<string>(),
      title: 'x',
      body: '<p>⠝⠊⠅⠕⠎ was ill.</p>',
      audience: 'public',
    });
    expect([asked.status, asked.html.includes('This text names a pupil: Νίκος')]).toEqual([422, true]);
  });

  it.each([
    ['in the text of a post', 'post', '<p>Hoy Νίκος Παπαδόπουλος midió</p>'],
    ['in the description of a picture', 'post', '<p>x</p><img src="/pictures/PICTURE" alt="Νίκος Παπαδόπουλος">'],
    ['in a page', 'page', '<p>Hoy <strong>Νίκος</strong> Παπαδόπουλος</p>'],
    ['in a comment', 'comment', 'Well done, Νίκος Παπαδόπουλος!'],
  ])(
    'is refused with a surname %s, also where the consent for the name has been stated',
    async (_where, kind, text) => {
      const body = text.replace('PICTURE', scene.picture);
      const send = (consent: string) =>
        kind === 'post'
          ? ana.post(diary.editPost(scene.space, scene.publicPost), { title: named, body, version: '1', consent })
          : kind === 'page'
            ? ana.post(pages.editPage(scene.space, scene.publicPage), { title: named, body, version: '1', consent })
            : ana.post(diary.comments(scene.space, scene.publicPost), { idempotencyKey: newId(), body, consent });
      const details = { count: 1, pupils: [nikos.id], kind: kind === 'page' ? 'page' : 'post' };
      const asked = await send('');
      expect([asked.status, asked.html.includes('This text says the surname of a pupil')]).toEqual([422, true]);
      expect((await send(nikos.id)).status).toBe(422);
      await world.db
        .insertInto('event')
        .values({
          verb: 'pupil.consent_stated',
          subject_id: kind === 'page' ? scene.publicPage : scene.publicPost,
          space_id: scene.space,
          actor_kind: 'member',
          actor_id: scene.ana.id,
          details,
          at: world.now,
        } as never)
        .execute();
      const again = await send('');
      expect([again.status, again.html.includes('This text says the surname of a pupil')]).toEqual([422, true]);
    },
  );

  it('is announced once where the class has two of that name', async () => {
    await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Νίκος 2' });
    const asked = await ana.post(diary.newPost(scene.space), {
      idempotencyKey: newId<string>(),
      title: named,
      body: '<p>A story.</p>',
      audience: 'public',
    });
    expect(asked.html).toContain('This text names a pupil: Νίκος (or Νίκος 2)');
  });

  it('is asked for after the pupil was removed from the space', async () => {
    expect((await ana.post(pupils.removal(scene.space, nikos.id), {})).status).toBe(303);
    const asked = await ana.post(diary.newPost(scene.space), {
      idempotencyKey: newId<string>(),
      title: named,
      body: '<p>A story.</p>',
      audience: 'public',
    });
    expect(asked.status).toBe(422);
    expect(askedAbout(asked)).toBe(nikos.id);
  });

  it('is asked for again in a page that was given the id of a post about which the consent is stated', async () => {
    const id = newId<string>();
    const post = { idempotencyKey: id, title: named, body: '<p>A story.</p>', audience: 'public' };
    await sendStating(ana, diary.newPost(scene.space), post);
    expect((await statements(id)).length).toBe(1);
    const eleni = await world.signedIn(scene.eleni);
    const page = { idempotencyKey: id, title: named, body: '<p>He lives in Calle Mayor 3.</p>' };
    expect((await eleni.post(pages.pages(scene.space), page)).status).toBe(303);
    expect((await eleni.post(pages.audience(scene.space, id), { audience: 'public' })).status).toBe(422);
    expect((await pageRow(id)).audience).toBe('members');
  });

  it('is no matter in a post for members, and is when that is made public', { tags: ['slow'] }, async () => {
    const id = newId<string>();
    const text = { idempotencyKey: id, title: 'A story', body: `<p>${named}</p>`, audience: 'members' };
    expect((await ana.post(diary.newPost(scene.space), text)).status).toBe(303);
    const open = (consent: string) =>
      ana.post(diary.postAudience(scene.space, id), { audience: 'public', ...(consent && { consent }) });
    const asked = await open('');
    expect(asked.status).toBe(422);
    expect(asked.html).toContain(`href="${diary.editPost(scene.space, id)}"`);
    expect((await postRow(id))?.audience).toBe('members');
    expect((await open(consentIn(asked))).status).toBe(303);
    expect((await postRow(id))?.audience).toBe('public');
    expect(await statements(id)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'post' }]);
    await ana.post(diary.postAudience(scene.space, id), { audience: 'members' });
    expect((await open('')).status).toBe(303);
  });

  it('is found when what is public is edited, also in the description of a picture', { tags: ['slow'] }, async () => {
    const edit = (body: string, version: number, consent = '') =>
      ana.post(diary.editPost(scene.space, scene.publicPost), {
        title: 'Our first week',
        body,
        version: String(version),
        ...(consent && { consent }),
      });
    const picture = `<p>x</p><img src="/pictures/${scene.picture}" alt="Kim and ${named}">`;
    const asked = await edit(picture, 1);
    expect(asked.status).toBe(422);
    expect(asked.html).toMatch(/This text names pupils: (Kim and Νίκος|Νίκος and Kim)/);
    expect((await postRow(scene.publicPost))?.version).toBe(1);
    expect((await edit(picture, 1, nikos.id)).status).toBe(422);
    expect((await edit('<p>Their grandfather</p>', 1)).status).toBe(303);
    const more = await edit(`${picture}<p>More</p>`, 2, consentIn(asked));
    expect(more.status).toBe(422);
    expect((await edit(`${picture}<p>More</p>`, 2, consentIn(more))).status).toBe(303);
    expect((await edit(`${picture}<p>More</p><p>And more</p>`, 3)).status).toBe(303);
    expect((await statements(scene.publicPost)).length).toBe(1);
  });

  it.each([
    ['across a line break', '<p>Νί<br>κος</p>'],
    ['across a line break with a hyphen', '<p>Ο Νί-<br>κος</p>'],
    ['across two entries of a list with a hyphen', '<ul><li>Ο Νί-</li><li>κος</li></ul>'],
    ['across the cells of a table', '<table><tr><td>Νί</td><td>κος</td></tr></table>'],
    ['in two styles', '<p>Ν<strong>ί</strong>κ<em>ος</em></p>'],
    ['as letters below each other', '<p>Ν</p><p>ι</p><p>κ</p><p>ο</p><p>ς</p>'],
    ['in the address of a link', '<p><a href="https://a.example/team/nikos">Our team</a></p>'],
    ['in the name of a linked file', '<p><a href="https://a.example/drawing_nikos.pdf">A drawing</a></p>'],
    ['in an encoded address', '<p><a href="https://a.example/%CE%BD%CE%AF%CE%BA%CE%BF%CF%82">Our team</a></p>'],
    ['in another script', '<p>The grandfather of Nikos</p>'],
    ['with letters that only look the same', '<p>Nίkoς</p>'],
    ['in a tag', '<p>#TeamNikos</p>'],
  ])('is found %s', async (_where, body) => {
    const text = { idempotencyKey: newId<string>(), title: 'A story', body, audience: 'public' };
    const asked = await ana.post(diary.newPost(scene.space), text);
    expect(asked.html).toContain('This text names a pupil: Νίκος');
  });

  it('is found in pages: made public, edited, and brought back from an earlier version', {
    tags: ['slow'],
  }, async () => {
    const { space, page } = scene;
    const save = (body: string, version: number, consent = '') =>
      ana.post(pages.editPage(space, page), { title: 'Rules', body, version: String(version), consent });
    const open = (consent = '') => ana.post(pages.audience(space, page), { audience: 'public', consent });
    expect((await save(`<p>${named}</p>`, 1)).status).toBe(303);
    const asked = await open();
    expect(asked.status).toBe(422);
    expect((await pageRow(page)).audience).toBe('members');
    expect((await save('<p>A grandfather</p>', 2)).status).toBe(303);
    expect((await open()).status).toBe(303);
    expect((await save(`<p>${named}</p>`, 3)).status).toBe(422);
    const back = () => ana.post(`${pages.history(space, page)}/2/return`, { version: '3' });
    expect((await back()).status).toBe(422);
    expect((await pageRow(page)).version).toBe(3);
    expect((await save(`<p>${named}</p>`, 3, consentIn(asked))).status).toBe(303);
    expect(await statements(page)).toEqual([{ count: 1, pupils: [nikos.id], kind: 'page' }]);
  });

  it('cannot be cleared by a pupil', { tags: ['slow'] }, async () => {
    const { db } = world;
    await db
      .updateTable('space_page')
      .set({ author_account: null, author_pupil: nikos.id })
      .where('id', '=', scene.publicPage)
      .execute();
    await db.updateTable('space_pupil').set({ role: 'pupil_administrator' }).where('pupil_id', '=', nikos.id).execute();
    const own = await world.signedIn({ kind: 'pupil', id: nikos.id });
    const { version } = await pageRow(scene.publicPage);
    const text = { title: 'Who we are', body: `<p>${named}</p>`, version: String(version), consent: nikos.id };
    const asked = await own.post(pages.editPage(scene.space, scene.publicPage), text);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('or ask your teacher');
    expect(consentIn(asked)).toBe('');
    expect((await pageRow(scene.publicPage)).version).toBe(version);
  });

  it('does not come into a public text by a new description of its picture', { tags: ['slow'] }, async () => {
    const { space, picture, post, publicPost, page, publicPage } = scene;
    const short = `<p>x</p><img src="/pictures/${picture}" alt="A board" loading="lazy" />`;
    await world.db.updateTable('space_picture').set({ alt: 'A board' }).where('id', '=', picture).execute();
    const show = async (kind: 'post' | 'page', item: string, body: string) => {
      const table = kind === 'post' ? 'diary_post' : 'space_page';
      await sql`update ${sql.table(table)} set body = ${body} where id = ${item}::uuid`.execute(world.db);
      await sql`insert into picture_use ${sql.raw('(picture_id, item_id, item_kind)')}
        values (${picture}, ${item}, ${kind})`.execute(world.db);
    };
    for (const id of [post, publicPost]) await show('post', id, short);
    for (const id of [page, publicPage]) await show('page', id, short);
    // A text with no room for the longer words keeps the old ones, and hinders no other.
    const full = short.replace('x', 'x'.repeat(longestRichText - short.length + 1));
    const [fullPost, fullPage] = [newId(), newId()];
    const fields = { title: 'Full', body: '<p>x</p>', audience: 'members', parent: '' };
    await ana.post(diary.newPost(space), { ...fields, idempotencyKey: fullPost });
    await ana.post(pages.pages(space), { ...fields, idempotencyKey: fullPage });
    await show('post', fullPost, full);
    await show('page', fullPage, full);
    const eleni = await world.signedIn(scene.eleni);
    expect((await eleni.post(files.description(space, picture), { alt: named })).status).toBe(303);
    await world.settle();
    for (const body of [(await postRow(post))?.body, (await pageRow(page)).body]) expect(body).toContain(named);
    const kept = [(await postRow(publicPost))?.body, (await pageRow(publicPage)).body];
    expect(kept).toEqual([short, short]);
    expect([(await postRow(fullPost))?.body, (await pageRow(fullPage)).body]).toEqual([full, full]);
  });
});
