import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectId, SchoolId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { aFoundingParty, aWholeProject, stateOf } from '#test/builders/founding.ts';
import { aSchool } from '#test/builders/people.ts';
import { expectFound } from '#test/expect-found.ts';
import { openWorld, type World } from '#test/world.ts';
import { findProject } from '../access.ts';
import { paths } from '../paths.ts';
import { chooseSchool } from '../proposal/commands/choose-school.ts';
import { removePicture } from '../proposal/commands/remove-picture.ts';
import { setPicture } from '../proposal/commands/set-picture.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
let id: ProjectId;
beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  id = await aWholeProject(world, [party.ana, party.eleni]);
  await party.ana.browser.post(paths.submission(id));
});

const asJson = { accept: 'application/json' };
const versionOf = async () =>
  (await world.db.selectFrom('project').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version;
const save = async (who: 'ana' | 'eleni', aims: string) =>
  party[who].browser.post(`${paths.draft(id)}?version=${await versionOf()}`, { aims }, asJson);
const agree = (who: 'ana' | 'eleni', version?: number) =>
  party[who].browser.post(paths.agreement(id), version === undefined ? {} : { version: String(version) });
const waitsFor = async () => {
  const rows = await world.db.selectFrom('waiting').select('on_account').where('subject_id', '=', id).execute();
  return rows.map(({ on_account }) => (on_account === party.ana.id ? 'ana' : 'eleni')).sort();
};
const verbs = async () => {
  const rows = await world.db.selectFrom('event').select('verb').where('project_id', '=', id).orderBy('id').execute();
  return rows.map(({ verb }) => verb);
};

describe('a project that is changed after it was sent', () => {
  it('goes to the support services when both founders have agreed again, and its history tells so', {
    tags: ['slow'],
  }, async () => {
    expect((await save('eleni', 'To sell each other’s games.')).status).toBe(200);
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
    for (const who of ['ana', 'eleni'] as const)
      expect((await party[who].browser.get(paths.project(id))).html, who).toContain('both of you must agree again');
    expect((await agree('eleni')).status).toBe(303);
    expect((await agree('eleni')).status).toBe(303);
    expect([await stateOf(world, id), await waitsFor()]).toEqual([{ state: 'waiting_for_partner', round: 0 }, ['ana']]);
    const seen = await party.ana.browser.get(paths.project(id));
    expect(seen.html).toContain('Eleni Papadaki changed the project after it was sent.');
    expect((await agree('ana')).status).toBe(303);
    expect(await stateOf(world, id)).toEqual({ state: 'under_review', round: 1 });
    expect(await verbs()).toEqual(['project.submitted', 'project.changed', 'project.agreed', 'project.accepted']);
  });

  it('is told once while somebody types, and again when what was agreed to changes once more', async () => {
    for (const aims of ['To know one game.', 'To know two games.', 'To know three games.']) await save('ana', aims);
    await agree('ana');
    await save('eleni', 'To know four games.');
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
    expect((await verbs()).filter((verb) => verb === 'project.changed')).toHaveLength(2);
    const version = await versionOf();
    await save('eleni', 'To know four games.');
    expect((await verbs()).filter((verb) => verb === 'project.changed')).toHaveLength(2);
    expect(await versionOf()).toBe(version);
  });

  it('asks nobody to agree while it is a draft again, or runs', async () => {
    await party.eleni.browser.post(paths.declination(id), { reason: 'The plan lacks a middle.' });
    const recorded = await verbs();
    await save('eleni', 'To know five games.');
    const running = { state: 'active' as const, round: 1, submitted_at: world.now, activated_at: world.now };
    await world.db.updateTable('project').set(running).where('id', '=', id).execute();
    await save('eleni', 'To know six games.');
    expect([await verbs(), await waitsFor()]).toEqual([recorded, []]);
  });

  it('waits for both also where the school of one is another one, and not where the form changes nothing', async () => {
    const school = await aSchool(world);
    const place = { member_id: party.eleni.id, school_id: school, since_on: '2026-01-01', main: false };
    await world.db.insertInto('member_school').values(place).execute();
    const eleni = { ...party.eleni, verified: true, confirmed: true } as const;
    const step = async (chosen: SchoolId) => {
      const seen = await expectFound(findProject(world.by(eleni), id));
      expect(await chooseSchool(world.by(eleni), seen, chosen)).toEqual(ok('chosen'));
    };
    await step(party.eleni.school);
    expect(await waitsFor()).toEqual(['eleni']);
    await step(school);
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
  });

  it('waits for both where its cover is another one, and not where the same one is chosen again', async () => {
    const choose = (drawing: string, thing = ['whale', 'sailboat']) =>
      party.ana.browser.post(paths.coverChoice(id), { drawing, thing });
    expect(await waitsFor()).toEqual(['eleni']);
    expect((await choose('3')).status).toBe(303);
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
    await agree('ana');
    expect(await waitsFor()).toEqual(['eleni']);
    await choose('3');
    expect(await waitsFor()).toEqual(['eleni']);
    await choose('2');
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
    await agree('ana');
    await choose('2', ['whale', 'rocket']);
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
    expect((await verbs()).filter((verb) => verb === 'project.changed')).toHaveLength(3);
  });

  it('waits for both where its picture is another one or is taken away', async () => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#36a' } })
      .png()
      .toBuffer();
    const ana = { ...party.ana, verified: true, confirmed: true } as const;
    const seen = () => expectFound(findProject(world.by(ana), id));
    expect(await setPicture(world.by(ana), await seen(), bytes)).toEqual(ok('set'));
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
    await agree('ana');
    expect(await waitsFor()).toEqual(['eleni']);
    await removePicture(world.by(ana), await seen());
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
    await agree('ana');
    await removePicture(world.by(ana), await seen());
    expect(await waitsFor()).toEqual(['eleni']);
  });

  it('is not agreed to by somebody who has read the text before', async () => {
    const read = await versionOf();
    await save('ana', 'Another aim.');
    const late = await agree('eleni', read);
    expect([late.status, late.html.includes('has just been changed')]).toEqual([409, true]);
    expect(await waitsFor()).toEqual(['ana', 'eleni']);
    const together = await Promise.all([agree('ana', read + 1), agree('eleni', read + 1)]);
    expect(together.map(({ status }) => status)).toEqual([303, 303]);
    expect(await stateOf(world, id)).toEqual({ state: 'under_review', round: 1 });
    expect((await verbs()).filter((verb) => verb === 'project.accepted')).toHaveLength(1);
  });

  it('tells the other founder of the change and of the agreement', { tags: ['slow'] }, async () => {
    await save('eleni', 'To sell each other’s games.');
    await agree('eleni');
    await world.settle();
    const rows = await world.db
      .selectFrom('notification')
      .select('kind')
      .where('account_id', '=', party.ana.id)
      .execute();
    const kinds = rows.map(({ kind }) => kind);
    for (const kind of ['projects.notice.changed', 'projects.notice.agreed']) expect(kinds).toContain(kind);
  });
});
