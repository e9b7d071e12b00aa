import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { consentIn } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let ane: Awaited<ReturnType<typeof aPupil>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  ana = await world.signedIn(scene.ana);
  ane = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Ane' });
});

const post = (body: string, more: Record<string, string> = {}, id = newId<string>()) =>
  ana.post(diary.newPost(scene.space), { idempotencyKey: id, title: 'A walk', body, audience: 'public', ...more });
const saysSurname = ({ html }: Reply) => html.includes('This text says the surname of a pupil');

describe('a surname beside the name of a pupil', () => {
  it.each(['Ane (García)', 'Ane G.', 'Ane (G.)', 'Ane de García', 'Ane la de García'])(
    'is refused as one right behind it is: %s',
    async (name) => {
      const body = `<p>Hoy midió ${name} la sombra.</p>`;
      const asked = await post(body);
      expect([asked.status, saysSurname(asked)]).toEqual([422, true]);
      expect((await post(body, { consent: ane.id })).status).toBe(422);
      const clean = '<p>Hoy midió Ane la sombra.</p>';
      expect((await post(clean, { consent: consentIn(await post(clean)) })).status).toBe(303);
    },
  );

  it.each(['Agirre Beitia, Ane dibujó.', 'AGIRRE ANE', 'Ayer Agirre Ane dibujó.', 'García, Ane: midió el agua'])(
    'is refused before it as well: %s',
    async (text) => {
      const asked = await post(`<p>${text}</p>`);
      expect([asked.status, saysSurname(asked)]).toEqual([422, true]);
    },
  );

  it.each([
    ['in a table', '<table><tr><td>Ane</td><td>Zubiri</td></tr></table>'],
    ['in a list', '<ul><li>Zubiri; Ane</li></ul>'],
    ['in the address of a link', '<p><a href="https://a.example/ane-zubiri">A drawing</a></p>'],
    ['in a text without capitals', '<p>ane zubiri</p>'],
    ['in Braille', '<p>⠁⠝⠑ ⠵⠥⠃⠊⠗⠊</p>'],
    ['where the text calls it so', '<p>Hoy vino Ane, de apellido Zubiri.</p>'],
    ['with signs that nobody sees', '<p>Ane Zu\u200bbiri</p>'],
  ])('is refused %s as well', async (_where, body) => {
    const asked = await post(body, { title: 'a walk' });
    expect([asked.status, saysSurname(asked)]).toEqual([422, true]);
  });

  it('is refused before a comma', async () => {
    const asked = await post('<p>Un dibujo de García, Ane.</p>');
    expect([asked.status, saysSurname(asked)]).toEqual([422, true]);
  });

  it.each([
    'Hoy vino Ane de Náquera',
    'Hoy vino Ane (Náquera)',
    'Hoy vino Ane de Vitoria',
    'Ane (Athens) and Kim',
    'Ane (3rd class)',
    'On Monday, Ane',
    'In the play of our class we saw Ane (Wolf) and Kim (Grandmother)',
    'En la obra de la clase salieron Ane (Lobo) y Kim (Madre)',
    'Kim, Ane',
    'Ayer Ane dibujó la torre',
    'Nuestra vida en el pueblo de Náquera Ane la ha dibujado',
    'Hoy sale en la obra de la clase el Lobo Ane',
    'We made this with our Friend Ane in the class',
    'Ane | Football',
    'Ane; Kim; 8',
    'Ane Gracias',
  ])('is none where the words are a town of the partners, a country, a day or another pupil: %s', async (text) => {
    const asked = await post(`<p>${text}</p>`);
    expect([asked.status, saysSurname(asked)]).toEqual([422, false]);
  });

  it('is none where it is the name of a school of the space, or the first name of a teacher', {
    tags: ['slow'],
  }, async () => {
    await world.db.updateTable('school').set({ name: 'CEIP Garoa' }).where('id', '=', scene.ana.school).execute();
    const called = { given_name: 'Ohiana', family_name: 'Otero' };
    await world.db.updateTable('account').set(called).where('id', '=', scene.ana.id).execute();
    await world.db
      .updateTable('member')
      .set({ registered_at: daysAfter(world.now, -2) })
      .execute();
    expect(saysSurname(await post('<p>Vino Ane (Garoa)</p><p>Con cariño de Ohiana, Ane</p>'))).toBe(false);
    expect(saysSurname(await post('<p>Vino Ane (Otero)</p>'))).toBe(true);
  });
});

describe('before the statement about a pupil', () => {
  it('the sentences with the name are shown, to be read for a surname', async () => {
    const asked = await post('<p>Hoy vino Ane con garcía. Medimos la sombra. Luego Ane y Kim saltaron.</p>');
    expect(asked.html).toContain('Please read these sentences once more: does one of them say a surname?');
    expect(asked.html).toContain('<bdi>Hoy vino Ane con garcía.</bdi>');
    expect(asked.html.split('<bdi>Luego Ane y Kim saltaron.</bdi>')).toHaveLength(2);
    expect(asked.html).not.toContain('<bdi>Medimos');
    expect(asked.html).toContain('The surname must not be in the text');
  });

  it('a long sentence is shown around the name', { tags: ['slow'] }, async () => {
    const asked = await post(`<p>${'Medimos la sombra y '.repeat(400)}vino Ane garcía ${'y medimos '.repeat(400)}</p>`);
    const [, shown = ''] = /<bdi>(…[^<]*vino Ane garcía[^<]*…)<\/bdi>/.exec(asked.html) ?? [];
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.length).toBeLessThan(300);
  });

  it('only some of many sentences are shown, with how many more there are', async () => {
    const many = Array.from({ length: 9 }, (_, index) => `<p>Ane midió ${index + 2} pasos.</p>`).join('');
    const asked = await post(many);
    expect(asked.html.match(/<bdi>Ane midió/g)).toHaveLength(5);
    expect(asked.html).toContain('And 4 more sentences with a name.');
  });

  it('they are shown to none who cannot make it', async () => {
    const eleni = await world.signedIn(scene.eleni);
    const asked = await eleni.post(diary.newPost(scene.space), {
      idempotencyKey: newId(),
      title: 'A walk',
      body: '<p>Ane came.</p>',
      audience: 'public',
    });
    expect([asked.status, asked.html.includes('Please read this sentence')]).toEqual([422, false]);
  });

  it('it says why it is asked again, and for which sentences', { tags: ['slow'] }, async () => {
    const id = newId<string>();
    const first = await post('<p>Ane midió.</p>', {}, id);
    expect(first.html).not.toContain('The consent was stated before for: Ane');
    await post('<p>Ane midió.</p>', { consent: consentIn(first) }, id);
    const edit = (body: string) => ana.post(diary.editPost(scene.space, id), { title: 'A walk', body, version: '1' });
    const asked = await edit('<p>Ane midió.</p><p>Ane saltó.</p>');
    expect(asked.html).toContain('The consent was stated before for: Ane');
    expect(asked.html).toContain('<bdi>Ane saltó.</bdi>');
    expect(asked.html).not.toContain('<bdi>Ane midió.</bdi>');
    // As statements were kept at first.
    const details = JSON.stringify({ count: 1, pupils: [ane.id], kind: 'post' });
    await world.db
      .updateTable('event')
      .set({ details })
      .where('subject_id', '=', id)
      .where('verb', '=', 'pupil.consent_stated')
      .execute();
    const early = await edit('<p>Ane midió.</p>');
    expect(early.html).toContain('The consent was stated before for: Ane');
    expect(early.html).toContain('<bdi>Ane midió.</bdi>');
  });
});
