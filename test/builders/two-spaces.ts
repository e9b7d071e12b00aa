import type { Member, Pupil } from '#kernel/actor.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import type { World } from '../world.ts';
import { aPupil, aTeacher, type TestTeacher } from './people.ts';
import { aSpace, aSpaceMember } from './projects.ts';

/** Two spaces of the same people, so that what is done in one can be seen to leave the other as it is. */
interface TwoSpaces {
  readonly space: SpaceId;
  readonly elsewhere: SpaceId;
  /** Founders of both. */
  readonly ana: TestTeacher;
  readonly eleni: TestTeacher;
  /** A teacher in both. */
  readonly paul: TestTeacher;
  /** A pupil of ana's in the first one. */
  readonly kim: PupilId;
}

export async function twoSpaces(world: World): Promise<TwoSpaces> {
  const [ana, eleni, paul] = [await aTeacher(world), await aTeacher(world, { country: 'GR' }), await aTeacher(world)];
  const space = (await aSpace(world, { founders: [ana, eleni] })).id;
  const elsewhere = (await aSpace(world, { founders: [ana, eleni] })).id;
  for (const id of [space, elsewhere]) await aSpaceMember(world, { id }, paul);
  const kim = (await aPupil(world, { teacher: ana, space, name: 'Kim' })).id;
  return { space, elsewhere, ana, eleni, paul, kim };
}

export const asMember = (teacher: TestTeacher): Member => ({ ...teacher, verified: true, confirmed: true });
export const asPupil = (id: PupilId): Pupil => ({ kind: 'pupil', id });
