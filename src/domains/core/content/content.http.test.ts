import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { domains } from '#domains/all.ts';
import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { eventsOf } from '#test/events-of.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { openWorld, type World } from '#test/world.ts';
import { findContent, findContentPicture } from './access.ts';
import { listSurroundings } from './queries.ts';
import { type ContentRow, contentOf, declareContent, defineContent, findKind } from './registry.ts';
import { setHidden } from './steps/set-hidden.ts';

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails {
    readonly 'leaflet.hidden': NoDetails;
    readonly 'leaflet.shown': NoDetails;
  }
}

const all = domains.flatMap(({ content = [] }) => content);
let readers: readonly string[] = [];
let followed: ContentRow[] = [];
let country: Member['country'] | undefined;

/** A kind that no domain has, kept in a table that has what a kind needs. */
const leaflet = defineContent({
  kind: 'leaflet',
  word: 'pages.content.page',
  reach: { unscreened: 'It is handed out within a space.' },
  events: { hidden: 'leaflet.hidden', shown: 'leaflet.shown' },
  table: 'discussion',
  columns: {
    id: 'id',
    authorAccount: 'author_account',
    authorPupil: 'author_pupil',
    space: 'space_id',
    removedAt: 'removed_at',
    title: 'title',
    body: ['body', 'title'],
  },
  correction: {
    texts: [{ column: 'body', label: 'forum.form.body', longest: 1000, field: 'plain', need: 'required' }],
  },
  format: 'html',
  isSeen: async ({ actor }) => actor.kind === 'member' && readers.includes(actor.id),
  countryWithoutAuthor: async () => country,
  async afterHiding(tx, row) {
    followed.push(row);
    tx.publish('leaflets');
  },
});

let world: World;
let scene: Scene;
let ana: Member;
beforeAll(async () => {
  world = await openWorld();
  declareContent([...all, leaflet]);
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  ana = { ...scene.ana, verified: true, confirmed: true };
  readers = [ana.id];
  followed = [];
  country = undefined;
});

const change = (to: Record<string, unknown>) =>
  world.db.updateTable('discussion').set(to).where('id', '=', scene.discussion).execute();
const find = (actor: Member = ana) => findContent(world.by(actor), 'leaflet', scene.discussion);

describe('a kind that a domain declares', () => {
  it('is found with its words, its author and the country that is responsible', async () => {
    expect(await find()).toMatchObject({
      id: scene.discussion,
      kind: 'leaflet',
      title: 'Which is the oldest?',
      body: 'Tell us.\n\nWhich is the oldest?',
      format: 'html',
      authorAccount: scene.eleni.id,
      authorPupil: null,
      space: scene.space,
      country: 'GR',
    });
    const words = { idea: '', presentation: 'I teach music.' };
    await world.db.updateTable('profile').set(words).where('member_id', '=', scene.eleni.id).execute();
    expect((await findContent(world.by(ana), 'profile', scene.eleni.id))?.body).toBe('I teach music.');
  });

  it('belongs to the country of a pupil’s teacher, of its place once the author is gone, or else of the reader', async () => {
    await change({ author_account: null, author_pupil: scene.kim });
    expect((await find())?.country).toBe('ES');
    await change({ author_pupil: null });
    country = scene.stranger.country;
    expect((await find())?.country).toBe('PT');
    country = undefined;
    expect((await find({ ...ana, country: scene.eleni.country }))?.country).toBe('GR');
  });

  it('is not found by somebody who does not see it, nor while it is hidden or removed', async () => {
    const eleni: Member = { ...scene.eleni, verified: true, confirmed: true };
    expect(await find(eleni)).toBeUndefined();
    for (const column of ['hidden_at', 'removed_at']) {
      await change({ [column]: world.now });
      expect(await find(), column).toBeUndefined();
      await change({ [column]: null });
    }
    for (const id of ['x', newId<string>()]) expect(await findContent(world.by(ana), 'leaflet', id)).toBeUndefined();
    expect(await find()).toBeDefined();
  });

  it('is reported by those who see it; to all others its form is the 404 of a kind that does not exist', async () => {
    const [anas, elenis] = [await world.signedIn(scene.ana), await world.signedIn(scene.eleni)];
    const report = { idempotencyKey: newId(), reason: 'other', explanation: '' };
    const path = reports.report('leaflet', scene.discussion);
    const unknown = await elenis.get(reports.report('poster', scene.discussion));
    for (const answer of [await elenis.get(path), await elenis.post(path, report)]) expect(answer.status).toBe(404);
    expect((await elenis.get(path)).html).toBe(unknown.html);
    expect((await anas.get(path)).html).toContain('Tell us.');
    expect((await anas.post(path, report)).status).toBe(303);
    const kept = await world.db
      .selectFrom('conduct_case')
      .select(['kind', 'country', 'author_account', 'excerpt'])
      .where(sql<boolean>`subject_id = ${scene.discussion}::uuid`)
      .execute();
    expect(kept).toMatchObject([{ kind: 'leaflet', country: 'GR', author_account: scene.eleni.id }]);
    expect(kept[0]?.excerpt).toContain('Which is the oldest?');
  });

  it('is hidden by the decision about it, and shown again where nothing was wrong', async () => {
    const [anas, officer] = [await world.signedIn(scene.ana), await world.signedIn(scene.people.officerGR)];
    const decide = async (reason: string, decision: string) => {
      const sent = await anas.post(reports.report('leaflet', scene.discussion), {
        idempotencyKey: newId(),
        reason,
        explanation: '',
      });
      expect(sent.status).toBe(303);
      const { id } = await world.db
        .selectFrom('conduct_case')
        .select('id')
        .where(sql<boolean>`subject_id = ${scene.discussion}::uuid`)
        .where('state', '=', 'open')
        .executeTakeFirstOrThrow();
      const facts = 'It sells something to schools.';
      return officer.post(reports.decision(id), { decision, rule: 'commerce', facts });
    };
    expect((await decide('sexual_content_involving_a_minor', 'dismiss')).status).toBe(303);
    expect(await eventsOf(world, scene.discussion)).toEqual(['leaflet.hidden', 'leaflet.shown']);
    expect((await anas.get(reports.report('leaflet', scene.discussion))).status).toBe(200);
    expect((await decide('other', 'hide')).status).toBe(303);
    expect((await anas.get(reports.report('leaflet', scene.discussion))).status).toBe(404);
    expect(followed.map(({ hidden }) => hidden)).toEqual([true, false, true]);
  });
});

describe('hiding', () => {
  it('happens once, with what must follow, and leaves everything else as it is', async () => {
    const other = newId<DiscussionId>();
    const row = { title: 'Another', body: 'x', made_at: world.now };
    await world.db
      .insertInto('thread')
      .values({ id: other, kind: 'discussion', space_id: scene.space, last_activity_at: world.now })
      .execute();
    await world.db
      .insertInto('discussion')
      .values({ ...row, id: other, space_id: scene.space, author_account: scene.ana.id })
      .execute();
    const done = [];
    for (const act of [hideContent, hideContent, showContent, showContent])
      done.push(await act(world, 'leaflet', scene.discussion, ana));
    expect(done).toEqual([true, false, true, false]);
    expect(await eventsOf(world, scene.discussion)).toEqual(['leaflet.hidden', 'leaflet.shown']);
    expect(await eventsOf(world, other)).toEqual([]);
    expect(followed).toMatchObject([
      { id: scene.discussion, authorAccount: scene.eleni.id, space: scene.space, hidden: true, removed: false },
      { id: scene.discussion, authorAccount: scene.eleni.id, space: scene.space, hidden: false, removed: false },
    ]);
    expect(await hideContent(world, 'leaflet', newId())).toBe(false);
  });

  it('is told to open pages after the commit, and not at all where it did not come to one', async () => {
    const heard: string[] = [];
    const stop = world.services.live.subscribe(['leaflets', `space:${scene.space}`], (topic) => heard.push(topic));
    const broken = transact(world.by('program'), async (tx) => {
      await setHidden(tx, { kind: 'leaflet', id: scene.discussion, hidden: true });
      throw new Error('no commit');
    });
    await expect(broken).rejects.toThrow('no commit');
    expect(heard).toEqual([]);
    await hideContent(world, 'leaflet', scene.discussion);
    await hideContent(world, 'leaflet', scene.discussion);
    expect(heard.splice(0)).toEqual(['leaflets']);
    for (const [kind, id] of [
      ['page', scene.page],
      ['picture', scene.picture],
      ['post', scene.post],
      ['comment', scene.comment],
      ['reply', scene.reply],
    ] as const)
      await hideContent(world, kind, id);
    expect(heard).toEqual(Array(5).fill(`space:${scene.space}`));
    stop();
  });
});

describe('the registry', () => {
  it('knows each declared kind and no other', () => {
    expect(all.map(({ kind }) => findKind(kind)?.kind)).toEqual(all.map(({ kind }) => kind));
    for (const kind of ['poster', '__proto__', 'constructor', '']) expect(findKind(kind)).toBeUndefined();
    expect(() => contentOf('poster')).toThrow('"poster"');
  });

  it('refuses two declarations of one kind', () => {
    expect(() => declareContent([...all, leaflet, leaflet])).toThrow('same kind');
    declareContent([...all, leaflet]);
  });

  it('has, for each kind, the word and the columns that it declares', async () => {
    for (const { kind } of all) {
      expect(await findContent(world.by({ kind: 'guest' }), kind, newId()), kind).toBeUndefined();
      expect(await hideContent(world, kind, newId()), kind).toBe(false);
      expect(await listSurroundings(world.db, { kind, id: newId(), most: 5 }), kind).toEqual([]);
      expect(await findContentPicture(world.db, { kind, id: newId() }), kind).toBeUndefined();
    }
  });
});
