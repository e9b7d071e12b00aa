import { randomBytes } from 'node:crypto';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { codeLength, codeOf } from '#domains/recognition/labels/model.ts';
import type {
  AdvertId,
  CaseId,
  ContactRequestId,
  ConversationId,
  DiscussionId,
  LabelId,
  MessageId,
  NotificationId,
  OfficerId,
  ProjectId,
  PupilId,
  SpaceId,
} from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import { country, type TestTeacher } from './people.ts';

/** Of eleni, to ana: open unless told otherwise. */
export async function aContactRequest(
  { db, now }: World,
  eleni: TestTeacher,
  ana: TestTeacher,
  state: 'open' | 'declined' = 'open',
): Promise<ContactRequestId> {
  const request = newId<ContactRequestId>();
  await db
    .insertInto('contact_request')
    .values({
      id: request,
      from_id: eleni.id,
      to_id: ana.id,
      note: 'We met in Volos and would like to go on together.',
      state,
      asked_at: now,
      answered_at: state === 'open' ? null : now,
    })
    .execute();
  if (state === 'open')
    await startWaiting(
      { db, now },
      { kind: 'contact_request', subject: request, on: { account: ana.id }, waiter: eleni.id },
    );
  return request;
}

/** Begun by eleni, with one message of hers. Nobody has anything to read where no number of unread messages is given. */
export async function aConversation(
  { db, now }: World,
  eleni: TestTeacher,
  ana: TestTeacher,
  { unreadByAna = 0 }: { readonly unreadByAna?: number } = {},
): Promise<{ conversation: ConversationId; message: MessageId }> {
  const [conversation, message] = [newId<ConversationId>(), newId<MessageId>()];
  await db
    .insertInto('conversation')
    .values({
      id: conversation,
      pair: [ana.id, eleni.id].sort().join(':'),
      started_by: eleni.id,
      started_at: now,
      to_stranger: false,
    })
    .execute();
  await db
    .insertInto('conversation_member')
    .values([
      { conversation_id: conversation, member_id: ana.id, unread: unreadByAna, last_message_at: now },
      { conversation_id: conversation, member_id: eleni.id, last_message_at: now },
    ])
    .execute();
  if (unreadByAna > 0)
    await startWaiting(
      { db, now },
      { kind: 'conversation', subject: conversation, on: { account: ana.id }, waiter: eleni.id },
    );
  await db
    .insertInto('message')
    .values({
      id: message,
      conversation_id: conversation,
      author_account: eleni.id,
      body: 'Shall we begin in January?',
      sent_at: now,
    })
    .execute();
  return { conversation, message };
}

/** Begun by the first of them, who added the others. */
export async function aGroup(
  { db, now }: World,
  [first, ...others]: readonly [TestTeacher, ...TestTeacher[]],
  title = 'Street games',
): Promise<ConversationId> {
  const group = newId<ConversationId>();
  await db
    .insertInto('conversation')
    .values({ id: group, title, started_by: first.id, started_at: now, to_stranger: false })
    .execute();
  await db
    .insertInto('conversation_member')
    .values(
      [first, ...others].map(({ id }) => ({
        conversation_id: group,
        member_id: id,
        last_message_at: now,
        joined_at: now,
      })),
    )
    .execute();
  await db
    .insertInto('group_change')
    .values({ id: newId<string>(), conversation_id: group, kind: 'begun', by_id: first.id, title, at: now })
    .execute();
  for (const { id } of others)
    await db
      .insertInto('group_change')
      .values({
        ...{ id: newId<string>(), conversation_id: group, kind: 'added' },
        ...{ by_id: first.id, member_id: id, at: now },
      })
      .execute();
  return group;
}

export async function aLabel(
  { db, now }: World,
  project: ProjectId,
  ana: TestTeacher,
): Promise<{ label: LabelId; labelCode: string }> {
  const label = newId<LabelId>();
  const labelCode = codeOf(randomBytes(codeLength));
  await db
    .insertInto('label')
    .values({
      id: label,
      kind: 'project',
      project_id: project,
      member_id: ana.id,
      code: labelCode,
      issued_at: now,
      title: 'Games our grandparents played',
      name: ana.name,
      school: 'CEIP La Rayuela',
      country: ana.country,
    })
    .execute();
  return { label, labelCode };
}

/** That a project of hers has opened. */
export async function aNotification({ db, now }: World, project: ProjectId, ana: TestTeacher): Promise<NotificationId> {
  const notification = newId<NotificationId>();
  const { id: event } = await db
    .insertInto('event')
    .values({ verb: 'project.activated', subject_id: project, project_id: project, actor_kind: 'program', at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('notification')
    .values({
      id: notification,
      account_id: ana.id,
      event_id: event,
      kind: 'projects.notice.activated',
      href: `/projects/${project}`,
      at: now,
    })
    .execute();
  return notification;
}

/** Ana has reported a message of eleni's: Greece decides. */
export async function aCase(
  world: World,
  message: MessageId,
  { eleni, ana }: { readonly eleni: TestTeacher; readonly ana: TestTeacher },
): Promise<CaseId> {
  const { db, now } = world;
  const caseId = newId<CaseId>();
  await db
    .insertInto('conduct_case')
    .values({
      id: caseId,
      kind: 'message',
      subject_id: message,
      author_account: eleni.id,
      country: country('GR'),
      excerpt: 'Shall we begin in January?',
      state: 'open',
      opened_at: now,
    })
    .execute();
  await db
    .insertInto('report')
    .values({ id: newId(), case_id: caseId, by_account: ana.id, reason_key: 'other', reported_at: now })
    .execute();
  await startWaiting(world, { kind: 'case', subject: caseId, on: { country: country('GR') } });
  return caseId;
}

/** A discussion of a pupil that an officer of Portugal has hidden. */
export async function aHiddenCase(
  { db, now }: World,
  space: SpaceId,
  { pupil, officer }: { readonly pupil: PupilId; readonly officer: OfficerId },
): Promise<{ hiddenDiscussion: DiscussionId; hiddenCase: CaseId }> {
  const [id, found] = [newId<DiscussionId>(), newId<CaseId>()];
  await db
    .insertInto('thread')
    .values({ id, kind: 'discussion', space_id: space, replies: 0, last_activity_at: now })
    .execute();
  await db
    .insertInto('discussion')
    .values({
      id,
      space_id: space,
      title: 'My river',
      body: 'I live at number 7.',
      author_pupil: pupil,
      made_at: now,
      hidden_at: now,
    })
    .execute();
  await db
    .insertInto('conduct_case')
    .values({
      id: found,
      kind: 'discussion',
      subject_id: id,
      author_pupil: pupil,
      country: country('PT'),
      excerpt: 'My river\n\nI live at number 7.',
      state: 'decided',
      opened_at: now,
      decided_at: now,
    })
    .execute();
  await db
    .insertInto('conduct_decision')
    .values({
      id: newId(),
      case_id: found,
      decision: 'hide',
      rule: 'privateData',
      facts: 'It says where a child lives.',
      decided_by: officer,
      decided_at: now,
    })
    .execute();
  return { hiddenDiscussion: id, hiddenCase: found };
}

interface HeldOptions {
  readonly kind?: 'message' | 'request' | 'answer';
  readonly body?: string;
  readonly advert?: AdvertId;
}

/** A first text of the sender to the reader that waits for the sender's service, with an earlier one that stands against it. */
export async function aHeldText(
  world: World,
  { sender, reader }: { readonly sender: TestTeacher; readonly reader: TestTeacher },
  { kind = 'message', body = 'A journey for every class, at the best price of the year.', advert }: HeldOptions = {},
): Promise<string> {
  const { db, now } = world;
  const [id, earlier] = [newId<string>(), newId<string>()];
  const approach = { member_id: sender.id, kind, made_at: now } as const;
  await db
    .insertInto('approach')
    .values([
      { ...approach, id: earlier, body: `An earlier text that is nearly the same. ${body}`, outcome: 'sent' },
      { ...approach, id, body, outcome: 'held', rule: 'sameText', to_id: reader.id },
    ])
    .execute();
  await db
    .insertInto('held_text')
    .values({
      ...{ id, kind, body, member_id: sender.id, country: sender.country, to_id: reader.id },
      ...{ place_id: advert ?? null, readers: advert ? 'author' : null, rule: 'sameText', rule_version: 1 },
      ...{ alike: [earlier], alike_count: 6, state: 'waiting', held_at: now },
    })
    .execute();
  await startWaiting(world, { kind: 'held_text', subject: id, on: { country: sender.country }, waiter: sender.id });
  return id;
}
