import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';

/** Nobody is told of it. */
export async function unfollowPerson(by: By<Member>, person: SeenPerson<Member>): Promise<void> {
  await transact(by, async (tx) => {
    const ended = await tx.db
      .deleteFrom('follow')
      .where('follower_id', '=', tx.actor.id)
      .where('followed_id', '=', person.id)
      .executeTakeFirst();
    if (ended.numDeletedRows > 0n)
      await tx.record({ verb: 'person.unfollowed', subject: person.id, country: tx.actor.country });
  });
}
