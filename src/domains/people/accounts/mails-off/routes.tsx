import { mailsOffClaim, mailTimes } from '#domains/core/notifications/model.ts';
import { findNoticeKind } from '#domains/core/notifications/registry.ts';
import { everyone } from '#kernel/actor.ts';
import { type AccountId, isUuid } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EndedLinkPage } from '#ui/ended-link-page.tsx';
import { chooseMails } from '../own-account/commands/choose-mails.ts';
import { paths } from '../paths.ts';
import { canSignIn } from '../policy.ts';
import { type EndedMails, endMails } from './commands/end-mails.ts';
import { MailsOffPage } from './pages/mails-off-page.tsx';

type AllRequest = PageRequest<'/mails-off/:account/:signature'>;
type KindRequest = PageRequest<'/mails-off/:account/:kind/:signature'>;

/** Which mails the address of a request ends, and whose. */
interface Ended {
  readonly account: AccountId;
  /** Those of a kind, or all that come at one time. Left out: all of them. */
  readonly which?: { readonly name: Message; readonly end: EndedMails } | undefined;
  /** This address. */
  readonly action: string;
}

function allOf({ params, services }: AllRequest): Ended | undefined {
  if (!isUuid(params.account)) return undefined;
  const account = params.account as AccountId;
  if (!services.keyring.isSigned(mailsOffClaim(account), params.signature)) return undefined;
  return { account, action: paths.mailsOff(account, params.signature) };
}

/** None where the kind is gone, or has become one whose mails always come. */
function ofKind({ params, services }: KindRequest): Ended | undefined {
  const which = mailsNamed(params.kind);
  if (!isUuid(params.account) || !which) return undefined;
  const account = params.account as AccountId;
  if (!services.keyring.isSigned(mailsOffClaim(account, params.kind), params.signature)) return undefined;
  return { account, which, action: paths.kindOff(account, params.kind, params.signature) };
}

function mailsNamed(key: string): Ended['which'] {
  const time = mailTimes.find((each) => each === key);
  if (time && time !== 'off') return { name: `notifications.time.${time}`, end: { time } };
  const kind = findNoticeKind(key);
  return kind && kind.fixed !== 'always' ? { name: kind.label, end: { kind } } : undefined;
}

function show({ reader, t }: PageRequest, { action, which }: Ended, done: boolean): Answer {
  const title = t(done ? 'accounts.mailsOff.done' : 'accounts.mailsOff.title');
  const view = <MailsOffPage reader={reader} action={action} kind={which && t(which.name)} done={done} />;
  return page(view, { area: 'site', title, hidden: true });
}

/** The same for every address that ends nothing: whether there is such an account is told to nobody. */
function showWrongLink({ reader, t, actor }: PageRequest): Answer {
  const goOn = canSignIn(actor) ? paths.signIn(paths.accountNotices()) : paths.accountNotices();
  const action = <ButtonLink href={goOn}>{t('accounts.mailsOff.account')}</ButtonLink>;
  const view = <EndedLinkPage reader={reader} state="unknown" remedy={t('accounts.mailsOff.wrong')} action={action} />;
  return page(view, { area: 'site', title: t('ui.endedLink.unknown'), hidden: true }, 410);
}

async function end(request: PageRequest, ended: Ended | undefined): Promise<Answer> {
  if (!ended) return showWrongLink(request);
  if (ended.which) await endMails(request, ended.account, ended.which.end);
  else await chooseMails(request, ended.account, 'none');
  // Mail programs follow no redirect.
  if (request.form.has('List-Unsubscribe')) return show(request, ended, true);
  return seeOther(`${ended.action}?done=yes`);
}

function showEnding(request: PageRequest, ended: Ended | undefined): Answer {
  return ended ? show(request, ended, request.query.has('done')) : showWrongLink(request);
}

export const mailsOffRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/mails-off/:account/:signature',
    openTo: 'suspended',
    who: everyone,
    handle: async (request) => showEnding(request, allOf(request)),
  }),
  route({
    method: 'POST',
    path: '/mails-off/:account/:signature',
    openTo: 'suspended',
    who: everyone,
    // Mail programs send this form by themselves (RFC 8058): without a cookie, and from no page of ours.
    fromAnywhere: true,
    handle: (request) => end(request, allOf(request)),
  }),
  route({
    method: 'GET',
    path: '/mails-off/:account/:kind/:signature',
    openTo: 'suspended',
    who: everyone,
    handle: async (request) => showEnding(request, ofKind(request)),
  }),
  route({
    method: 'POST',
    path: '/mails-off/:account/:kind/:signature',
    openTo: 'suspended',
    who: everyone,
    fromAnywhere: true,
    handle: (request) => end(request, ofKind(request)),
  }),
];
