import type { Domain } from '#domains/manifest.ts';
import { discussionContent, discussionReplyContent } from './content.ts';
import { forumErasure } from './erasure.ts';
import { forumFollowUps } from './follow-ups.ts';
import { longestText } from './model.ts';
import { forumNotices } from './notices.ts';
import { forumOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { forumRoutes } from './routes.tsx';
import './events.ts';

export const forum: Domain = {
  name: 'spaces/forum',
  notices: forumNotices,
  ownData: forumOwnData,
  erasure: forumErasure,
  limits: { longestReply: longestText },
  menu: [
    {
      menu: 'space',
      order: 20,
      key: 'forum',
      label: 'forum.menu',
      icon: 'message-square',
      href: ({ id }) => paths.forum(id),
      isShownIn: ({ inside, parts }) => inside && parts.includes('forum'),
    },
  ],
  content: [discussionContent, discussionReplyContent],
  routes: forumRoutes,
  followUps: [forumFollowUps],
};
