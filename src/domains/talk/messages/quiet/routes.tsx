import type { Member } from '#kernel/actor.ts';
import { readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { findConversation } from '../access.ts';
import { InboxPage } from '../pages/inbox-page.tsx';
import { paths } from '../paths.ts';
import { listInbox } from '../queries.ts';
import { quietConversation } from './commands/quiet-conversation.ts';
import { setReadMarks } from './commands/set-read-marks.ts';
import { quietForm, settingsForm } from './forms.ts';
import { SettingsPage } from './pages/settings-page.tsx';
import { hasReadMarks } from './queries.ts';

async function choose(request: RequestBy<Member>, id: string, what: 'muted' | 'archived'): Promise<Answer> {
  const conversation = await findConversation(request, id);
  if (!conversation) return notFound;
  const read = readForm(quietForm, request.form);
  // Sent by one of two buttons: anything else is no form of ours.
  if (!read.ok) return notFound;
  const { on } = read.value;
  await quietConversation(request, conversation, what === 'muted' ? { muted: on } : { archived: on });
  if (what === 'archived') return seeDone(paths.inbox(), on ? 'messages.done.archived' : 'messages.done.takenBack');
  return seeDone(paths.conversation(conversation.id), on ? 'messages.done.muted' : 'messages.done.unmuted');
}

export const quietRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/messages/archived',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const after = query.get('after');
      const inbox = await listInbox(db, actor, { after, shelf: 'archive' });
      return page(<InboxPage {...{ reader, inbox }} held={0} shelf="archive" older={after !== null} />, {
        area: 'desk',
        title: reader.t('messages.quiet.archived'),
        current: 'messages',
      });
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id/muting',
    openTo: 'silenced',
    who: ['member'],
    handle: (request) => choose(request, request.params.id, 'muted'),
  }),
  route({
    method: 'POST',
    path: '/messages/:id/archiving',
    openTo: 'silenced',
    who: ['member'],
    handle: (request) => choose(request, request.params.id, 'archived'),
  }),
  route({
    method: 'GET',
    path: '/messages/settings',
    who: ['member'],
    async handle({ db, actor, reader }) {
      const readMarks = await hasReadMarks(db, actor.id);
      return page(<SettingsPage {...{ reader, readMarks }} />, {
        area: 'desk',
        title: reader.t('messages.settings.title'),
        current: 'messages',
      });
    },
  }),
  route({
    method: 'POST',
    path: '/messages/settings',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const read = readForm(settingsForm, request.form);
      await setReadMarks(request, read.ok && read.value.readMarks === 'yes');
      return seeDone(paths.settings(), 'messages.done.settings');
    },
  }),
];
