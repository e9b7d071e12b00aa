import type { Insertable } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Member } from '#kernel/actor.ts';
import type { PupilId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { DB } from '#platform/db-types.ts';
import { newId } from '#platform/new-id.ts';
import { hashPassword } from '#platform/passwords.ts';
import { readablePassword } from '#platform/readable-password.ts';
import type { Keyring } from '#platform/tokens.ts';
import { findOwnSchool } from '../access.ts';
import { asTyped, mostInASpace, numbered } from '../model.ts';
import { userNameOf } from '../steps/draw-user-names.ts';
import { insertIntoSpace } from '../steps/insert-into-space.ts';
import { lockPupils } from '../steps/lock-pupils.ts';

interface NewPupils {
  /** Becomes the id of the first pupil: the same list sent twice creates them once. */
  readonly idempotencyKey: string;
  /** First names or nicknames, checked by the form. */
  readonly names: readonly string[];
  /** Of the pupils' cards, passwords and pages. */
  readonly language: string;
}

type Refusal = 'notAllowed' | 'noSchool' | 'taken' | 'tooMany';

/** Creates pupils of the teacher's school in the space. Returns how many. */
export async function createPupils(
  by: By<Member>,
  space: SeenSpace<Member>,
  { idempotencyKey, names, language }: NewPupils,
): Promise<Result<number, Refusal>> {
  if (!canManagePupils(space)) return refuse('notAllowed');
  const first = idempotencyKey as PupilId;
  const known = await findSent(by, first);
  if (known) return known.own ? ok(names.length) : refuse('taken');
  const school = (await findOwnSchool(by))?.id;
  if (!school) return refuse('noSchool');
  const passwords = await drawPasswords(names.length, { keyring: by.services.keyring, language });
  return transact(by, async (tx) => {
    const there = await lockPupils(tx, space.id);
    // Asked again: hashing the passwords of a class takes seconds.
    const now = await findSpace(tx, space.id);
    if (!now || !canManagePupils(now)) return refuse('notAllowed');
    const again = await findSent(tx, first);
    if (again) return again.own ? ok(names.length) : refuse('taken');
    if (there.length + names.length > mostInASpace) return refuse('tooMany');
    const free = numbered(
      names,
      there.map(({ name }) => name),
    );
    const rows = passwords.map((password, index) => ({
      ...password,
      id: index === 0 ? first : newId<PupilId>(),
      teacher_id: by.actor.id,
      school_id: school,
      list_id: first,
      name: free[index] ?? '',
      language,
      created_at: tx.now,
    }));
    await insertWithUserNames(tx, rows, { key: first, language });
    await insertIntoSpace(tx, space.id, rows);
    await tx.record({ verb: 'pupil.made', subject: first, space: space.id, details: { count: rows.length } });
    return ok(rows.length);
  });
}

async function findSent(
  { db, actor }: Pick<By<Member>, 'db' | 'actor'>,
  first: PupilId,
): Promise<{ readonly own: boolean } | undefined> {
  const row = await db.selectFrom('pupil').select('teacher_id').where('id', '=', first).executeTakeFirst();
  return row && { own: row.teacher_id === actor.id };
}

/** A hash takes its time and a core on purpose: two at once leave room for requests meanwhile. */
async function drawPasswords(
  count: number,
  { keyring, language }: { readonly keyring: Keyring; readonly language: string },
) {
  const drawn: { password_hash: string; first_password_sealed: string }[] = [];
  while (drawn.length < count) {
    const some = Array.from({ length: Math.min(2, count - drawn.length) }, () => readablePassword(language));
    const hashes = await Promise.all(some.map((password) => hashPassword(asTyped(password))));
    for (const [index, password] of some.entries())
      drawn.push({ password_hash: hashes[index] ?? '', first_password_sealed: keyring.encrypt(password) });
  }
  return drawn;
}

type NewPupil = Omit<Insertable<DB['pupil']>, 'user_name'> & { readonly id: PupilId };

/** Where a user name is taken, another one is drawn. */
async function insertWithUserNames(
  tx: Tx,
  rows: readonly NewPupil[],
  drawing: Parameters<typeof userNameOf>[1],
): Promise<void> {
  let waiting = rows;
  for (let round = 1; waiting.length > 0; round += 1) {
    const inserted = await tx.db
      .insertInto('pupil')
      .values(waiting.map((row) => ({ ...row, user_name: userNameOf(row.name, drawing, round) })))
      .onConflict((conflict) => conflict.column('user_name').doNothing())
      .returning('id')
      .execute();
    const done = new Set(inserted.map(({ id }) => id));
    waiting = waiting.filter(({ id }) => !done.has(id));
  }
}
