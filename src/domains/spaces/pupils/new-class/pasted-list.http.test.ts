import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let ana: Browser;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
  const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
  space = (await aSpace(world, { founders })).id;
  ana = await world.signedIn(founders[0]);
});
afterAll(() => world.close());

const shownIn = ({ html }: Reply) =>
  parse(html)
    .querySelectorAll('form[action$="/pupils/class"] [name=name]')
    .map((field) => field.getAttribute('value'));
const list = (names: string) => ana.post(paths.pupils(space), { idempotencyKey: newId(), names });
const upload = (text: string) =>
  ana.upload(
    paths.pupils(space),
    { idempotencyKey: newId(), names: '' },
    { field: 'file', name: 'class.csv', bytes: Buffer.from(text) },
  );

describe('a list that was pasted', () => {
  it.each([
    ['Ane, Jon, Miren'],
    ['Ane,3B\r\nJon,3B\r\nMiren,3B\r\n'],
    ['Ane, 3B\nJon, 3B\nMiren, 3B'],
    ['Nombre,Grupo\nAne,3B\nJon,3B\nMiren,3B'],
    ['1. Ane\r\n2) Jon  \r\n• Miren\r\n'],
    ['Ane;\nJon;\nMiren;'],
    ['Ane; Jon; Miren'],
  ])('%j is shown as three pupils, in the field and in a file', async (text) => {
    expect(shownIn(await list(text))).toEqual(['Ane', 'Jon', 'Miren']);
    expect(shownIn(await upload(text))).toEqual(['Ane', 'Jon', 'Miren']);
  });

  it('keeps a family name and the first name behind it together, and says so', async () => {
    for (const text of ['García, Ana', 'García, Ana\nLópez, Bea', 'García, Ana;3B\nLópez, Bea;3B']) {
      const shown = await list(text);
      expect(shownIn(shown)[0]).toBe('García, Ana');
      expect(shown.html).toMatch(/(This looks like a full name|These look like full names): García, Ana/);
    }
  });
});

describe('a list of full names', () => {
  const field = (reply: Reply, name: string) =>
    parse(reply.html)
      .querySelectorAll(`form[action$="/pupils/class"] [name=${name}]`)
      .map((one) => one.getAttribute('value') ?? '');
  /** Presses a button of the page that shows the list, with all that the page sends. */
  const press = (shown: Reply, step: string, change: Readonly<Record<string, readonly string[]>> = {}) =>
    ana.post(paths.newClass(space), {
      idempotencyKey: field(shown, 'idempotencyKey'),
      language: 'en',
      step,
      name: field(shown, 'name'),
      whole: field(shown, 'whole'),
      ...change,
    });
  const basque = 'lopez garcia mikel\nzubizarreta ane\nEtxeberria Nahia\nIbarra Iker 6B\nMiren';
  const names = ['mikel', 'ane', 'Nahia', 'Iker', 'Miren'];

  it('is asked about what comes first, and shows what either answer leaves', async () => {
    const { html } = await list(basque);
    expect(html).toContain('Which comes first in your list');
    expect(html).toContain('Leaves: lopez · zubizarreta · Etxeberria · Ibarra');
    expect(html).toContain('Leaves: mikel · ane · Nahia · Iker');
  });

  it('is shortened to what stands last where surnames come first, and creates no account before', async () => {
    const shown = await press(await list(basque), 'first-family');
    expect([shown.status, shownIn(shown)]).toEqual([422, names]);
    expect(await world.db.selectFrom('space_pupil').selectAll().where('space_id', '=', space).execute()).toEqual([]);
  });

  it('that was shortened the wrong way round is put right by the other button, as often as one likes', async () => {
    const wrong = await press(await list(basque), 'first-given');
    expect(shownIn(wrong)).toEqual(['lopez', 'zubizarreta', 'Etxeberria', 'Ibarra', 'Miren']);
    expect(wrong.html).toContain('are they all first names?');
    expect(wrong.html).toContain('Leaves: mikel · ane · Nahia · Iker');
    const right = await press(wrong, 'first-family');
    expect(shownIn(right)).toEqual(names);
    expect(shownIn(await press(right, 'first-given'))[0]).toBe('lopez');
  });

  it('keeps what was corrected, cleared or confirmed when it is shortened the other way', async () => {
    const wrong = await press(await list(basque), 'first-given');
    const name = ['', 'Anetxu', 'Etxeberria', 'Ibarra', 'Miren'];
    const right = await press(wrong, 'first-family', { name, keep: ['Ibarra'] });
    expect(shownIn(right)).toEqual(['Anetxu', 'Nahia', 'Ibarra', 'Miren']);
  });

  it('takes what stands behind a comma, whatever comes first, and numbers two who are called the same', async () => {
    const shown = await list('García López, Ana\nRuiz Ane\nGil Ane');
    expect(shownIn(await press(shown, 'first-given'))).toEqual(['Ana', 'Ruiz', 'Gil']);
    const same = await press(shown, 'first-family');
    expect(shownIn(same)).toEqual(['Ana', 'Ane', 'Ane 2']);
    expect(shownIn(await press(same, 'first-given'))).toEqual(['Ana', 'Ruiz', 'Gil']);
  });

  it('shows of each name what was left out, and asks about those whose order looks different', async () => {
    const shown = await press(await list('Παππά Ελένη\nΝίκος Αλεξίου\nMiren'), 'first-family');
    expect(shownIn(shown)).toEqual(['Ελένη', 'Αλεξίου', 'Miren']);
    const rows = parse(shown.html)
      .querySelectorAll('ol > li')
      .map(({ structuredText }) => structuredText);
    expect(rows[0]).toMatch(/Left out: “Παππά”\.\s*Keep “Παππά” instead/);
    expect(rows[1]).toMatch(/Is this a surname\? Left out: “Νίκος”\.\s*Keep “Νίκος” instead/);
    expect(rows[1]).toContain('“Αλεξίου” is only a first name or nickname');
    expect(rows[2]).not.toContain('Left out');
    expect((await press(shown, 'create')).html).toContain('the surname may have been kept');
    const right = await press(shown, 'other-2');
    expect([right.status, shownIn(right)]).toEqual([422, ['Ελένη', 'Νίκος', 'Miren']]);
    expect(right.html).toContain('Left out: “Αλεξίου”.');
    expect(shownIn(await press(right, 'other-2'))).toEqual(['Ελένη', 'Αλεξίου', 'Miren']);
    expect((await press(right, 'create')).status).toBe(303);
  });

  it('creates one whose order looks different where the teacher has confirmed it, or corrected it', async () => {
    for (const change of [{ keep: ['Αλεξίου'] }, { name: ['Zoe', 'Νικ', 'Kai'] }]) {
      const shown = await press(await list('Παππά Ελένη\nΝίκος Αλεξίου\nMiren'), 'first-family');
      const name = ['Zoe', 'Αλεξίου', 'Kai'];
      expect((await press(shown, 'create', { name, ...change })).status).toBe(303);
    }
  });
});
