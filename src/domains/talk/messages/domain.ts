import type { Domain } from '#domains/manifest.ts';
import { messageContent } from './content.ts';
import { messagesFollowUps } from './follow-ups.ts';
import { messagesRoutes } from './routes.tsx';
import './events.ts';

export const messages: Domain = {
  name: 'talk/messages',
  content: [messageContent],
  routes: messagesRoutes,
  followUps: [messagesFollowUps],
};
