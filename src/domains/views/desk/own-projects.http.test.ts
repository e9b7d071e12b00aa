import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { anInvitation, aPartner, aProject } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let eleni: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
});
afterAll(() => world.close());

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '');

describe('the album of one’s own projects', () => {
  const albumOf = async (teacher: TestTeacher) => (await world.signedIn(teacher)).get(projects.mine());

  it('leads a teacher without projects to starting one', async () => {
    const { html } = await albumOf(await aTeacher(world));
    expect(html).toContain('You have no projects yet');
    expect(html).toContain(`href="${projects.start()}"`);
  });

  it('shows all that the teacher founded, joined or is invited to, with what happened last, and nothing of others', async () => {
    const [ana, rui] = [await aTeacher(world), await aTeacher(world, { country: 'PT' })];
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five'])
      await aProject(world, { founders: [ana, eleni], title });
    const joined = await aProject(world, { founders: [eleni, rui], title: 'Joined by Ana' });
    await aPartner(world, joined.id, ana);
    const invites = await aProject(world, { founders: [eleni, rui], title: 'Invites Ana' });
    await anInvitation(world, invites.id, { to: ana, by: eleni });
    const ended = await aProject(world, {
      founders: [eleni, rui],
      title: 'Ended before Ana answered',
      state: 'closed',
    });
    await anInvitation(world, ended.id, { to: ana, by: eleni });
    await aProject(world, { founders: [eleni, rui], title: 'Of others' });
    const { html, queries } = await albumOf(ana);
    const titles = [...html.matchAll(/stamp-title"[^>]*><a [^>]*>([^<]*)/g)].map(([, title]) => title);
    expect(titles).toEqual(['Invites Ana', 'Joined by Ana', 'Five', 'Four', 'Three', 'Two', 'One']);
    expect(textOf(html)).toContain('7 projects, and one of them waits for you.');
    for (const { id } of [joined, invites]) expect(html).toContain(`href="${projects.project(id)}"`);
    expect(queries).toBeLessThanOrEqual(8);
  });
});
