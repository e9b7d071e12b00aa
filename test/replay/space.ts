import { firstNameOnly } from '#kernel/first-names.ts';
import { readCards } from './cards.ts';
import type { Page } from './page.ts';
import type { Person } from './person.ts';
import type { Project } from './project-file.ts';
import { newVisitor, type Stage, step } from './stage.ts';
import type { Teacher } from './teachers.ts';

/** What stands in the space in the end, with its addresses. */
export interface MadeThings {
  readonly publicPage: string;
  readonly closedPage: string;
  readonly discussion: string;
  readonly post: string;
  /** Names and user names of pupils, which nobody outside may meet. */
  readonly pupils: readonly string[];
}

const pupilsPerClass = 6;

/** Pages, pupils, the forum with a pupil's first words, a diary post for the world with a comment. */
export async function workTogether(
  stage: Stage,
  project: Project,
  id: string,
  teachers: readonly [Teacher, Teacher, ...Teacher[]],
): Promise<MadeThings> {
  const [one, other] = teachers;
  const publicPage = await step(`${one.name} makes a public page`, () => createPage(one.person, id, project, 'public'));
  const closedPage = await step(`${other.name} makes a page for members`, () =>
    createPage(other.person, id, project, 'members'),
  );
  const discussion = await step(`${one.name} opens a discussion`, async () => {
    const space = await one.person.open(`/spaces/${id}`);
    const forum = await one.person.follow(space, `/spaces/${id}/forum`);
    const form = await one.person.follow(forum, `/spaces/${id}/forum/new`);
    const first = { title: 'Who are we?', body: 'Tell us your favourite place near your school, and why you like it.' };
    return (await one.person.send(form.form(`/spaces/${id}/forum`), first)).path;
  });
  // The class belongs to the teacher who came last: a partner, where there is one.
  const teacher = teachers.at(-1) ?? other;
  const pupils = await step(`a pupil of ${teacher.name} writes in the forum`, () =>
    letClassIn(stage, teacher, id, discussion),
  );
  const post = await step(`${other.name} writes in the diary`, () => keepDiary(other.person, one.person, id, project));
  return { publicPage, closedPage, discussion, post, pupils };
}

async function createPage(
  person: Person,
  id: string,
  { title }: Project,
  audience: 'public' | 'members',
): Promise<string> {
  const space = await person.open(`/spaces/${id}`);
  const form = await person.follow(space, `/spaces/${id}/pages/new`);
  const texts =
    audience === 'public'
      ? { title: `About ${title}`.slice(0, 200), body: 'What we want to find out together, and how you can follow us.' }
      : { title: 'Our plan for the spring', body: 'First steps, mixed teams, who brings what to the next meeting.' };
  const page = await person.send(form.form(`/spaces/${id}/pages`), texts);
  if (audience === 'members') return page.path;
  const open = await person.send(page.form(`${page.path}/audience`, { button: 'public' }), {}, { button: 'public' });
  return open.path;
}

/** A class from a list, its printed cards, and the first pupil who signs in with theirs. Returns what is only theirs. */
async function letClassIn(stage: Stage, teacher: Teacher, id: string, discussion: string): Promise<string[]> {
  const names = stage.cast.pupils(teacher.country, pupilsPerClass);
  const form = (await teacher.person.open(`/spaces/${id}/pupils`)).form(`/spaces/${id}/pupils`);
  const list = await teacher.person.send(form, { names: names.join('\n') }, { status: 422, staysHere: true });
  const kept = { keep: names.filter((name) => firstNameOnly(name) !== undefined) };
  const page = await teacher.person.send(list.form(`/spaces/${id}/pupils/class`), kept, { button: 'create' });
  const userNames = names.map((name) => userNameOf(name, page));
  const pdf = await teacher.person.download(page.link(`/spaces/${id}/pupils/cards`), { type: 'application/pdf' });
  const [card] = await readCards(pdf, userNames);
  if (!card) throw new Error('no cards were printed');
  const pupil = newVisitor(stage, teacher.country);
  const signIn = await pupil.open(`/pupil?name=${encodeURIComponent(card.userName)}`);
  const spaces = await pupil.send(signIn.form('/pupil'), { password: card.password });
  const space = spaces.path === `/spaces/${id}` ? spaces : await pupil.follow(spaces, `/spaces/${id}`);
  const forum = await pupil.follow(space, `/spaces/${id}/forum`);
  const thread = await pupil.follow(forum, discussion);
  const said = 'The hill behind the sports hall, because you can see the whole town.';
  const after = await pupil.send(thread.form(`${discussion}/replies`), { body: said });
  if (!after.text.includes(said)) throw new Error('what the pupil wrote does not stand in the discussion');
  for (const place of ['/people', '/desk', `/spaces/${id}/members`]) await pupil.open(place, { status: 404 });
  return [...names.map((name) => name.split(' ').at(-1) ?? name), ...userNames];
}

/** The user name stands below the pupil's name. */
function userNameOf(name: string, page: Page): string {
  const lines = page.textOf('li p');
  const [userName] = lines[lines.indexOf(name) + 1]?.split(' ') ?? [];
  if (!lines.includes(name) || !userName) throw new Error(`${name} is not among the pupils that ${page.path} shows`);
  return userName;
}

async function keepDiary(writer: Person, reader: Person, id: string, { title }: Project): Promise<string> {
  const diary = await writer.open(`/diary/${id}`);
  const form = await writer.follow(diary, `/diary/${id}/new`);
  const page = await writer.send(form.form(/^\/diary\/[^/]+(\/new)?$/), {
    title: `We have begun: ${title}`.slice(0, 200),
    body: 'Today both classes met for the first time. There were many questions, and even more laughter.',
    audience: 'public',
  });
  const thread = await reader.open(page.path);
  const comment = 'Our class talks about nothing else. Until Thursday!';
  const after = await reader.send(thread.form(/^\/diary\/[^/]+\/[^/]+\/comments$/), { body: comment });
  if (!after.text.includes(comment)) throw new Error('the comment does not stand below the post');
  return page.path;
}
