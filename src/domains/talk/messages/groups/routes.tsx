import type { Member } from '#kernel/actor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findConversation, type SeenConversation } from '../access.ts';
import { paths } from '../paths.ts';
import { addToGroup } from './commands/add-to-group.ts';
import { leaveGroup } from './commands/leave-group.ts';
import { renameGroup } from './commands/rename-group.ts';
import { startGroup } from './commands/start-group.ts';
import { newGroupForm, peopleForm, titleForm } from './forms.ts';
import { type AddRefusal, daysAfterLeaving, longestGroupTitle } from './model.ts';
import { GroupPage } from './pages/group-page.tsx';
import { NewGroupPage } from './pages/new-group-page.tsx';
import { hasLeft, listGroupMembers, listOfferedContacts } from './queries.ts';

const refused: Readonly<Record<AddRefusal, ProblemMessage>> = {
  notConfirmed: 'messages.problem.notConfirmed',
  notContacts: 'messages.problem.notContacts',
  haveLeft: 'messages.problem.haveLeft',
  full: 'messages.problem.groupFull',
  noPeople: 'messages.problem.people',
  notAllowed: 'messages.problem.closed',
  tooMany: 'messages.problem.tooManyGroups',
};

const statusOf = (reason: string) => (reason === 'tooMany' ? 429 : 409);

const limits = { most: longestGroupTitle, days: daysAfterLeaving };

interface Wrong {
  readonly problems: Problems;
  readonly status: number;
}

async function showNew(request: RequestBy<Member>, wrong?: Wrong): Promise<Answer> {
  const { actor, reader, form } = request;
  const contacts = await listOfferedContacts(request, actor);
  return page(
    <NewGroupPage
      {...{ reader, contacts }}
      typed={{ idempotencyKey: newId(), title: form.get('title') ?? '', people: form.getAll('people') }}
      wrong={inWords(reader.t, wrong?.problems ?? {}, limits)}
    />,
    { area: 'desk', title: reader.t('messages.group.new'), current: 'messages' },
    wrong?.status,
  );
}

interface InGroup extends SeenConversation<Member> {
  readonly group: { readonly title: string };
}

async function findGroup(request: RequestBy<Member>, id: string): Promise<InGroup | undefined> {
  const conversation = await findConversation(request, id);
  return conversation?.group && { ...conversation, group: conversation.group };
}

async function showGroup(request: RequestBy<Member>, group: InGroup, wrong?: Wrong): Promise<Answer> {
  const { db, actor, reader, form } = request;
  const { title } = group.group;
  const members = await listGroupMembers(db, actor, group);
  const contacts = await listOfferedContacts(request, actor, group);
  return page(
    <GroupPage
      {...{ reader, actor, title, members, contacts }}
      conversation={group}
      typed={{ title: form.get('title') ?? title, people: form.getAll('people') }}
      wrong={inWords(reader.t, wrong?.problems ?? {}, limits)}
    />,
    { area: 'desk', title, current: 'messages' },
    wrong?.status,
  );
}

export const groupRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/messages/group',
    who: ['member'],
    handle: (request) => showNew(request),
  }),
  route({
    method: 'POST',
    path: '/messages/group',
    who: ['member'],
    async handle(request) {
      const read = readForm(newGroupForm, request.form, { lists: ['people'] });
      if (!read.ok) return showNew(request, { problems: read.problems, status: 422 });
      const { idempotencyKey: id, title, people } = read.value;
      const begun = await startGroup(request, { id, title, people });
      if (begun.ok) return seeDone(paths.conversation(begun.value), 'messages.done.groupBegun');
      if (begun.reason === 'duplicateKey')
        return showNew(request, { problems: { '': 'messages.problem.form' }, status: 409 });
      return showNew(request, { problems: { people: refused[begun.reason] }, status: statusOf(begun.reason) });
    },
  }),
  route({
    method: 'GET',
    path: '/messages/:id/group',
    who: ['member'],
    async handle(request) {
      const group = await findGroup(request, request.params.id);
      return group ? showGroup(request, group) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id/group/people',
    who: ['member'],
    async handle(request) {
      const group = await findGroup(request, request.params.id);
      if (!group) return notFound;
      const read = readForm(peopleForm, request.form, { lists: ['people'] });
      if (!read.ok) return showGroup(request, group, { problems: read.problems, status: 422 });
      const added = await addToGroup(request, group, read.value.people);
      if (added.ok) return seeDone(paths.group(group.id), 'messages.done.added');
      return showGroup(request, group, {
        problems: { people: refused[added.reason] },
        status: statusOf(added.reason),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id/group/title',
    who: ['member'],
    async handle(request) {
      const group = await findGroup(request, request.params.id);
      if (!group) return notFound;
      const read = readForm(titleForm, request.form);
      if (!read.ok) return showGroup(request, group, { problems: read.problems, status: 422 });
      const renamed = await renameGroup(request, group, read.value.title);
      if (renamed.ok) return seeDone(paths.group(group.id), 'messages.done.renamed');
      return showGroup(request, group, { problems: { title: 'messages.problem.notConfirmed' }, status: 409 });
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id/group/leaving',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const group = await findGroup(request, request.params.id);
      if (group) await leaveGroup(request, group);
      else if (!(await hasLeft(request.db, request.actor, request.params.id))) return notFound;
      return seeDone(paths.inbox(), 'messages.done.left');
    },
  }),
];
