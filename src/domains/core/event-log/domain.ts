import type { Domain } from '#domains/manifest.ts';
import { eventLogOwnData } from './own-data.ts';

export const eventLog: Domain = {
  name: 'core/event-log',
  ownData: [eventLogOwnData],
};
