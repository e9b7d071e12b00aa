import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as people } from '#domains/people/people-search/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { aContact, type TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { aPartner, aProject } from '#test/builders/projects.ts';
import { suggestionsFor } from '#test/builders/suggestions.ts';
import { aContactRequest, aConversation } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Each test speaks a language of its own, so that the people of the others do not fit. */
const languages = [
  'fi',
  'sv',
  'da',
  'cs',
  'hu',
  'et',
  'lv',
  'lt',
  'sl',
  'hr',
  'bg',
  'mt',
  'ga',
  'is',
  'sk',
  'ro',
  'pl',
];
function apart() {
  const language = languages.pop() ?? 'nl';
  const offers = { ages: [9, 12], languages: { [language]: 'B2' }, subjects: ['music'] } as const;
  return {
    language,
    teacher: (givenName: string, more: object = {}, country = 'FI') =>
      aTeacherWithProfile(world, { ...offers, ...more }, { givenName, familyName: 'Fits', country }),
  };
}
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const shownTo = async (reader: TestTeacher) =>
  textOf((await (await world.signedIn(reader)).get(paths.suggestions())).html);
const suggestionOf = async (reader: TestTeacher, person: TestTeacher) =>
  world.db
    .selectFrom('suggestion')
    .selectAll()
    .where('reader_id', '=', reader.id)
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow();

describe('suggestions', () => {
  it('name people, adverts and projects that fit, with the reasons in words', { tags: ['slow'] }, async () => {
    const { language, teacher } = apart();
    const ana = await teacher('Ana', {}, 'ES');
    await teacher('Aino');
    const [olli, veera] = [await teacher('Olli'), await teacher('Veera', {}, 'SE')];
    const about = { languages: [language], ages: [9, 12], subjects: ['music'] } as const;
    await anAdvert(world, olli, { ...about, title: 'Songs of the forest' });
    await anAdvert(world, ana, { ...about, title: 'Songs of the sea' });
    const project = await aProject(world, {
      founders: [veera, await teacher('Kaisa')],
      title: 'A choir of four schools',
    });
    await world.db
      .updateTable('project')
      .set({ languages: [language], subjects: ['music'], age_from: 9, age_to: 12 })
      .where('id', '=', project.id)
      .execute();
    await suggestionsFor(world, ana);
    const text = await shownTo(ana);
    expect(text).toMatch(/Aino Fits.*Ages 9–12, like yours.*Teaches Music too/);
    expect(text).toMatch(/Songs of the forest.*Ages 9–12.*Begins in January 2027/);
    expect(text).toContain('A choir of four schools');
    // Above a search stands who does not stand below anyway.
    const search = textOf((await (await world.signedIn(ana)).get(people.people())).html);
    expect(search).toMatch(/Suggestions for you.*Songs of the forest.*Aino Fits/);
    expect(search.split('Aino Fits')).toHaveLength((await shownTo(ana)).split('Aino Fits').length);
    // To each of them once: to Olli by the advert, to Veera by the project.
    const rows = await world.db.selectFrom('suggestion').select('person_id').where('reader_id', '=', ana.id).execute();
    expect(new Set(rows.map(({ person_id }) => person_id)).size).toBe(rows.length);
  });

  it('never name who is not verified, away, not looking, of the own country, blocked, known, asked or written to', {
    tags: ['slow'],
  }, async () => {
    const { language, teacher } = apart();
    const ana = await teacher('Ana', {}, 'ES');
    const fits = await teacher('Fitting');
    await teacher('Athome', {}, 'ES');
    await teacher('Notlooking', { available: false });
    const [blocked, blocking, known, asked, talked] = [
      await teacher('Blocked'),
      await teacher('Blocking'),
      await teacher('Known'),
      await teacher('Asked'),
      await teacher('Talked'),
    ];
    const [away, gone, unverified, longAgo] = [
      await teacher('Away'),
      await teacher('Gone'),
      await teacher('Unverified'),
      await teacher('Longago'),
    ];
    await world.db
      .insertInto('block')
      .values([
        { member_id: ana.id, blocked_id: blocked.id, since: world.now },
        { member_id: blocking.id, blocked_id: ana.id, since: world.now },
      ])
      .execute();
    await aContact(world, ana, known);
    await aContactRequest(world, ana, asked);
    await aConversation(world, talked, ana);
    const entry = (teacherOf: TestTeacher) =>
      world.db.updateTable('people_entry').where('member_id', '=', teacherOf.id);
    await entry(away).set({ away_until: '2027-01-10' }).execute();
    await entry(longAgo).set({ last_active_on: '2026-01-10' }).execute();
    await world.db.deleteFrom('people_entry').where('member_id', 'in', [gone.id, unverified.id]).execute();
    // Running with a class of Spain already.
    const [founder, other] = [
      await teacher('Founder', { subjects: [], ages: undefined }),
      await teacher('Other', { subjects: [], ages: undefined }),
    ];
    const { id } = await aProject(world, { founders: [founder, other] });
    await aPartner(world, id, await teacher('Partner', {}, 'ES'));
    const like = { languages: [language], subjects: ['music'] };
    await world.db.updateTable('project').set(like).where('id', '=', id).execute();
    await suggestionsFor(world, ana);
    const rows = await world.db.selectFrom('suggestion').select('person_id').where('reader_id', '=', ana.id).execute();
    expect(rows.map(({ person_id }) => person_id)).toEqual([fits.id]);
  });

  it('leave out at once who was blocked, written to or went away since', async () => {
    const { teacher } = apart();
    const ana = await teacher('Ana', {}, 'ES');
    const [blocked, talked, away] = [await teacher('Blocked'), await teacher('Talked'), await teacher('Away')];
    await teacher('Stays');
    await suggestionsFor(world, ana);
    for (const name of ['Blocked Fits', 'Talked Fits', 'Away Fits', 'Stays Fits'])
      expect(await shownTo(ana)).toContain(name);
    await world.db
      .insertInto('block')
      .values({ member_id: blocked.id, blocked_id: ana.id, since: world.now })
      .execute();
    await aConversation(world, ana, talked);
    await world.db
      .updateTable('people_entry')
      .set({ away_until: '2027-01-10' })
      .where('member_id', '=', away.id)
      .execute();
    const text = await shownTo(ana);
    expect(text).toContain('Stays Fits');
    expect(text).not.toMatch(/Blocked Fits|Talked Fits|Away Fits/);
  });

  it('are made at once when a profile is completed, and each page costs one query', { tags: ['slow'] }, async () => {
    const { language, teacher } = apart();
    await teacher('Aino');
    const ana = await teacher('Ana', { languages: {}, subjects: [], ages: undefined }, 'ES');
    expect(await shownTo(ana)).toContain('Say in your profile');
    const browser = await world.signedIn(ana);
    const form = {
      presentation: 'I teach music.',
      idea: '',
      writtenIn: 'en',
      subjects: ['music'],
      ageFrom: '9',
      ageTo: '12',
    };
    await browser.post(profiles.ownProfile(), { ...form, language, level: 'C1', available: 'yes' });
    await world.settle();
    const page = await browser.get(paths.suggestions());
    expect(textOf(page.html)).toContain('Aino Fits');
    expect(page.queries).toBeLessThanOrEqual(6);
    expect((await browser.get(people.people())).queries).toBeLessThanOrEqual(8);
    const search = textOf((await browser.get(people.people())).html);
    expect(search).toContain('Aino Fits');
    expect(search).not.toContain('Suggestions for you');
  });

  it('reach a teacher who comes back after long, with the first visit', async () => {
    const { teacher } = apart();
    await teacher('Aino');
    const ana = await teacher('Ana', {}, 'ES');
    await world.db.updateTable('member').set({ last_active_on: '2026-03-01' }).where('id', '=', ana.id).execute();
    const browser = await world.signedIn(ana);
    await browser.get(desk.desk());
    await world.settle();
    expect(textOf((await browser.get(desk.desk())).html)).toContain('Aino Fits');
  });

  it('follow one another week by week, and those of a week ago are gone', { tags: ['slow'] }, async () => {
    const { teacher } = apart();
    await teacher('Aino');
    const ana = await teacher('Ana', {}, 'ES');
    await suggestionsFor(world, ana);
    const then = world.now;
    world.now = daysAfter(then, 7.1);
    expect(await shownTo(ana)).not.toContain('Aino Fits');
    await suggestionsFor(world, ana);
    expect(await shownTo(ana)).toContain('Aino Fits');
    world.now = then;
  });
});

describe('“Not for me”', () => {
  it('puts a suggestion away, once, says so with the way back, and takes it back', { tags: ['slow'] }, async () => {
    const { teacher } = apart();
    const [ana, aino] = [await teacher('Ana', {}, 'ES'), await teacher('Aino')];
    await suggestionsFor(world, ana);
    const { id } = await suggestionOf(ana, aino);
    const browser = await world.signedIn(ana);
    const sent = () => browser.post(paths.dismissal(id), { reason: 'ages', from: 'desk' });
    expect((await sent()).location).toBe(`${desk.desk()}?away=${id}`);
    expect((await sent()).location).toBe(`${desk.desk()}?away=${id}`);
    await world.settle();
    const text = textOf((await browser.get(`${desk.desk()}?away=${id}`)).html);
    expect(text).toContain('“Aino Fits” is not suggested to you any more');
    expect(text).not.toContain('Ages 9–12, like yours');
    expect(textOf((await browser.get(paths.suggestions())).html)).toMatch(/Not for you.*Aino Fits.*Other ages/);
    for (const _ of ['once', 'twice'])
      expect((await browser.post(paths.restoral(id), { from: 'desk' })).location).toBe(desk.desk());
    expect(textOf((await browser.get(desk.desk())).html)).toContain('Ages 9–12, like yours');
  });

  it('is the reader’s alone: for all others it is a page that does not exist', async () => {
    const { teacher } = apart();
    const [ana, aino] = [await teacher('Ana', {}, 'ES'), await teacher('Aino')];
    await suggestionsFor(world, ana);
    const { id } = await suggestionOf(ana, aino);
    const other = await world.signedIn(aino);
    const missing = await other.post(paths.dismissal(newId()), { reason: 'ages' });
    const foreign = await other.post(paths.dismissal(id), { reason: 'ages' });
    expect([missing.status, foreign.status]).toEqual([404, 404]);
    expect((await other.post(paths.restoral(id))).status).toBe(404);
    expect((await suggestionOf(ana, aino)).dismissed_at).toBeNull();
  });

  it('with a reason puts those last who have the same fault', async () => {
    const { teacher } = apart();
    const ana = await teacher('Ana', { subjects: ['music'] }, 'ES');
    const first = await teacher('First', { subjects: [] });
    await teacher('Alike', { subjects: [] });
    await teacher('Musical', { ages: [12, 15] });
    await suggestionsFor(world, ana);
    expect(await shownTo(ana)).toMatch(/Alike.*Musical|First.*Musical/);
    const browser = await world.signedIn(ana);
    await browser.post(paths.dismissal((await suggestionOf(ana, first)).id), { reason: 'subjects' });
    expect(await shownTo(ana)).toMatch(/Musical.*Alike/);
  });
});

it('suggests nobody to more readers than the bound, and keeps some places for readers without any suggestion', {
  tags: ['slow'],
}, async () => {
  const { teacher } = apart();
  const only = await teacher('Only');
  const bound = world.services.suggestedToAtMost;
  const readers: TestTeacher[] = [];
  for (let at = 0; at < bound + 3; at += 1) readers.push(await teacher(`Reader${at}`, {}, 'ES'));
  await suggestionsFor(world, ...readers);
  const rows = await world.db.selectFrom('suggestion').select('reader_id').where('person_id', '=', only.id).execute();
  expect(rows.length).toBe(bound);
  world.now = daysAfter(world.now, 8);
  await suggestionsFor(world, ...readers.slice(-3));
  const late = await world.db
    .selectFrom('suggestion')
    .select('reader_id')
    .where('person_id', '=', only.id)
    .where('ends_at', '>', world.now)
    .execute();
  expect(late.length).toBe(3);
});

it('says how suggestions work, with the bound of this installation', async () => {
  const { teacher } = apart();
  const text = textOf((await (await world.signedIn(await teacher('Ana'))).get(paths.how())).html);
  expect(text).toContain('suggested to 20 others within seven days');
  expect(text).toContain('A2');
});
