import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { savesAnHour as postSavesAnHour, postsAnHour } from '#domains/spaces/diary/model.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { picturesAnHour } from '#domains/spaces/files/model.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { discussionsAnHour } from '#domains/spaces/forum/model.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { pagesAnHour, savesAnHour } from '#domains/spaces/pages/model.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { longSearchesAnHour } from '#domains/spaces/pupils/model.ts';
import { repliesAnHour } from '#domains/spaces/replies/model.ts';
import { draftsAnHour } from '#domains/work/projects/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Limit } from '#platform/limits.ts';
import { newId } from '#platform/new-id.ts';
import { cleanPicture } from '#platform/pictures.ts';
import type { Browser, Fields, Reply } from '#test/browser.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let eleni: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  ana = await world.signedIn(scene.ana);
  eleni = await world.signedIn(scene.eleni);
});

const leave = (limit: Limit, left: number) => world.leaveTries(limit, scene.ana.id, left);

interface Made {
  readonly limit: Limit;
  /** Sends the form that makes one. */
  readonly send: (who: Browser, fields: Fields) => Promise<Reply>;
  readonly fields: Fields;
  readonly kept: string;
}

const post = (path: (s: Scene) => string) => (who: Browser, fields: Fields) => who.post(path(scene), fields);
const made: Readonly<Record<string, Made>> = {
  discussion: {
    limit: discussionsAnHour,
    send: post(({ space }) => forum.forum(space)),
    fields: { title: 'Who begins?', body: 'My long text.' },
    kept: 'My long text.',
  },
  reply: {
    limit: repliesAnHour,
    send: post(({ space, discussion }) => forum.replies(space, discussion)),
    fields: { body: 'My long reply.' },
    kept: 'My long reply.',
  },
  comment: {
    limit: repliesAnHour,
    send: post(({ space, publicPost }) => diary.comments(space, publicPost)),
    fields: { body: 'My long comment.' },
    kept: 'My long comment.',
  },
  page: {
    limit: pagesAnHour,
    send: post(({ space }) => pages.pages(space)),
    fields: { title: 'Rules', body: '<p>My long page.</p>', parent: '' },
    kept: 'My long page.',
  },
  post: {
    limit: postsAnHour,
    send: post(({ space }) => diary.newPost(space)),
    fields: { title: 'Snow', body: '<p>My long post.</p>', audience: 'members' },
    kept: 'My long post.',
  },
  picture: {
    limit: picturesAnHour,
    send: async (who, fields) =>
      who.upload(files.pictures(scene.space), fields, { field: 'picture', name: 'a.png', bytes: await aPicture() }),
    fields: { alt: 'My long description' },
    kept: 'My long description',
  },
};
const aPicture = () =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: '#36a' } })
    .png()
    .toBuffer();

describe('what one person makes in an hour', () => {
  it.each(Object.keys(made))(
    'has a ceiling for each %s, which keeps what was typed',
    { tags: ['slow'] },
    async (kind) => {
      const { limit, send, fields, kept } = made[kind] ?? expect.fail();
      leave(limit, 1);
      const first = { idempotencyKey: newId<string>(), ...fields };
      expect((await send(ana, first)).status).toBe(303);
      const refused = await send(ana, { idempotencyKey: newId<string>(), ...fields });
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60']);
      expect(refused.html).toContain(kept);
      expect(refused.html).toMatch(/(still here|words are still)/);
      // The same form, sent again, has made it already; others are not held up by ana.
      expect((await send(ana, first)).status).toBe(303);
      expect((await send(eleni, { idempotencyKey: newId<string>(), ...fields })).status).toBe(303);
    },
  );

  it('counts what is refused for its bytes, so that nobody sends bad pictures without end', {
    tags: ['slow'],
  }, async () => {
    leave(picturesAnHour, 1);
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const bad = { field: 'picture', name: 'a.png', bytes };
    const send = () =>
      ana.upload(files.pictures(scene.space), { idempotencyKey: newId<string>(), alt: 'A picture' }, bad);
    expect((await send()).html).toContain('not a picture that we can read');
    expect((await send()).html).toContain('many pictures in the last hour');
  });

  it('counts a picture whose side is too long, which is told at its field with how long a side may be', async () => {
    leave(picturesAnHour, 1);
    const bytes = await sharp({ create: { width: 20_001, height: 1, channels: 3, background: '#36a' } })
      .png()
      .toBuffer();
    const send = (alt: string) =>
      ana.upload(
        files.pictures(scene.space),
        { idempotencyKey: newId<string>(), alt },
        {
          field: 'picture',
          name: 'a.png',
          bytes,
        },
      );
    const refused = await send('A very long fence');
    expect(refused.status).toBe(422);
    for (const part of ['no side may be longer than 20,000 pixels', 'A very long fence'])
      expect(refused.html).toContain(part);
    expect((await send('Again')).html).toContain('many pictures in the last hour');
  });

  it('puts a picture off where many are worked on already, and gives back what was typed', {
    tags: ['slow'],
  }, async () => {
    const large = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#a40' } })
      .png()
      .toBuffer();
    const { send, fields, kept } = made.picture ?? expect.fail();
    const first = { idempotencyKey: newId<string>(), ...fields };
    leave(picturesAnHour, 1);
    const others = Array.from({ length: 18 }, () => cleanPicture(large));
    const answer = await send(ana, first);
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    for (const part of ['in a few seconds', kept]) expect(answer.html).toContain(part);
    await Promise.all(others);
    expect((await send(ana, first)).status).toBe(303);
  });

  it('has a ceiling for the saved texts of pages and posts, too', async () => {
    leave(savesAnHour, 0);
    leave(postSavesAnHour, 0);
    await world.db
      .updateTable('space_page')
      .set({ author_account: scene.ana.id })
      .where('id', '=', scene.page)
      .execute();
    for (const path of [pages.editPage(scene.space, scene.page), diary.editPost(scene.space, scene.post)]) {
      const refused = await ana.post(path, { title: 'Mine', body: '<p>My long words.</p>', version: '1' });
      expect(refused.status).toBe(429);
      expect(refused.html).toContain('My long words.');
    }
  });

  it('counts long public texts that are searched for names, also where they are refused, and lets short ones through', {
    tags: ['slow'],
  }, async () => {
    leave(longSearchesAnHour, 1);
    const send = (body: string) =>
      ana.post(diary.newPost(scene.space), {
        idempotencyKey: newId<string>(),
        title: 'Our day',
        body: `<p>${body}</p>`,
        audience: 'public',
      });
    const long = `Kim was here. ${'We looked at stones. '.repeat(1200)}`;
    expect((await send(long)).status).toBe(422);
    const refused = await send(long);
    expect(refused.status).toBe(429);
    expect(refused.html).toContain('We looked at stones.');
    expect((await send('We looked at stones.')).status).toBe(303);
  });

  it('has a ceiling for started projects, which keeps what was typed', async () => {
    leave(draftsAnHour, 0);
    const refused = await ana.post(projects.start(), {
      idempotencyKey: newId<string>(),
      partner: scene.eleni.id,
      school: scene.ana.school,
      title: 'My working title',
    });
    expect(refused.status).toBe(429);
    for (const part of ['My working title', 'many drafts in the last hour']) expect(refused.html).toContain(part);
  });

  it('counts nothing that is refused', async () => {
    leave(pagesAnHour, 1);
    const wrong = { idempotencyKey: newId<string>(), title: 'Rules', body: '', parent: newId<string>() };
    for (let count = 0; count < 3; count += 1)
      expect((await ana.post(pages.pages(scene.space), wrong)).status).toBe(422);
    const right = { idempotencyKey: newId<string>(), title: 'Rules', body: '', parent: '' };
    expect((await ana.post(pages.pages(scene.space), right)).status).toBe(303);
  });
});
