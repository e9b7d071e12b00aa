import { mailsOffClaim } from '#domains/core/notifications/model.ts';
import { everyone } from '#kernel/actor.ts';
import { type AccountId, isUuid } from '#kernel/ids.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { chooseMails } from '../own-account/commands/choose-mails.ts';
import { paths } from '../paths.ts';
import { MailsOffPage } from './pages/mails-off-page.tsx';

type MailsOffRequest = PageRequest<'/mails-off/:account/:signature'>;

/** The account whose mails the address of this request may turn off. */
function signedAccount({ params, services }: MailsOffRequest): AccountId | undefined {
  if (!isUuid(params.account)) return undefined;
  const account = params.account as AccountId;
  return services.keyring.isSigned(mailsOffClaim(account), params.signature) ? account : undefined;
}

function showMailsOff({ reader, t, params }: MailsOffRequest, done: boolean): Answer {
  const action = paths.mailsOff(params.account, params.signature);
  const title = t(done ? 'accounts.mailsOff.done' : 'accounts.mailsOff.title');
  const view = <MailsOffPage reader={reader} action={action} done={done} />;
  return page(view, { area: 'site', title, hidden: true });
}

export const mailsOffRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/mails-off/:account/:signature',
    who: everyone,
    handle: async (request) => (signedAccount(request) ? showMailsOff(request, request.query.has('done')) : notFound),
  }),
  route({
    method: 'POST',
    path: '/mails-off/:account/:signature',
    who: everyone,
    // Mail programs send this form by themselves (RFC 8058): without a cookie, and from no page of ours.
    fromAnywhere: true,
    async handle(request) {
      const account = signedAccount(request);
      if (!account) return notFound;
      await chooseMails(request, account, 'none');
      // They follow no redirect.
      if (request.form.has('List-Unsubscribe')) return showMailsOff(request, true);
      return seeOther(`${paths.mailsOff(request.params.account, request.params.signature)}?done=yes`);
    },
  }),
];
