import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AccountId } from '#kernel/ids.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aProject, aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { rowsAbout } from '#test/rows-about.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { eraseAccounts } from './commands/erase-accounts.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** As if they had closed it two weeks ago. */
async function erase(...accounts: readonly { readonly id: AccountId }[]): Promise<void> {
  const ids = accounts.map(({ id }) => id);
  const closing = { closing_asked_at: daysAfter(world.now, -14), closes_at: world.now };
  await world.db.updateTable('account').set(closing).where('id', 'in', ids).execute();
  await eraseAccounts(world.by('program'));
  await world.settle();
}
const accountOf = (id: AccountId) => world.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
const stateOf = (id: Awaited<ReturnType<typeof aProject>>['id']) =>
  world.db.selectFrom('project').select('state').where('id', '=', id).executeTakeFirst();

describe('a founder whose account was erased', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(world);
    await erase(scene.ana);
  });

  it('is named in no row any more but that of the seat, and has no name and no address there', {
    tags: ['slow'],
  }, async () => {
    expect(await accountOf(scene.ana.id)).toMatchObject({
      name: '',
      password_hash: null,
      finder: '',
      totp_secret_sealed: null,
    });
    expect(Object.keys(await rowsAbout(world, [scene.ana.email]))).toEqual([]);
    const named = await rowsAbout(world, [scene.ana.id], { except: ['event', 'session', 'conversation'] });
    expect(Object.keys(named).sort()).toEqual(['account', 'member', 'project_founder']);
    expect(await wrongWaits(world)).toEqual([]);
  });

  it('reads “Former member” where others worked with them, and leads nowhere', { tags: ['slow'] }, async () => {
    const eleni = await world.signedIn(scene.eleni);
    const pages = [
      projects.project(scene.project),
      messages.conversation(scene.conversation),
      diary.post(scene.space, scene.publicPost),
    ];
    for (const at of pages) {
      const { status, html } = await eleni.get(at);
      expect([at, status]).toEqual([at, 200]);
      expect(html).toContain('Former member');
      expect(html).not.toContain('Ana López');
      expect(html).not.toContain(`/people/${scene.ana.id}`);
    }
    for (const at of ['/desk', `/spaces/${scene.space}`, '/messages', '/contacts', '/notifications', '/projects'])
      expect((await eleni.get(at)).html, at).not.toContain('Ana López');
    expect((await eleni.get(`/people/${scene.ana.id}`)).status).toBe(404);
  });

  it('has a label that stays genuine, without the name', async () => {
    const { html } = await world.guest().get(`/label/${scene.labelCode}`);
    expect(html).toContain('This label is genuine');
    expect(html).toContain('Former member');
  });

  it('leaves the project to the other founder, who is told', async () => {
    expect(await stateOf(scene.project)).toEqual({ state: 'active' });
    const bell = await (await world.signedIn(scene.eleni)).get('/notifications');
    expect(bell.html).toContain('has left the programme');
  });
});

describe('the erasure', () => {
  it('deletes the account where no shared work refers to it, once, also in two runs at the same time', async () => {
    const teacher = await aTeacher(world);
    const members = () =>
      world.db.selectFrom('figure').select('members').where('country', '=', teacher.country).executeTakeFirstOrThrow();
    await world.db.updateTable('figure').set({ members: 10 }).where('country', '=', teacher.country).execute();
    const closing = { closing_asked_at: daysAfter(world.now, -14), closes_at: world.now };
    await world.db.updateTable('account').set(closing).where('id', '=', teacher.id).execute();
    await Promise.all([1, 2].map(() => eraseAccounts(world.by('program'))));
    expect(await accountOf(teacher.id)).toBeUndefined();
    expect(await members()).toEqual({ members: 9 });
    const events = await world.db.selectFrom('event').select('verb').where('subject_id', '=', teacher.id).execute();
    expect(events).toEqual([{ verb: 'account.erased' }]);
  });

  it('leaves alone whose time has not come', async () => {
    const teacher = await aTeacher(world);
    const closing = { closing_asked_at: world.now, closes_at: daysAfter(world.now, 1) };
    await world.db.updateTable('account').set(closing).where('id', '=', teacher.id).execute();
    await eraseAccounts(world.by('program'));
    expect(await accountOf(teacher.id)).toMatchObject({ given_name: 'Ana' });
  });

  it('lets the address register anew', async () => {
    const teacher = await aTeacher(world);
    const other = await aTeacher(world, { country: 'GR' });
    await aProject(world, { founders: [teacher, other] });
    await erase(teacher);
    const same = await world.db.selectFrom('account').select('id').where('email_key', '=', teacher.email).execute();
    expect(same).toEqual([]);
  });

  it('closes a running project with the second of its founders, and deletes a draft that only they have seen', {
    tags: ['slow'],
  }, async () => {
    const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
    const running = await aSpace(world, { founders });
    const draft = await aProject(world, { founders, state: 'draft' });
    await erase(...founders);
    expect(await stateOf(running.project)).toEqual({ state: 'closed' });
    expect(await stateOf(draft.id)).toBeUndefined();
    const space = await world.db.selectFrom('space').select('writable').where('id', '=', running.id).executeTakeFirst();
    expect(space).toEqual({ writable: false });
  });

  it.each(['waiting_for_partner', 'under_review'] as const)(
    'brings a project that is %s back to the draft, which cannot be sent in by one founder',
    async (state) => {
      const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
      const { id } = await aProject(world, { founders, state });
      await erase(founders[0]);
      expect(await stateOf(id)).toEqual({ state: 'draft' });
      const waits = await world.db.selectFrom('waiting').select('kind').where('subject_id', '=', id).execute();
      expect(waits).toEqual([]);
      const page = await (await world.signedIn(founders[1])).get(projects.project(id));
      expect(page.html).toContain('A project needs two');
      expect(page.html).not.toContain('Preview and send');
    },
  );

  it('hands pupils to a colleague of their school in their space, and ends the accounts of the others', async () => {
    const teacher = await aTeacher(world);
    const eleni = await aTeacher(world, { country: 'GR' });
    const space = await aSpace(world, { founders: [teacher, eleni] });
    const [kim, elsewhere] = [
      await aPupil(world, { teacher, space: space.id, name: 'Kim' }),
      await aPupil(world, { teacher, name: 'Alex' }),
    ];
    const colleague = await aTeacher(world, { school: teacher.school });
    await aSpaceMember(world, space, colleague);
    const page = await (await world.signedIn(teacher)).get('/account/closing');
    expect(page.html).toContain('The account of one pupil is looked after by another teacher');
    expect(page.html).toContain('The account of one pupil ends');
    await erase(teacher);
    const pupils = await world.db
      .selectFrom('pupil')
      .select(['id', 'teacher_id'])
      .where('id', 'in', [kim.id, elsewhere.id])
      .execute();
    expect(pupils).toEqual([{ id: kim.id, teacher_id: colleague.id }]);
  });
});
