import type { Domain } from '#domains/manifest.ts';
import { commentContent, postContent } from './content.ts';
import { diaryErasure } from './erasure.ts';
import { diaryFollowUps } from './follow-ups.ts';
import { commentRules, mostNewcomerLinks } from './model.ts';
import { diaryNotices } from './notices.ts';
import { diaryOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { diaryRoutes } from './routes.tsx';
import './events.ts';
import { describePictureJob } from '#domains/spaces/files/jobs.ts';
import { findNamesJob } from '#domains/spaces/pupils/jobs.ts';
import { handles } from '#platform/jobs.ts';
import { describeInPosts } from './commands/describe-in-posts.ts';
import { findNamesInPosts } from './commands/find-names-in-posts.ts';

export const diary: Domain = {
  name: 'spaces/diary',
  notices: diaryNotices,
  ownData: diaryOwnData,
  erasure: diaryErasure,
  limits: { longestComment: commentRules.longestReply, newcomerLinks: mostNewcomerLinks },
  menu: [
    {
      menu: 'space',
      order: 60,
      key: 'diary',
      label: 'diary.menu',
      icon: 'notebook-pen',
      href: ({ id }) => paths.diary(id),
      isShownIn: ({ parts }) => parts.includes('diary'),
    },
  ],
  content: [postContent, commentContent],
  routes: diaryRoutes,
  followUps: [diaryFollowUps],
  jobs: [handles(describePictureJob, describeInPosts), handles(findNamesJob, findNamesInPosts)],
};
