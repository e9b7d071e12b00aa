import { chooseMails } from '#domains/people/accounts/own-account/commands/choose-mails.ts';
import { everyone } from '#kernel/actor.ts';
import { type AccountId, isUuid, type NotificationId } from '#kernel/ids.ts';
import { type Answer, live, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { accountTopic } from '#platform/live.ts';
import { findNotification } from './access.ts';
import { markRead } from './commands/mark-read.ts';
import { mailsOffPromise } from './model.ts';
import { MailsOffPage } from './pages/mails-off-page.tsx';
import { NotificationsPage } from './pages/notifications-page.tsx';
import { paths } from './paths.ts';
import { listNotices } from './queries.ts';

const told = ['member', 'officer'] as const;

/** Whose mails the address of this request may switch off. */
function promised({ params, services }: PageRequest<'/mails-off/:account/:signature'>): AccountId | undefined {
  if (!isUuid(params.account)) return undefined;
  const account = params.account as AccountId;
  return services.seal.isSigned(mailsOffPromise(account), params.signature) ? account : undefined;
}

function showMailsOff({ reader, t, params }: PageRequest<'/mails-off/:account/:signature'>, done: boolean): Answer {
  const action = paths.mailsOff(params.account, params.signature);
  const title = t(done ? 'notifications.mailsOff.done' : 'notifications.mailsOff.title');
  const view = <MailsOffPage reader={reader} action={action} done={done} />;
  return page(view, { area: 'site', title, hidden: true });
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
  route({
    method: 'GET',
    path: '/mails-off/:account/:signature',
    who: everyone,
    handle: async (request) => (promised(request) ? showMailsOff(request, request.query.has('done')) : notFound),
  }),
  route({
    method: 'POST',
    path: '/mails-off/:account/:signature',
    who: everyone,
    // Mail programs send this form by themselves (RFC 8058): without a cookie, and from no page of ours.
    fromAnywhere: true,
    async handle(request) {
      const account = promised(request);
      if (!account) return notFound;
      await chooseMails(request.db, account, 'none');
      // They follow no redirect.
      if (request.form.has('List-Unsubscribe')) return showMailsOff(request, true);
      return seeOther(`${paths.mailsOff(request.params.account, request.params.signature)}?done=yes`);
    },
  }),
];
