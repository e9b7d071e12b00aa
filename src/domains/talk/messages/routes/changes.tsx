import type { Member } from '#kernel/actor.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { findConversation, findMessage, type SeenConversation, type SeenMessage } from '../access.ts';
import { nameOf, readMessage, type Typed } from '../answers.tsx';
import { editMessage } from '../commands/edit-message.ts';
import { removeMessage } from '../commands/remove-message.ts';
import { longestMessage } from '../model.ts';
import { EditMessagePage } from '../pages/edit-message-page.tsx';
import { paths } from '../paths.ts';
import { canEdit } from '../policy.ts';

interface Found {
  readonly conversation: SeenConversation<Member>;
  readonly message: SeenMessage<Member>;
}

/** A message of the actor's own: all others are not found at these addresses. */
async function findOwn(
  request: RequestBy<Member>,
  { id, message: sought }: { readonly id: string; readonly message: string },
): Promise<Found | undefined> {
  const conversation = await findConversation(request, id);
  const message = conversation && (await findMessage(request, sought));
  if (!message || message.conversation !== conversation.id || message.author !== request.actor.id) return undefined;
  return { conversation, message };
}

function showEdit(
  { reader, actor, now }: RequestBy<Member>,
  { conversation, message }: Found,
  { body, problem, status }: Pick<Typed, 'body' | 'problem' | 'status'>,
): Answer {
  const { t } = reader;
  const late: ProblemMessage = 'messages.problem.editLate';
  const { open } = conversation;
  const isLate = !canEdit(actor, message, { open, now });
  return page(
    <EditMessagePage
      {...{ reader, conversation, message }}
      name={nameOf(t, conversation)}
      refusal={isLate ? t(late) : undefined}
      draft={{ idempotencyKey: newId(), body, error: problem && t(problem, { most: longestMessage }) }}
    />,
    { area: 'desk', title: t('messages.edit.title'), current: 'messages' },
    isLate && status === 200 ? 409 : status,
  );
}

export const changeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/messages/:id/:message/edit',
    who: ['member'],
    async handle(request) {
      const found = await findOwn(request, request.params);
      return found ? showEdit(request, found, { body: found.message.body, status: 200 }) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id/:message/edit',
    who: ['member'],
    async handle(request) {
      const found = await findOwn(request, request.params);
      if (!found) return notFound;
      const { conversation, message } = found;
      const read = readMessage(request, message.hasFiles ? 'files' : 'no files');
      if (!read.ok) return showEdit(request, found, read.typed);
      const edited = await editMessage(request, conversation, message, read.message.body);
      if (edited.ok) return seeDone(paths.message(conversation.id, message.id), 'messages.done.edited');
      return showEdit(request, found, { body: read.message.body, status: 409 });
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id/:message/removal',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const found = await findOwn(request, request.params);
      if (!found) return notFound;
      const { conversation, message } = found;
      const removed = await removeMessage(request, message);
      const here = paths.message(conversation.id, message.id);
      return removed.ok ? seeDone(here, 'messages.done.removed') : notFound;
    },
  }),
];
