import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { sql } from 'kysely';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { weighWords } from '#domains/people/people-search/steps/weigh-words.ts';
import { daysAfter } from '#kernel/days.ts';
import type { ProjectId, SpaceId } from '#kernel/ids.ts';
import type { OpenDatabase } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import { demoPassword } from '../personas.ts';
import { type Cast, inventCast } from './cast.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { DemoProject } from './demo-project.ts';
import { loadFakers } from './fakers.ts';
import { readPastProjects } from './past-projects.ts';
import { type DemoSchool, type DemoTeacher, inventSchools, inventTeachers, nameFrom } from './people.ts';
import { fillTrust } from './trust-rows.ts';
import { writeAdverts } from './write-adverts.ts';
import { writeForums } from './write-forums.ts';
import { writeHeld } from './write-held.ts';
import { writeHidden } from './write-hidden.ts';
import { writeNoticeChoices, writeNotices } from './write-notices.ts';
import { writeOfficers } from './write-officers.ts';
import { countFigures, writeHeadQuestions, writeSchools, writeTeachers } from './write-people.ts';
import { projectFromPast, writeProject } from './write-projects.ts';
import { writeSanction } from './write-sanction.ts';
import { writeSearches } from './write-searches.ts';
import { writeSpace } from './write-space.ts';
import { writeTalk } from './write-talk.ts';
import { writeToldProjects } from './write-told-projects.ts';

interface Options {
  readonly files: FileStore;
  readonly now: Date;
  readonly say: (line: string) => void;
}

const size = { schools: 296, teachers: 996 };

/** Fills an empty database with the demonstration programme; one that holds an account already is left alone. All or nothing. */
export async function seedDemonstration({ db }: OpenDatabase, { files, now, say }: Options): Promise<boolean> {
  if (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) return false;
  say('Inventing a demonstration programme: 33 support services, 300 schools, 1,000 teachers …');
  const passwordHash = await hash(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const chance = chanceOf(2012);
  const cast = inventCast(chance, now);
  const schools = inventSchools(chance, size.schools, now);
  const fakers = await loadFakers();
  const teachers = [
    ...Object.values<DemoTeacher>({ ...cast }),
    ...inventTeachers(chance, { schools, count: size.teachers, now, fakers }),
  ];
  const heads = chanceOf(1848);
  const headOf = ({ place }: DemoSchool) => nameFrom(place, heads, fakers).join(' ');
  const past = await readPastProjects(join(process.cwd(), 'src/demo/past-projects.csv'));
  await db.transaction().execute(async (tx) => {
    await writeOfficers(tx, chance, { passwordHash, now });
    const all = [...Object.values<DemoTeacher>({ ...cast }).map(({ school }) => school), ...schools];
    await writeSchools(tx, all, { headOf, now });
    await writeTeachers(tx, teachers, { passwordHash, now });
    await writeHeadQuestions(tx, chance, { teachers: teachers.filter(({ state }) => state === 'waiting'), now });
    const verified = teachers.filter(({ state }) => state === 'verified');
    const teachersOf = (country: string) => verified.filter((teacher) => teacher.country === country);
    for (const project of past.map((each) => projectFromPast(chance, each, teachersOf)))
      if (project) await writeProject(tx, chance, project);
    for (const project of projectsOfTheCast(chance, cast, now)) await writeProject(tx, chance, project);
    const games = gamesProject(chance, cast, now);
    await writeProject(tx, chance, games);
    await writeSpace(tx, chance, { project: games, cast, files, passwordHash, now });
    await writeTalk(tx, chance, {
      cast,
      files,
      others: verified.filter(({ country }) => country === 'FR' || country === 'PL'),
      now,
    });
    await writeHidden(tx, chance, { project: games, cast, now });
    say('Drawing the pictures of its diaries …');
    await writeToldProjects(tx, { teachersOf, files, now });
    await writeNotices(tx, chanceOf(1905), { project: games, cast });
    await writeNoticeChoices(tx, cast);
    say('Entering them in the search …');
    for (const { id } of verified) await reindexPerson({ db: tx, now }, id);
    // They came into the list with their accounts, and not all today.
    await sql`update people_entry set listed_at = account.created_at from account where account.id = member_id`.execute(
      tx,
    );
    await weighWords({ db: tx });
    await writeAdverts(tx, { cast, teachers: verified, now });
    // By a chance of its own: what was drawn before stays as it was.
    await writeSearches(tx, chanceOf(1895), { owner: cast.juana, now });
    const [sender, silenced] = teachersOf('ES').filter(({ id }) => id !== cast.juana.id);
    if (sender) await writeHeld(tx, chanceOf(1947), { sender, readers: teachersOf('FR'), now });
    if (silenced) await writeSanction(tx, chanceOf(1953), { member: silenced, now });
    await writeForums(tx, chanceOf(1961), { cast, teachersOf, now });
    await countFigures(tx);
    await sql.raw(fillTrust).execute(tx);
  });
  return true;
}

const base = {
  ages: [8, 11] as const,
  subjects: ['physical_education', 'history'],
  languages: ['en'],
  partners: [],
  closedAt: null,
};
const plan = {
  aims: 'Pupils ask at home, compare, agree on rules with children whom they have never met, and write in a language that they are learning.',
  process:
    'Autumn: collect and film. Winter: teach each other and play. Spring: a common tournament and a book of rules.',
  results: 'A book of rules in four languages, films of every game, and three playgrounds full of chalk.',
};

function gamesProject(chance: Chance, { juana, eleni, andrei }: Cast, now: Date): DemoProject {
  const startedAt = daysAfter(now, -40);
  const id = chance.id<ProjectId>(startedAt);
  return {
    ...base,
    ...plan,
    id,
    space: chance.id<SpaceId>(startedAt),
    title: 'Games our grandparents played',
    summary: 'Street games that our grandparents played: we film them, teach them to each other, and try them all.',
    state: 'active',
    founders: [juana, eleni],
    partners: [andrei],
    startedAt,
  };
}

/** One in each state before the approval, so that every queue has something in it. */
function projectsOfTheCast(chance: Chance, { juana, eleni, andrei }: Cast, now: Date): DemoProject[] {
  const project = (
    state: DemoProject['state'],
    title: string,
    summary: string,
    founders: DemoProject['founders'],
    days: number,
  ): DemoProject => {
    const startedAt = daysAfter(now, -days);
    const id = chance.id<ProjectId>(startedAt);
    return { ...base, ...plan, id, space: chance.id<SpaceId>(startedAt), title, summary, state, founders, startedAt };
  };
  return [
    project(
      'under_review',
      'The sea in our town',
      'Two towns by the sea ask what it gives them and what they give back, from fishing to plastic.',
      [juana, eleni],
      2,
    ),
    project(
      'under_review',
      'Mountains and oranges',
      'A class among orange trees and a class in the mountains send each other a parcel every month.',
      [juana, andrei],
      5,
    ),
    project(
      'waiting_for_partner',
      'Recipes without words',
      'Cookery films in which nobody speaks: the other class must cook what it saw.',
      [eleni, juana],
      1,
    ),
    project(
      'draft',
      'Letters to the year 2050',
      'We write to the people who will live in our houses, and seal the letters.',
      [juana, eleni],
      1,
    ),
    project(
      'refused',
      'Buy our honey',
      'The school garden sells its honey to partner schools in three countries.',
      [andrei, juana],
      30,
    ),
  ];
}
