import { paths } from '#domains/talk/messages/paths.ts';
import type { Row, Shown } from './row.ts';
import { members } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /messages', at: () => paths.inbox(), open: members },
  { route: 'GET /messages/:id', at: ({ conversation }) => paths.conversation(conversation), open: ['ana', 'eleni'] },
  { route: 'POST /messages/:id', at: ({ conversation }) => paths.conversation(conversation), open: ['ana', 'eleni'] },
  { route: 'GET /people/:id/messages', at: ({ stranger }) => paths.withMember(stranger.id), open: members },
  {
    route: 'GET /people/:id/messages',
    at: ({ stranger, project }) => paths.aboutProject(stranger.id, project),
    open: members,
  },
  {
    route: 'GET /messages/:id',
    at: ({ conversation, project }) => paths.conversationAbout(conversation, project),
    open: ['ana', 'eleni'],
  },
  { route: 'GET /messages/files/:file', at: ({ messageFile }) => paths.file(messageFile), open: ['ana', 'eleni'] },
  { route: 'GET /messages/search', at: () => paths.search('January'), open: members },
  {
    route: 'GET /messages/:id',
    at: ({ conversation, message }) => paths.place(conversation, message).split('#')[0] ?? '',
    open: ['ana', 'eleni'],
  },
  { route: 'GET /messages/archived', at: () => paths.archived(), open: members },
  { route: 'GET /messages/settings', at: () => paths.settings(), open: members },
  { route: 'POST /messages/settings', at: () => paths.settings(), open: members, fields: () => ({ readMarks: 'yes' }) },
  {
    route: 'POST /messages/:id/muting',
    at: ({ conversation }) => paths.muting(conversation),
    open: ['ana', 'eleni'],
    fields: () => ({ on: 'no' }),
  },
  {
    route: 'POST /messages/:id/archiving',
    at: ({ conversation }) => paths.archiving(conversation),
    open: ['ana', 'eleni'],
    fields: () => ({ on: 'no' }),
  },
  {
    route: 'POST /messages/:id/draft',
    at: ({ conversation, message }) => paths.draft(conversation, message),
    open: ['ana', 'eleni'],
    fields: () => ({ body: 'Not sent yet' }),
  },
  { route: 'GET /messages/group', at: () => paths.newGroup(), open: members },
  { route: 'POST /messages/group', at: () => paths.newGroup(), open: members },
  { route: 'GET /messages/:id', at: ({ group }) => paths.conversation(group), open: ['ana', 'eleni'] },
  { route: 'GET /messages/:id/group', at: ({ group }) => paths.group(group), open: ['ana', 'eleni'] },
  { route: 'POST /messages/:id/group/people', at: ({ group }) => paths.groupPeople(group), open: ['ana', 'eleni'] },
  { route: 'POST /messages/:id/group/title', at: ({ group }) => paths.groupTitle(group), open: ['ana', 'eleni'] },
  { route: 'POST /messages/:id/group/leaving', at: ({ group }) => paths.leaveGroup(group), open: ['ana', 'eleni'] },
  {
    route: 'GET /messages/:id/:message/edit',
    at: ({ conversation, message }) => paths.edit(conversation, message),
    open: ['eleni'],
  },
  {
    route: 'POST /messages/:id/:message/edit',
    at: ({ conversation, message }) => paths.edit(conversation, message),
    open: ['eleni'],
  },
  {
    route: 'POST /messages/:id/:message/removal',
    at: ({ conversation, message }) => paths.removal(conversation, message),
    open: ['eleni'],
  },
  { route: 'POST /people/:id/messages', at: ({ stranger }) => paths.withMember(stranger.id), open: members },
];

export const shown: readonly Shown[] = [
  { kind: 'message', id: ({ message }) => message, at: ({ conversation }) => paths.conversation(conversation) },
];
