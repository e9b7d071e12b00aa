import { randomInt } from 'node:crypto';
import type { Insertable } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Member } from '#kernel/actor.ts';
import type { MemberId, PupilId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { DB } from '#platform/db-types.ts';
import { newId } from '#platform/new-id.ts';
import { hashPassword } from '#platform/passwords.ts';
import { readablePassword, readableWord } from '#platform/readable-password.ts';
import type { Keyring } from '#platform/tokens.ts';
import { mostInASpace, numbered, typedName } from '../model.ts';

interface NewPupils {
  /** Becomes the id of the first pupil: the same list sent twice makes them once. */
  readonly idempotencyKey: string;
  /** First names or nicknames, checked by the form. */
  readonly names: readonly string[];
}

interface Options {
  readonly now: Date;
  readonly keyring: Keyring;
  /** The teacher's language: the pupils' words and pages are in it. */
  readonly language: string;
}

/** Makes pupils of the teacher's school and lets them into the space. Returns how many there are now. */
export async function createPupils(
  db: Db,
  actor: Member,
  space: SeenSpace,
  { idempotencyKey, names }: NewPupils,
  { now, keyring, language }: Options,
): Promise<Result<number, 'notAllowed' | 'noSchool' | 'taken' | 'tooMany'>> {
  if (!canManagePupils(space)) return refuse('notAllowed');
  const first = idempotencyKey as PupilId;
  const known = await db.selectFrom('pupil').select('teacher_id').where('id', '=', first).executeTakeFirst();
  if (known) return known.teacher_id === actor.id ? ok(names.length) : refuse('taken');
  const school = await schoolOf(db, actor.id);
  if (!school) return refuse('noSchool');
  const passwords = await drawPasswords(names.length, { keyring, language });
  return db.transaction().execute(async (tx) => {
    // Two lists at once come one after the other, so that equal names get different numbers.
    await tx.selectFrom('space').select('id').where('id', '=', space.id).forNoKeyUpdate().execute();
    // Asked again: drawing the passwords of a class takes seconds.
    const held = await findSpace({ db: tx, actor }, space.id);
    if (!held || !canManagePupils(held)) return refuse('notAllowed');
    const there = await tx
      .selectFrom('space_pupil')
      .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
      .select('pupil.name')
      .where('space_pupil.space_id', '=', space.id)
      .where('pupil.ended_at', 'is', null)
      .execute();
    const again = await tx.selectFrom('pupil').select('teacher_id').where('id', '=', first).executeTakeFirst();
    if (again) return again.teacher_id === actor.id ? ok(names.length) : refuse('taken');
    if (there.length + names.length > mostInASpace) return refuse('tooMany');
    const free = numbered(
      names,
      there.map(({ name }) => name),
    );
    const rows = passwords.map((password, index) => ({
      ...password,
      id: index === 0 ? first : newId<PupilId>(),
      teacher_id: actor.id,
      school_id: school,
      name: free[index] ?? '',
      language,
      created_at: now,
    }));
    await insertWithUserNames(tx, rows, language);
    await tx
      .insertInto('space_pupil')
      .values(rows.map(({ id }) => ({ space_id: space.id, pupil_id: id, role: 'pupil' as const, joined_at: now })))
      .execute();
    const details = { space: space.id, count: rows.length };
    await recordEvent(tx, actor, { verb: 'pupil.made', subject: first, details }, now);
    return ok(rows.length);
  });
}

async function schoolOf(db: Db, member: MemberId): Promise<SchoolId | undefined> {
  const row = await db
    .selectFrom('member_school')
    .select('school_id')
    .where('member_id', '=', member)
    .where('until_on', 'is', null)
    .orderBy('main', 'desc')
    .executeTakeFirst();
  return row?.school_id;
}

/** A hash takes its time and a core on purpose: two at once leave room for those who are reading pages meanwhile. */
async function drawPasswords(count: number, { keyring, language }: Pick<Options, 'keyring' | 'language'>) {
  const drawn: { password_hash: string; first_password_sealed: string }[] = [];
  while (drawn.length < count) {
    const some = Array.from({ length: Math.min(2, count - drawn.length) }, () => readablePassword(language));
    const hashes = await Promise.all(some.map(hashPassword));
    for (const [index, password] of some.entries())
      drawn.push({ password_hash: hashes[index] ?? '', first_password_sealed: keyring.encrypt(password) });
  }
  return drawn;
}

type NewPupil = Omit<Insertable<DB['pupil']>, 'user_name'> & { readonly id: PupilId };

/** User names are given by lot; whoever meets one that is taken draws again, with more digits after a while. */
async function insertWithUserNames(tx: Db, rows: readonly NewPupil[], language: string): Promise<void> {
  let waiting = rows;
  for (let round = 1; waiting.length > 0; round += 1) {
    const inserted = await tx
      .insertInto('pupil')
      .values(waiting.map((row) => ({ ...row, user_name: userNameFor(row.name, language, 10 ** (1 + round)) })))
      .onConflict((conflict) => conflict.column('user_name').doNothing())
      .returning('id')
      .execute();
    const done = new Set(inserted.map(({ id }) => id));
    waiting = waiting.filter(({ id }) => !done.has(id));
  }
}

function userNameFor(name: string, language: string, below: number): string {
  const start = typedName(name) || readableWord(language);
  return `${start}.${readableWord(language)}-${randomInt(below / 10, below)}`;
}
