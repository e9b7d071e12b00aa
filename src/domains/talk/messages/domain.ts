import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { sweepFiles } from './attachments/commands/sweep-files.ts';
import { largestFile, mostFiles } from './attachments/model.ts';
import { attachmentRoutes } from './attachments/routes.tsx';
import { sweepFormerWords } from './commands/sweep-former-words.ts';
import { messageContent } from './content.ts';
import { draftRoutes } from './drafts/routes.tsx';
import { messagesErasure } from './erasure.ts';
import { messagesFollowUps } from './follow-ups.ts';
import { mostInGroup } from './groups/model.ts';
import { groupRoutes } from './groups/routes.tsx';
import { sweepMessageFilesJob } from './jobs.ts';
import { messagesAround, minutesToEdit } from './model.ts';
import { messagesNotices } from './notices.ts';
import { messagesOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { hasInbox } from './policy.ts';
import { countUnreadConversations } from './queries.ts';
import { quietRoutes } from './quiet/routes.tsx';
import { changeRoutes } from './routes/changes.tsx';
import { threadRoutes } from './routes/thread.tsx';
import { messagesRoutes } from './routes.tsx';
import { searchRoutes } from './search/routes.tsx';
import './events.ts';

export const messages: Domain = {
  name: 'talk/messages',
  notices: messagesNotices,
  ownData: messagesOwnData,
  erasure: messagesErasure,
  limits: { messagesAround, mostInGroup, minutesToEdit, mostFiles, fileMegabytes: largestFile / 1024 / 1024 },
  content: [messageContent],
  counters: [
    {
      order: 10,
      key: 'messages',
      icon: 'message-square',
      href: paths.inbox(),
      label: 'messages.counter',
      count: async ({ db, actor }) => (hasInbox(actor) ? countUnreadConversations(db, actor.id) : 0),
    },
  ],
  routes: [
    ...messagesRoutes,
    ...threadRoutes,
    ...groupRoutes,
    ...changeRoutes,
    ...attachmentRoutes,
    ...quietRoutes,
    ...draftRoutes,
    ...searchRoutes,
  ],
  jobs: [handles(sweepMessageFilesJob, (by: By<'program'>) => sweepFiles(by))],
  sweeps: [{ name: 'removed messages', run: sweepFormerWords }],
  followUps: [messagesFollowUps],
};
