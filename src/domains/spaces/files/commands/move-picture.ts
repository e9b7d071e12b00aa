import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canArrangePictures } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PictureId, SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPicture } from '../access.ts';
import { inOrder, isBefore, type Move } from '../model.ts';

/** So far a picture moves at once: about as many as are seen together on a page, and some more. */
const farthest = 100;

/** Moves a picture of the album before or behind another, or one step. Only the moments of those between are exchanged. */
export async function movePicture<actor extends Actor>(
  by: By<actor>,
  picture: SeenPicture<NoInfer<actor>>,
  move: Move,
): Promise<Result<'moved', 'notAllowed' | 'tooFar'>> {
  const { space } = picture;
  if (!canArrangePictures(space)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const found = await findBetween(tx, { space: space.id, picture: picture.id }, move);
    if (found === undefined) return refuse('tooFar');
    const { between, following } = found;
    const before = new Map([...between, ...following].map(({ id, at }) => [id, at.getTime()]));
    for (const { id, at } of inOrder(between, picture.id, { move, following }))
      if (before.get(id) !== at.getTime())
        await tx.db
          .updateTable('space_picture')
          .set({ sorted_at: at })
          .where('id', '=', id as PictureId)
          .execute();
    tx.publish(topicOf(space.id));
    return ok('moved');
  });
}

interface Which {
  readonly space: SpaceId;
  readonly picture: PictureId;
}
interface Placed {
  readonly id: string;
  readonly at: Date;
}

const at = sql<Date>`coalesce(sorted_at, added_at)`;

function selectPlaces(tx: Tx, space: SpaceId) {
  return tx.db
    .selectFrom('space_picture')
    .select(['id', at.as('at')])
    .where('space_id', '=', space);
}

interface Between {
  readonly between: readonly Placed[];
  /** The next ones, whose moments may have to give way. */
  readonly following: readonly Placed[];
}

/** The pictures from the moved one to the other, locked. None where one of them is gone, undefined where it is too far. */
async function findBetween(tx: Tx, { space, picture }: Which, move: Move): Promise<Between | undefined> {
  const own = await findOther(tx, space, picture);
  const other =
    own && ('way' in move ? await findNeighbour(tx, space, own, move.way) : await findOther(tx, space, move.other));
  if (!own || !other) return { between: [], following: [] };
  const [first, last] = isBefore(own, other) ? [own, other] : [other, own];
  const rows = await selectPlaces(tx, space)
    .where(sql<boolean>`(${at}, id) <= (${first.at}::timestamptz, ${first.id}::uuid)`)
    .orderBy(at, 'desc')
    .orderBy('id', 'desc')
    .limit(2 * farthest)
    .forUpdate()
    .execute();
  const end = rows.findIndex(({ id }) => id === last.id) + 1;
  return end === 0 || end > farthest ? undefined : { between: rows.slice(0, end), following: rows.slice(end) };
}

async function findOther(tx: Tx, space: SpaceId, id: string): Promise<Placed | undefined> {
  return selectPlaces(tx, space)
    .where('id', '=', id as PictureId)
    .executeTakeFirst();
}

async function findNeighbour(
  tx: Tx,
  space: SpaceId,
  own: Placed,
  way: 'earlier' | 'later',
): Promise<Placed | undefined> {
  const [beyond, order] = way === 'earlier' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
  return selectPlaces(tx, space)
    .where(sql<boolean>`(${at}, id) ${sql.raw(beyond)} (${own.at}::timestamptz, ${own.id}::uuid)`)
    .orderBy(at, order)
    .orderBy('id', order)
    .limit(1)
    .executeTakeFirst();
}
