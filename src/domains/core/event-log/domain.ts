import type { Domain } from '#domains/manifest.ts';

export const eventLog: Domain = {
  name: 'core/event-log',
};
