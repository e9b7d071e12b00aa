import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { daysAfter } from '#kernel/days.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { aProject } from '#test/builders/projects.ts';
import { aSavedSearch } from '#test/builders/saved-searches.ts';
import { openWorld, type World } from '#test/world.ts';
import { runSearches } from './commands/run-searches.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const run = (now = world.now) => runSearches({ ...world.by('program'), now });
const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const yesterday = () => daysAfter(world.now, -1);
const mailsOf = async (teacher: TestTeacher) =>
  (await world.mailsTo(teacher.email)).filter(({ text }) => text.includes('saved the search'));

describe('the mails of saved searches', () => {
  it('tell what is new among people, adverts and projects, with where they are and the link that ends them', async () => {
    const reader = await aTeacher(world);
    for (const list of ['people', 'adverts', 'projects'] as const)
      await aSavedSearch(world, reader, { list, query: '?q=lanterns', seenTo: yesterday(), name: `My ${list}` });
    const dated = later(-30);
    const other = await aTeacherWithProfile(
      world,
      { idea: 'We build lanterns.' },
      { country: 'GR', givenName: 'Nefeli' },
    );
    await world.db.updateTable('people_entry').set({ listed_at: dated }).where('member_id', '=', other.id).execute();
    await anAdvert(world, other, { title: 'Lanterns in the park', postedAt: dated });
    const founders = [other, await aTeacher(world, { country: 'FR' })] as const;
    const { id } = await aProject(world, { founders, title: 'Lanterns of December' });
    await world.db.updateTable('project').set({ activated_at: dated }).where('id', '=', id).execute();
    await run();
    const mails = await mailsOf(reader);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'One new advert: My adverts',
      'One new person: My people',
      'One new project: My projects',
    ]);
    const texts = mails.map(({ text }) => text).join('\n');
    expect(texts).toContain('Nefeli');
    expect(texts).toContain('Lanterns in the park (Greece)');
    expect(texts).toContain('Lanterns of December (France and Greece)');
    expect(texts).toContain('/mails-off/');
  });

  it('tell once of people whose profile has come to fit, and not of those who fitted before or still do not', async () => {
    const reader = await aTeacher(world);
    const write = async (
      who: TestTeacher,
      said: { readonly idea?: string; readonly available?: boolean },
      minutes: number,
    ) => {
      await world.db.updateTable('profile').set(said).where('member_id', '=', who.id).execute();
      await reindexPerson({ db: world.db, now: later(minutes) }, who.id);
    };
    const inGreece = (idea: string, givenName: string) =>
      aTeacherWithProfile(world, { idea }, { country: 'GR', givenName });
    const came = await inGreece('Nothing yet.', 'Kalliopi');
    const fitted = await inGreece('We keep axolotls.', 'Evanthia');
    const freed = await inGreece('Axolotls, later perhaps.', 'Polyxeni');
    const never = await inGreece('Nothing yet.', 'Aspasia');
    await write(freed, { available: false }, -3000);
    await world.db
      .updateTable('people_entry')
      .set({ listed_at: daysAfter(world.now, -9), changed_at: null })
      .execute();
    await world.db.deleteFrom('people_entry_former').execute();
    const query = '?q=axolotls&available=yes';
    await aSavedSearch(world, reader, { list: 'people', query, seenTo: yesterday(), mails: 'soon' });
    await write(came, { idea: 'We watch axolotls grow.' }, -60);
    await write(came, { idea: 'We watch axolotls grow, by video.' }, -50);
    await write(fitted, { idea: 'We keep axolotls and draw them.' }, -60);
    await write(freed, { available: true }, -60);
    await write(never, { idea: 'Nothing at all.' }, -60);
    await run();
    const [first, ...more] = await mailsOf(reader);
    expect(first?.subject).toContain('2 new people');
    for (const name of ['Kalliopi', 'Polyxeni']) expect(first?.text).toContain(name);
    for (const name of ['Evanthia', 'Aspasia']) expect(first?.text).not.toContain(name);
    expect(more).toEqual([]);
    await write(came, { idea: 'Nothing again.' }, 10);
    await write(came, { idea: 'Axolotls again.' }, 20);
    await run(later(200));
    expect(await mailsOf(reader)).toHaveLength(1);
  });

  it('tell of people who registered before the search was saved and were verified after it', async () => {
    const reader = await aTeacher(world);
    const waiting = await aTeacherWithProfile(world, { idea: 'sundews' }, { country: 'GR', givenName: 'Thalia' });
    const setState = async (state: 'waiting' | 'verified', now = world.now) => {
      await world.db.updateTable('member').set({ state }).where('id', '=', waiting.id).execute();
      await reindexPerson({ db: world.db, now }, waiting.id);
    };
    await setState('waiting');
    await aSavedSearch(world, reader, { list: 'people', query: '?q=sundews', mails: 'soon' });
    await run(later(4));
    expect(await mailsOf(reader)).toEqual([]);
    await setState('verified', later(5));
    await run(later(20));
    expect((await mailsOf(reader)).map(({ text }) => text.includes('Thalia'))).toEqual([true]);
  });

  it('tell of people whom the support service shows again, and of projects approved after a long wait', async () => {
    const reader = await aTeacher(world);
    const hidden = await aTeacherWithProfile(world, { idea: 'sextants' }, { country: 'GR', givenName: 'Danae' });
    const setHidden = async (at: Date | null, now = world.now) => {
      await world.db.updateTable('profile').set({ hidden_at: at }).where('member_id', '=', hidden.id).execute();
      await reindexPerson({ db: world.db, now }, hidden.id);
    };
    await setHidden(world.now);
    for (const list of ['people', 'projects'] as const)
      await aSavedSearch(world, reader, { list, query: '?q=sextants', mails: 'soon' });
    const founders = [hidden, await aTeacher(world, { country: 'FR' })] as const;
    const { id } = await aProject(world, { founders, title: 'Sextants of old' });
    await world.db
      .updateTable('project')
      .set({ activated_at: later(5) })
      .where('id', '=', id)
      .execute();
    await setHidden(null, later(5));
    await run(later(20));
    expect((await mailsOf(reader)).map(({ subject }) => subject).sort()).toEqual([
      'One new person: Marbles',
      'One new project: Marbles',
    ]);
  });

  it('count what was written by people whom nobody has verified, and name only the things of the others', async () => {
    const reader = await aTeacher(world);
    await aSavedSearch(world, reader, { list: 'adverts', query: '?q=lighthouse', seenTo: yesterday(), name: 'Towers' });
    const stranger = await aTeacher(world, { country: 'GR', state: 'waiting' });
    await anAdvert(world, stranger, { title: 'Lighthouse account closes today', postedAt: later(-30) });
    await run();
    const [first] = await mailsOf(reader);
    expect(first?.subject).toBe('One new advert: Towers');
    expect(JSON.stringify(first)).not.toContain('closes today');
    expect(first?.text).not.toContain('and one more');
    const known = await aTeacher(world, { country: 'GR' });
    await anAdvert(world, stranger, { title: 'Lighthouse account closes tomorrow', postedAt: later(65) });
    await anAdvert(world, known, { title: 'Lighthouse of evil.com', postedAt: later(66) });
    await run(later(24 * 60));
    const second = (await mailsOf(reader)).at(-1);
    expect(second?.subject).toBe('2 new adverts: Towers');
    expect(second?.text).toContain('Lighthouse of evil. com (Greece)');
    expect(second?.text).toContain('and one more');
    expect(JSON.stringify(second)).not.toContain('closes tomorrow');
  });

  it('tell nothing twice, however often they are looked for', async () => {
    const reader = await aTeacher(world);
    const id = await aSavedSearch(world, reader, {
      list: 'adverts',
      query: '?q=kites',
      mails: 'soon',
      seenTo: yesterday(),
    });
    const other = await aTeacher(world, { country: 'GR' });
    const advert = await anAdvert(world, other, { title: 'Kites', postedAt: later(-30) });
    await run();
    expect(await mailsOf(reader)).toHaveLength(1);
    // Even where it seems to come anew: hidden and shown again, say.
    await world.db
      .updateTable('advert_entry')
      .set({ posted_at: later(30) })
      .where('advert_id', '=', advert)
      .execute();
    await run(later(70));
    await world.db
      .updateTable('saved_search')
      .set({ seen_to: yesterday(), next_look_at: world.now })
      .where('id', '=', id)
      .execute();
    await run(later(140));
    expect(await mailsOf(reader)).toHaveLength(1);
  });

  it('leave out what the reader does not find: blocked people, their own, people who are suspended', {
    tags: ['slow'],
  }, async () => {
    const reader = await aTeacherWithProfile(world, { idea: 'pinwheels' });
    const blocked = await aTeacherWithProfile(world, { idea: 'pinwheels' }, { country: 'GR' });
    const suspended = await aTeacher(world, { country: 'GR' });
    await world.db
      .insertInto('block')
      .values({ member_id: reader.id, blocked_id: blocked.id, since: world.now })
      .execute();
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', suspended.id).execute();
    for (const author of [reader, blocked, suspended])
      await anAdvert(world, author, { title: 'Pinwheels', postedAt: later(-30) });
    await world.db
      .updateTable('people_entry')
      .set({ listed_at: later(-30) })
      .execute();
    for (const list of ['people', 'adverts'] as const)
      await aSavedSearch(world, reader, { list, query: '?q=pinwheels', seenTo: yesterday() });
    await run();
    expect(await mailsOf(reader)).toEqual([]);
  });

  it('are not sent to who has turned mails off, or is suspended', async () => {
    const other = await aTeacher(world, { country: 'GR' });
    await anAdvert(world, other, { title: 'Puppets', postedAt: later(-30) });
    const off = await aTeacher(world);
    const suspended = await aTeacher(world);
    await world.db.updateTable('account').set({ mails: 'none' }).where('id', '=', off.id).execute();
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', suspended.id).execute();
    for (const reader of [off, suspended])
      await aSavedSearch(world, reader, { list: 'adverts', query: '?q=puppets', seenTo: yesterday() });
    await run();
    for (const reader of [off, suspended]) expect(await mailsOf(reader)).toEqual([]);
  });

  it('go to everybody whose search is due, in slices, and each once when two processes run at once', {
    tags: ['slow'],
  }, async () => {
    const other = await aTeacher(world, { country: 'GR' });
    await anAdvert(world, other, { title: 'Sundials', postedAt: later(-30) });
    const readers: TestTeacher[] = [];
    for (let at = 0; at < 30; at += 1) {
      const reader = await aTeacher(world);
      readers.push(reader);
      await aSavedSearch(world, reader, { list: 'adverts', query: '?q=sundials', seenTo: yesterday() });
    }
    await Promise.all([run(), run()]);
    await world.settle();
    for (const reader of readers) expect(await mailsOf(reader)).toHaveLength(1);
  });

  it('name ten, and say how many more there are', async () => {
    const other = await aTeacher(world, { country: 'GR' });
    for (let at = 0; at < 13; at += 1)
      await anAdvert(world, other, { title: `Weathervane ${at}`, postedAt: later(-30) });
    const reader = await aTeacher(world);
    await aSavedSearch(world, reader, { list: 'adverts', query: '?q=weathervane', seenTo: yesterday() });
    await run();
    const [mail] = await mailsOf(reader);
    expect(mail?.subject).toBe('13 new adverts: Marbles');
    expect(mail?.text.match(/Weathervane/g)).toHaveLength(10);
    expect(mail?.text).toContain('and 3 more');
  });
});
