import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, type RunningServer, startServer } from '../server.ts';
import { createCast } from './cast.ts';
import { inBounds } from './in-bounds.ts';
import { openMailSink } from './mail-sink.ts';
import { type Offices, openOffices } from './offices.ts';
import type { Person } from './person.ts';
import { playProject } from './play-project.ts';
import { type Project, readProjects } from './project-file.ts';
import { newVisitor, type Stage } from './stage.ts';

export interface Outcome {
  readonly title: string;
  readonly countries: readonly string[];
  readonly people: number;
  readonly seconds: number;
  readonly remarks: readonly string[];
  /** impossible: against the present rules of the programme, so not a fault. */
  readonly end: 'ok' | 'impossible' | 'failed';
  /** Where it did not go well: at which step, and what the site said. */
  readonly why?: string | undefined;
}

export interface Told {
  /** An empty database to play on, instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Which projects of the file; all where it is left out. */
  readonly only?: (project: Project, line: number) => boolean;
  /** Is called as soon as a project is through. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

export interface Replayed {
  readonly outcomes: readonly Outcome[];
  readonly mails: number;
  readonly seconds: number;
  /** What the server logged as its own mistakes. */
  readonly mistakes: readonly string[];
}

const atOnce = 5;
/** Fixed, so that each run has the same names and towns. */
const seed = 2012;

/** Plays the projects of a file on a new server with an empty database. */
export async function replay(
  file: string,
  { databaseUrl, only = () => true, onOutcome }: Told = {},
): Promise<Replayed> {
  const projects = (await readProjects(file)).filter(only);
  const begin = performance.now();
  const mail = await openMailSink();
  const server = await startProduction(mail.url, databaseUrl);
  try {
    const opening = { site: server.site, mail, cast: createCast(seed) };
    const offices = await openOffices(opening, await firstLinkOf(server));
    const officers = await openAll(offices, projects);
    const outcomes = await playAll({ ...opening, officers }, offices, { projects, onOutcome });
    const seconds = (performance.now() - begin) / 1000;
    // The log comes out whole when the server ends.
    await server.stop();
    return { outcomes, mails: mail.count(), seconds, mistakes: mistakesIn(server.log()) };
  } finally {
    await server.stop();
    await mail.close();
  }
}

async function startProduction(smtpUrl: string, databaseUrl: string | undefined): Promise<RunningServer> {
  const port = await freePort();
  return startServer({
    NODE_ENV: 'production',
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    SECRET: randomBytes(24).toString('hex'),
    SMTP_URL: smtpUrl,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'error',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  });
}

const mistakesIn = (log: string) => log.split('\n').filter((line) => line.includes('"level":"error"'));

/** The link that the first start prints for the operator of the installation. */
async function firstLinkOf(server: RunningServer): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const link = /https?:\/\/\S+\/first-operator\/\S+/.exec(server.log())?.[0];
    if (link) return link;
    await wait(50);
  }
  throw new Error(
    `The start printed no link for the first operator. Was the database empty? It printed:\n${server.log().slice(-2000)}`,
  );
}

async function openAll(offices: Offices, projects: readonly Project[]): Promise<ReadonlyMap<string, Person>> {
  const countries = new Set(
    projects.flatMap((project) => project.countries.filter((code) => offices.inForce.has(code))),
  );
  const opened = await inBounds([...countries], atOnce, async (code) => [code, await offices.open(code)] as const);
  return new Map(opened);
}

async function playAll(
  stage: Stage,
  { inForce }: Offices,
  { projects, onOutcome }: { readonly projects: readonly Project[]; readonly onOutcome: Told['onOutcome'] },
): Promise<Outcome[]> {
  const guest = newVisitor(stage, 'IE');
  return inBounds(projects, atOnce, async (project) => {
    const outcome = await outcomeOf(stage, { project, inForce, guest });
    onOutcome?.(outcome);
    return outcome;
  });
}

interface Part {
  readonly project: Project;
  readonly inForce: ReadonlySet<string>;
  readonly guest: Person;
}

async function outcomeOf(stage: Stage, { project, inForce, guest }: Part): Promise<Outcome> {
  const begin = performance.now();
  const countries = project.countries.filter((code) => inForce.has(code));
  const gone = project.countries.filter((code) => !inForce.has(code));
  const remarks = [...project.remarks];
  const told = () => ({ title: project.title, countries, remarks, seconds: (performance.now() - begin) / 1000 });
  if (gone.length > 0) remarks.push(`${gone.join(', ')} not in the programme today`);
  const [first, second, ...others] = countries;
  if (!first || !second) {
    const few = first ? `only ${first} is one` : 'none is one';
    return { ...told(), people: 0, end: 'impossible', why: `it takes two countries of the programme, and ${few}` };
  }
  if (gone.length > 0) remarks.push(`brought with ${countries.join(', ')}`);
  try {
    const played = await playProject(stage, project, { countries: [first, second, ...others], guest });
    remarks.push(...played.remarks);
    return { ...told(), people: played.people, end: 'ok' };
  } catch (error) {
    return { ...told(), people: 0, end: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
