import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { eventsOf } from '#test/events-of.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { userNameOf } from '../steps/draw-user-names.ts';

let world: World;
let teacher: TestTeacher;
let ana: Browser;
let eleni: Browser;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  teacher = await aTeacher(world);
  const greek = await aTeacher(world, { country: 'GR' });
  space = (await aSpace(world, { founders: [teacher, greek] })).id;
  ana = await world.signedIn(teacher);
  eleni = await world.signedIn(greek);
});

/** What the page that shows the list would send. */
function formIn({ html }: Reply) {
  const form = parse(html).querySelector('form[action$="/pupils/class"]');
  const value = (name: string) => form?.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
  const chosen = (name: string) => form?.querySelector(`[name=${name}] option[selected]`)?.getAttribute('value') ?? '';
  const table = value('table');
  return {
    idempotencyKey: value('idempotencyKey'),
    language: chosen('language'),
    name: (form?.querySelectorAll('[name=name]') ?? []).map((field) => field.getAttribute('value') ?? ''),
    ...(table && { table, column: chosen('column') }),
  };
}
const list = (names: string, by = ana) => by.post(paths.pupils(space), { idempotencyKey: newId(), names });
const upload = (bytes: Buffer, names = '') =>
  ana.upload(paths.pupils(space), { idempotencyKey: newId(), names }, { field: 'file', name: 'class.csv', bytes });
const create = (fields: Parameters<Browser['post']>[1], by = ana) => by.post(paths.newClass(space), fields);
const pupilsOf = (id: SpaceId) =>
  world.db
    .selectFrom('space_pupil')
    .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
    .select(['pupil.id', 'name', 'user_name as userName', 'pupil.language', 'list_id as list'])
    .where('space_id', '=', id)
    .orderBy('name')
    .execute();

it('of two teachers who send the same key at once one has the class, and the other is asked to try again', async () => {
  const sent = { idempotencyKey: newId(), language: 'en', name: ['Noa'] };
  const answers = await Promise.all([create(sent), create(sent, eleni)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  expect(await pupilsOf(space)).toHaveLength(1);
});

it('draws another user name where somebody has taken the first one meanwhile', async () => {
  const sent = { idempotencyKey: newId(), language: 'en', name: ['Noa', 'Kim'] };
  const drawing = { key: sent.idempotencyKey, language: 'en' };
  const { id } = await aPupil(world, { teacher });
  const taken = { user_name: userNameOf('Noa', drawing, 1) };
  await world.db.updateTable('pupil').set(taken).where('id', '=', id).execute();
  expect((await create(sent)).status).toBe(303);
  expect((await pupilsOf(space)).map(({ name, userName }) => [name, userName])).toEqual([
    ['Kim', userNameOf('Kim', drawing, 1)],
    ['Noa', userNameOf('Noa', drawing, 2)],
  ]);
});

it('adds nobody to a space where no pupil is chosen', async () => {
  for (const pupil of [[], ['x']]) {
    const answer = await ana.post(paths.knownPupils(space), { pupil });
    expect([answer.status, answer.location]).toEqual([303, paths.pupils(space)]);
  }
  expect(await eventsOf(world, space)).not.toContain('pupil.added');
});

describe('a list before it is created', () => {
  it('is shown with the user names that the pupils will have, and creates nothing', async () => {
    const shown = await list('Noa\nNoa\nΕλένη');
    expect(shown.status).toBe(422);
    expect(await pupilsOf(space)).toEqual([]);
    const fields = formIn(shown);
    expect(fields.name).toEqual(['Noa', 'Noa 2', 'Ελένη']);
    const userNames = [...shown.html.matchAll(/User name: ([^<]+)</g)].map(([, name]) => name);
    expect(userNames).toHaveLength(3);
    expect((await create(fields)).location).toBe(paths.pupils(space));
    const created = await pupilsOf(space);
    expect(created.map(({ name }) => name)).toEqual(['Noa', 'Noa 2', 'Ελένη']);
    expect(created.map(({ userName }) => userName)).toEqual(userNames);
  });

  it('says in which line a name is too long, and how it begins, of a list and of a file', async () => {
    const long = `Uma ${'y'.repeat(80)}`;
    const typed = await list(`Vera\n\n${long}\nNoa`);
    expect(typed.status).toBe(422);
    expect(typed.html).toContain(`Line 3: “${long.slice(0, 40)}…”`);
    const read = await upload(Buffer.from(`Name;Class\nVera;3B\nNoa;3B\n${long};3B`));
    expect(read.html).toContain(`Line 4: “${long.slice(0, 40)}…”`);
    const fields = formIn(await list('Vera\nNoa'));
    const { html } = await create({ ...fields, name: ['Vera', long] });
    expect(html).toMatch(/id="field-name-2"[^>]*aria-invalid="true"[^>]*aria-describedby="field-name-2-error"/);
  });

  it('says which lines do not look like names, and takes them when they are corrected or confirmed', async () => {
    const shown = await list('655 123 456\n<b>Nerea</b>\nnoa@x.example\nKim 2\nR2D2\nMª del Mar');
    expect(shown.html).toContain('These do not look like names: 655 123 456 · &lt;b>Nerea&lt;/b> · noa@x.example');
    expect(shown.html).not.toContain('full name');
    const fields = formIn(shown);
    const refused = await create(fields);
    expect([refused.status, formIn(refused).name]).toEqual([422, fields.name]);
    expect(refused.html).toContain('A name has at least one letter');
    expect(await pupilsOf(space)).toEqual([]);
    const name = ['noa@x.example', 'Nerea', 'Kim 2', 'R2D2', 'Mª del Mar'];
    expect((await create({ ...fields, name })).html).toContain('Some lines do not look like names');
    expect((await create({ ...fields, name, keep: ['noa@x.example'] })).status).toBe(303);
    expect(await pupilsOf(space)).toHaveLength(5);
  });

  it('is never shortened to a word that is no name', async () => {
    const fields = formIn(await list('Mª del Mar Ruiz; 12\nM. del Mar Gil; 13\nvan Dijk Jan; 14'));
    const shortened = await create({ ...fields, step: 'first-given' });
    expect(formIn(shortened).name).toEqual(['Mª del Mar', 'M. del Mar Gil', 'van Dijk Jan']);
    expect(shortened.html).toContain('These look like full names: M. del Mar Gil · van Dijk Jan');
    expect((await create(formIn(shortened))).status).toBe(422);
  });

  it('warns of full names, and takes them when they are corrected or confirmed', async () => {
    const shown = await list('Ana García López\nMaría José\nLópez, Bea\nRed Fox');
    expect(shown.html).toContain('These look like full names: Ana García López · López, Bea · Red Fox');
    const fields = formIn(shown);
    const refused = await create(fields);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Some names look like full names');
    expect(formIn(refused).name).toEqual(fields.name);
    expect(await pupilsOf(space)).toEqual([]);
    const half = await create({ ...fields, name: ['Ana', 'María José', 'Bea', 'Red Fox'], keep: ['Ana García López'] });
    expect(half.status).toBe(422);
    const sent = await create({ ...fields, name: ['Ana', 'María José', 'Bea', 'Red Fox'], keep: ['Red Fox'] });
    expect(sent.status).toBe(303);
    expect((await pupilsOf(space)).map(({ name }) => name)).toEqual(['Ana', 'Bea', 'María José', 'Red Fox']);
  });

  it('is shortened to first names at once, but for those that are confirmed', async () => {
    const fields = formIn(await list('Ana García López\nPapadopoulou, Eleni\nRed Fox'));
    const shorter = formIn(await create({ ...fields, step: 'first-given', keep: ['Red Fox'] }));
    expect(shorter.name).toEqual(['Ana', 'Eleni', 'Red Fox']);
    expect((await create({ ...shorter, keep: ['Red Fox'] })).status).toBe(303);
  });

  it('leaves out whom the teacher clears', async () => {
    const fields = formIn(await list('Ana\nBea\nCai'));
    await create({ ...fields, name: ['Ana', '', 'Cai'] });
    expect((await pupilsOf(space)).map(({ name }) => name)).toEqual(['Ana', 'Cai']);
    expect((await create({ ...fields, idempotencyKey: newId(), name: ['', ' '] })).status).toBe(422);
  });

  it('is in the language of the school’s country, which the teacher may change', async () => {
    expect(formIn(await list('Νίκος', eleni)).language).toBe('el');
    const fields = formIn(await list('Ana'));
    expect(fields.language).toBe('es');
    await create({ ...fields, language: 'en' });
    expect((await pupilsOf(space))[0]?.language).toBe('en');
  });

  it('keeps what was typed where the space is full or something is missing', async () => {
    const fields = formIn(await list('Ana\nBea'));
    const wrong = await create({ ...fields, name: ['Ana', 'x'.repeat(61)] });
    expect(wrong.status).toBe(422);
    expect(formIn(wrong).name).toEqual(['Ana', 'x'.repeat(61)]);
    const old = await create({ ...fields, idempotencyKey: 'none' });
    expect(old.status).toBe(422);
    expect(old.html).toContain('Ana\nBea');
  });
});

describe('a table of a class', () => {
  it('is read from a file, with the column of the first names chosen, and can be read by another column', async () => {
    const shown = await upload(Buffer.from('Family name;First name;Class\nGarcía;Uma;3B\nLópez;Vera;3B'));
    const fields = formIn(shown);
    expect([fields.name, fields.column]).toEqual([['Uma', 'Vera'], '1']);
    expect(shown.html).toContain('2. First name (Uma, Vera)');
    const other = formIn(await create({ ...fields, step: 'column', column: '0' }));
    expect([other.name, other.column]).toEqual([['García', 'López'], '0']);
    const back = formIn(await create({ ...other, step: 'column', column: '1' }));
    expect((await create(back)).status).toBe(303);
    expect((await pupilsOf(space)).map(({ name }) => name)).toEqual(['Uma', 'Vera']);
  });

  it('is read where it was copied into the field, and beside names that were typed', async () => {
    expect(formIn(await list('Nº\tNombre\n1\tUma\n2\tVera')).name).toEqual(['Uma', 'Vera']);
    expect(formIn(await upload(Buffer.from('Prenume;Nume\nUma;Pop'), 'Vera')).name).toEqual(['Vera', 'Uma']);
  });

  it('is refused where it is no text, empty or too large, and the typed names stay', async () => {
    for (const wrong of [Buffer.from('PK\u0003\u0004\xff', 'latin1'), Buffer.alloc(600_000, 'x')]) {
      const answer = await upload(wrong, 'Uma');
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('We cannot read this file');
      expect(answer.html).toContain('Uma');
    }
    expect((await upload(Buffer.from(''))).html).toContain('Write at least one name');
  });

  it('that somebody has changed on its way is not followed', async () => {
    const fields = formIn(await upload(Buffer.from('Nombre;Clase\nUma;3B')));
    for (const table of ['{', '[]', '{"rows":[[1]],"column":0}', `{"rows":[],"column":${'9'.repeat(400)}}`])
      expect(formIn(await create({ ...fields, table, step: 'column', column: '1' })).name).toEqual(['Uma']);
    for (const column of ['-1', '7', 'x', '1.5'])
      expect(formIn(await create({ ...fields, step: 'column', column })).name).toEqual(['Uma']);
  });
});

describe('taking a class back', () => {
  async function aClass(...name: string[]): Promise<PupilId> {
    const idempotencyKey = newId<PupilId>();
    // Each list at a moment of its own.
    world.now = new Date(world.now.getTime() + 1000);
    await create({ idempotencyKey, language: 'en', name });
    return idempotencyKey;
  }
  const undo = (list: string, by = ana) => by.post(paths.undo(space), { list });

  it('stays in a space that is closed by now', async () => {
    const list = await aClass('Bea');
    await world.db.updateTable('space').set({ writable: false }).where('id', '=', space).execute();
    expect((await undo(list)).status).toBe(403);
    expect(await pupilsOf(space)).toHaveLength(1);
  });

  it('removes its pupils as if they had not been created, and no others', async () => {
    await aClass('Ana');
    const list = await aClass('Bea', 'Cai');
    const { html } = await ana.get(paths.pupils(space));
    expect(html).toContain('You have created 2 pupils');
    expect(html).toContain(`value="${list}"`);
    expect((await eleni.get(paths.pupils(space))).html).not.toContain(`value="${list}"`);
    expect((await undo(list)).location).toBe(paths.pupils(space));
    expect((await pupilsOf(space)).map(({ name }) => name)).toEqual(['Ana']);
    expect(await eventsOf(world, space)).toContain('pupil.list_undone');
    // Sent twice it happens once, and ends on the same page.
    expect((await undo(list)).location).toBe(paths.pupils(space));
    expect((await eventsOf(world, space)).filter((verb) => verb === 'pupil.list_undone')).toHaveLength(1);
    expect((await undo(list, eleni)).status).toBe(404);
    const second = (await aSpace(world, { founders: [teacher, await aTeacher(world, { country: 'FR' })] })).id;
    expect((await ana.post(paths.undo(second), { list })).status).toBe(404);
  });

  it('is nothing for other teachers, for other spaces and for what is no list', async () => {
    const list = await aClass('Bea', 'Cai');
    const [, last] = await pupilsOf(space);
    const second = (await aSpace(world, { founders: [teacher, await aTeacher(world, { country: 'FR' })] })).id;
    expect((await undo(list, eleni)).status).toBe(404);
    expect((await ana.post(paths.undo(second), { list })).status).toBe(404);
    for (const other of [newId(), 'x', '', last?.id === list ? newId() : (last?.id ?? '')])
      expect((await undo(other)).status).toBe(404);
    expect(await pupilsOf(space)).toHaveLength(2);
  });

  it.each([
    ['signed in', { first_password_sealed: null }],
    ['ended', { ended_at: new Date() }],
  ])('is refused where one of them has %s', async (_, change) => {
    const list = await aClass('Bea', 'Cai');
    await world.db.updateTable('pupil').set(change).where('id', '=', list).execute();
    const answer = await undo(list);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('These accounts are used already');
    expect((await pupilsOf(space)).length).toBe(2);
  });

  it('is refused where somebody works with them already, or a day has passed', async () => {
    const list = await aClass('Bea');
    await ana.post(paths.password(space, list));
    expect((await undo(list)).status).toBe(422);
    const moved = await aClass('Cai');
    const second = (await aSpace(world, { founders: [teacher, await aTeacher(world, { country: 'FR' })] })).id;
    await ana.post(paths.knownPupils(second), { pupil: [moved] });
    expect((await undo(moved)).status).toBe(422);
    const old = await aClass('Dan');
    const created_at = new Date(world.now.getTime() - 25 * 3_600_000);
    await world.db.updateTable('pupil').set({ created_at }).where('id', '=', old).execute();
    expect((await undo(old)).status).toBe(422);
    expect((await ana.get(paths.pupils(space))).html).not.toContain(`value="${old}"`);
    expect(await pupilsOf(space)).toHaveLength(3);
  });
});
