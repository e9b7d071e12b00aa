import { transact } from '#domains/core/event-log/transact.ts';
import { lockPeople } from '#domains/people/contacts/steps/lock-pair.ts';
import type { Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { findConversation, type SeenConversation } from '../../access.ts';
import { lockConversation } from '../../steps/lock-conversation.ts';
import { type AddRefusal, additionsADay, mostInGroup } from '../model.ts';
import { canAddPeople } from '../policy.ts';
import { countContactsAmong, haveLeftLately } from '../queries.ts';
import { addPeople } from '../steps/add-people.ts';

/** Adds contacts of the actor to a group. Who has blocked the actor is no contact of theirs. */
export async function addToGroup(
  by: By<Member>,
  conversation: SeenConversation<Member>,
  people: readonly MemberId[],
): Promise<Result<'added', AddRefusal>> {
  if (!canAddPeople(by.actor, conversation)) return refuse('notAllowed');
  if (people.length === 0) return refuse('noPeople');
  if (people.length >= mostInGroup) return refuse('full');
  const ceiling = { limit: additionsADay, key: by.actor.id, isNew: true, tries: people.length };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx): Promise<Result<'added', AddRefusal>> => {
      await lockPeople(tx, [tx.actor.id, ...people]);
      await lockConversation(tx, conversation.id);
      if (!(await findConversation(tx, conversation.id))) return refuse('notAllowed');
      if ((await countContactsAmong(tx.db, tx.actor, people)) < people.length) return refuse('notContacts');
      if (await haveLeftLately(tx, conversation.id, people)) return refuse('haveLeft');
      return (await addPeople(tx, { conversation: conversation.id, people })) ? ok('added') : refuse('full');
    }),
  );
}
