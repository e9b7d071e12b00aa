import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostDrafts } from '#domains/work/projects/model.ts';
import { paths } from '#domains/work/projects/paths.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aFoundingParty, aWholeProject, stateOf } from '../builders/founding.ts';
import { aContact, aTeacher } from '../builders/people.ts';
import { aSpace } from '../builders/projects.ts';
import { openWorld, type World } from '../world.ts';
import { countStatus, patience, rounds, times, together } from './rounds.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
  await world.db.updateTable('programme_figure').set({ running_projects: 1_000 }).execute();
});
afterAll(() => world.close());

const founders = () => [party.ana, party.eleni] as const;
const aims = (text: string) => ({
  version: '1',
  aims: text,
  process: 'One game a month.',
  results: 'A book of games.',
  starts_on: '',
  ends_on: '',
});
const happened = async (project: string, ...verbs: readonly string[]) =>
  (
    await world.db
      .selectFrom('event')
      .select('verb')
      .where('project_id', '=', project as ProjectId)
      .where('verb', 'in', verbs)
      .execute()
  ).map(({ verb }) => verb);
const count = async (table: 'label' | 'project_partner' | 'project_review', project: string) =>
  (
    await world.db
      .selectFrom(table)
      .select('project_id')
      .where('project_id', '=', project as ProjectId)
      .execute()
  ).length;

it(
  'starting several projects at the same moment does not exceed the limit of drafts',
  async () => {
    const { ana, eleni } = party;
    const draftsOfAna = async () =>
      (
        await world.db
          .selectFrom('project_founder')
          .innerJoin('project', 'project.id', 'project_id')
          .select('project_id as id')
          .where('member_id', '=', ana.id)
          .where('seat', '=', 1)
          .where('state', '=', 'draft')
          .execute()
      ).map(({ id }) => id);
    while ((await draftsOfAna()).length < mostDrafts - 1) await aWholeProject(world, founders());
    await times(rounds.some, async () => {
      const form = { partner: eleni.id, school: ana.school, title: 'Rivers' };
      const starts = [1, 2, 3, 4].map(() => ana.browser.post(paths.start(), { ...form, idempotencyKey: newId() }));
      expect(countStatus(await together(...starts), 303)).toBe(1);
      const drafts = await draftsOfAna();
      expect(drafts).toHaveLength(mostDrafts);
      await world.db
        .deleteFrom('project')
        .where('id', '=', drafts.at(-1) as ProjectId)
        .execute();
    });
    await world.db
      .deleteFrom('project')
      .where('id', 'in', await draftsOfAna())
      .execute();
  },
  patience,
);

describe('two founders at the same moment', () => {
  it(
    'edit and submit: one of two texts in one field is saved, and the project is submitted once',
    async () => {
      const { ana, eleni } = party;
      await times(rounds.many, async () => {
        const id = await aWholeProject(world, founders());
        const statuses = await together(
          ana.browser.post(paths.form(id, 4), aims('Aims of Ana.')),
          eleni.browser.post(paths.form(id, 4), aims('Aims of Eleni.')),
          ana.browser.post(`${paths.draft(id)}?version=1`, { title: 'Rivers of Ana' }),
          ana.browser.post(paths.submission(id)),
          eleni.browser.post(paths.submission(id)),
        );
        expect(countStatus(statuses.slice(0, 2), 303)).toBe(1);
        expect(await happened(id, 'project.submitted')).toHaveLength(1);
        const form = await world.db
          .selectFrom('project')
          .select(['state', 'aims', 'title'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        expect(form).toEqual({
          state: 'waiting_for_partner',
          aims: statuses[0] === 303 ? 'Aims of Ana.' : 'Aims of Eleni.',
          title: 'Rivers of Ana',
        });
      });
    },
    patience,
  );

  it(
    'accept, decline and edit: the project has one result',
    async () => {
      const { ana, eleni } = party;
      await times(rounds.many, async () => {
        const id = await aWholeProject(world, founders(), 'waiting_for_partner');
        await together(
          eleni.browser.post(paths.agreement(id)),
          eleni.browser.post(paths.declination(id), { reason: 'The plan lacks a middle.' }),
          eleni.browser.post(paths.agreement(id)),
          ana.browser.post(paths.form(id, 4), aims('Aims of Ana.')),
        );
        const answers = await happened(id, 'project.accepted', 'project.declined');
        expect(answers).toHaveLength(1);
        expect(await stateOf(world, id)).toEqual(
          answers[0] === 'project.declined' ? { state: 'draft', round: 0 } : { state: 'under_review', round: 1 },
        );
      });
    },
    patience,
  );
});

describe('two services at the same moment', () => {
  it(
    'approve, request changes and refuse: the project has the state of the decisions that succeeded',
    async () => {
      const { spain, greece } = party;
      await times(rounds.many, async () => {
        const id = await aWholeProject(world, founders(), 'under_review');
        const [approved, refused, changesRequested, approvedToo] = await together(
          spain.post(paths.approval(id)),
          greece.post(paths.refusal(id), { reasonKey: 'other', reason: 'It is a school trip, not a project.' }),
          spain.post(paths.question(id), { reason: 'How many pupils take part?' }),
          greece.post(paths.approval(id)),
        );
        const state = refused === 303 ? 'refused' : changesRequested === 303 ? 'draft' : 'active';
        expect([state, (await stateOf(world, id)).state]).toEqual([state, state]);
        if (state === 'active') expect([approved, approvedToo]).toEqual([303, 303]);
        expect(await count('label', id)).toBe(state === 'active' ? 2 : 0);
        expect(await count('project_review', id)).toBeLessThanOrEqual(2);
      });
    },
    patience,
  );
});

describe('a partner', () => {
  it(
    'who is invited by both, and accepts and declines at the same moment, has joined or not, never both',
    async () => {
      await times(rounds.some, async () => {
        const { project: id } = await aSpace(world, { founders: founders() });
        const rui = await aTeacher(world, { country: 'PT', givenName: 'Rui' });
        for (const founder of founders()) await aContact(world, founder, rui);
        const browser = await world.signedIn(rui);
        await together(
          ...[...founders(), party.ana].map((by) => by.browser.post(paths.invitations(id), { member: rui.id })),
        );
        await together(
          browser.post(paths.invitationAcceptance(id)),
          browser.post(paths.invitationDeclination(id)),
          browser.post(paths.invitationAcceptance(id)),
        );
        const invitations = await world.db
          .selectFrom('project_invitation')
          .select('state')
          .where('project_id', '=', id)
          .execute();
        const joined = await count('project_partner', id);
        expect(invitations).toEqual([{ state: joined === 1 ? 'accepted' : 'declined' }]);
        expect(await count('label', id)).toBe(joined);
      });
    },
    patience,
  );

  it(
    'who accepts while both close the project has joined or not, and the figures count one closure',
    async () => {
      await times(rounds.some, async () => {
        const { id: space, project: id } = await aSpace(world, { founders: founders() });
        const rui = await aTeacher(world, { country: 'PT', givenName: 'Rui' });
        await aContact(world, party.ana, rui);
        await party.ana.browser.post(paths.invitations(id), { member: rui.id });
        const browser = await world.signedIn(rui);
        const running = async () =>
          (await world.db.selectFrom('programme_figure').select('running_projects').executeTakeFirstOrThrow())
            .running_projects;
        const before = await running();
        const [, , joined] = await together(
          ...founders().map((by) => by.browser.post(paths.closure(id), { reason: 'We have done what we wanted.' })),
          browser.post(paths.invitationAcceptance(id)),
        );
        expect(await happened(id, 'project.closed')).toHaveLength(1);
        expect((await running()) - before).toBe(-1);
        expect(await count('project_partner', id)).toBe(joined === 303 ? 1 : 0);
        const inside = await world.db
          .selectFrom('space_member')
          .select('member_id')
          .where('space_id', '=', space)
          .execute();
        expect(inside).toHaveLength(joined === 303 ? 3 : 2);
      });
    },
    patience,
  );

  it(
    'both open a closed project again, and the figures count one',
    async () => {
      await times(rounds.some, async () => {
        const { project: id } = await aSpace(world, { founders: founders() });
        await party.ana.browser.post(paths.closure(id), { reason: 'We have done what we wanted.' });
        await together(...founders().map((by) => by.browser.post(paths.reopening(id))));
        expect(await happened(id, 'project.reopened')).toHaveLength(1);
      });
    },
    patience,
  );
});

it(
  'starting a project with the same form three times makes one draft',
  async () => {
    const { ana, eleni } = party;
    await world.db.updateTable('project').set({ state: 'refused' }).where('state', '=', 'draft').execute();
    await times(rounds.some, async () => {
      const fields = { idempotencyKey: newId(), partner: eleni.id, school: ana.school, title: 'Rivers' };
      const send = () => ana.browser.post(paths.start(), fields);
      expect(await together(send(), send(), send())).toEqual([303, 303, 303]);
      const drafts = await world.db
        .selectFrom('event')
        .select('id')
        .where('verb', '=', 'project.drafted')
        .where('project_id', '=', fields.idempotencyKey as ProjectId)
        .execute();
      expect(drafts).toHaveLength(1);
      await world.db
        .updateTable('project')
        .set({ state: 'refused' })
        .where('id', '=', fields.idempotencyKey as ProjectId)
        .execute();
    });
  },
  patience,
);
