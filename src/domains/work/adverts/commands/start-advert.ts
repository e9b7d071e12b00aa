import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor, Member } from '#kernel/actor.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { cleanHtml } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { most } from '../model.ts';
import { canStartAdvert } from '../policy.ts';
import { coverFor } from '../steps/give-cover.ts';

/** Begins a draft with what the profile says, or goes on with the one that there is. */
export async function startAdvert(by: By<Actor>, language: string): Promise<Result<AdvertId, 'notAllowed'>> {
  const { actor } = by;
  if (!canStartAdvert(actor)) return refuse('notAllowed');
  return transact({ ...by, actor }, async (tx) => {
    const known = await findDraft(tx.db, actor);
    if (known) return ok(known);
    const id = newId<AdvertId>();
    const profile = await readProfile(tx.db, actor);
    const text = { title: '', description: cleanHtml(''), ...profile };
    const inserted = await tx.db
      .insertInto('advert')
      .values({
        id,
        author_account: actor.id,
        country: actor.country,
        state: 'draft',
        written_in: language,
        participants: 'pupils',
        ...profile,
        cover: await coverFor(tx, id, text, null),
        created_at: tx.now,
        saved_at: tx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) return ok((await findDraft(tx.db, actor)) ?? id);
    return ok(id);
  });
}

async function findDraft(db: Db, { id }: Member): Promise<AdvertId | undefined> {
  const row = await db
    .selectFrom('advert')
    .select('id')
    .where('author_account', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return row?.id;
}

async function readProfile(db: Db, { id }: Member) {
  const profile = await db
    .selectFrom('profile')
    .select(['subjects', 'age_from', 'age_to'])
    .where('member_id', '=', id)
    .executeTakeFirst();
  const spoken = await db
    .selectFrom('profile_language')
    .select('language')
    .where('member_id', '=', id)
    .orderBy('language')
    .limit(most.languages)
    .execute();
  return {
    subjects: (profile?.subjects ?? []).slice(0, 3),
    age_from: profile?.age_from ?? null,
    age_to: profile?.age_to ?? null,
    languages: spoken.map(({ language }) => language),
  };
}
