import type { Tx } from '#domains/core/event-log/transact.ts';
import type { CountryCode, MemberId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { SpaceKind, SpacePart } from '../model.ts';

interface NewSpace {
  /** Of a form that may be sent twice; a new one where it is left out. */
  readonly id?: SpaceId;
  readonly kind: SpaceKind;
  readonly title: string;
  readonly parts: readonly SpacePart[];
  /** Everybody may read what is public in it. */
  readonly publicSide: boolean;
  readonly countries: readonly CountryCode[];
  /** Its support service answers for content whose author's account was deleted; null where the space is of the whole programme. */
  readonly country: CountryCode | null;
  /** The path of the owner's page about itself. */
  readonly about: string;
  readonly administrators: readonly MemberId[];
}

/** Opens a space for its owner, who keeps the id and sees to it that this happens once. */
export async function openSpace(tx: Pick<Tx, 'db' | 'now' | 'record'>, space: NewSpace): Promise<SpaceId> {
  const id = space.id ?? newId<SpaceId>();
  await tx.db
    .insertInto('space')
    .values({
      id,
      kind: space.kind,
      title: space.title,
      parts: [...space.parts],
      public_side: space.publicSide,
      countries: [...space.countries].sort(),
      country: space.country,
      about_path: space.about,
      writable: true,
      opened_at: tx.now,
    })
    .execute();
  const founder = { space_id: id, role: 'founder_administrator', joined_at: tx.now } as const;
  if (space.administrators.length > 0)
    await tx.db
      .insertInto('space_member')
      .values(space.administrators.map((member) => ({ ...founder, member_id: member })))
      .execute();
  await tx.record({ verb: 'space.opened', subject: id, space: id });
  return id;
}
