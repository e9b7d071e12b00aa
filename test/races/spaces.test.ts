import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pagePaths } from '#domains/spaces/pages/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '../browser.ts';
import { anOfficer, aTeacher } from '../builders/people.ts';
import { aSpace } from '../builders/projects.ts';
import { openWorld, type World } from '../world.ts';
import { countStatus, patience, rounds, times, together } from './rounds.ts';

let world: World;
let space: SpaceId;
let ana: Browser;
let eleni: Browser;
let greece: Browser;
beforeAll(async () => {
  world = await openWorld();
  const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
  ({ id: space } = await aSpace(world, { founders }));
  [ana, eleni] = [await world.signedIn(founders[0]), await world.signedIn(founders[1])];
  greece = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
});
afterAll(() => world.close());

const twice = <sent>(send: () => sent) => [send(), send()];

async function aPage(by: Browser): Promise<SpacePageId> {
  const idempotencyKey = newId<SpacePageId>();
  await by.post(pagePaths.pages(space), { idempotencyKey, title: 'Rules', body: 'First.', parent: '' });
  return idempotencyKey;
}

describe('a page', () => {
  it(
    'is saved by two at once, and an older text brought back: one wins, and the later ones are shown both',
    async () => {
      await times(rounds.many, async () => {
        const page = await aPage(ana);
        const save = (by: Browser, body: string) =>
          by.post(pagePaths.editPage(space, page), { title: 'Rules', body, version: '1' });
        const statuses = await together(
          save(ana, 'Of Ana.'),
          save(eleni, 'Of Eleni.'),
          ana.post(pagePaths.versionReturn(space, page, 1), { version: '1' }),
        );
        expect(countStatus(statuses.slice(0, 2), 303)).toBeLessThanOrEqual(1);
        const { version, body } = await world.db
          .selectFrom('space_page')
          .select(['version', 'body'])
          .where('id', '=', page)
          .executeTakeFirstOrThrow();
        const kept = await world.db
          .selectFrom('space_page_version')
          .select(['version', 'body'])
          .where('page_id', '=', page)
          .orderBy('version')
          .execute();
        expect(kept.at(-1)).toEqual({ version, body });
        expect(kept).toHaveLength(version);
      });
    },
    patience,
  );

  it(
    'is put under another while that one is put under it: never a circle',
    async () => {
      await times(rounds.some, async () => {
        const [one, two, three] = [await aPage(ana), await aPage(ana), await aPage(ana)];
        await together(
          ana.post(pagePaths.place(space, one), { parent: two }),
          eleni.post(pagePaths.place(space, two), { parent: three }),
          ana.post(pagePaths.place(space, three), { parent: one }),
          eleni.post(pagePaths.archive(space, two)),
        );
        const { rows } = await sql<{ rounds: number }>`
        with recursive up as (
          select id, parent_id, 0 as steps from space_page where id in (${one}, ${two}, ${three})
          union all select up.id, page.parent_id, steps + 1 from up join space_page page on page.id = up.parent_id where steps < 9)
        select max(steps) as rounds from up`.execute(world.db);
        expect(rows[0]?.rounds).toBeLessThan(9);
        await world.db
          .updateTable('space_page')
          .set({ archived_at: world.now })
          .where('id', 'in', [one, two, three])
          .execute();
      });
    },
    patience,
  );
});

it(
  'what is sent twice is there once: page, discussion, reply, post, comment, list of pupils',
  async () => {
    await times(rounds.few, async (time) => {
      const [page, discussion, reply, post, comment, list] = Array.from({ length: 6 }, () => newId());
      const made = await together(
        ...twice(() =>
          ana.post(pagePaths.pages(space), { idempotencyKey: page ?? '', title: 'T', body: 'x', parent: '' }),
        ),
        ...twice(() =>
          ana.post(forum.forum(space), { idempotencyKey: discussion ?? '', title: 'T', body: 'What do you play?' }),
        ),
        ...twice(() =>
          ana.post(diary.newPost(space), { idempotencyKey: post ?? '', title: 'T', body: 'x', audience: 'public' }),
        ),
        ...twice(() =>
          ana.post(pupils.newClass(space), {
            idempotencyKey: list ?? '',
            name: [`Ada ${time}`, `Bea ${time}`],
            keep: [`Ada ${time}`, `Bea ${time}`],
            language: 'en',
            step: 'create',
          }),
        ),
      );
      const said = await together(
        ...twice(() =>
          eleni.post(forum.replies(space, discussion ?? ''), { idempotencyKey: reply ?? '', body: 'Marbles.' }),
        ),
        ...twice(() =>
          ana.post(forum.replies(space, discussion ?? ''), { idempotencyKey: newId(), body: 'And chess.' }),
        ),
        ...twice(() =>
          eleni.post(diary.comments(space, post ?? ''), { idempotencyKey: comment ?? '', body: 'Well done!' }),
        ),
      );
      expect(countStatus([...made, ...said], 303)).toBe(made.length + said.length);
      const { rows } = await sql<Record<string, number>>`
      select (select count(*)::int from space_page_version where page_id = ${page}) as pages,
        (select replies from thread where id = ${discussion}) as replies,
        (select count(*)::int from reply where thread_id = ${discussion}) as written,
        (select count(*)::int from diary_post where id = ${post}) as posts,
        (select count(*)::int from reply where thread_id = ${post}) as comments,
        (select count(*)::int from pupil where name in (${`Ada ${time}`}, ${`Bea ${time}`})) as pupils`.execute(
        world.db,
      );
      expect(rows[0]).toEqual({ pages: 1, replies: 3, written: 3, posts: 1, comments: 1, pupils: 2 });
    });
  },
  patience,
);

it(
  'what several report at once is one case, and of three decisions at once one counts',
  async () => {
    await times(rounds.some, async () => {
      const page = await aPage(eleni);
      const report = { idempotencyKey: newId(), reason: 'other', explanation: 'Please look.' };
      const again = { ...report, idempotencyKey: newId() };
      await together(...[report, report, again].map((fields) => ana.post(conduct.report('page', page), fields)));
      const cases = await world.db
        .selectFrom('conduct_case')
        .select('id')
        .where(sql<boolean>`subject_id = ${page}`)
        .execute();
      expect(cases).toHaveLength(1);
      const facts = 'It names a pupil with their address, which is not for others.';
      const decide = (decision: string) =>
        greece.post(conduct.decision(cases[0]?.id ?? ''), { decision, rule: 'privateData', facts });
      const statuses = await together(decide('hide'), decide('warn'), decide('dismiss'));
      expect([countStatus(statuses, 303), countStatus(statuses, 409)]).toEqual([1, 2]);
    });
  },
  patience,
);

it.runIf(rounds.onServer)('two that wait for each other in the database both come to their end', async () => {
  const [one, two] = [await aPage(ana), await aPage(ana)];
  const both = [
    [one, two],
    [two, one],
  ].map((order) =>
    world.db.transaction().execute(async (tx) => {
      for (const id of order) {
        await tx.updateTable('space_page').set({ position: 7 }).where('id', '=', id).execute();
        await sql`select pg_sleep(0.2)`.execute(tx);
      }
      return order[0];
    }),
  );
  expect(await Promise.all(both)).toEqual([one, two]);
});
