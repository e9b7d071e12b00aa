import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { chanceOf } from '#demo/seed/chance.ts';
import { fillTrust } from '#demo/seed/trust-rows.ts';
import { countFigures } from '#demo/seed/write-people.ts';
import { weighWords } from '#domains/people/people-search/steps/weigh-words.ts';
import { isoDay } from '#kernel/days.ts';
import { type OpenDatabase, openDatabase } from '#platform/db.ts';
import { migrate } from '#platform/migrations.ts';
import { openBulk } from './bulk.ts';
import { inventPeople, sizeFor } from './invent-people.ts';
import { enterLists } from './list-entries.ts';
import { searchEntries } from './search-entries.ts';
import { writeAdverts } from './write-adverts.ts';
import { writeForums } from './write-forums.ts';
import { type Person, writePeople } from './write-people.ts';
import { writeProjects } from './write-projects.ts';
import { writeTalk } from './write-talk.ts';

export type Where = { readonly url: string } | { readonly dataDir: string };

/** The database holds other data: the bench fills and measures only databases that it has made. */
export class NotABenchDatabase extends Error {}

const seeds = [
  'migrations/*.sql',
  'test/load/seed/*.ts',
  'src/demo/seed/{chance,fakers,past-projects,people,places,presentations,school-levels,trust-rows,word-profile}.ts',
  'src/demo/seed/ideas/*.ts',
  'src/domains/people/people-search/model.ts',
  'src/domains/work/projects/{model,lifecycle/model,proposal/model,steps/index-projects,steps/insert-project,steps/write-proposal}.ts',
  'src/kernel/{fold,latin-letters,words}.ts',
  'src/kernel/concepts/*.ts',
  'src/platform/concepts/version.txt',
  'src/domains/people/people-search/steps/weigh-words.ts',
  'src/domains/work/adverts/steps/write-entries.ts',
];

/** What an earlier bench filled is used again only where schema and seed are still the same. */
export function editionOfSeed(): string {
  const hash = createHash('sha256');
  for (const file of globSync(seeds).sort()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

interface Options {
  readonly members: number;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/** Migrates and fills an empty database; one that an earlier bench filled to the same size is used again. */
export async function seedProgramme(where: Where, { members, now, say }: Options): Promise<void> {
  const database = await openDatabase(where);
  try {
    const known = await knownFilling(database);
    if (known === fillingFor(members)) return;
    if (known !== undefined)
      throw new NotABenchDatabase(
        `This database holds a bench of ${known}, not of ${fillingFor(members)}: name another one, or drop it and make it anew.`,
      );
    await migrate(database);
    const { rows } = await database.run('select from account limit 1');
    if (rows.length > 0)
      throw new NotABenchDatabase('This database holds accounts that the bench has not made: name an empty one.');
  } finally {
    await database.close();
  }
  await fill(where, { members, now, say });
  await finish(where, members);
}

async function fill(where: Where, { members, now, say }: Options): Promise<void> {
  const bulk = await openBulk(where);
  try {
    const chance = chanceOf(2012);
    const size = sizeFor(members);
    const entries = await searchEntries(bulk);
    const people: Person[] = [];
    for await (const invented of inventPeople(chance, size, now)) {
      people.push(...(await writePeople(bulk, invented)));
      await entries.write(invented.teachers, isoDay(now));
      say(`  ${people.length.toLocaleString('en')} verified members`);
    }
    await writeProjects(bulk, chance, { people, size, now });
    say(`  ${size.projects.toLocaleString('en')} projects`);
    await writeTalk(bulk, chance, { people, size, now });
    await writeAdverts(bulk, chance, { people, adverts: size.adverts, now });
    await writeForums(bulk, chance, { people, threads: size.adverts, now });
    await bulk.query(fillTrust);
    say(`  ${size.conversations.toLocaleString('en')} conversations`);
  } finally {
    await bulk.close();
  }
}

async function finish(where: Where, members: number): Promise<void> {
  const database = await openDatabase(where);
  try {
    await countFigures(database.db);
    await enterLists(database.db);
    await database.exec(
      `create table bench_filling (name text not null); insert into bench_filling values ('${fillingFor(members)}');`,
    );
    // VACUUM runs outside a transaction. It also merges the pending entries of the search indexes.
    await database.run('vacuum analyze');
    await weighWords(database);
    await database.run('analyze search_weight');
  } finally {
    await database.close();
  }
}

const fillingFor = (members: number): string => `${members} members, edition ${editionOfSeed()}`;

async function knownFilling(database: OpenDatabase): Promise<string | undefined> {
  const { rows } = await database.run("select to_regclass('bench_filling') is not null as filled");
  if (!rows[0]?.filled) return undefined;
  const { rows: fillings } = await database.run('select name from bench_filling');
  return String(fillings[0]?.name);
}
