import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Officer } from '#kernel/actor.ts';
import type { AccountId, CaseId, CountryCode, MessageId, OfficerId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { anOfficer } from '#test/builders/people.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { decide, facts, reported as reportContent } from '#test/reported-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongTrust } from '#test/wrong-trust.ts';
import { findCase } from './access.ts';
import { decideCase } from './commands/decide-case.ts';
import { paths } from './paths.ts';

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

const reported = (who: Browser, kind: string, id: string, reason?: string) =>
  reportContent(world, { who, kind, id, reason });
const noticesOf = async (id: string) =>
  (
    await world.db
      .selectFrom('notification')
      .select(['kind', 'href'])
      .where('account_id', '=', id as AccountId)
      .where('kind', 'like', 'reports.%')
      .orderBy('id')
      .execute()
  ).map(({ kind }) => kind.replace('reports.notice.', ''));

describe('a decision', () => {
  afterEach(async () => expect(await wrongTrust(world)).toEqual([]));

  it('to hide or to warn tells the author why, by mail and bell, and the reporters that it was made', {
    tags: ['slow'],
  }, async () => {
    for (const decision of ['hide', 'warn'] as const) {
      const found = await reported(browsers.ana, 'page', decision === 'hide' ? scene.page : scene.publicPage);
      await decide(browsers.officerGR, found, decision);
      const mail = (await world.mailsTo(scene.eleni.email)).at(-1)?.text ?? '';
      for (const part of [
        facts,
        'Keep private data private',
        'a person looked at it and decided',
        'service@service.test',
        '6 months',
      ])
        expect(mail).toContain(part);
      expect((await noticesOf(scene.eleni.id)).at(-1)).toBe(decision);
      expect(await noticesOf(scene.ana.id)).toContain('decided');
      const statement = (await browsers.eleni.get(paths.statement(found))).html;
      for (const part of [facts, 'Keep private data private', 'service@service.test'])
        expect(statement).toContain(part);
      expect((await browsers.ana.get(paths.statement(found))).status).toBe(404);
    }
  });

  it('names one service to appeal to, by mail and on the page, also where an officer of a neighbour decided', {
    tags: ['slow'],
  }, async () => {
    await world.db
      .deleteFrom('officer_country')
      .where('country', '=', 'GR' as CountryCode)
      .execute();
    await world.db
      .updateTable('support_service')
      .set({ country: 'XK' as CountryCode })
      .where('country', '=', 'GR' as CountryCode)
      .execute();
    await anOfficer(world, { serves: 'every country' });
    const central = { name: 'Central service', email: 'central@service.test' };
    await world.db.updateTable('support_service').set(central).where('country', 'is', null).execute();
    const found = await reported(browsers.ana, 'page', scene.publicPage);
    await world.db
      .insertInto('officer_country')
      .values({ officer_id: scene.people.officerES.id as OfficerId, country: 'GR' as CountryCode })
      .execute();
    expect((await decide(browsers.officerES, found, 'warn')).status).toBe(303);
    expect((await world.mailsTo(scene.eleni.email)).at(-1)?.text).toContain(central.email);
    expect((await browsers.eleni.get(paths.statement(found))).html).toContain(central.email);
  });

  it('that nothing is wrong is told to the author only where the content had been hidden', {
    tags: ['slow'],
  }, async () => {
    await decide(browsers.officerGR, await reported(browsers.ana, 'page', scene.page), 'dismiss');
    await world.settle();
    expect(await noticesOf(scene.eleni.id)).toEqual([]);
    const found = await reported(browsers.ana, 'page', scene.publicPage, 'sexual_content_involving_a_minor');
    await world.settle();
    await decide(browsers.officerGR, found, 'dismiss');
    await world.settle();
    expect(await noticesOf(scene.eleni.id)).toEqual(['hiddenAtOnce', 'shownAgain']);
    expect((await world.guest().get(`/spaces/${scene.space}/pages/${scene.publicPage}`)).status).toBe(200);
  });

  it('that nothing is wrong does not show what another decision has hidden', async () => {
    const found = await reported(browsers.ana, 'page', scene.page);
    const hidden = { hidden_at: world.now };
    await world.db.updateTable('space_page').set(hidden).where('id', '=', scene.page).execute();
    await decide(browsers.officerGR, found, 'dismiss');
    const page = await world.db.selectFrom('space_page').select('hidden_at').where('id', '=', scene.page).execute();
    expect(page).toEqual([hidden]);
  });

  it('about what a pupil wrote goes to their teacher, without the pupil’s name', { tags: ['slow'] }, async () => {
    const found = await reported(browsers.eleni, 'reply', scene.reply);
    expect((await browsers.officerES.get(paths.officeCase(found))).html).toMatch(/A pupil of Ana López/);
    expect((await browsers.officerES.get(paths.officeCase(found))).html).not.toMatch(/>Kim</);
    await decide(browsers.officerES, found, 'warn');
    const mail = (await world.mailsTo(scene.ana.email)).at(-1);
    expect(mail?.subject).toContain('of a pupil of yours');
    expect(mail?.text).not.toContain('Kim');
    expect((await browsers.ana.get(paths.statement(found))).status).toBe(200);
    expect((await browsers.kim.get(paths.statement(found))).status).toBe(404);
  });

  it('is made once when two officers decide at the same moment; the later one is told', {
    tags: ['slow'],
  }, async () => {
    for (let round = 0; round < 10; round += 1) {
      const found = await reported(browsers.ana, 'page', scene.page);
      const both = await Promise.all([
        decide(browsers.officerGR, found, 'warn'),
        decide(browsers.central, found, 'dismiss'),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect(both.find(({ status }) => status === 409)?.html).toContain('This case has been decided already');
      const kept = await world.db.selectFrom('conduct_decision').selectAll().where('case_id', '=', found).execute();
      expect(kept).toHaveLength(1);
    }
  });

  it('is refused to an officer who still has the open case on the screen when another has decided', async () => {
    const found = await reported(browsers.ana, 'page', scene.page);
    const officer: Officer = {
      kind: 'officer',
      id: scene.people.officerGR.id as OfficerId,
      serves: [scene.eleni.country],
    };
    const central: Officer = { kind: 'officer', id: scene.people.central.id as OfficerId, serves: 'every country' };
    const [first, second] = [await findCase(world.by(officer), found), await findCase(world.by(central), found)];
    if (!first || !second) throw new Error('Both serve Greece.');
    const input = { rule: 'privateData', facts } as const;
    expect((await decideCase(world.by(officer), first, { decision: 'hide', ...input })).ok).toBe(true);
    expect(await decideCase(world.by(central), second, { decision: 'dismiss', ...input })).toEqual({
      ok: false,
      reason: 'decidedAlready',
    });
    expect((await decideCase(world.by(officer), first, { decision: 'hide', ...input })).ok).toBe(true);
    const kept = await world.db.selectFrom('conduct_decision').selectAll().where('case_id', '=', found).execute();
    expect(kept.map(({ decision }) => decision)).toEqual(['hide']);
  });

  it('is not made by an officer of another country, even where somebody else has opened the case', async () => {
    const found = await reported(browsers.ana, 'page', scene.page);
    const central: Officer = { kind: 'officer', id: scene.people.central.id as OfficerId, serves: 'every country' };
    const spanish: Officer = { ...central, id: scene.people.officerES.id as OfficerId, serves: ['ES' as CountryCode] };
    const seen = await findCase(world.by(central), found);
    if (!seen) throw new Error('The central service sees every case.');
    const input = { decision: 'hide', rule: 'privateData', facts } as const;
    expect((await decideCase(world.by(spanish), seen, input)).ok).toBe(false);
    expect((await decideCase(world.by(central), seen, input)).ok).toBe(true);
    // Nor is another decision of the same officer the one that was made.
    expect((await decideCase(world.by(central), seen, { ...input, decision: 'warn' })).ok).toBe(false);
  });

  it('sent twice is made once: one mail, one record', async () => {
    const found = await reported(browsers.ana, 'page', scene.page);
    const twice = await Promise.all([1, 2].map(() => decide(browsers.officerGR, found, 'warn')));
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect((await world.mailsTo(scene.eleni.email)).length).toBe(1);
    const events = await sql`select from event where verb = 'case.decided' and subject_id = ${found}::uuid`.execute(
      world.db,
    );
    expect(events.rows).toHaveLength(1);
  });

  it('needs a choice, a rule of the eleven and the facts', { tags: ['slow'] }, async () => {
    const found = await reported(browsers.ana, 'page', scene.page);
    for (const wrong of [{ decision: 'exile' }, { rule: 'twelfth' }, { facts: 'short' }, { facts: 'x'.repeat(3001) }]) {
      const reply = await decide(browsers.officerGR, found, 'hide', wrong);
      expect(reply.status, JSON.stringify(wrong).slice(0, 60)).toBe(422);
    }
    expect((await world.guest().get(`/spaces/${scene.space}/pages/${scene.publicPage}`)).status).toBe(200);
  });
});

describe('the office', () => {
  it('of another country finds nothing of the case', async () => {
    const found = await reported(browsers.ana, 'page', scene.page);
    const { officerES } = browsers;
    for (const [reply, nothing] of [
      [await officerES.get(paths.officeCase(found)), await officerES.get('/nothing')],
      [await decide(officerES, found, 'hide'), await decide(officerES, newId(), 'hide')],
    ] as const) {
      expect(reply.status).toBe(404);
      expect(reply.html).toBe(nothing.html);
    }
    expect((await browsers.officerES.get(paths.officeCases())).html).not.toContain(found);
    expect((await browsers.officerGR.get(paths.officeCases())).html).toContain(found);
  });

  it('decides about an officer’s words in the central service only', { tags: ['slow'] }, async () => {
    const author = await anOfficer(world, { serves: 'ES' });
    await world.db.updateTable('reply').set({ author_account: author.id }).where('id', '=', scene.comment).execute();
    const found = await reported(browsers.ana, 'comment', scene.comment);
    for (const who of [browsers.officerES, await world.signedIn(author)]) {
      expect((await who.get(paths.officeCase(found))).status).toBe(404);
      expect((await who.get(paths.officeCases())).html).not.toContain(found);
    }
    expect((await browsers.central.get(paths.officeCase(found))).status).toBe(200);
    expect((await browsers.central.get(paths.officeCases())).html).toContain(found);
  });

  it('sees of a conversation the reported message and five around it, and each look is kept', {
    tags: ['slow'],
  }, async () => {
    const ids = Array.from({ length: 14 }, () => newId<MessageId>()).sort();
    for (const [index, id] of ids.entries())
      await world.db
        .insertInto('message')
        .values({
          id,
          conversation_id: scene.conversation,
          author_account: index % 2 ? scene.ana.id : scene.eleni.id,
          body: `Number ${index} of many.`,
          sent_at: world.now,
        })
        .execute();
    const found = await reported(browsers.ana, 'message', ids[6] ?? '');
    const reply = await browsers.officerGR.get(paths.officeCase(found));
    expect(reply.queries).toBeLessThanOrEqual(8);
    const shown = ids.filter((_, index) => reply.html.includes(`Number ${index} of many.`)).length;
    expect(shown).toBe(11);
    expect(reply.html).not.toContain('Number 0 of many.');
    expect(reply.html).not.toContain('Number 12 of many.');
    expect(reply.html).not.toContain('Ana López');
    world.now = new Date(world.now.getTime() + 1000);
    for (const _ of [1, 2]) await browsers.central.get(paths.officeCase(found));
    const looks = await world.db.selectFrom('conduct_look').selectAll().where('case_id', '=', found).execute();
    expect(looks.map(({ officer_id }) => officer_id).sort()).toEqual(
      [scene.people.officerGR.id, scene.people.central.id].sort(),
    );
    const events = await sql`select from event where verb = 'case.looked' and subject_id = ${found}::uuid`.execute(
      world.db,
    );
    expect(events.rows).toHaveLength(2);
  });

  it('counts what was decided about the author before, dismissals left out', { tags: ['slow'] }, async () => {
    await decide(browsers.officerGR, await reported(browsers.ana, 'page', scene.page), 'warn');
    await decide(browsers.officerGR, await reported(browsers.ana, 'page', scene.publicPage), 'dismiss');
    const found = await reported(browsers.ana, 'page', scene.page);
    expect((await browsers.officerGR.get(paths.officeCase(found))).html).toContain('1 about this author');
  });

  it('finds urgent cases first, then the oldest, page by page', async () => {
    await sql`delete from conduct_case`.execute(world.db);
    const wanted: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      const id = newId<CaseId>();
      const openedAt = new Date(Date.parse('2026-11-01T00:00:00Z') + (index % 20) * 60_000);
      await world.db
        .insertInto('conduct_case')
        .values({
          id,
          kind: 'page',
          subject_id: newId(),
          country: scene.eleni.country,
          excerpt: 'Words',
          urgent: index % 7 === 0,
          state: 'open',
          opened_at: openedAt,
        })
        .execute();
      wanted.push(`${index % 7 === 0 ? 0 : 1} ${openedAt.toISOString()} ${id}`);
    }
    const seen: string[] = [];
    for (let path: string | undefined = paths.officeCases(); path; ) {
      const reply = await browsers.officerGR.get(path);
      expect(reply.queries).toBeLessThanOrEqual(8);
      seen.push(...[...reply.html.matchAll(/href="\/office\/reports\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? ''));
      path = /rel="next" href="([^"]+)"/.exec(reply.html)?.[1];
    }
    expect(seen).toEqual(wanted.sort().map((key) => key.split(' ').at(-1)));
  });
});
