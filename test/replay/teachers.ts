import type { Teacher as Facts } from './cast.ts';
import type { Choice } from './html-form.ts';
import type { Page } from './page.ts';
import type { Person } from './person.ts';
import type { Project } from './project-file.ts';
import { newPassword, newVisitor, type Stage, step } from './stage.ts';

/** A teacher with their session. */
export interface Teacher extends Facts {
  readonly person: Person;
  /** What of the project could not be entered as it is written. */
  readonly remarks: readonly string[];
}

const schoolTypes = [
  [6, 'pre_primary'],
  [11, 'primary'],
  [15, 'lower_secondary'],
  [19, 'upper_secondary_general'],
] as const;
const mostPages = 40;

/** From the front page to a verified member: three steps, the mail, the head, the support service. */
export async function becomeMember(stage: Stage, project: Project, country: string): Promise<Teacher> {
  const facts = stage.cast.teacher(country);
  const person = newVisitor(stage, country);
  const remarks = await step(`${facts.name} (${country}) registers`, () => register(person, facts, project));
  const teacher = { ...facts, person, remarks };
  await step(`${facts.name} (${country}) confirms the address`, async () => {
    const page = await teacher.person.open(await stage.mail.linkTo(facts.email, /^\/confirm\//));
    await teacher.person.send(page.form(/^\/confirm\//));
  });
  await step(`the head of ${facts.name} (${country}) confirms`, async () => {
    const head = newVisitor(stage, country);
    const page = await head.open(await stage.mail.linkTo(facts.headEmail, /^\/head\//, facts.name));
    await head.send(page.form(/^\/head\//), {}, { button: 'confirmed', staysHere: true });
  });
  await step(`the officer of ${country} verifies ${facts.name}`, () => verify(stage, teacher));
  return teacher;
}

/** Three steps. Returns what of the project could not be entered as it is written. */
async function register(person: Person, facts: Facts, project: Project): Promise<readonly string[]> {
  const front = await person.open('/');
  const you = await person.follow(front, '/register');
  const { givenName, familyName, email, country } = facts;
  const own = { givenName, familyName, email, country, password: newPassword(), staffRole: 'teacher' };
  const asked = await person.send(you.form('/register'), own);
  const idea = await chooseSchool(person, facts, { page: asked, type: schoolTypeFor(project) });
  const form = idea.form('/register/idea');
  const offered = form.choices('language1');
  const spoken = languagesOf(facts, project, offered);
  const subjects = subjectsAmong(form.choices('subjects'), project);
  await person.send(form, {
    idea: ideaOf(project),
    writtenIn: 'en',
    subjects: subjects.keys,
    ageFrom: String(project.ages[0]),
    ageTo: String(project.ages[1]),
    ...Object.fromEntries(
      spoken.flatMap((language, at) => [
        [`language${at + 1}`, language],
        [`level${at + 1}`, at === 0 ? 'native' : 'B2'],
      ]),
    ),
    available: ['yes'],
    conduct: ['yes'],
  });
  const unknown = project.languages.filter((code) => !offered.some(({ value }) => value === code));
  return [...subjects.remarks, ...unknown.map((code) => `language "${code}" is not in the list, left out`)];
}

/** The teacher looks whether their school is known, and adds it where it is not. */
async function chooseSchool(
  person: Person,
  { school: name, town, headName, headEmail }: Facts,
  { page, type }: { readonly page: Page; readonly type: string },
): Promise<Page> {
  const form = page.form('/register/school', { button: 'chosen' });
  const searched = await person.send(form, { school: name }, { button: 'school' });
  const found = searched.form('/register/school', { button: 'chosen' });
  // The whole label: number 1 of a town is not its number 12, whose head would be asked.
  const known = found.choices('schoolId').find(({ label }) => letters(label) === letters(name + town));
  if (known) return person.send(found, { schoolId: known.value }, { button: 'chosen' });
  const added = { name, town, type, headName, headEmail };
  return person.send(searched.form('/register/school', { button: 'added' }), added, { button: 'added' });
}

const letters = (text: string) => text.replaceAll(/\s+/g, '');

async function verify({ officers }: Stage, { name, country }: Teacher): Promise<void> {
  const officer = officers.get(country);
  if (!officer) throw new Error(`there is no officer of ${country}`);
  const page = await findInPages(officer, await officer.open('/office/people'), (queue) =>
    queue.findLink(/^\/office\/people\/[0-9a-f-]{36}$/, { text: name }),
  );
  const file = await officer.open(page);
  const form = file.form(/\/verification$/);
  await officer.send(form, form.asks('because') ? { because: 'I called the school.' } : {});
}

/** Follows "next" through the pages of a list until `find` has a result. */
export async function findInPages<found>(
  person: Person,
  first: Page,
  look: (page: Page) => found | undefined,
): Promise<found> {
  let page = first;
  for (let turned = 0; turned < mostPages; turned += 1) {
    const found = look(page);
    if (found !== undefined) return found;
    const next = page.findLink(/[?&](after|older|before)=/);
    if (!next) break;
    page = await person.open(next);
  }
  throw new Error(`${first.path} does not have it. It says: ${first.text.slice(0, 200)}`);
}

/** The idea of the project as a teacher writes it into a profile. */
export function ideaOf({ title, theme }: Project): string {
  return `${title}: ${theme || 'a project of our classes'}. We look for classes in other countries who would like to do this with us.`;
}

function schoolTypeFor({ ages: [, oldest] }: Project): string {
  return schoolTypes.find(([most]) => oldest <= most)?.[1] ?? 'combined';
}

/** The teacher's own language first, then those of the project; English where neither is offered. */
function languagesOf({ language }: Pick<Facts, 'language'>, project: Project, offered: readonly Choice[]): string[] {
  const wanted = [...new Set([language, ...project.languages, 'en'])];
  return wanted.filter((code) => offered.some(({ value }) => value === code)).slice(0, 5);
}

interface FoundSubjects {
  readonly keys: string[];
  /** What was taken for what the list does not have. */
  readonly remarks: string[];
}

/** The subjects of the file among those that a form offers. Of an unknown one, the nearest; where none is near, cross-curricular. */
export function subjectsAmong(offered: readonly Choice[], { subjects }: Pick<Project, 'subjects'>): FoundSubjects {
  const remarks: string[] = [];
  const keys = subjects.map((label) => {
    const key = keyOf(label);
    if (offered.some(({ value }) => value === key)) return key;
    const nearest = offered.find(({ value }) => sharesWord(value, key))?.value ?? 'cross_curricular';
    remarks.push(`subject "${label}" is not in the list, taken as ${nearest}`);
    return nearest;
  });
  return { keys: keys.length > 0 ? [...new Set(keys)] : ['cross_curricular'], remarks };
}

const keyOf = (label: string) =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_|_$/g, '');

function sharesWord(one: string, other: string): boolean {
  const words = other.split('_').filter((word) => word.length > 3);
  return words.some((word) => one.split('_').some((part) => part.slice(0, 5) === word.slice(0, 5)));
}
