import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { canFollow } from '#domains/people/profiles/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { followsAnHour } from '../model.ts';

/** The reader sees from now on what this person makes public. Nobody has to answer. */
export async function followPerson(
  by: By<Member>,
  person: SeenPerson<Member>,
): Promise<Result<'following', 'notPossible' | 'tooMany'>> {
  const { actor } = by;
  if (person.followed) return ok('following');
  if (!canFollow(actor, person)) return refuse('notPossible');
  return underCeiling(by, { limit: followsAnHour, key: actor.id, isNew: true }, () =>
    transact(by, async (tx) => {
      // A block holds this row too: it comes before, and is seen below, or afterwards, and ends what is written here.
      await tx.db.selectFrom('member').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute();
      const blocked = await tx.db
        .selectFrom('blocked_pair')
        .select('one_id')
        .where('one_id', '=', actor.id)
        .where('other_id', '=', person.id)
        .executeTakeFirst();
      if (blocked) return refuse('notPossible');
      const written = await tx.db
        .insertInto('follow')
        .values({ follower_id: actor.id, followed_id: person.id, since: tx.now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (written.numInsertedOrUpdatedRows === 0n) return ok('following');
      await tx.record({ verb: 'person.followed', subject: person.id, country: actor.country });
      return ok('following');
    }),
  );
}
