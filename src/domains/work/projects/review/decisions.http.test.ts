import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Officer } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { aFoundingParty, aWholeProject, stateOf } from '#test/builders/founding.ts';
import { anOfficer, country } from '#test/builders/people.ts';
import { rounds } from '#test/races/rounds.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongTrust } from '#test/wrong-trust.ts';
import { findProjectOfOffice } from '../access.ts';
import { approveProject } from '../lifecycle/commands/approve-project.ts';
import { refuseProject } from '../lifecycle/commands/refuse-project.ts';
import { requestChanges } from '../lifecycle/commands/request-changes.ts';
import { paths } from '../paths.ts';

let world: World;
let officers: readonly [Officer, Officer];
let party: Awaited<ReturnType<typeof aFoundingParty>>;
const question = { reason: 'How many pupils take part on each side?' };
const refusal = { reason: 'This is an excursion, not a project.', reasonKey: 'contents_not_acceptable_in_teaching' };

beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
  const [spain, greece] = [await anOfficer(world, { serves: 'ES' }), await anOfficer(world, { serves: 'GR' })];
  officers = [
    { kind: 'officer', id: spain.id, serves: [country('ES')] },
    { kind: 'officer', id: greece.id, serves: [country('GR')] },
  ];
});
afterAll(async () => {
  expect(await wrongTrust(world)).toEqual([]);
  await world.close();
});

const aProjectUnderReview = () => aWholeProject(world, [party.ana, party.eleni], 'under_review');
const recordsOf = async (id: ProjectId, verb: string) =>
  (await world.db.selectFrom('event').select('id').where('project_id', '=', id).where('verb', '=', verb).execute())
    .length;

async function expectOpenedOnce(id: ProjectId): Promise<void> {
  expect(await stateOf(world, id)).toEqual({ state: 'active', round: 1 });
  const spaces = await world.db
    .selectFrom('space')
    .innerJoin('project', 'project.space_id', 'space.id')
    .select('space.id')
    .where('space.about_path', '=', paths.project(id))
    .where('project.id', '=', id)
    .execute();
  const members = await world.db
    .selectFrom('space_member')
    .select('role')
    .where(
      'space_id',
      'in',
      spaces.map((space) => space.id),
    )
    .execute();
  expect(members.map((row) => row.role)).toEqual(['founder_administrator', 'founder_administrator']);
  expect(await world.db.selectFrom('space').select('id').where('about_path', '=', paths.project(id)).execute()).toEqual(
    spaces,
  );
  const opened = world.db.selectFrom('event').select('id').where('verb', '=', 'space.opened');
  expect(
    await opened
      .where(
        'space_id',
        'in',
        spaces.map((space) => space.id),
      )
      .execute(),
  ).toHaveLength(1);
  expect(await world.db.selectFrom('label').select('id').where('project_id', '=', id).execute()).toHaveLength(2);
  expect(await recordsOf(id, 'project.activated')).toBe(1);
  expect(await recordsOf(id, 'project.approved')).toBe(2);
}

describe('both services at the same moment', () => {
  it('open the project exactly once, also with double clicks', { tags: ['slow'] }, async () => {
    const { spain, greece } = party;
    const before = await world.db.selectFrom('programme_figure').selectAll().executeTakeFirstOrThrow();
    for (let time = 0; time < rounds.many; time += 1) {
      const id = await aProjectUnderReview();
      const answers = await Promise.all(
        [spain, greece, spain, greece].map((service) => service.post(paths.approval(id))),
      );
      expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
      await expectOpenedOnce(id);
    }
    const after = await world.db.selectFrom('programme_figure').selectAll().executeTakeFirstOrThrow();
    expect([after.projects - before.projects, after.running_projects - before.running_projects]).toEqual([
      rounds.many,
      rounds.many,
    ]);
  });

  it('decide on the present state, not on what their pages showed', async () => {
    for (let time = 0; time < rounds.some; time += 1) {
      const id = await aProjectUnderReview();
      const seen = await findProjectOfOffice(world.by(officers[0]), id);
      if (!seen) throw new Error('The project is not seen.');
      const approving = [...officers, ...officers, ...officers].map((officer) =>
        approveProject(world.by(officer), seen),
      );
      const opened = (await Promise.all(approving)).filter((result) => result.ok && result.value === 'opened');
      expect(opened).toHaveLength(1);
      await expectOpenedOnce(id);
    }
  });

  it('end the round with one decision, however many were started from the same page', async () => {
    for (let time = 0; time < rounds.few; time += 1) {
      const id = await aProjectUnderReview();
      const seen = await findProjectOfOffice(world.by(officers[0]), id);
      if (!seen) throw new Error('The project is not seen.');
      const results = await Promise.all([
        refuseProject(world.by(officers[0]), seen, refusal),
        requestChanges(world.by(officers[1]), seen, question),
        approveProject(world.by(officers[1]), seen),
        refuseProject(world.by(officers[0]), seen, refusal),
      ]);
      // An approval may come before it; one decision ends the round, and the project has its state.
      const [refused, changesRequested, , refusedToo] = results.map((result) => result.ok);
      expect([refused, changesRequested, refusedToo].filter(Boolean)).toHaveLength(1);
      expect((await stateOf(world, id)).state).toBe(changesRequested ? 'draft' : 'refused');
    }
  });

  it('leave one result when one approves and the other refuses', async () => {
    for (let time = 0; time < rounds.few; time += 1) {
      const id = await aProjectUnderReview();
      await party.greece.post(paths.approval(id));
      const [approved, refused] = await Promise.all([
        party.spain.post(paths.approval(id)),
        party.spain.post(paths.refusal(id), refusal),
      ]);
      const { state } = await stateOf(world, id);
      expect(state).toBe(refused.status === 303 ? 'refused' : 'active');
      expect([approved.status, refused.status].sort()).toEqual([303, 409]);
      const reviews = await world.db
        .selectFrom('project_review')
        .select('decision')
        .where('project_id', '=', id)
        .execute();
      expect(reviews).toHaveLength(2);
    }
  });
});

describe('approving', () => {
  it('is refused when a founder or their school is not verified any more, and nothing opens', async () => {
    const id = await aProjectUnderReview();
    await party.greece.post(paths.approval(id));
    await world.db.updateTable('member').set({ state: 'waiting' }).where('id', '=', party.eleni.id).execute();
    const reply = await party.spain.post(paths.approval(id));
    await world.db.updateTable('member').set({ state: 'verified' }).where('id', '=', party.eleni.id).execute();
    expect(reply.status).toBe(409);
    expect(reply.html).toContain('is not verified any more');
    expect((await stateOf(world, id)).state).toBe('under_review');
  });

  it('takes both approvals of the central service in one step', async () => {
    const central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
    const id = await aProjectUnderReview();
    expect((await central.get(paths.officeProject(id))).status).toBe(200);
    expect((await central.post(paths.approval(id))).status).toBe(303);
    await expectOpenedOnce(id);
    expect((await party.ana.browser.get(paths.project(id))).html).toContain(
      'The central support service, for Greece, approved',
    );
  });

  it('is told as the decision of the service that made it', async () => {
    const id = await aProjectUnderReview();
    await party.spain.post(paths.approval(id));
    expect((await party.ana.browser.get(paths.project(id))).html).toContain('The support service of Spain approved');
  });
});

describe('requesting changes and refusing', () => {
  it('sends the project back with the question; the next submission starts a new round without the first approval', {
    tags: ['slow'],
  }, async () => {
    const { ana, eleni, spain, greece } = party;
    const id = await aProjectUnderReview();
    await spain.post(paths.approval(id));
    expect((await greece.post(paths.question(id), question)).status).toBe(303);
    expect(await stateOf(world, id)).toEqual({ state: 'draft', round: 1 });
    // On the page of the project, and beside each step of the form, where it is answered.
    for (const path of [paths.project(id), paths.form(id, 1), paths.form(id, 4)]) {
      const page = await ana.browser.get(path);
      expect(page.html).toContain('The support service of Greece wrote:');
      expect(page.html).toContain(question.reason);
    }
    await ana.browser.post(paths.submission(id));
    await eleni.browser.post(paths.agreement(id));
    expect(await stateOf(world, id)).toEqual({ state: 'under_review', round: 2 });
    await greece.post(paths.approval(id));
    expect((await stateOf(world, id)).state).toBe('under_review');
    await spain.post(paths.approval(id));
    expect((await stateOf(world, id)).state).toBe('active');
  });

  it('refuses for all countries with one refusal; either founder can correct and submit it again', async () => {
    const { ana, eleni, spain } = party;
    const id = await aProjectUnderReview();
    await spain.post(paths.refusal(id), refusal);
    expect((await stateOf(world, id)).state).toBe('refused');
    expect((await party.greece.post(paths.approval(id))).status).toBe(409);
    expect((await eleni.browser.get(paths.project(id))).html).toContain('Contents not acceptable in teaching');
    await eleni.browser.post(paths.form(id, 4), {
      version: '1',
      aims: 'Better aims than before',
      process: 'One game a month.',
      results: 'A book of games.',
      starts_on: '',
      ends_on: '',
    });
    await eleni.browser.post(paths.submission(id));
    // Who submits has agreed: once more changes nothing.
    expect((await eleni.browser.post(paths.agreement(id))).status).toBe(303);
    expect(await stateOf(world, id)).toEqual({ state: 'waiting_for_partner', round: 1 });
    await ana.browser.post(paths.agreement(id));
    expect(await stateOf(world, id)).toEqual({ state: 'under_review', round: 2 });
  });

  it.each([
    ['no reason', { reasonKey: 'other', reason: '' }, 'at least 10 characters'],
    ['a reason of blanks', { reasonKey: 'other', reason: ' '.repeat(40) }, 'at least 10 characters'],
    ['too long a reason', { reasonKey: 'other', reason: 'x'.repeat(2001) }, '2,000 characters at most'],
    ['a reason that is not in the list', { reasonKey: 'spite', reason: 'x'.repeat(20) }, 'choose one'],
    ['nothing at all', {}, 'choose one'],
  ])('gives the form back, filled, with %s', async (_, fields, message) => {
    const id = await aProjectUnderReview();
    const reply = await party.spain.post(paths.refusal(id), fields);
    expect(reply.status).toBe(422);
    expect(reply.html).toContain(message);
    expect((await stateOf(world, id)).state).toBe('under_review');
  });
});
