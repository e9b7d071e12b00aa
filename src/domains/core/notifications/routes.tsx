import { paths as desk } from '#domains/views/desk/paths.ts';
import { isUuid, type NotificationId } from '#kernel/ids.ts';
import { notFound, ownArea, page, type Route, route, seeOther } from '#platform/http.ts';
import { findNotification, findNotifications } from './access.ts';
import { markRead } from './commands/mark-read.ts';
import { leadOf } from './model.ts';
import { NotificationsPage } from './pages/notifications-page.tsx';
import { paths } from './paths.ts';
import { countUnreadNotices, listNotices } from './queries.ts';

/** Those who are notified of what happens. */
const who = ['member', 'officer'] as const;
/** Members read single notices at their desk. */
const afterReading = { member: desk.desk, officer: paths.notifications } as const;
/** Where they go on who have no notices yet. */
const withoutNotices = { member: 'partners', officer: 'office' } as const;

export const notificationsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/notifications',
    who,
    async handle({ db, actor, query, reader, t }) {
      const asked = query.get('before') ?? '';
      const before = isUuid(asked) ? (asked as NotificationId) : undefined;
      const listed = await listNotices(db, actor.id, { before });
      const fresh = await countUnreadNotices(db, actor.id);
      const view = (
        <NotificationsPage
          {...{ reader, fresh, ...listed }}
          isOlderPage={before !== undefined}
          leads={withoutNotices[actor.kind]}
        />
      );
      return page(view, { area: ownArea(actor), title: t('notifications.title'), current: 'notices' });
    },
  }),
  route({
    method: 'POST',
    path: '/notifications/read',
    openTo: 'silenced',
    who,
    async handle(request) {
      await markRead(request, 'all');
      return seeOther(paths.notifications());
    },
  }),
  route({
    method: 'POST',
    path: '/notifications/:id/opening',
    openTo: 'silenced',
    who,
    async handle(request) {
      const notification = await findNotification(request, request.params.id);
      if (!notification) return notFound;
      const others = await findNotifications(request, request.form.getAll('with'));
      const all = [notification, ...others.filter(({ id }) => id !== notification.id)] as const;
      await markRead(request, all);
      return seeOther(leadOf([notification.href, ...all.slice(1).map(({ href }) => href)]));
    },
  }),
  route({
    method: 'POST',
    path: '/notifications/:id/reading',
    openTo: 'silenced',
    who,
    async handle(request) {
      const notification = await findNotification(request, request.params.id);
      if (!notification) return notFound;
      await markRead(request, [notification]);
      return seeOther(afterReading[request.actor.kind]());
    },
  }),
];
