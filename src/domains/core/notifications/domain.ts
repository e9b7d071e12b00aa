import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { readNoticesHere } from './commands/read-notices-here.ts';
import { sendDigests } from './digests/commands/send-digests.ts';
import { sendDigestsJob } from './digests/jobs.ts';
import { notificationsErasure } from './erasure.ts';
import { notificationsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { sendPushes } from './push/commands/send-pushes.ts';
import { sendPushesJob } from './push/jobs.ts';
import { notificationsRoutes } from './routes.tsx';

export const notifications: Domain = {
  name: 'core/notifications',
  ownData: notificationsOwnData,
  erasure: notificationsErasure,
  counters: [
    {
      order: 20,
      key: 'notices',
      icon: 'bell',
      href: paths.notifications(),
      label: 'notifications.counter',
      count: (request) => readNoticesHere(request, request.here.split('?', 1)[0] ?? request.here),
    },
  ],
  routes: notificationsRoutes,
  jobs: [
    handles(sendDigestsJob, (by: By<'program'>) => sendDigests(by)),
    handles(sendPushesJob, (by: By<'program'>) => sendPushes(by)),
  ],
};
