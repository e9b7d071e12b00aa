import { findPerson } from '#domains/people/profiles/access.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type MessageFileId } from '#kernel/ids.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { findConversation, type SeenConversation } from '../access.ts';
import { findShared, firstLine, nameOf, readMessage, refused, statusOf, type Typed } from '../answers.tsx';
import { type FileProblem, keepFiles } from '../attachments/commands/keep-files.ts';
import { largestFile, mostFiles } from '../attachments/model.ts';
import { markRead } from '../commands/mark-read.ts';
import { isSent, sendMessage } from '../commands/send-message.ts';
import { listGroupMembers } from '../groups/queries.ts';
import { longestMessage } from '../model.ts';
import { ThreadPage } from '../pages/thread-page.tsx';
import { paths } from '../paths.ts';
import { findProjectTitle } from '../queries/beginning.ts';
import { findQuote, findThread } from '../queries.ts';
import { findPlace } from '../search/queries.ts';

export const threadRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/messages/:id',
    who: ['member'],
    async handle(request) {
      const conversation = await findConversation(request, request.params.id);
      if (!conversation) return notFound;
      const title = await findProjectTitle(request.db, request.query.get('project') ?? '');
      const body = conversation.draft?.body ?? firstLine(request, title);
      return showThread(request, conversation, { body, status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id',
    who: ['member'],
    files: largestFile,
    mostFiles,
    async handle(request) {
      const conversation = await findConversation(request, request.params.id);
      return conversation ? answer(request, conversation) : notFound;
    },
  }),
];

async function answer(request: RequestBy<Member>, conversation: SeenConversation<Member>): Promise<Answer> {
  const done = (id: string) => seeDone(paths.message(conversation.id, id), 'messages.done.sent');
  const key = request.form.get('idempotencyKey') ?? '';
  // The files of a form that has arrived are not kept once more.
  if (request.files.length > 0 && (await isSent(request, conversation, key))) return done(key);
  const { ids: files, problem: filesProblem } = await readFiles(request, conversation);
  const sent = readMessage(request, files.length > 0 || filesProblem ? 'files' : 'no files');
  if (!sent.ok) return showThread(request, conversation, { ...sent.typed, filesProblem });
  const { body, id } = sent.message;
  if (filesProblem) return showThread(request, conversation, { body, filesProblem, status: 422 });
  const quoted = await findQuoted(request, conversation);
  const result = await sendMessage(request, conversation, { ...sent.message, quotes: quoted?.id, files });
  if (result.ok) return done(id);
  const { reason } = result;
  return showThread(request, conversation, { body, problem: refused[reason], status: statusOf(reason) });
}

interface Attached {
  readonly ids: readonly MessageFileId[];
  /** In the reader's words; undefined where all were taken. */
  readonly problem: string | undefined;
}

const problems: Readonly<Record<FileProblem, ProblemMessage>> = {
  notAPicture: 'messages.problem.file.notAPicture',
  tooLarge: 'messages.problem.file.pictureTooLarge',
  heic: 'files.problem.heic',
  busy: 'messages.problem.file.busy',
  unknownKind: 'messages.problem.file.unknownKind',
  macros: 'messages.problem.file.macros',
  oldOffice: 'messages.problem.file.oldOffice',
  tooManyBytes: 'messages.problem.file.tooManyBytes',
  tooMany: 'messages.problem.file.tooManyToday',
};

/** Reads the files of the form of a message: those chosen before that are still wanted, and new ones, which are kept until it is sent. */
async function readFiles(request: RequestBy<Member>, conversation: SeenConversation<Member>): Promise<Attached> {
  const { t, form, files } = request;
  const before = form.getAll('kept').filter(isUuid) as MessageFileId[];
  const chosen = files.filter(({ field }) => field === 'files');
  if (chosen.length === 0) return { ids: before, problem: undefined };
  if (before.length + chosen.length > mostFiles) return { ids: before, problem: t('messages.problem.file.tooMany') };
  const kept = await keepFiles(request, conversation, chosen);
  if (!kept.ok) return { ids: before, problem: t('messages.problem.file.notYet') };
  const said = kept.value.refused.map(({ name, reason }) =>
    t('messages.problem.file.one', { name, why: t(problems[reason]) }),
  );
  return { ids: [...before, ...kept.value.ids], problem: said.length > 0 ? said.join(' ') : undefined };
}

/** The message that the next one answers, named by the address or by the form: one of this conversation. */
async function findQuoted({ db, actor, form, query }: RequestBy<Member>, conversation: SeenConversation<Member>) {
  const named = form.get('quotes') ?? query.get('quote');
  return named === null ? undefined : findQuote(db, actor, conversation, named);
}

const keptAt = ({ id, draft }: SeenConversation, form: string) => ({
  to: paths.draft(id, form),
  of: id,
  savedAt: draft?.savedAt,
});

async function showThread(
  request: RequestBy<Member>,
  conversation: SeenConversation<Member>,
  { body, problem, filesProblem, status }: Typed,
): Promise<Answer> {
  const { db, actor, reader, query } = request;
  const around = query.get('around');
  const before = around ? await findPlace(db, conversation, around) : query.get('before');
  if (!before) await markRead(request, conversation);
  const thread = await findThread(db, actor, { conversation, before });
  const members = conversation.group ? await listGroupMembers(db, actor, conversation) : [];
  const person = conversation.other && (await findPerson(request, conversation.other.id));
  const shared = person && (await findShared(request, person));
  const quote = await findQuoted(request, conversation);
  const idempotencyKey = newId();
  const error = problem && reader.t(problem, { most: longestMessage });
  return page(
    <ThreadPage
      {...{ reader, actor, conversation, person, members, shared, ...thread }}
      older={before !== null && before !== ''}
      draft={{ idempotencyKey, body, error, kept: keptAt(conversation, idempotencyKey) }}
      {...{ quote, filesProblem }}
    />,
    { area: 'desk', title: nameOf(reader.t, conversation), current: 'messages' },
    status,
  );
}
