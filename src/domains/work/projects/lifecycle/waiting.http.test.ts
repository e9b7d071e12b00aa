import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { aFoundingParty, aWholeProject, stateOf } from '#test/builders/founding.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;
beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
});
afterAll(() => world.close());

const reason = 'The plan lacks a middle.';
const refusal = { reasonKey: 'other', reason };

/** Whom the project waits for, as `kind country` or `kind name`. */
async function waitingOn(id: ProjectId, ...others: readonly (TestTeacher & { readonly name: string })[]) {
  const names = new Map<string, string>([
    [party.ana.id, 'ana'],
    [party.eleni.id, 'eleni'],
    ...others.map((other): [string, string] => [other.id, other.name]),
  ]);
  const rows = await world.db
    .selectFrom('waiting')
    .select(['kind', 'on_account', 'on_country'])
    .where('subject_id', '=', id)
    .execute();
  return rows
    .map(({ kind, on_account, on_country }) => `${kind} ${on_country ?? names.get(on_account ?? '') ?? '?'}`)
    .sort();
}

it('a project waits for those who have to act next, from the first submission until it runs', {
  tags: ['slow'],
}, async () => {
  const { ana, eleni, spain, greece } = party;
  const id = await aWholeProject(world, [ana, eleni]);
  const acceptance = ['project_acceptance eleni'];
  const [changes, reviews] = [
    ['project_changes ana', 'project_changes eleni'],
    ['project_review ES', 'project_review GR'],
  ];
  const steps: readonly (readonly [() => Promise<unknown>, readonly string[]])[] = [
    [async () => {}, []],
    [() => ana.browser.post(paths.submission(id)), acceptance],
    [() => eleni.browser.post(paths.declination(id), { reason }), []],
    [() => ana.browser.post(paths.submission(id)), acceptance],
    [() => eleni.browser.post(paths.agreement(id)), reviews],
    [() => spain.post(paths.approval(id)), ['project_review GR']],
    [() => greece.post(paths.question(id), { reason }), changes],
    [() => eleni.browser.post(paths.submission(id)), ['project_acceptance ana']],
    // What the service has asked for is still to be answered.
    [() => ana.browser.post(paths.declination(id), { reason }), changes],
    [() => ana.browser.post(paths.submission(id)), acceptance],
    [() => eleni.browser.post(paths.agreement(id)), reviews],
    [() => spain.post(paths.refusal(id), refusal), changes],
    [() => ana.browser.post(paths.submission(id)), acceptance],
    [() => eleni.browser.post(paths.declination(id), { reason }), []],
    [() => ana.browser.post(paths.submission(id)), acceptance],
    [() => eleni.browser.post(paths.agreement(id)), reviews],
    [() => greece.post(paths.approval(id)), ['project_review ES']],
    [() => spain.post(paths.approval(id)), []],
  ];
  for (const [index, [act, expected]] of steps.entries()) {
    await act();
    expect(await waitingOn(id), `step ${index}`).toEqual(expected);
  }
  expect(await stateOf(world, id)).toEqual({ state: 'active', round: 3 });
});

it('an invitation waits for the one who is invited, until they answer or the project is closed', async () => {
  const { ana, eleni } = party;
  const { project: id } = await aSpace(world, { founders: [ana, eleni] });
  const guests = [];
  for (const name of ['rui', 'luca', 'paul']) {
    const teacher = await aTeacher(world, { country: 'PT', givenName: name });
    await aContact(world, ana, teacher);
    await ana.browser.post(paths.invitations(id), { member: teacher.id });
    guests.push({ ...teacher, name });
  }
  const [rui, luca] = guests;
  if (!rui || !luca) throw new Error('Nobody is invited.');
  const invited = (...names: readonly string[]) => names.map((name) => `project_invitation ${name}`);
  expect(await waitingOn(id, ...guests)).toEqual(invited('luca', 'paul', 'rui'));
  await (await world.signedIn(rui)).post(paths.invitationAcceptance(id));
  expect(await waitingOn(id, ...guests)).toEqual(invited('luca', 'paul'));
  await (await world.signedIn(luca)).post(paths.invitationDeclination(id));
  expect(await waitingOn(id, ...guests)).toEqual(invited('paul'));
  await ana.browser.post(paths.closure(id), { reason });
  expect(await waitingOn(id, ...guests)).toEqual([]);
});
