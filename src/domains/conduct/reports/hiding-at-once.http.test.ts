import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { type Cast, castNames, type Scene } from '#test/matrix/scene.ts';
import { caseOf, report, reportsOn } from '#test/reported-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { unfoundedReports } from './model.ts';
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

describe('hidden at once', () => {
  const minor = { reason: 'sexual_content_involving_a_minor' };
  const isHidden = async (table: 'space_page' | 'reply', id: string) => {
    const { rows } = await sql<{ hidden: boolean }>`select hidden_at is not null as hidden from ${sql.table(table)}
      where id = ${id}::uuid`.execute(world.db);
    return rows[0]?.hidden;
  };

  const told = async (id: string) =>
    (
      await world.db
        .selectFrom('notification')
        .select('kind')
        .where('account_id', '=', id as never)
        .execute()
    ).map(({ kind }) => kind);

  it('is not what one guest reports: that comes first in the queue, and the office is told at once', {
    tags: ['slow'],
  }, async () => {
    for (let time = 0; time < 2; time += 1) await report(world.guest(), 'page', scene.publicPage, minor);
    expect(await isHidden('space_page', scene.publicPage)).toBe(false);
    const urgent = await caseOf(world, scene.publicPage);
    expect(urgent?.urgent).toBe(true);
    const recorded = await world.db
      .selectFrom('event')
      .select('details')
      .where('subject_id', '=', urgent?.id ?? '')
      .execute();
    expect(recorded.filter(({ details }) => JSON.stringify(details).includes('urgent'))).toHaveLength(1);
    expect(JSON.stringify(recorded)).not.toMatch(/hidden|pupilIn/);
    await world.settle();
    expect(await told(scene.people.officerGR.id)).toContain('reports.notice.urgent');
    const kept = await reportsOn(world, scene.publicPage);
    expect(new Set(kept.map((row) => row.guest_network)).size).toBe(1);
    expect(kept[0]?.guest_network).not.toContain('127.0');
    await sql`update report set guest_network = 'of another network'`.execute(world.db);
    await report(world.guest(), 'page', scene.publicPage, minor);
    expect(await isHidden('space_page', scene.publicPage)).toBe(true);
  });

  it('is not what a member reports who is not verified, or whose reports were unfounded', {
    tags: ['slow'],
  }, async () => {
    await report(browsers.unverified, 'page', scene.publicPage, minor);
    expect(await isHidden('space_page', scene.publicPage)).toBe(false);
    // Nor does it become one by a verified member who reports something else.
    await report(browsers.ana, 'page', scene.publicPage, { reason: 'copyright' });
    expect(await isHidden('space_page', scene.publicPage)).toBe(false);
    for (let unfounded = 0; unfounded < unfoundedReports.most; unfounded += 1) {
      await report(browsers.paul, 'page', scene.page, minor);
      expect(await isHidden('space_page', scene.page), `after ${unfounded}`).toBe(true);
      const found = await caseOf(world, scene.page);
      await browsers.officerGR.post(paths.decision(found?.id ?? ''), {
        decision: 'dismiss',
        rule: 'pupils',
        facts: 'It shows a chessboard.',
      });
      expect(await isHidden('space_page', scene.page), `after ${unfounded}`).toBe(false);
    }
    await report(browsers.paul, 'page', scene.page, minor);
    expect(await isHidden('space_page', scene.page)).toBe(false);
    await report(browsers.ana, 'page', scene.page, minor);
    expect(await isHidden('space_page', scene.page)).toBe(true);
  });

  it('is what shows a minor, and its author is told, with the way to appeal', { tags: ['slow'] }, async () => {
    await report(browsers.ana, 'page', scene.publicPage, minor);
    expect((await world.guest().get(`/spaces/${scene.space}/pages/${scene.publicPage}`)).status).toBe(404);
    const found = await caseOf(world, scene.publicPage);
    expect(found?.urgent).toBe(true);
    expect(found?.hidden_at).not.toBeNull();
    const mails = await world.mailsTo(scene.eleni.email);
    expect(mails.map(({ subject }) => subject).join()).toContain('is hidden until a person has looked at it');
    const page = (await browsers.eleni.get(paths.statement(found?.id ?? ''))).html;
    expect(page).toContain('A program hid it after a report');
    expect(page).toContain('service@service.test');
    for (const name of castNames.filter((each) => each !== 'eleni'))
      expect((await browsers[name].get(paths.statement(found?.id ?? ''))).status, name).toBe(404);
  });

  it('is bullying that a pupil reports: the teachers and the officers learn it', { tags: ['slow'] }, async () => {
    await report(browsers.kim, 'page', scene.page, { reason: 'harassment_or_threat' });
    expect(await isHidden('space_page', scene.page)).toBe(true);
    await world.settle();
    expect(await told(scene.ana.id)).toContain('reports.notice.pupilReported');
    expect(await told(scene.people.paul.id)).toContain('reports.notice.pupilReported');
    expect(await told(scene.eleni.id)).not.toContain('reports.notice.pupilReported');
    expect(await told(scene.people.officerGR.id)).toContain('reports.notice.urgent');
    expect(await told(scene.people.officerES.id)).not.toContain('reports.notice.urgent');
  });

  it('is bullying aimed at a pupil, and a threat at the second report, and nothing else', {
    tags: ['slow'],
  }, async () => {
    const threat = { reason: 'harassment_or_threat' };
    await report(browsers.ana, 'page', scene.page, threat);
    await report(browsers.ana, 'page', scene.page, threat);
    expect(await isHidden('space_page', scene.page)).toBe(false);
    expect(await caseOf(world, scene.page)).toMatchObject({ urgent: true, hidden_at: null });
    await report(browsers.paul, 'page', scene.page, threat);
    expect(await isHidden('space_page', scene.page)).toBe(true);
    expect((await caseOf(world, scene.page))?.hidden_at).not.toBeNull();
    await report(browsers.paul, 'reply', scene.reply, { reason: 'copyright', at_pupil: 'yes' });
    expect(await isHidden('reply', scene.reply)).toBe(false);
    await report(browsers.eleni, 'reply', scene.reply, { ...threat, at_pupil: 'yes' });
    expect(await isHidden('reply', scene.reply)).toBe(true);
  });
});
