import type { Domain } from '#domains/manifest.ts';
import { journalCommentContent, journalContent } from './content.ts';
import { journalErasure } from './erasure.ts';
import { journalFollowUps } from './follow-ups.ts';
import { mostPictures } from './model.ts';
import { journalNotices } from './notices.ts';
import { journalOwnData } from './own-data.ts';
import { journalRoutes } from './routes.tsx';
import './events.ts';

export const journal: Domain = {
  name: 'talk/journal',
  notices: journalNotices,
  ownData: journalOwnData,
  erasure: journalErasure,
  limits: { mostJournalPictures: mostPictures },
  content: [journalContent, journalCommentContent],
  routes: journalRoutes,
  followUps: [journalFollowUps],
};
