import { wordsOf } from '#domains/core/programme/queries.ts';
import { findPerson, type SeenPerson } from '#domains/people/profiles/access.ts';
import { teachingOf } from '#domains/people/profiles/model.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { countWaitingHeld } from '#domains/people/screening/held/queries.ts';
import { isShown, type ShownOutcome } from '#domains/people/screening/model.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { countLeftToday, readConcern } from '#domains/people/screening/queries.ts';
import type { Member } from '#kernel/actor.ts';
import {
  type Answer,
  notFound,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { findConversation, type SeenConversation } from './access.ts';
import { nameOf, readMessage, type Typed } from './answers.tsx';
import { markRead } from './commands/mark-read.ts';
import { sendMessage } from './commands/send-message.ts';
import { startConversation } from './commands/start-conversation.ts';
import { listGroupMembers } from './groups/queries.ts';
import { longestMessage, type SendRefusal } from './model.ts';
import { FirstMessagePage } from './pages/first-message-page.tsx';
import { InboxPage } from './pages/inbox-page.tsx';
import type { Shared } from './pages/person-beside.tsx';
import { ThreadPage } from './pages/thread-page.tsx';
import { paths } from './paths.ts';
import { findBeginning, findProjectTitle, findQuote, findThread, isStranger, listInbox } from './queries.ts';

export const messagesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/messages',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const after = query.get('after');
      const inbox = await listInbox(db, actor, after);
      const title = reader.t('messages.inbox.title');
      const held = await countWaitingHeld(db, actor.id);
      return page(<InboxPage {...{ reader, inbox, held }} older={after !== null} />, {
        area: 'desk',
        title,
        current: 'messages',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/messages/:id',
    who: ['member'],
    async handle(request) {
      const conversation = await findConversation(request, request.params.id);
      if (!conversation) return notFound;
      const title = await findProjectTitle(request.db, request.query.get('project') ?? '');
      return showThread(request, conversation, { body: firstLine(request, title), status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id',
    who: ['member'],
    async handle(request) {
      const conversation = await findConversation(request, request.params.id);
      if (!conversation) return notFound;
      const sent = readMessage(request);
      if (!sent.ok) return showThread(request, conversation, sent.typed);
      const quoted = await findQuoted(request, conversation);
      const result = await sendMessage(request, conversation, { ...sent.message, quotes: quoted?.id });
      if (result.ok) return seeDone(paths.message(conversation.id, sent.message.id), 'messages.done.sent');
      const { body } = sent.message;
      return showThread(request, conversation, {
        body,
        problem: refused[result.reason],
        status: statusOf(result.reason),
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

/** A message that is begun from the page of a project starts with the project's title. */
function firstLine({ t }: PageRequest, title: string | null | undefined): string {
  return title ? t('messages.first.about', { title }) : '';
}

const refused: Readonly<{ [reason in Exclude<SendRefusal, ShownOutcome | 'held'>]: ProblemMessage }> = {
  closed: 'messages.problem.closed',
  notConfirmed: 'messages.problem.notConfirmed',
  tooManyStrangers: 'messages.problem.tooManyStrangers',
  duplicateKey: 'messages.problem.form',
};

const statusOf = (reason: SendRefusal) => (reason === 'tooManyStrangers' || reason === 'paused' ? 429 : 409);

/** Names of subjects are asked for only where both teach one. */
async function findShared({ db, reader }: RequestBy<Member>, person: SeenPerson): Promise<Shared | undefined> {
  const { ofReader } = person;
  if (!ofReader) return undefined;
  const isShared = ofReader.subjects.some((subject) => person.subjects.includes(subject));
  const words = isShared ? await wordsOf(db) : undefined;
  const subjectLabel = (key: string) => words?.label('subject', key, reader.language) ?? key;
  return { teaching: [ofReader, teachingOf(person)], subjectLabel };
}

/** The message that the next one answers, named by the address or by the form: one of this conversation. */
async function findQuoted({ db, actor, form, query }: RequestBy<Member>, conversation: SeenConversation<Member>) {
  const named = form.get('quotes') ?? query.get('quote');
  return named === null ? undefined : findQuote(db, actor, conversation, named);
}

async function showThread(
  request: RequestBy<Member>,
  conversation: SeenConversation<Member>,
  { body, problem, status }: Typed,
): Promise<Answer> {
  const { db, actor, reader, query } = request;
  const before = query.get('before');
  if (!before) await markRead(request, conversation);
  const thread = await findThread(db, actor, { conversation, before });
  const members = conversation.group ? await listGroupMembers(db, actor, conversation) : [];
  const person = conversation.other && (await findPerson(request, conversation.other.id));
  const shared = person && (await findShared(request, person));
  const quote = await findQuoted(request, conversation);
  const error = problem && reader.t(problem, { most: longestMessage });
  return page(
    <ThreadPage
      {...{ reader, actor, conversation, person, members, shared, ...thread }}
      older={before !== null && before !== ''}
      draft={{ idempotencyKey: newId(), body, error }}
      quote={quote}
    />,
    { area: 'desk', title: nameOf(reader.t, conversation), current: 'messages' },
    status,
  );
}

async function showFirst(
  request: RequestBy<Member>,
  person: SeenPerson,
  { body, problem, refusal, status }: Typed,
): Promise<Answer> {
  const { db, actor, reader } = request;
  const { t } = reader;
  const stranger = await isStranger(db, actor.id, person.id);
  const strangers = stranger ? await countLeftToday(request, 'message') : undefined;
  const concern = refusal && isShown(refusal) ? await readConcern(request, refusal, body) : undefined;
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
