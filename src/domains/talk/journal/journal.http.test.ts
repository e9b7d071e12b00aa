import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalPostId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aJournalPost } from '#test/builders/journal.ts';
import { aContact, anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function two() {
  const one = await aTeacher(world, { givenName: 'One' });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  return { one, other, ones: await world.signedIn(one), others: await world.signedIn(other) };
}
const written = async ({ id }: TestTeacher) =>
  world.db
    .selectFrom('journal_post')
    .select(['id', 'body', 'audience', 'version'])
    .where('author_account', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('posted_at')
    .execute();

it('writes a post once, however often the form is sent, edits it, and removes it', async () => {
  const { one, ones, others } = await two();
  const form = { idempotencyKey: newId(), body: 'Nine kites are in the air.', audience: 'members' };
  for (const _ of [1, 2])
    expect(await ones.post('/journal', form)).toMatchObject({
      location: `/journal/${form.idempotencyKey}`,
      said: 'journal.posted',
    });
  expect(await written(one)).toHaveLength(1);
  const [post] = await written(one);
  const at = `/journal/${post?.id}`;
  expect((await others.get(at)).html).toContain('Nine kites');
  expect((await others.get(`/people/${one.id}`)).html).toContain('Nine kites');
  await ones.post(`${at}/edit`, { body: 'Ten kites.', audience: 'contacts', version: '1' });
  expect(await written(one)).toMatchObject([{ body: 'Ten kites.', audience: 'contacts', version: 2 }]);
  const late = await ones.post(`${at}/edit`, { body: 'Eleven kites.', audience: 'contacts', version: '1' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('Eleven kites.');
  expect((await others.get(at)).status).toBe(404);
  expect((await ones.post(`${at}/removal`)).said).toBe('journal.removed');
  expect((await ones.get(at)).status).toBe(404);
});

it('keeps what was typed where something is wrong', async () => {
  const { ones } = await two();
  const empty = await ones.post('/journal', { idempotencyKey: newId(), body: 'Hello', audience: 'nobody' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Choose who may read it.');
  expect(empty.html).toContain('Hello');
});

describe('the audience of a post', () => {
  it('decides who reads it: on its page, in the journal, in the profile', async () => {
    const { one, other, ones, others } = await two();
    const contact = await aTeacher(world, { givenName: 'Contact' });
    await aContact(world, one, contact);
    const contacts = await world.signedIn(contact);
    const officer = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
    const guest = world.guest();
    const readers = { guest, officer, others, contacts, ones };
    const seen = { public: 'For all', members: 'For members', contacts: 'For contacts' } as const;
    const ids: Record<string, JournalPostId> = {};
    for (const [audience, body] of Object.entries(seen))
      ids[audience] = await aJournalPost(world, one, { audience: audience as keyof typeof seen, body });
    const found: Record<string, string[]> = {};
    for (const [name, browser] of Object.entries(readers)) {
      const list = (await browser.get(`/people/${one.id}/journal`)).html;
      found[name] = Object.values(seen).filter((body) => list.includes(body));
      for (const [audience, body] of Object.entries(seen)) {
        const page = await browser.get(`/journal/${ids[audience]}`);
        expect([name, body, page.status]).toEqual([name, body, found[name].includes(body) ? 200 : 404]);
      }
    }
    expect(found).toEqual({
      guest: ['For all'],
      officer: ['For all', 'For members'],
      others: ['For all', 'For members'],
      contacts: ['For all', 'For members', 'For contacts'],
      ones: ['For all', 'For members', 'For contacts'],
    });
    expect((await others.get(`/people/${one.id}`)).html).not.toContain('For contacts');
    await ones.post(`/people/${other.id}/block`);
    expect((await others.get(`/journal/${ids.public}`)).status).toBe(404);
    expect((await ones.get(`/people/${one.id}/journal`)).queries).toBeLessThanOrEqual(8);
  });

  it('is never that of pupils', async () => {
    const one = await aTeacher(world);
    const space = await aSpace(world, { founders: [one, await aTeacher(world, { country: 'GR' })] });
    const pupil = await world.signedIn(await aPupil(world, { teacher: one, space: space.id, name: 'Kim' }));
    const post = await aJournalPost(world, one, { audience: 'public' });
    expect((await pupil.get(`/journal/${post}`)).status).toBe(404);
    expect((await pupil.get(`/people/${one.id}/journal`)).status).toBe(404);
  });

  it('is everybody only where the text names no pupil and tells nobody’s number', async () => {
    const { one, ones } = await two();
    const space = await aSpace(world, { founders: [one, await aTeacher(world, { country: 'FR' })] });
    await aPupil(world, { teacher: one, space: space.id, name: 'Uxue' });
    const say = (body: string, audience: string) => ones.post('/journal', { idempotencyKey: newId(), body, audience });
    const named = await say('Uxue has built the best kite.', 'public');
    expect(named.status).toBe(422);
    expect(named.html).toContain('Uxue has built');
    expect((await say('Write to kites@example.org', 'public')).status).toBe(422);
    expect(await written(one)).toEqual([]);
    await say('Uxue has built the best kite.', 'members');
    const [post] = await written(one);
    const opened = await ones.post(`/journal/${post?.id}/edit`, {
      body: 'Uxue has built the best kite.',
      audience: 'public',
      version: '1',
    });
    expect(opened.status).toBe(422);
    expect(await written(one)).toMatchObject([{ audience: 'members' }]);
  });
});

it('takes comments from members, tells the author, and lets both remove them', async () => {
  const { one, ones, others } = await two();
  const post = await aJournalPost(world, one, { audience: 'public' });
  const comment = { idempotencyKey: newId(), body: 'How long are the tails?' };
  expect((await others.post(`/journal/${post}/comments`, comment)).said).toBe('journal.commented');
  expect((await others.post(`/journal/${post}/comments`, comment)).said).toBe('journal.commented');
  const page = await ones.get(`/journal/${post}`);
  expect(page.html.split('How long are the tails?')).toHaveLength(2);
  expect(page.queries).toBeLessThanOrEqual(8);
  expect((await world.guest().get(`/journal/${post}`)).html).not.toContain('How long are the tails?');
  await world.settle();
  expect((await ones.get('/notifications')).html).toContain('commented on a post in your journal');
  const removed = await ones.post(`/journal/${post}/comments/${comment.idempotencyKey}/removal`);
  expect(removed.said).toBe('journal.commentRemoved');
  expect((await others.get(`/journal/${post}`)).html).not.toContain('How long are the tails?');
});

it('says who finds a post lovely, and nothing any more once it is taken back, and counts nothing', async () => {
  const { one, ones, others } = await two();
  const post = await aJournalPost(world, one);
  for (const kind of ['thanks', 'lovely', 'lovely']) await others.post(`/journal/${post}/reaction`, { kind });
  const said = (await ones.get(`/journal/${post}`)).html;
  expect(said).toContain('Lovely: Other López');
  expect(said).not.toContain('Thank you: ');
  expect((await others.get(`/journal/${post}`)).html).toContain('aria-pressed="true"');
  await others.post(`/journal/${post}/reaction`, { kind: 'none' });
  expect((await ones.get(`/journal/${post}`)).html).not.toContain('Lovely: ');
  expect((await ones.post(`/journal/${post}/reaction`, { kind: 'thanks' })).status).toBe(403);
});

describe('a picture', () => {
  const png = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
      .png()
      .toBuffer();

  it('is encoded anew, described, and read by the readers of the post', { tags: ['slow'] }, async () => {
    const { one, ones, others } = await two();
    const post = await aJournalPost(world, one, { audience: 'contacts' });
    const send = async (fields: Record<string, string>) =>
      ones.upload(`/journal/${post}/pictures`, fields, { field: 'picture', name: 'kite.png', bytes: await png() });
    const undescribed = await send({ idempotencyKey: newId(), alt: '' });
    expect(undescribed.status).toBe(422);
    expect(undescribed.html).toContain('Choose the picture once more');
    const form = { idempotencyKey: newId(), alt: 'A red kite' };
    for (const _ of [1, 2]) expect((await send(form)).said).toBe('journal.pictureAdded');
    const at = `/journal/pictures/${form.idempotencyKey}`;
    expect((await ones.get(`/journal/${post}`)).html.split(at)).toHaveLength(2);
    expect((await ones.get(at)).status).toBe(200);
    expect((await others.get(at)).status).toBe(404);
    expect((await ones.post(`/journal/${post}/pictures/${form.idempotencyKey}/removal`)).said).toBe(
      'journal.pictureRemoved',
    );
    expect((await ones.get(at)).status).toBe(404);
  });
});
