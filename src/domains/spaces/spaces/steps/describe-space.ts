import type { Tx } from '#domains/core/event-log/transact.ts';
import type { CountryCode, SpaceId } from '#kernel/ids.ts';

interface Description {
  readonly title?: string;
  readonly countries?: readonly CountryCode[];
}

/** Keeps what a space shows of its owner up to date. */
export async function describeSpace(
  tx: Pick<Tx, 'db'>,
  space: SpaceId,
  { title, countries }: Description,
): Promise<void> {
  await tx.db
    .updateTable('space')
    .set({
      ...(title !== undefined && { title }),
      ...(countries !== undefined && { countries: [...countries].sort() }),
    })
    .where('id', '=', space)
    .execute();
}
