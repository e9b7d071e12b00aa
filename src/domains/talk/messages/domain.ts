import type { Domain } from '#domains/manifest.ts';
import { sweepFormerWords } from './commands/sweep-former-words.ts';
import { messageContent } from './content.ts';
import { messagesErasure } from './erasure.ts';
import { messagesFollowUps } from './follow-ups.ts';
import { mostInGroup } from './groups/model.ts';
import { groupRoutes } from './groups/routes.tsx';
import { messagesAround, minutesToEdit } from './model.ts';
import { messagesNotices } from './notices.ts';
import { messagesOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { hasInbox } from './policy.ts';
import { countUnreadConversations } from './queries.ts';
import { changeRoutes } from './routes/changes.tsx';
import { messagesRoutes } from './routes.tsx';
import './events.ts';

export const messages: Domain = {
  name: 'talk/messages',
  notices: messagesNotices,
  ownData: messagesOwnData,
  erasure: messagesErasure,
  limits: { messagesAround, mostInGroup, minutesToEdit },
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
  routes: [...messagesRoutes, ...groupRoutes, ...changeRoutes],
  sweeps: [{ name: 'removed messages', run: sweepFormerWords }],
  followUps: [messagesFollowUps],
};
