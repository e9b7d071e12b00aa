import type { Domain } from '#domains/manifest.ts';
import { messageContent } from './content.ts';
import { messagesErasure } from './erasure.ts';
import { messagesFollowUps } from './follow-ups.ts';
import { mostInGroup } from './groups/model.ts';
import { groupRoutes } from './groups/routes.tsx';
import { messagesAround } from './model.ts';
import { messagesNotices } from './notices.ts';
import { messagesOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { hasInbox } from './policy.ts';
import { countUnreadConversations } from './queries.ts';
import { messagesRoutes } from './routes.tsx';
import './events.ts';

export const messages: Domain = {
  name: 'talk/messages',
  notices: messagesNotices,
  ownData: messagesOwnData,
  erasure: messagesErasure,
  limits: { messagesAround, mostInGroup },
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
  routes: [...messagesRoutes, ...groupRoutes],
  followUps: [messagesFollowUps],
};
