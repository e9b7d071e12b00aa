import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import type { Browser } from '#test/browser.ts';
import { aFoundingParty, aWholeProject, stateOf } from '#test/builders/founding.ts';
import { aPupil, aSchool } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { askedAbout, consentIn } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

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
});

const write = (text: Readonly<Record<string, string>>) =>
  world.db.updateTable('project').set(text).where('id', '=', id).execute();
const submit = (consent = '') => party.ana.browser.post(paths.submission(id), { consent });
const agree = (consent = '') => party.eleni.browser.post(paths.agreement(id), { consent });
const approve = (office: Browser) => office.post(paths.approval(id));
const stateIs = async () => (await stateOf(world, id)).state;
const statements = async () => {
  const rows = await world.db
    .selectFrom('event')
    .select(['verb', 'actor_id', 'details'])
    .where('subject_id', '=', id)
    .where('verb', 'in', ['pupil.contacts_confirmed', 'pupil.consent_stated'])
    .orderBy('id')
    .execute();
  return rows.map(({ verb, actor_id, details }) => [verb, actor_id, JSON.stringify(details)] as const);
};
const publicPage = async () => (await world.guest().get(paths.project(id))).html;

describe('how somebody can be reached, in a project that will be public', () => {
  it.each([
    ['title', { title: 'Games, ana@school.example' }, 'ana@school.example'],
    ['summary', { summary: 'We write to each other. Call me: 612 345 678, in the evening.' }, '612 345 678'],
    ['aims', { aims: 'To know each other, on insta ana_lopez7' }, 'ana_lopez7'],
    ['picture_alt', { picture_alt: 'Our door, 612.345.678' }, '612.345.678'],
  ])(
    'is shown with its field (%s) before it is sent, and the founder states that it may be public',
    async (field, text, detail) => {
      await write(text);
      const preview = await party.ana.browser.get(paths.preview(id));
      for (const part of [detail, `#field-${field}"`, 'This text says how somebody can be reached'])
        expect(preview.html, part).toContain(part);
      const asked = await submit();
      expect([asked.status, await stateIs()]).toEqual([422, 'draft']);
      expect(asked.html).toContain('Before you send it, take out what it tells of people');
      expect(asked.html).toContain('href="#field-consent-contact"');
      expect((await submit('contact:another')).status).toBe(422);
      const sent = await submit(consentIn(asked));
      expect([sent.location, sent.said]).toEqual([paths.project(id), 'projects.submitted']);
      expect(await stateIs()).toBe('waiting_for_partner');
      const [stated, ...others] = await statements();
      expect([stated?.[0], stated?.[1], others.length]).toEqual(['pupil.contacts_confirmed', party.ana.id, 0]);
      expect(stated?.[2]).not.toContain(detail);
    },
  );

  it('is taken out by the founder, who then sends it without a statement', async () => {
    await write({ aims: 'Call 612 345 678 to know more.' });
    expect((await submit()).status).toBe(422);
    await write({ aims: 'To know each other’s games.' });
    expect((await submit()).status).toBe(303);
    expect(await statements()).toEqual([]);
  });

  it('is asked once: what one founder has stated, the other one agrees to', async () => {
    await write({ aims: 'Call 612 345 678 to know more.' });
    await submit(consentIn(await submit()));
    expect((await agree()).status).toBe(303);
    expect(await stateIs()).toBe('under_review');
    expect((await statements()).length).toBe(1);
  });

  it('is asked of who agrees where it was written after the project was sent', async () => {
    expect((await submit()).status).toBe(303);
    await write({ results: 'Write to eleni@school.example for the book.' });
    const asked = await agree();
    expect([asked.status, await stateIs()]).toEqual([422, 'waiting_for_partner']);
    expect(asked.html).toContain('eleni@school.example');
    expect((await agree(consentIn(asked))).status).toBe(303);
    expect(await stateIs()).toBe('under_review');
    expect((await statements()).map(([, who]) => who)).toEqual([party.eleni.id]);
  });

  it('is found where one field begins a number and the next one ends it', async () => {
    await write({ aims: 'The games of 612', process: '345 678 games and one more' });
    const asked = await submit();
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('612 345 678');
  });

  it('is shown to the officers with the statement, and public once the project opens and is edited', {
    tags: ['slow'],
  }, async () => {
    await write({ aims: 'Call 612 345 678 to know more.' });
    await submit(consentIn(await submit()));
    await agree();
    const review = await party.spain.get(paths.officeProject(id));
    expect(review.html).toContain('This will be public, as the founders have stated that it may: 612 345 678');
    expect(review.html).not.toContain('no founder has stated');
    expect([(await approve(party.spain)).status, (await approve(party.greece)).status]).toEqual([303, 303]);
    expect([await stateIs(), (await publicPage()).includes('612 345 678')]).toEqual(['active', true]);
    const { version } = await world.db
      .selectFrom('project')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const edit = (aims: string) =>
      party.ana.browser.post(`${paths.draft(id)}?version=${version}`, { aims }, { accept: 'application/json' });
    expect((await edit('Call 698 765 432 to know more.')).status).toBe(422);
    expect((await edit('Call 612 345 678 to know much more.')).status).toBe(200);
  });

  it('is asked of a running project where two edits of two fields tell it, each a half', {
    tags: ['slow'],
  }, async () => {
    for (const submitted of [await submit(), await agree()]) expect(submitted.status).toBe(303);
    expect([(await approve(party.spain)).status, (await approve(party.greece)).status]).toEqual([303, 303]);
    const versionNow = async () =>
      (await world.db.selectFrom('project').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version;
    const edit = async (fields: Record<string, string>) =>
      party.ana.browser.post(`${paths.draft(id)}?version=${await versionNow()}`, fields, {
        accept: 'application/json',
      });
    expect((await edit({ aims: 'We meet each other, call us at 612' })).status).toBe(200);
    expect((await edit({ process: '345 678 is where we begin, every month.' })).status).toBe(422);
    expect(await publicPage()).not.toContain('345 678');
    expect((await edit({ process: 'We send 345 games and 678 letters.' })).status).toBe(200);
    const step4 = {
      aims: 'We meet each other, call us at 612',
      process: '345 678 is where we begin, every month.',
      results: 'A book of the games of both towns.',
      version: String(await versionNow()),
    };
    const asked = await party.ana.browser.post(paths.form(id, 4), step4);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('612 345 678');
    expect(asked.html).toContain('href="#field-consent-contact"');
    expect(asked.html).toContain('It tells of people: 612 345 678. Decide about it below.');
    const sure = { ...step4, consent: consentIn(asked), version: String(await versionNow()) };
    expect((await party.ana.browser.post(paths.form(id, 4), sure)).status).toBe(303);
    expect(await publicPage()).toContain('345 678');
  });

  it('is never public where nobody has stated about it: the last approval is refused, and asking is not', {
    tags: ['slow'],
  }, async () => {
    expect((await submit()).status).toBe(303);
    expect((await agree()).status).toBe(303);
    // As it was sent before this was asked.
    await write({ aims: 'Call 612 345 678 to know more.' });
    const review = await party.greece.get(paths.officeProject(id));
    expect(review.html).toContain('This would be public, and no founder has stated that it may: 612 345 678');
    expect((await approve(party.spain)).status).toBe(303);
    const refused = await approve(party.greece);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('no founder has stated that this may be public');
    expect(await stateIs()).toBe('under_review');
    expect(await publicPage()).not.toContain('612 345 678');
    const question = { reason: 'Please take out the telephone number.' };
    expect((await party.greece.post(paths.question(id), question)).status).toBe(303);
    expect(await stateIs()).toBe('draft');
    expect((await submit()).status).toBe(422);
  });
});

describe('a pupil’s name in a project that will be public', () => {
  it('is stated by no founder who has left the school of the pupil', { tags: ['slow'] }, async () => {
    const lambros = await aPupil(world, { teacher: party.ana, name: 'Λάμπρος' });
    const there = () =>
      world.db.updateTable('pupil').where('id', '=', lambros.id).set({ school_id: party.ana.school }).execute();
    await world.db
      .updateTable('pupil')
      .set({ school_id: await aSchool(world, { name: 'Their school of before' }) })
      .where('id', '=', lambros.id)
      .execute();
    await write({ aims: 'Ο παππούς του Λάμπρου παίζει μαζί μας.' });
    const asked = await submit();
    expect([asked.status, consentIn(asked)]).toEqual([422, '']);
    expect(asked.html).toContain('own school (Their school of before)');
    expect((await submit(lambros.id)).status).toBe(422);
    await there();
    expect((await submit(consentIn(await submit()))).status).toBe(303);
  });

  it('is not stated with a surname: it is taken out, also where a founder is called the same', async () => {
    const iasonas = await aPupil(world, { teacher: party.ana, name: 'Ιάσονας' });
    await write({ aims: 'Ο παππούς του Ιάσονα Παπαδόπουλου παίζει.' });
    const asked = await submit(iasonas.id);
    expect([asked.status, await stateIs()]).toEqual([422, 'draft']);
    expect(asked.html).toContain('Ιάσονα Παπαδόπουλου');
    const called = { given_name: 'Ιάσονας', family_name: 'Παπαδόπουλος' };
    await world.db.updateTable('account').set(called).where('id', '=', party.eleni.id).execute();
    expect((await submit(iasonas.id)).status).toBe(422);
    await write({ aims: 'Ο παππούς του Ιάσονα παίζει.' });
    expect((await submit(consentIn(await submit()))).status).toBe(303);
    const before = { given_name: 'Eleni', family_name: 'Papadaki' };
    await world.db.updateTable('account').set(before).where('id', '=', party.eleni.id).execute();
  });

  it('is asked of the founder whose pupil it is, and of nobody else', { tags: ['slow'] }, async () => {
    const other = await aSpace(world, { founders: [party.eleni, party.ana] });
    const nikos = await aPupil(world, { teacher: party.eleni, space: other.id, name: 'Νίκος' });
    const long = new Date(world.now.getTime() - 60_000);
    await world.db.updateTable('pupil').set({ created_at: long }).where('id', '=', nikos.id).execute();
    await write({ aims: 'Ο παππούς του Νίκου παίζει μαζί μας.' });
    expect((await party.ana.browser.get(paths.preview(id))).html).not.toContain('This text names a pupil');
    expect((await submit()).status).toBe(303);
    const asked = await agree();
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('This text names a pupil: Νίκος');
    expect((await agree(consentIn(asked))).status).toBe(303);
    expect((await statements()).map(([verb, who]) => [verb, who])).toEqual([['pupil.consent_stated', party.eleni.id]]);
    expect(askedAbout(asked)).toBe(nikos.id);
    const review = await party.spain.get(paths.officeProject(id));
    expect(review.html).toContain('This will be public, as the founders have stated that it may: Νίκος');
    for (const office of [party.spain, party.greece]) await approve(office);
    expect(await stateIs()).toBe('active');
  });

  it('does not hold up the approval where the pupil’s account was made after the founders had agreed', async () => {
    await write({ aims: 'Η Αθηνά παίζει μαζί μας.' });
    expect([(await submit()).status, (await agree()).status]).toEqual([303, 303]);
    const other = await aSpace(world, { founders: [party.ana, party.eleni] });
    const { id: athina } = await aPupil(world, { teacher: party.ana, space: other.id, name: 'Αθηνά' });
    const later = new Date(world.now.getTime() + 60_000);
    await world.db.updateTable('pupil').set({ created_at: later }).where('id', '=', athina).execute();
    for (const office of [party.spain, party.greece]) expect((await approve(office)).status).toBe(303);
    expect(await stateIs()).toBe('active');
  });
});
