import { findPerson, type SeenPerson } from '#domains/people/profiles/access.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { countWaitingHeld } from '#domains/people/screening/held/queries.ts';
import { isShown } from '#domains/people/screening/model.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { countLeftToday, readConcern } from '#domains/people/screening/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findShared, firstLine, readMessage, refused, statusOf, type Typed } from './answers.tsx';
import { startConversation } from './commands/start-conversation.ts';
import { longestMessage } from './model.ts';
import { FirstMessagePage } from './pages/first-message-page.tsx';
import { InboxPage } from './pages/inbox-page.tsx';
import { paths } from './paths.ts';
import { findBeginning, isStranger } from './queries/beginning.ts';
import { listInbox } from './queries.ts';

export const messagesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/messages',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const after = query.get('after');
      const inbox = await listInbox(db, actor, { after, shelf: 'inbox' });
      const title = reader.t('messages.inbox.title');
      const held = await countWaitingHeld(db, actor.id);
      return page(<InboxPage {...{ reader, inbox, held }} shelf="inbox" older={after !== null} />, {
        area: 'desk',
        title,
        current: 'messages',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/people/:id/messages',
    who: ['member'],
    async handle(request) {
      const { db, actor, query } = request;
      const person = await findPerson(request, request.params.id);
      if (!person) return notFound;
      const project = query.get('project') ?? '';
      const { conversation, title } = await findBeginning(db, [actor.id, person.id], project);
      if (conversation)
        return seeOther(
          title === null ? paths.conversation(conversation) : paths.conversationAbout(conversation, project),
        );
      if (person.relation === 'self' || person.relation === 'blocked') return seeOther(profiles.person(person.id));
      return showFirst(request, person, { body: firstLine(request, title), status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/people/:id/messages',
    who: ['member'],
    async handle(request) {
      const { form } = request;
      const person = await findPerson(request, request.params.id);
      if (!person) return notFound;
      const sent = readMessage(request);
      if (!sent.ok) return showFirst(request, person, sent.typed);
      const sendAnyway = form.get('sendAnyway') === 'yes';
      const result = await startConversation(request, person, { message: sent.message, sendAnyway });
      if (result.ok) return seeDone(paths.message(result.value, sent.message.id), 'messages.done.sent');
      if (result.reason === 'held') return seeDone(screening.held(sent.message.id), 'screening.done.held');
      const { body } = sent.message;
      return showFirst(request, person, { body, refusal: result.reason, status: statusOf(result.reason) });
    },
  }),
];

async function showFirst(
  request: RequestBy<Member>,
  person: SeenPerson,
  { body, problem, refusal, status }: Typed,
): Promise<Answer> {
  const { db, actor, reader } = request;
  const { t } = reader;
  const stranger = await isStranger(db, actor.id, person.id);
  const strangers = stranger ? await countLeftToday(request, 'message') : undefined;
  const concern =
    refusal && isShown(refusal) ? await readConcern(request, refusal, { kind: 'message', body }) : undefined;
  return page(
    <FirstMessagePage
      {...{ reader, actor, person, strangers }}
      shared={await findShared(request, person)}
      concern={concern}
      refusal={refusal && !isShown(refusal) ? t(refused[refusal]) : undefined}
      draft={{ idempotencyKey: newId(), body, error: problem && t(problem, { most: longestMessage }) }}
    />,
    { area: 'desk', title: t('messages.first.title', { name: person.name }), current: 'people' },
    status,
  );
}
