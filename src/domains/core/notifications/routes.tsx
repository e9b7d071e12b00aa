import { isUuid, type NotificationId } from '#kernel/ids.ts';
import { live, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { accountTopic } from '#platform/live.ts';
import { findNotification } from './access.ts';
import { markRead } from './commands/mark-read.ts';
import { NotificationsPage } from './pages/notifications-page.tsx';
import { paths } from './paths.ts';
import { listNotices } from './queries.ts';

const told = ['member', 'officer'] as const;

export const notificationsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/notifications',
    who: told,
    async handle({ db, actor, query, reader, t }) {
      const asked = query.get('before') ?? '';
      const before = isUuid(asked) ? (asked as NotificationId) : undefined;
      const listed = await listNotices(db, actor.id, { before });
      const view = <NotificationsPage reader={reader} isOlderPage={before !== undefined} {...listed} />;
      const place = actor.kind === 'member' ? 'desk' : 'office';
      return page(view, { area: place, title: t('notifications.title'), current: 'notices' });
    },
  }),
  route({
    method: 'POST',
    path: '/notifications/read',
    who: told,
    async handle({ db, actor, now, services }) {
      await markRead(db, actor.id, 'all', { now, ...services });
      return seeOther(paths.notifications());
    },
  }),
  route({
    method: 'POST',
    path: '/notifications/:id/opening',
    who: told,
    async handle({ db, actor, params, now, services }) {
      const notification = await findNotification(db, actor, params.id);
      if (!notification) return notFound;
      await markRead(db, actor.id, notification, { now, ...services });
      return seeOther(notification.href);
    },
  }),
  route({
    method: 'GET',
    path: '/notifications/live',
    who: told,
    handle: async ({ actor }) => live(accountTopic(actor.id)),
  }),
];
