import type { Actor } from '#kernel/actor.ts';
import { isUuid, type LabelId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type Label, readCode } from './model.ts';
import { canDownload } from './policy.ts';

declare const seen: unique symbol;
/** A label that this request's actor may have. Only this file makes one. */
export type SeenLabel = Label & { readonly [seen]: true };

export async function findOwnLabel(db: Db, actor: Actor, id: string): Promise<SeenLabel | undefined> {
  if (!isUuid(id)) return undefined;
  const label = await labels(db)
    .where('id', '=', id as LabelId)
    .executeTakeFirst();
  return label && canDownload(actor, label) ? (label as SeenLabel) : undefined;
}

/** Whoever has the code in his hand may ask whether it is true. */
export async function findLabelByCode(db: Db, text: string): Promise<SeenLabel | undefined> {
  const code = readCode(text);
  if (!code) return undefined;
  const label = await labels(db).where('code', '=', code).executeTakeFirst();
  return label && (label as SeenLabel);
}

/** The labels, as everybody who may see one sees it. */
export function labels(db: Db) {
  return db
    .selectFrom('label')
    .select(['id', 'project_id as project', 'member_id as holder', 'code', 'issued_at as issuedAt'])
    .select(['title', 'name', 'school', 'country', 'revoked_at as revokedAt'])
    .select(({ val }) => val<'project'>('project').as('kind'));
}
