import { page, type Route, route } from '#platform/http.ts';
import { QueuePage } from './pages/queue-page.tsx';
import { countQueues, listQueue } from './queries.ts';

export const officeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office',
    who: ['officer'],
    async handle({ db, actor, reader }) {
      const counts = await countQueues(db, actor);
      const items = await listQueue(db, actor);
      const frame = { area: 'office', title: reader.t('office.queue'), current: 'queue' } as const;
      return page(<QueuePage {...{ reader, counts, items }} />, frame);
    },
  }),
];
