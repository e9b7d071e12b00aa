import { becomeContacts, found, joinIn, showLabel, talk } from './founding.ts';
import { lookFromOutside } from './outside.ts';
import type { Person } from './person.ts';
import type { Project } from './project-file.ts';
import { workTogether } from './space.ts';
import type { Stage } from './stage.ts';
import { becomeMember, type Teacher } from './teachers.ts';

interface Playing {
  /** The founders' first. */
  readonly countries: readonly [string, string, ...string[]];
  readonly guest: Person;
}

/** Plays one project from the registrations to its public pages. */
export async function playProject(
  stage: Stage,
  project: Project,
  { countries, guest }: Playing,
): Promise<{ readonly people: number; readonly remarks: readonly string[] }> {
  const [firstCountry, secondCountry, ...others] = countries;
  const register = (country: string) => becomeMember(stage, project, country);
  const [one, other, ...partners] = await allOf([
    register(firstCountry),
    register(secondCountry),
    ...others.map(register),
  ]);
  if (!one || !other) throw new Error('no founder registered');
  await becomeContacts(one, other, project);
  await talk(one, other, project);
  const id = await found(stage, project, [one, other]);
  await allOf(partners.map((partner) => invitePartner(one, partner, { project, id })));
  await showLabel(one, guest, project);
  const space = await findSpace(one, id);
  const made = await workTogether(stage, project, space, [one, other, ...partners]);
  await lookFromOutside(guest, project, { id, space }, made);
  const remarks = [...new Set([one, other, ...partners].flatMap((teacher) => teacher.remarks))];
  // Teachers, their heads, and the pupil.
  return { people: 2 * countries.length + 1, remarks };
}

/** The id of the space, from the link on the project's page. */
async function findSpace({ person }: Teacher, project: string): Promise<string> {
  const page = await person.open(`/projects/${project}`);
  return page.link(/^\/spaces\/[^/]+$/).replace('/spaces/', '');
}

async function invitePartner(
  founder: Teacher,
  partner: Teacher,
  { project, id }: { readonly project: Project; readonly id: string },
): Promise<void> {
  await becomeContacts(founder, partner, project);
  await joinIn(founder, partner, id);
}

/** Waits for all, then throws the first failure. */
async function allOf<result>(work: readonly Promise<result>[]): Promise<result[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
