import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findPupil } from '../access.ts';
import { addPupilsToSpace } from '../commands/add-pupils-to-space.ts';
import { changePupilRole } from '../commands/change-pupil-role.ts';
import { createPupils } from '../commands/create-pupils.ts';
import { removePupil } from '../commands/remove-pupil.ts';
import { undoClass } from './commands/undo-class.ts';

let world: World;
let ana: TestTeacher;
let space: SpaceId;
let second: SpaceId;
let kim: PupilId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await aTeacher(world);
  const eleni = await aTeacher(world, { country: 'GR' });
  space = (await aSpace(world, { founders: [ana, eleni] })).id;
  second = (await aSpace(world, { founders: [ana, eleni] })).id;
  kim = (await aPupil(world, { teacher: ana, space, name: 'Kim' })).id;
});

const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
async function spaceOf(actor: Member, id = space) {
  const found = await findSpace(world.by(actor), id);
  if (!found) throw new Error('The space is not seen.');
  return found;
}
async function seenPupil(id: PupilId) {
  const pupil = await findPupil(world.by(member(ana)), await spaceOf(member(ana)), id);
  if (!pupil) throw new Error('The pupil is not seen.');
  return pupil;
}

async function aList(...given: string[]): Promise<PupilId> {
  const idempotencyKey = newId<PupilId>();
  const made = await createPupils(world.by(member(ana)), await spaceOf(member(ana)), {
    idempotencyKey,
    names: given,
    language: 'en',
  });
  if (!made.ok) throw new Error('The list is not created.');
  return idempotencyKey;
}
const spacesOf = (id: PupilId) =>
  world.db.selectFrom('space_pupil').select('space_id').where('pupil_id', '=', id).execute();

it('a pupil whose class list is undone at the moment in which they join another space is passed over', async () => {
  const list = await aList('Noa');
  const there = await spaceOf(member(ana), second);
  const change = (tx: Db) => tx.deleteFrom('pupil').where('list_id', '=', list).execute();
  const adding = () => addPupilsToSpace(world.by(member(ana)), there, [list, kim]);
  expect(await whileOtherTransaction(world, { change }, adding)).toEqual(ok(1));
  const inSecond = world.db.selectFrom('space_pupil').select('pupil_id').where('space_id', '=', second);
  expect(await inSecond.execute()).toEqual([{ pupil_id: kim }]);
});

it('a class list is not undone at the moment in which one of its pupils joins another space', async () => {
  const list = await aList('Noa', 'Uma');
  const here = await spaceOf(member(ana));
  const row = { space_id: second, pupil_id: list, role: 'pupil', joined_at: world.now } as const;
  const change = (tx: Db) => tx.insertInto('space_pupil').values(row).execute();
  const undoing = () => undoClass(world.by(member(ana)), here, list);
  expect(await whileOtherTransaction(world, { change }, undoing)).toEqual(refuse('used'));
  expect(await spacesOf(list)).toHaveLength(2);
});

it.each([
  [
    'joins another space',
    async (pupil: PupilId) => {
      const there = await spaceOf(member(ana), second);
      return () => addPupilsToSpace(world.by(member(ana)), there, [pupil]);
    },
  ],
  [
    'has another role',
    async (id: PupilId) => {
      const pupil = await seenPupil(id);
      return () => changePupilRole(world.by(member(ana)), pupil, 'pupil_administrator');
    },
  ],
  [
    'is removed from the space',
    async (id: PupilId) => {
      const pupil = await seenPupil(id);
      return () => removePupil(world.by(member(ana)), pupil);
    },
  ],
])(
  'a class list that is undone while one of its pupils %s stays as a whole, or goes as a whole',
  async (_, prepare) => {
    const list = await aList('Noa', 'Uma');
    const here = await spaceOf(member(ana));
    const act = await prepare(list);
    const [undone, acted] = await Promise.all([undoClass(world.by(member(ana)), here, list), act()]);
    const left = await world.db.selectFrom('pupil').select('id').where('list_id', '=', list).execute();
    expect(acted.ok).toBe(true);
    expect(left).toHaveLength(undone.ok ? 0 : 2);
  },
);
