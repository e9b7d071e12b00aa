import type { Actor } from '#kernel/actor.ts';
import { isUuid, type LabelId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { type Label, readCode } from './model.ts';
import { canDownload } from './policy.ts';

declare const seen: unique symbol;
/** A label that this actor may see. Only this file makes one. */
export type SeenLabel<actor extends Actor = Actor> = Label & LoadedFor<actor> & { readonly [seen]: true };

/** Undefined for everyone but its holder. */
export async function findOwnLabel<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenLabel<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const label = await labels(db)
    .where('id', '=', id as LabelId)
    .executeTakeFirst();
  return label && canDownload(actor, label) ? (label as SeenLabel<actor>) : undefined;
}

/** For anyone who has the code of a printed label. */
export async function findLabelByCode<actor extends Actor>(
  { db }: Viewer<actor>,
  text: string,
): Promise<SeenLabel<actor> | undefined> {
  const code = readCode(text);
  if (!code) return undefined;
  const label = await labels(db).where('code', '=', code).executeTakeFirst();
  return label && (label as SeenLabel<actor>);
}

/** The columns of a label, which are the same for everyone who may see it. */
export function labels(db: Db) {
  return db
    .selectFrom('label')
    .select(['id', 'project_id as project', 'member_id as holder', 'code', 'issued_at as issuedAt'])
    .select(['title', 'name', 'school', 'country', 'revoked_at as revokedAt'])
    .select(({ val }) => val<'project'>('project').as('kind'));
}
