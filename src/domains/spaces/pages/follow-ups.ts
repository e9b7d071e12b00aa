import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { takeBackPage } from './commands/take-back-page.ts';

export const pagesFollowUps: FollowUps = { 'pupil.consent_withdrawn': takeBackPage };
