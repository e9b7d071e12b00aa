import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { allOwnData } from '#domains/core/own-data/registry.ts';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { AccountId, ContactRequestId, SchoolChangeId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { aSchool, aTeacher } from '#test/builders/people.ts';
import { aSuggestion } from '#test/builders/suggestions.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { decide, facts, reported } from '#test/reported-content.ts';
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
});

/** The rows of a part of somebody's file. */
async function partOf(name: string, account: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const part = allOwnData().find((one) => one.name === name);
  if (!part) throw new Error(`There is no part ${name}.`);
  return part.list(world.db, account as AccountId, { after: [], most: 500 });
}

/** Everything that somebody's file says, as one text. */
async function wholeOf(account: string): Promise<string> {
  const parts = [];
  for (const { name } of allOwnData()) parts.push(await partOf(name, account));
  return JSON.stringify(parts);
}

describe('one’s own data and reports', () => {
  const authorOf = async () => {
    const { author_account: author } = await world.db
      .selectFrom('message')
      .select('author_account')
      .where('id', '=', scene.message)
      .executeTakeFirstOrThrow();
    return String(author);
  };
  const byOther = async () => ((await authorOf()) === scene.people.ana.id ? browsers.eleni : browsers.ana);

  it('says nothing of a report that waits, or that was dismissed', { tags: ['slow'] }, async () => {
    const author = await authorOf();
    const id = await reported(world, { who: await byOther(), kind: 'message', id: scene.message });
    const before = JSON.stringify(await partOf('conduct_case', author));
    expect((await decide(browsers.central, id, 'dismiss')).status).toBe(303);
    const after = JSON.stringify(await partOf('conduct_case', author));
    expect(before).not.toContain('begin in January');
    expect(after).not.toContain('begin in January');
    expect(await wholeOf(author)).not.toContain(id);
  });

  it.each(['hide', 'warn'])('says what the statement says where the decision is to %s', async (decision) => {
    const author = await authorOf();
    const id = await reported(world, { who: await byOther(), kind: 'message', id: scene.message });
    await decide(browsers.central, id, decision);
    const cases = await partOf('conduct_case', author);
    const told = cases.find((one) => one.id === id);
    expect(told).toMatchObject({ decision, rule: 'privateData', facts });
    expect(Object.keys(told ?? {})).not.toContain('opened_at');
    expect(
      (await world.db.selectFrom('member_trust').select('last_upheld_report_at').execute()).length,
    ).toBeGreaterThan(0);
    expect(await wholeOf(author)).not.toContain('last_upheld_report_at');
  });

  it('tells those who reported by which number they find their report, not the case of it', {
    tags: ['slow'],
  }, async () => {
    const id = await reported(world, { who: browsers.ana, kind: 'discussion', id: scene.discussion });
    const own = await partOf('report', scene.people.ana.id);
    expect(own).toHaveLength(2);
    for (const { number } of own) expect((await browsers.ana.get(reports.reported(String(number)))).status).toBe(200);
    expect(JSON.stringify(own)).not.toContain(id);
  });
});

describe('one’s own data and what others did', () => {
  it('tells of a request one has sent only whether it is open, also after it was declined or a block has ended it', async () => {
    const asker = await aTeacher(world);
    const asked = [await aTeacher(world), await aTeacher(world), await aTeacher(world)] as const;
    const ids = asked.map(() => newId<ContactRequestId>());
    for (const [at, person] of asked.entries())
      await world.db
        .insertInto('contact_request')
        .values({
          id: ids[at] ?? newId(),
          from_id: asker.id,
          to_id: person.id,
          note: 'I would like to found a project with you.',
          state: 'open',
          asked_at: world.now,
        })
        .execute();
    const own = async () =>
      (await partOf('contact_request', asker.id)).map(({ state, answered_at }) => [state, answered_at]);
    expect(await own()).toEqual([
      ['open', null],
      ['open', null],
      ['open', null],
    ]);
    const decliner = await world.signedIn(asked[0]);
    expect((await decliner.post(contacts.declination(String(ids[0])))).status).toBe(303);
    const blocker = await world.signedIn(asked[1]);
    expect((await blocker.post(contacts.block(asker.id))).status).toBe(303);
    expect((await own()).map(String).sort()).toEqual(['closed,', 'closed,', 'open,']);
    expect(await partOf('contact_request', asked[0].id)).toMatchObject([{ state: 'declined', answered_at: world.now }]);
  });

  it('lists no suggestion of somebody who has blocked the reader', { tags: ['slow'] }, async () => {
    const reader = await aTeacher(world);
    const two = [await aTeacher(world, { country: 'GR' }), await aTeacher(world, { country: 'GR' })] as const;
    for (const person of two) {
      await reindexPerson({ db: world.db, now: world.now }, person.id);
      await aSuggestion(world, reader, person);
    }
    expect(await partOf('suggestion', reader.id)).toHaveLength(2);
    await (await world.signedIn(two[0])).post(contacts.block(reader.id));
    expect(await partOf('suggestion', reader.id)).toMatchObject([{ person_id: two[1].id }]);
    expect(await wholeOf(reader.id)).not.toContain(two[0].id);
  });

  it('gives nobody the address of a school’s head by saying that they work there', async () => {
    const school = await aSchool(world);
    const person = await aTeacher(world, { school, state: 'waiting' });
    const at = { member_id: person.id, school_id: school };
    await world.db
      .insertInto('head_question')
      .values({
        ...at,
        id: newId(),
        token_hash: hashOf(newToken()),
        about_email: person.email,
        sent_to: 'head@rayuela.test',
        sent_at: world.now,
        expires_at: world.now,
      })
      .execute();
    await world.db
      .insertInto('head_to_ask')
      .values({ ...at, head_name: 'María Head', head_email: 'head@rayuela.test', head_language: 'es' })
      .execute();
    const told = await wholeOf(person.id);
    for (const secret of ['head@rayuela.test', 'María Head']) expect(told).not.toContain(secret);
    expect(await partOf('head_question', person.id)).toHaveLength(1);
  });

  it('gives of a change of a school what the person typed, not what others had', async () => {
    const person = await aTeacher(world);
    await world.db
      .insertInto('school_change')
      .values({
        id: newId<SchoolChangeId>(),
        school_id: person.school,
        country: person.country,
        changed_by: person.id,
        parts: JSON.stringify([{ part: 'headEmail', before: 'old@rayuela.test', after: 'new@rayuela.test' }]),
        changed_at: world.now,
      })
      .execute();
    expect(await partOf('school_change', person.id)).toMatchObject([
      { parts: [{ part: 'headEmail', after: 'new@rayuela.test' }] },
    ]);
    expect(await wholeOf(person.id)).not.toContain('old@rayuela.test');
  });
});

describe('one’s own data and what one has left', () => {
  it('lists pupils only of schools at which the teacher is verified now, and never what they sign in with', async () => {
    const { ana } = scene.people;
    const kim = async () => (await partOf('pupil', ana.id)).map(({ id }) => id);
    expect(await kim()).toContain(scene.people.kim.id);
    const { user_name } = await world.db
      .selectFrom('pupil')
      .select('user_name')
      .where('id', '=', scene.people.kim.id as never)
      .executeTakeFirstOrThrow();
    expect(await wholeOf(ana.id)).not.toContain(user_name);
    const member = world.db.updateTable('member').where('id', '=', ana.id as never);
    await member.set({ state: 'waiting' }).execute();
    expect(await kim()).toEqual([]);
    await member.set({ state: 'verified' }).execute();
    expect(await kim()).toHaveLength(1);
    const place = world.db.updateTable('member_school').where('member_id', '=', ana.id as never);
    await place.set({ until_on: '2026-11-29' }).execute();
    expect(await kim()).toEqual([]);
  });

  it('has what the person wrote of a page, not what others made of it since', async () => {
    const { ana, eleni } = scene.people;
    await world.db
      .updateTable('space_page')
      .set({ author_account: ana.id as never, author_pupil: null, title: 'Of Eleni', body: '<p>Written since.</p>' })
      .where('id', '=', scene.publicPage)
      .execute();
    for (const [version, author, body] of [
      [70, ana.id, '<p>Written by Ana.</p>'],
      [71, eleni.id, '<p>Written since.</p>'],
    ] as const)
      await world.db
        .insertInto('space_page_version')
        .values({
          page_id: scene.publicPage,
          version,
          author_account: author as never,
          title: 'x',
          body,
          saved_at: world.now,
        })
        .execute();
    const told = await wholeOf(ana.id);
    expect(told).toContain('Written by Ana.');
    expect(told).not.toContain('Written since.');
    expect(told).not.toContain('Of Eleni');
  });
});
