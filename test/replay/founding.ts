import type { Person } from './person.ts';
import type { Project } from './project-file.ts';
import { type Stage, step } from './stage.ts';
import { findInPages, ideaOf, subjectsAmong, type Teacher } from './teachers.ts';

const profile = /^\/people\/[0-9a-f-]{36}$/;

/** Finds a colleague by what they want to do and where, and returns the address of their profile. */
async function findColleague(one: Teacher, other: Teacher, { title }: Project): Promise<string> {
  const page = await one.person.open('/people');
  const found = await one.person.send(page.form('/people'), { q: title, country: [other.country] });
  return findInPages(one.person, found, (results) => results.findLink(profile, { text: other.name }));
}

/** One teacher finds another and asks; the other one accepts. */
export async function becomeContacts(one: Teacher, other: Teacher, project: Project): Promise<void> {
  const found = await step(`${one.name} finds ${other.name}`, () => findColleague(one, other, project));
  await step(`${one.name} asks ${other.name} to be a contact`, async () => {
    const page = await one.person.follow(await one.person.open(found), `${found}/contact`);
    const note = `We are planning “${project.title}”, and what you write in your profile fits so well. Would you join in?`;
    await one.person.send(page.form(`${found}/contact`), { note });
  });
  await step(`${other.name} accepts ${one.name}`, async () => {
    const page = await other.person.open('/contacts');
    const asker = page.link(profile, { text: one.name });
    const own = await other.person.open(asker);
    await other.person.send(own.form(/^\/contacts\/requests\/[^/]+\/acceptance$/));
  });
}

/** A message and its answer. */
export async function talk(one: Teacher, other: Teacher, { title }: Project): Promise<void> {
  await step(`${one.name} writes to ${other.name}`, async () => {
    const contacts = await one.person.open('/contacts');
    const page = await one.person.follow(contacts, profile, { text: other.name });
    const composer = await one.person.follow(page, `${page.path}/messages`);
    const body = `Hello ${other.givenName}, shall we write “${title}” down together this week?`;
    await one.person.send(composer.form(/^\/(people\/[^/]+\/messages|messages\/[^/]+)$/), { body });
  });
  await step(`${other.name} answers ${one.name}`, async () => {
    const inbox = await other.person.open('/messages');
    const thread = await other.person.follow(inbox, /^\/messages\/[0-9a-f-]{36}$/, { text: one.name });
    const body = `With pleasure, ${one.givenName}. Start the form, I shall read it tonight.`;
    await other.person.send(thread.form(thread.path), { body });
  });
}

/** The form of four steps, the other founder's consent, both support services. Returns the project's id. */
export async function found(
  { officers }: Stage,
  project: Project,
  [one, other]: readonly [Teacher, Teacher],
): Promise<string> {
  const id = await step(`${one.name} starts the project`, () => start(one, other, project));
  await step(`${one.name} fills in the form and sends it`, () => describe(one.person, id, project));
  await step(`${other.name} agrees`, async () => {
    const mine = await other.person.open('/desk/projects');
    const page = await other.person.follow(mine, `/projects/${id}`);
    await other.person.send(page.form(`/projects/${id}/agreement`));
  });
  for (const { country } of [one, other])
    await step(`the officer of ${country} approves`, async () => {
      const officer = officers.get(country);
      if (!officer) throw new Error(`there is no officer of ${country}`);
      const link = await findInPages(officer, await officer.open('/office/projects'), (queue) =>
        queue.findLink(`/office/projects/${id}`),
      );
      const page = await officer.open(link);
      await officer.send(page.form(`/projects/${id}/approval`));
    });
  return id;
}

async function start({ person }: Teacher, other: Teacher, { title }: Project): Promise<string> {
  const mine = await person.open('/desk/projects');
  const form = (await person.follow(mine, '/desk/projects/new')).form('/desk/projects/new');
  const partner = form.choices('partner').find(({ label }) => label.includes(other.name));
  const page = await person.send(form, { partner: partner?.value ?? other.name, title });
  const id = /^\/projects\/([0-9a-f-]{36})\/form\/1$/.exec(page.path)?.[1];
  if (!id) throw new Error(`the form of the project did not open, but ${page.path}`);
  return id;
}

async function describe(person: Person, id: string, project: Project): Promise<void> {
  const { title, theme, ages } = project;
  const about = theme || title;
  const formAt = (number: number) => new RegExp(`^/projects/${id}/form/${number}$`);
  const first = (await person.open(`/projects/${id}/form/1`)).form(formAt(1));
  const people = await person.send(first, {
    title,
    summary: `${ideaOf(project)} Everything is shared in one space, and shown to parents at the end.`,
    type: 'pupils',
    open_to_partners: ['yes'],
  });
  const second = people.form(formAt(2));
  const offered = second.choices('languages').map(({ value }) => value);
  const spoken = project.languages.filter((code) => offered.includes(code));
  const subjects = await person.send(second, {
    languages: spoken.length > 0 ? spoken : ['en'],
    age_from: String(ages[0]),
    age_to: String(ages[1]),
    pupils: '40',
  });
  const third = subjects.form(formAt(3));
  const plan = await person.send(third, {
    subjects: subjectsAmong(third.choices('subjects'), project).keys,
    tools: third
      .choices('tools')
      .map(({ value }) => value)
      .slice(0, 3),
    competences: third
      .choices('competences')
      .map(({ value }) => value)
      .slice(0, 2),
  });
  const preview = await person.send(plan.form(formAt(4)), {
    aims: `Pupils get to know each other over ${about}, and use what they learn in class for something real.`,
    process: 'Month by month: say who we are, plan in mixed teams, make our parts, compare them, put them together.',
    results: `A shared book about ${about}, a diary that the world can read, and an exhibition in each school.`,
  });
  await person.send(preview.form(`/projects/${id}/submission`));
}

/** A contact is invited, and joins. */
export async function joinIn(founder: Teacher, partner: Teacher, id: string): Promise<void> {
  await step(`${founder.name} invites ${partner.name}`, async () => {
    const page = await founder.person.open(`/projects/${id}`);
    const form = page.form(`/projects/${id}/invitations`);
    const whom = form.choices('member').find(({ label }) => label.startsWith(`${partner.name} `));
    await founder.person.send(form, { member: whom?.value ?? partner.name });
  });
  await step(`${partner.name} joins`, async () => {
    const mine = await partner.person.open('/desk/projects');
    const page = await partner.person.follow(mine, `/projects/${id}`);
    await partner.person.send(page.form(`/projects/${id}/invitation/acceptance`));
  });
}

/** The label as PDF, and the public page to which its code leads. */
export async function showLabel({ name, person }: Teacher, guest: Person, { title }: Project): Promise<void> {
  await step(`${name} takes the label`, async () => {
    const labels = await person.open('/labels');
    const bytes = await person.download(labels.link(/^\/labels\/[^/]+\/pdf$/), { type: 'application/pdf' });
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('the label is no PDF');
    const page = await guest.open(labels.link(/^\/label\/[^/]+$/));
    if (!page.text.includes(name) || !page.text.includes(title.replaceAll(/\s+/g, ' ').trim()))
      throw new Error(`${page.path} does not confirm the label: ${page.text.slice(0, 200)}`);
  });
}
