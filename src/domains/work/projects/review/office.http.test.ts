import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import { aFoundingParty, aWholeProject, stateOf } from '#test/builders/founding.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongTrust } from '#test/wrong-trust.ts';
import { paths } from '../paths.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
const refusal = { reason: 'This is an excursion, not a project.', reasonKey: 'contents_not_acceptable_in_teaching' };

beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
});
afterAll(async () => {
  expect(await wrongTrust(world)).toEqual([]);
  await world.close();
});

const aProjectUnderReview = () => aWholeProject(world, [party.ana, party.eleni], 'under_review');

describe('the office', () => {
  it('shows each service its own projects only, oldest first', async () => {
    const portugal = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
    const id = await aProjectUnderReview();
    expect((await portugal.get(paths.officeProjects())).html).not.toContain(paths.officeProject(id));
    const page = await party.spain.get(paths.officeProjects());
    expect(page.html).toContain(paths.officeProject(id));
    expect(page.queries).toBeLessThanOrEqual(8);
    const review = await party.spain.get(paths.officeProject(id));
    expect(review.queries).toBeLessThanOrEqual(8);
  });

  it('is paged by key, without losing or repeating a project', { tags: ['slow'] }, async () => {
    const rui = await aTeacher(world, { country: 'PT', familyName: 'Costa' });
    const luc = await aTeacher(world, { country: 'FR', familyName: 'Petit' });
    const made = new Set<string>();
    for (let count = 0; count < 30; count += 1) made.add(await aWholeProject(world, [rui, luc], 'under_review'));
    const france = await world.signedIn(await anOfficer(world, { serves: 'FR' }));
    const seen: string[] = [];
    for (let next: string | undefined = paths.officeProjects(); next; ) {
      const { html } = await france.get(next);
      seen.push(
        ...[...html.matchAll(/class="font-semibold hover:underline" href="\/office\/projects\/([0-9a-f-]+)"/g)].map(
          (match) => match[1] ?? '',
        ),
      );
      next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(30);
    expect(new Set(seen)).toEqual(made);
    expect((await france.get(`${paths.officeProjects()}?after=nonsense~1`)).status).toBe(200);
  });

  it('shows an officer of another country nothing, like a stranger', async () => {
    const id = await aProjectUnderReview();
    const portugal = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
    const nothing = await portugal.get(paths.officeProject(newId()));
    const hidden = await portugal.get(paths.officeProject(id));
    expect([hidden.status, withoutNumbers(hidden.html)]).toEqual([404, withoutNumbers(nothing.html)]);
    for (const path of [paths.approval(id), paths.question(id), paths.refusal(id)]) {
      expect((await portugal.post(path, { ...refusal })).status).toBe(404);
      expect((await party.ana.browser.post(path, { ...refusal })).status).toBe(404);
      expect((await world.guest().post(path, { ...refusal })).status).toBe(404);
    }
    expect((await stateOf(world, id)).state).toBe('under_review');
  });

  it('does not show a draft before it is submitted', async () => {
    const id = await aWholeProject(world, [party.ana, party.eleni], 'waiting_for_partner');
    expect((await party.spain.get(paths.officeProject(id))).status).toBe(404);
    expect((await party.spain.get(paths.project(id))).status).toBe(404);
  });
});

const withoutNumbers = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]+"/g, '');
