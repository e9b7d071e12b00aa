import { transact } from '#domains/core/event-log/transact.ts';
import { lockPeople } from '#domains/people/contacts/steps/lock-pair.ts';
import type { Member } from '#kernel/actor.ts';
import type { ConversationId, MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { type AddRefusal, additionsADay, groupsADay, mostInGroup } from '../model.ts';
import { canStartGroup } from '../policy.ts';
import { countContactsAmong, isOwnGroup } from '../queries.ts';
import { addPeople } from '../steps/add-people.ts';

interface NewGroup {
  /** Sent twice with the same id, it is begun once. */
  readonly id: ConversationId;
  readonly title: string;
  readonly people: readonly MemberId[];
}

export async function startGroup(
  by: By<Member>,
  group: NewGroup,
): Promise<Result<ConversationId, AddRefusal | 'duplicateKey'>> {
  if (!canStartGroup(by.actor)) return refuse('notConfirmed');
  if (group.people.length + 1 > mostInGroup) return refuse('full');
  const isNew = !(await isOwnGroup(by.db, by.actor, group.id));
  const key = by.actor.id;
  const tries = group.people.length;
  return underCeiling(by, { limit: groupsADay, key, isNew }, () =>
    underCeiling(by, { limit: additionsADay, key, isNew, tries }, () => start(by, group)),
  );
}

function start(by: By<Member>, { id, title, people }: NewGroup) {
  return transact(by, async (tx): Promise<Result<ConversationId, 'notContacts' | 'full' | 'duplicateKey'>> => {
    const { db, actor, now } = tx;
    await lockPeople(tx, [actor.id, ...people]);
    if (await isOwnGroup(db, actor, id)) return ok(id);
    if ((await countContactsAmong(db, actor, people)) < people.length) return refuse('notContacts');
    const begun = await db
      .insertInto('conversation')
      .values({ id, title, started_by: actor.id, started_at: now, to_stranger: false })
      .onConflict((same) => same.doNothing())
      .executeTakeFirst();
    if (begun.numInsertedOrUpdatedRows === 0n) return refuse('duplicateKey');
    await db
      .insertInto('conversation_member')
      .values({ conversation_id: id, member_id: actor.id, last_message_at: now, joined_at: now })
      .execute();
    await db
      .insertInto('group_change')
      .values({ id: newId<string>(), conversation_id: id, kind: 'begun', by_id: actor.id, title, at: now })
      .execute();
    await tx.record({ verb: 'group.begun', subject: id, country: actor.country });
    await addPeople(tx, { conversation: id, people });
    return ok(id);
  });
}
