import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DiaryPostId, PictureId, PupilId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { countedReplies } from '#test/counted-replies.ts';
import { showWaiting } from '#test/show-waiting.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let paul: TestTeacher;
let space: SpaceId;
let kim: PupilId;
let browsers: Record<'ana' | 'eleni' | 'paul' | 'kim' | 'stranger' | 'officer', Browser>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  ana = await aTeacher(world, { givenName: 'Ana', familyName: 'López' });
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
  paul = await aTeacher(world, { country: 'FR', givenName: 'Paul', familyName: 'Martin' });
  const stranger = await aTeacher(world, { country: 'PT', givenName: 'Rui', familyName: 'Costa' });
  ({ id: space } = await aSpace(world, { founders: [ana, eleni] }));
  await aSpaceMember(world, { id: space }, paul);
  const pupil = await aPupil(world, { teacher: ana, space, name: 'Kimberlina' });
  kim = pupil.id;
  browsers = {
    ana: await world.signedIn(ana),
    eleni: await world.signedIn(eleni),
    paul: await world.signedIn(paul),
    kim: await world.signedIn(pupil),
    stranger: await world.signedIn(stranger),
    officer: await world.signedIn(await anOfficer(world, { serves: 'ES' })),
  };
});

async function post(who: Browser, fields: Record<string, string> = {}): Promise<DiaryPostId> {
  const reply = await who.post(paths.newPost(space), {
    idempotencyKey: newId(),
    title: 'Chalk everywhere',
    body: 'We drew three of them.',
    ...fields,
  });
  expect(reply.status).toBe(303);
  return (reply.location ?? '').split('/').at(-1) as DiaryPostId;
}
const comment = (who: Browser, id: string, body: string, idempotencyKey: string = newId()) =>
  who.post(paths.comments(space, id), { idempotencyKey, body });
const guest = () => world.guest();
const rowOf = (id: DiaryPostId) =>
  world.db.selectFrom('diary_post').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function aPicture(): Promise<PictureId> {
  const id = newId<PictureId>();
  const key = `spaces/${space}/${id}.webp`;
  await world.services.files.put(key, Buffer.from('a picture'));
  await world.db
    .insertInto('space_picture')
    .values({
      id,
      space_id: space,
      file_key: key,
      alt: 'Hopscotch',
      width: 40,
      height: 30,
      bytes: 9,
      author_account: ana.id,
      added_at: world.now,
    })
    .execute();
  return id;
}

describe('a post', () => {
  it('is for members until its writer publishes it, and can be closed again', { tags: ['slow'] }, async () => {
    const id = await post(browsers.ana);
    expect((await browsers.kim.get(paths.post(space, id))).html).toContain('We drew three of them.');
    expect((await browsers.officer.get(paths.post(space, id))).status).toBe(200);
    for (const who of [guest(), browsers.stranger]) {
      expect((await who.get(paths.post(space, id))).status).toBe(404);
      expect((await who.get(paths.diary(space))).html).not.toContain('Chalk everywhere');
    }
    await browsers.ana.post(paths.postAudience(space, id), { audience: 'public' });
    expect((await guest().get(paths.post(space, id))).html).toContain('We drew three of them.');
    expect((await guest().get(paths.diary(space))).html).toContain('Chalk everywhere');
    await browsers.ana.post(paths.postAudience(space, id), { audience: 'members' });
    expect((await guest().get(paths.post(space, id))).status).toBe(404);
  });

  it('shows the writer’s name to teachers, and only school and country to guests', async () => {
    const id = await post(browsers.ana, { audience: 'public' });
    expect((await browsers.stranger.get(paths.post(space, id))).html).toContain('Ana López');
    const outside = (await guest().get(paths.post(space, id))).html;
    expect(outside).not.toContain('López');
    expect(outside).toContain('CEIP La Rayuela');
    expect(outside).toContain('Spain');
    await world.db.updateTable('diary_post').set({ author_account: null }).where('id', '=', id).execute();
    expect((await browsers.eleni.get(paths.post(space, id))).html).toContain('Former member');
  });

  it('holds pictures of its own space only, and makes them public while it is public', { tags: ['slow'] }, async () => {
    const picture = await aPicture();
    const body = `<p>See</p><img src="/pictures/${picture}" alt="x"><img src="/pictures/${newId()}" alt="other">`;
    const id = await post(browsers.ana, { body, audience: 'public' });
    expect((await rowOf(id)).body.match(/<img/g)).toHaveLength(1);
    expect((await guest().get(`/pictures/${picture}`)).status).toBe(200);
    const edited = { title: 'No picture', body: '<p>Without</p>', version: '1' };
    await browsers.ana.post(paths.editPost(space, id), edited);
    expect((await guest().get(`/pictures/${picture}`)).status).toBe(404);
    await browsers.ana.post(paths.editPost(space, id), { ...edited, body, version: '2' });
    expect((await guest().get(`/pictures/${picture}`)).status).toBe(200);
    await browsers.ana.post(paths.postRemoval(space, id));
    expect((await guest().get(`/pictures/${picture}`)).status).toBe(404);
  });

  it('is written once however often the form is sent, and never under another person’s key', async () => {
    const idempotencyKey = newId();
    const fields = { idempotencyKey, title: 'Twice', body: 'The line dropped.' };
    const replies = await Promise.all([1, 2, 3].map(() => browsers.ana.post(paths.newPost(space), fields)));
    expect(replies.map(({ location }) => location)).toEqual(Array(3).fill(paths.post(space, idempotencyKey)));
    const foreign = await browsers.eleni.post(paths.newPost(space), fields);
    expect(foreign.status).toBe(422);
    expect(foreign.html).toContain('The line dropped.');
    expect((await rowOf(idempotencyKey as string as DiaryPostId)).author_account).toBe(ana.id);
  });

  it('says what is missing, and keeps what was typed', { tags: ['slow'] }, async () => {
    const reply = await browsers.ana.post(paths.newPost(space), {
      idempotencyKey: newId(),
      title: ' ',
      body: 'Kept words',
    });
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('Give the post a title.');
    expect(reply.html).toContain('Kept words');
    const empty = await browsers.ana.post(paths.newPost(space), {
      idempotencyKey: newId(),
      title: 'x',
      body: '<p><br></p>',
    });
    expect(empty.html).toContain('Write something, or put in a picture.');
    const foreign = `<img src="/pictures/${newId()}" alt="">`;
    expect(
      (await browsers.ana.post(paths.newPost(space), { idempotencyKey: newId(), title: 'x', body: foreign })).status,
    ).toBe(422);
  });

  it('never loses a newer text: the later form sees both', { tags: ['slow'] }, async () => {
    const id = await post(browsers.ana);
    const save = (who: Browser, body: string) =>
      who.post(paths.editPost(space, id), { title: 'Chalk', body, version: '1' });
    const both = await Promise.all([save(browsers.ana, 'Text of Ana'), save(browsers.eleni, 'Text of Eleni')]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = both.find(({ status }) => status === 409)?.html ?? '';
    expect(late).toContain('Text of Ana');
    expect(late).toContain('Text of Eleni');
    const kept = await rowOf(id);
    expect(kept.version).toBe(2);
    const again = await save(
      kept.body.includes('Ana') ? browsers.ana : browsers.eleni,
      kept.body.replaceAll(/<[^>]+>/g, ''),
    );
    expect(again.status).toBe(303);
    expect((await rowOf(id)).version).toBe(2);
  });

  it('is not shown once it is removed, and can be restored', { tags: ['slow'] }, async () => {
    const id = await post(browsers.ana, { audience: 'public' });
    expect((await browsers.ana.post(paths.postRemoval(space, id))).status).toBe(303);
    for (const who of [guest(), browsers.stranger, browsers.officer]) {
      expect((await who.get(paths.post(space, id))).status).toBe(404);
      expect((await who.get(paths.diary(space))).html).not.toContain('Chalk everywhere');
    }
    expect((await guest().get(paths.feed(space))).html).not.toContain('Chalk everywhere');
    const inside = (await browsers.kim.get(paths.diary(space))).html;
    expect(inside).not.toContain('Chalk everywhere');
    expect(inside).toContain('A post that was removed');
    expect(inside).not.toContain('Bring it back');
    expect((await browsers.ana.get(paths.diary(space))).html).toContain('Bring it back');
    expect((await browsers.ana.post(paths.postRestoration(space, id))).status).toBe(303);
    expect((await guest().get(paths.post(space, id))).status).toBe(200);
  });

  it('cannot be restored by its writer where an administrator removed it', async () => {
    const id = await post(browsers.paul);
    await browsers.ana.post(paths.postRemoval(space, id));
    expect((await browsers.paul.post(paths.postRestoration(space, id))).status).toBe(403);
    expect((await browsers.eleni.post(paths.postRestoration(space, id))).status).toBe(303);
  });
});

describe('comments', () => {
  it('come from any teacher or officer below a public post, and are counted', { tags: ['slow'] }, async () => {
    const id = await post(browsers.ana, { audience: 'public' });
    for (const who of [browsers.eleni, browsers.stranger, browsers.officer])
      expect((await comment(who, id, 'Well done!')).status).toBe(303);
    expect(await countedReplies(world, id)).toBe(1);
    await showWaiting(world, browsers.ana, space);
    expect(await countedReplies(world, id)).toBe(3);
    const seen = (await browsers.stranger.get(paths.post(space, id))).html;
    expect(seen).toContain('Rui Costa');
    expect(seen).toContain('Support service');
    expect((await guest().get(paths.post(space, id))).html).not.toMatch(/Rui|Costa|Ruiz/);
    expect((await comment(browsers.stranger, await post(browsers.ana), 'Hello')).status).toBe(404);
  });

  it('of pupils are shown inside the space only, also after the pupil is deleted', { tags: ['slow'] }, async () => {
    const id = await post(browsers.ana, { audience: 'public' });
    await comment(browsers.kim, id, 'I was the fastest of all');
    const inside = (await browsers.eleni.get(paths.post(space, id))).html;
    expect(inside).toContain('Kimberlina');
    expect(inside).toContain('I was the fastest of all');
    const nobodySees = async () => {
      for (const who of [guest(), browsers.stranger, browsers.officer])
        for (const path of [paths.post(space, id), paths.diary(space), paths.feed(space)])
          expect((await who.get(path)).html).not.toMatch(/Kimberlina|fastest/);
    };
    await nobodySees();
    await world.db.deleteFrom('pupil').where('id', '=', kim).execute();
    await nobodySees();
  });

  it('are written once, also when the form is sent five times at once', async () => {
    const id = await post(browsers.ana);
    const idempotencyKey = newId();
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => comment(browsers.kim, id, 'Once', idempotencyKey)));
    expect(replies.map(({ status }) => status)).toEqual(Array(5).fill(303));
    expect((await comment(browsers.eleni, id, 'Mine', idempotencyKey)).status).toBe(422);
    expect(await countedReplies(world, id)).toBe(1);
  });

  it('are removed by their writer or an administrator, and counted down once', async () => {
    const id = await post(browsers.ana, { audience: 'public' });
    const idempotencyKey = newId();
    await comment(browsers.stranger, id, 'Words to take back', idempotencyKey);
    await showWaiting(world, browsers.ana, space);
    expect((await browsers.paul.post(paths.commentRemoval(space, idempotencyKey))).status).toBe(403);
    const removals = [1, 2].map(() => browsers.stranger.post(paths.commentRemoval(space, idempotencyKey)));
    expect((await Promise.all(removals)).map(({ status }) => [303, 404].includes(status))).toEqual([true, true]);
    expect(await countedReplies(world, id)).toBe(0);
    expect((await guest().get(paths.post(space, id))).html).not.toContain('Words to take back');
    expect((await browsers.ana.get(paths.post(space, id))).html).toContain('This comment was removed');
  });
});

describe('a diary', () => {
  it('is read-only once its project has ended', async () => {
    const id = await post(browsers.ana, { audience: 'public' });
    await world.db.updateTable('space').set({ writable: false }).where('id', '=', space).execute();
    expect((await guest().get(paths.post(space, id))).status).toBe(200);
    expect((await browsers.ana.get(paths.diary(space))).html).toContain('The project has ended.');
    expect((await browsers.ana.get(paths.newPost(space))).status).toBe(403);
    const late = await comment(browsers.stranger, id, 'Too late for this one');
    expect([late.status, late.html.includes('Too late for this one</textarea>')]).toEqual([403, true]);
    for (const path of [paths.editPost(space, id), paths.postRemoval(space, id), paths.postAudience(space, id)])
      expect((await browsers.ana.post(path, { title: 'x', body: 'y', version: '1', audience: 'members' })).status).toBe(
        403,
      );
  });

  it('is not found from outside where its space has no public side', async () => {
    const nothing = await guest().get('/nothing');
    await world.db.updateTable('space').set({ public_side: false }).where('id', '=', space).execute();
    for (const path of [paths.diary(space), paths.feed(space), paths.diary(newId()), paths.diary('null')]) {
      const reply = await guest().get(path);
      expect(reply.status).toBe(404);
      expect(reply.html).toBe(nothing.html);
    }
  });

  it('is paged by key, with no post twice and none lost, in at most 8 queries', { tags: ['slow'] }, async () => {
    const titles = Array.from({ length: 23 }, (_, index) => `Entry number ${index + 1}.`);
    for (const title of titles) await post(browsers.ana, { title, audience: 'public' });
    const seen: string[] = [];
    for (let path: string | undefined = paths.diary(space); path; ) {
      const reply = await browsers.stranger.get(path);
      expect(reply.queries).toBeLessThanOrEqual(8);
      seen.push(...[...reply.html.matchAll(/>(Entry number \d+\.)<\/a>/g)].map(([, title]) => title ?? ''));
      path = /rel="next" href="([^"]+)"/.exec(reply.html)?.[1];
    }
    expect(seen).toEqual([...titles].reverse());
    for (const before of ['', 'x', `9999999999999_${newId()}`, `99999999999999999_${newId()}`, "1_' or 1=1"])
      expect((await guest().get(`${paths.diary(space)}?before=${encodeURIComponent(before)}`)).status).toBe(200);
  });

  it('says what to do where nothing is written yet', async () => {
    expect((await browsers.ana.get(paths.diary(space))).html).toContain('Tell what you did this week.');
    expect((await guest().get(paths.diary(space))).html).toContain('will be told here');
  });
});
