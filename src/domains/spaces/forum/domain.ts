import type { Domain } from '#domains/manifest.ts';
import { discussionContent, replyContent } from './content.ts';
import { forumFollowUps } from './follow-ups.ts';
import { forumRoutes } from './routes.tsx';
import './events.ts';

export const forum: Domain = {
  name: 'spaces/forum',
  content: [discussionContent, replyContent],
  routes: forumRoutes,
  followUps: [forumFollowUps],
};
