import type { Actor } from '#kernel/actor.ts';
import { isUuid, type MemberId, type SavedSearchId } from '#kernel/ids.ts';
import type { By, LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { mailsEndClaim, type SavedSearch } from './model.ts';
import { canManageSearch } from './policy.ts';

declare const seen: unique symbol;

type Found = SavedSearch & { readonly owner: MemberId };

/** A saved search that this actor can change. Only this file makes one. */
export type OwnSearch<actor extends Actor = Actor> = Found & LoadedFor<actor> & { readonly [seen]: 'saved search' };

export async function findOwnSearch<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<OwnSearch<actor> | undefined> {
  const search = await findSearch(db, id);
  return search && canManageSearch(actor, search) ? (search as OwnSearch<actor>) : undefined;
}

/** A saved search whose mails may be ended by the link in one of them. */
export type SignedSearch = Found & { readonly [seen]: 'signed search' };

export async function findSignedSearch(
  { db, services }: Pick<By, 'db' | 'services'>,
  { id, signature }: { readonly id: string; readonly signature: string },
): Promise<SignedSearch | undefined> {
  if (!isUuid(id) || !services.keyring.isSigned(mailsEndClaim(id as SavedSearchId), signature)) return undefined;
  const search = await findSearch(db, id);
  return search && (search as SignedSearch);
}

async function findSearch(db: Db, id: string): Promise<Found | undefined> {
  if (!isUuid(id)) return undefined;
  return db
    .selectFrom('saved_search')
    .select(['id', 'member_id as owner', 'list', 'name', 'query', 'mails'])
    .where('id', '=', id as SavedSearchId)
    .executeTakeFirst();
}
