import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { aLabel } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { indexProjects } from '../steps/index-projects.ts';
import { indexPublicProjects } from './commands/index-public-projects.ts';

let world: World;
let founders: readonly [TestTeacher, TestTeacher];
let honey: ProjectId;
let chess: ProjectId;

/** A public project with these words. */
async function told(title: string, columns: Record<string, unknown>): Promise<ProjectId> {
  const { id } = await aProject(world, { founders, title });
  await world.db
    .updateTable('project')
    .set({ subjects: [], ...columns })
    .where('id', '=', id)
    .execute();
  await indexProjects(world, [id]);
  return id;
}

beforeAll(async () => {
  world = await openWorld();
  founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
  honey = await told('Το χωριό των μελισσών', {
    summary: 'Οι τάξεις μας παρατηρούν μέλισσες και γράφουν για το μέλι που τρώμε.',
    languages: ['el'],
    tools: ['video_conference'],
  });
  chess = await told('Chess by letter', {
    summary: 'Two classes play chess: each letter brings one move, and a story of our town.',
    languages: ['en'],
    tools: ['space'],
    open_to_partners: false,
  });
  await told('Letters to the sea', {
    summary: 'We write letters in bottles and find out where the currents would take them.',
    languages: ['en'],
    tools: ['space'],
  });
  await aLabel(world, chess, founders[0]);
});
afterAll(() => world.close());

const open = (query: string) => world.guest().get(`${paths.gallery()}?${query}`);
const found = async (query: string) =>
  [...(await open(query)).html.matchAll(/stamp-title[^>]*><a [^>]*>([^<]+)<\/a>/g)].map(([, title]) => title);

describe('the search of projects', () => {
  it('finds by what the summary says, in another language than that of the search, and says how', async () => {
    const { html, queries } = await open('q=abejas');
    expect(queries).toBeLessThanOrEqual(8);
    expect(html).toContain('Το χωριό των μελισσών');
    expect(html).toContain('Also found as');
    expect(html).toMatch(/<mark>μέλισσες<\/mark>/);
    expect(await found('q=abejas&words=only')).toEqual([]);
    expect(await found('q=mélisses')).toEqual(['Το χωριό των μελισσών']);
  });

  it('puts first what has all words, and below it what has some', async () => {
    const { html } = await open('q=chess+letter');
    expect(await found('q=chess+letter')).toEqual(['Chess by letter', 'Letters to the sea']);
    expect(html).toContain('These match some of your words');
    expect((await open('q=chess+currents')).html).toContain('No project has all your words');
  });

  it('is narrowed by tool, label and openness too', async () => {
    expect(await found('tool=video_conference')).toEqual(['Το χωριό των μελισσών']);
    expect(await found('label=project')).toEqual(['Chess by letter']);
    expect(await found('q=letters&state=open')).toEqual(['Letters to the sea']);
    await world.db.updateTable('label').set({ revoked_at: world.now }).execute();
    expect(await found('label=project')).toEqual([]);
  });

  it('says beside each choice how many projects it leaves, whatever else is chosen of its kind', async () => {
    const { html } = await open('tool=space&language=en');
    const choice = (value: string) =>
      new RegExp(`<option[^>]*value="${value}"[^>]*>([^<]+)</option>`).exec(html)?.[1] ?? '';
    expect(choice('space')).toMatch(/ \(2\)$/);
    expect(choice('video_conference')).toMatch(/ \(0\)$/);
    expect(choice('en')).toMatch(/ \(2\)$/);
    expect(choice('el')).toMatch(/ \(0\)$/);
    expect(choice('open')).toMatch(/ \(1\)$/);
  });

  it('says where few fit what to leave out, and how many there are then', async () => {
    const { html, queries } = await open('q=chess&language=el&tool=space');
    expect(queries).toBeLessThanOrEqual(8);
    const looser = /With one filter less[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    expect(looser).toMatch(/href="\/projects\?q=chess&amp;tool=space"[^>]*>without “Language”<small>1</);
    expect(looser).not.toContain('without the words');
    expect((await open('q=volcano&language=el')).html).toMatch(
      /href="\/projects\?language=el"[^>]*>without the words<small>1</,
    );
    for (const query of ['', 'language=el', 'q=volcano'])
      expect((await open(query)).html, query).not.toContain('With one filter less');
  });

  it('finds by the words of today: after a change, and where they were written with other words', async () => {
    await world.db
      .updateTable('project')
      .set({ summary: 'Volcanoes of two islands.' })
      .where('id', '=', honey)
      .execute();
    await world.db.updateTable('project_entry').set({ indexed_with: 'old' }).where('project_id', '=', honey).execute();
    expect(await found('q=volcanoes')).toEqual([]);
    await indexPublicProjects(world.by('program'));
    expect(await found('q=volcanoes')).toEqual(['Το χωριό των μελισσών']);
    await world.db.updateTable('project').set({ state: 'draft' }).where('id', '=', honey).execute();
    await indexProjects(world, [honey]);
    expect(await found('q=volcanoes')).toEqual([]);
  });

  it('is paged by key: nothing is missing, nothing comes twice, also when one begins meanwhile', {
    tags: ['slow'],
  }, async () => {
    for (let at = 0; at < 30; at += 1) await told(`Windmill ${at}`, { summary: 'Windmills, one for each village.' });
    const first = await open('q=windmill');
    const titles = await found('q=windmill');
    await told('Windmill of the last hour', { summary: 'Windmills, one for each village.' });
    const [, next = ''] = /rel="next" href="[^"?]*\?([^"]*)"/.exec(first.html) ?? [];
    const rest = await found(next.replaceAll('&amp;', '&'));
    expect(titles).toHaveLength(24);
    expect(new Set([...titles, ...rest]).size).toBe(30);
  });

  it('shows all projects where nothing was typed that is a word, and says so', { tags: ['slow'] }, async () => {
    expect((await open('q=%21%21')).html).toContain('There is no word in what you typed');
    expect((await found('q=%21%21')).length).toBeGreaterThan(20);
  });

  it('leaves what the browser sends empty out of the address', async () => {
    const reply = await open('q=&country=&state=open');
    expect([reply.status, reply.location]).toEqual([303, '/projects?state=open']);
  });
});
