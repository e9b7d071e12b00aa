import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount, notifyAccounts } from '#domains/core/notifications/commands/notify-account.ts';
import { findPerson } from '#domains/people/profiles/access.ts';
import { deliverReleased } from '#domains/people/screening/held/commands/deliver-released.ts';
import type { ContactRequestId, ConversationId, MemberId, MessageId } from '#kernel/ids.ts';
import { accountTopic } from '#platform/live.ts';
import { startConversation } from './commands/start-conversation.ts';
import { takeOverNotes } from './commands/take-over-notes.ts';
import { paths } from './paths.ts';

/** Tells the other person of the conversation. The text itself is never part of a notice or a mail. */
async function tellOther(
  context: FollowUpContext,
  event: RecordedEvent<'conversation.started' | 'conversation.answered'>,
  kind: 'messages.new' | 'messages.answers',
): Promise<void> {
  const row = await context.db
    .selectFrom('conversation_member as theirs')
    .innerJoin('conversation_member as own', 'own.conversation_id', 'theirs.conversation_id')
    .innerJoin('account_name as account', 'account.id', 'own.member_id')
    .select('theirs.member_id as to')
    .select('account.name')
    .where('theirs.conversation_id', '=', event.subject as ConversationId)
    .where('own.member_id', '=', event.actorId as MemberId)
    .whereRef('theirs.member_id', '<>', 'own.member_id')
    .where('theirs.muted', '=', false)
    .executeTakeFirst();
  if (!row) return;
  const notice = 'messages.notice.new';
  const href = paths.conversation(event.subject);
  await notifyAccount(context, {
    to: row.to,
    event,
    notice,
    details: { name: row.name },
    wordsOf: [event.actorId],
    unnamed: 'messages.mail.new',
    href,
    kind,
  });
}

/** Tells those who were added to a group by whom they were. */
async function tellAdded(context: FollowUpContext, event: RecordedEvent<'group.people_added'>): Promise<void> {
  const by = await context.db
    .selectFrom('account_name')
    .select('name')
    .where('id', '=', event.actorId as MemberId)
    .executeTakeFirst();
  if (!by) return;
  await notifyAccounts(context, event.details.people, {
    event,
    notice: 'messages.notice.added',
    details: { name: by.name },
    wordsOf: [event.actorId],
    unnamed: 'messages.mail.added',
    href: paths.conversation(event.subject),
    kind: 'messages.new',
  });
}

/** Refreshes the conversation where it is open. */
async function refreshConversation(
  { db, services }: FollowUpContext,
  { subject }: RecordedEvent<'message.hidden' | 'message.shown'>,
): Promise<void> {
  const people = await db
    .selectFrom('message')
    .innerJoin('conversation_member', 'conversation_member.conversation_id', 'message.conversation_id')
    .select('conversation_member.member_id as id')
    .where('message.id', '=', subject as MessageId)
    .execute();
  for (const { id } of people) services.live.publish(accountTopic(id));
}

/** An officer has read it: it is neither screened nor warned about. */
const released = { released: true, sendAnyway: true } as const;

export const messagesFollowUps: FollowUps = {
  'conversation.started': (context, event) => tellOther(context, event, 'messages.new'),
  'conversation.answered': (context, event) => tellOther(context, event, 'messages.answers'),
  'group.people_added': tellAdded,
  'contact.accepted': (context, event) => takeOverNotes(context, event.subject as ContactRequestId),
  'held_text.released': (context, event) =>
    deliverReleased(context, { id: event.subject, kind: event.details.kind, sends: 'message' }, async (as, text) => {
      const person = text.to ? await findPerson(as, text.to) : undefined;
      const message = { id: text.id as MessageId, body: text.body };
      return person !== undefined && (await startConversation(as, person, { message, ...released })).ok;
    }),
  'message.hidden': refreshConversation,
  'message.shown': refreshConversation,
};
