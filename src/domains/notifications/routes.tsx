import { topicOf } from '#domains/accounts/model.ts';
import { chooseMails } from '#domains/accounts/own-account/commands/choose-mails.ts';
import { findNotification } from '#domains/notifications/access.ts';
import { markRead } from '#domains/notifications/commands/mark-read.ts';
import { mailsOffPromise } from '#domains/notifications/model.ts';
import { MailsOffPage } from '#domains/notifications/pages/mails-off-page.tsx';
import { NotificationsPage } from '#domains/notifications/pages/notifications-page.tsx';
import { paths } from '#domains/notifications/paths.ts';
import { listNotices } from '#domains/notifications/queries.ts';
import { everyone } from '#kernel/actor.ts';
import { type AccountId, isUuid, type NotificationId } from '#kernel/ids.ts';
import { type Answer, type Asked, live, notFound, page, type Route, route, seeOther } from '#platform/http.ts';

const told = ['member', 'officer'] as const;

/** Whose mails the address of this request may switch off. */
function promised({ params, services }: Asked<'/mails-off/:account/:signature'>): AccountId | undefined {
  if (!isUuid(params.account)) return undefined;
  const account = params.account as AccountId;
  return services.seal.isSigned(mailsOffPromise(account), params.signature) ? account : undefined;
}

function showMailsOff({ reader, t, params }: Asked<'/mails-off/:account/:signature'>, done: boolean): Answer {
  const action = paths.mailsOff(params.account, params.signature);
  const title = t(done ? 'notifications.mailsOff.done' : 'notifications.mailsOff.title');
  const view = <MailsOffPage reader={reader} action={action} done={done} />;
  return page(view, { place: 'site', title, hidden: true });
}

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
      return page(view, { place, title: t('notifications.title'), current: 'notices' });
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
    handle: async ({ actor }) => live(topicOf(actor.id)),
  }),
  route({
    method: 'GET',
    path: '/mails-off/:account/:signature',
    who: everyone,
    handle: async (asked) => (promised(asked) ? showMailsOff(asked, asked.query.has('done')) : notFound),
  }),
  route({
    method: 'POST',
    path: '/mails-off/:account/:signature',
    who: everyone,
    // Mail programs send this form by themselves (RFC 8058): without a cookie, and from no page of ours.
    fromAnywhere: true,
    async handle(asked) {
      const account = promised(asked);
      if (!account) return notFound;
      await chooseMails(asked.db, account, 'none');
      // They follow no redirect.
      if (asked.form.has('List-Unsubscribe')) return showMailsOff(asked, true);
      return seeOther(`${paths.mailsOff(asked.params.account, asked.params.signature)}?done=yes`);
    },
  }),
];
