import type { ProjectId } from '#kernel/ids.ts';
import type { Browser } from '../browser.ts';
import type { World } from '../world.ts';
import { aContact, anOfficer, aTeacher, type TestTeacher } from './people.ts';
import { aProject } from './projects.ts';

interface TestFounder extends TestTeacher {
  readonly browser: Browser;
}

/** Two teachers of Spain and Greece who are contacts, signed in, and an officer of each of their services. */
export async function aFoundingParty(world: World) {
  const ana = await aTeacher(world, { givenName: 'Ana', familyName: 'López' });
  const eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
  await aContact(world, ana, eleni);
  const founder = async (teacher: TestTeacher): Promise<TestFounder> => ({
    ...teacher,
    browser: await world.signedIn(teacher),
  });
  return {
    ana: await founder(ana),
    eleni: await founder(eleni),
    spain: await world.signedIn(await anOfficer(world, { serves: 'ES' })),
    greece: await world.signedIn(await anOfficer(world, { serves: 'GR' })),
  };
}

/** A project of these two with all required fields. */
export async function aWholeProject(
  world: World,
  founders: readonly [TestTeacher, TestTeacher],
  state: 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' = 'draft',
): Promise<ProjectId> {
  const { id } = await aProject(world, { founders, state });
  await world.db
    .updateTable('project')
    .set({ aims: 'To know each other’s games.', process: 'One game a month.', results: 'A book of games.' })
    .where('id', '=', id)
    .execute();
  return id;
}

export async function stateOf(world: World, id: ProjectId): Promise<{ state: string; round: number }> {
  return world.db.selectFrom('project').select(['state', 'round']).where('id', '=', id).executeTakeFirstOrThrow();
}
