import { type ChosenKind, mailTimes } from '#domains/core/notifications/model.ts';
import type { PushDevice } from '#domains/core/notifications/push/model.ts';
import { listPushDevices } from '#domains/core/notifications/push/queries.ts';
import { findHours, listChoices } from '#domains/core/notifications/queries/choices.ts';
import { allNoticeKinds } from '#domains/core/notifications/registry.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, notFound, ownArea, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findOwnAccount, type OwnAccount } from '../access.ts';
import { paths } from '../paths.ts';
import { chooseNotices } from './commands/choose-notices.ts';
import { endPush } from './commands/end-push.ts';
import { startPush } from './commands/start-push.ts';
import { readNoticesForm, readPushForm } from './forms.ts';
import { bellField, kindsFor, mailField, pushField, pushShownField, type TypedHours, typedHours } from './model.ts';
import { OwnNoticesPage } from './pages/own-notices-page.tsx';

/** Those who are notified of what happens. */
const who = ['member', 'officer'] as const;

interface Shown {
  readonly mails: string;
  readonly choices: readonly ChosenKind[];
  readonly hours: TypedHours;
  readonly devices: readonly PushDevice[];
}

function show(request: RequestBy<Member | Officer>, shown: Shown, problems?: Problems): Answer {
  const { reader, t, actor, session, services } = request;
  const push = { publicKey: services.push.publicKey, session };
  const view = <OwnNoticesPage {...{ reader, ...shown, push }} errors={inWords(t, problems ?? {})} />;
  const frame = { area: ownArea(actor), title: t('accounts.notices.title'), current: 'account' };
  return page(view, frame, problems ? 422 : 200);
}

/** How the owner is told now. */
async function findShown({ db }: RequestBy<Member | Officer>, account: OwnAccount): Promise<Shown> {
  const choices = await listChoices(db, account.id, kindsFor(allNoticeKinds(), account));
  const devices = await listPushDevices(db, account.id);
  return { mails: account.mails, choices, hours: typedHours(await findHours(db, account.id)), devices };
}

export const noticesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/account/notices',
    who,
    async handle(request) {
      const account = await findOwnAccount(request);
      return account ? show(request, await findShown(request, account)) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/account/notices',
    openTo: 'silenced',
    who,
    async handle(request) {
      const account = await findOwnAccount(request);
      if (!account) return notFound;
      const kept = await findShown(request, account);
      const { form } = request;
      const read = readNoticesForm(kept.choices, form);
      if (!read.ok) return show(request, typed(form, kept), read.problems);
      await chooseNotices(request, account, read.value);
      return seeDone(paths.accountNotices(), 'accounts.done.notices');
    },
  }),
  route({
    method: 'POST',
    path: '/account/notices/devices',
    openTo: 'silenced',
    who,
    async handle(request) {
      const account = await findOwnAccount(request);
      if (!account) return notFound;
      const read = readPushForm(request.form);
      const isOn = read.ok && (await startPush(request, account, read.value));
      if (isOn) return seeDone(paths.accountNotices(), 'accounts.done.pushOn');
      const problems: Problems = { push: 'accounts.problem.pushUnable' };
      return show(request, await findShown(request, account), problems);
    },
  }),
  route({
    method: 'POST',
    path: '/account/notices/devices/:id/end',
    openTo: 'silenced',
    who,
    async handle(request) {
      const account = await findOwnAccount(request);
      const devices = account ? await listPushDevices(request.db, account.id) : [];
      const device = devices.find(({ id }) => id === request.params.id);
      if (!account || !device) return notFound;
      await endPush(request, account, device);
      return seeDone(paths.accountNotices(), 'accounts.done.pushOff');
    },
  }),
];

/** What the form said, where it said something that can be shown. */
function typed(form: URLSearchParams, { choices, hours, devices }: Shown): Shown {
  const said = (field: keyof TypedHours) => form.get(field) ?? hours[field];
  return {
    devices,
    mails: form.get('mails') ?? '',
    choices: choices.map(({ kind, bell, mail, push }) =>
      form.has(mailField(kind))
        ? {
            kind,
            bell: form.has(bellField(kind)),
            mail: mailTimes.find((time) => time === form.get(mailField(kind))) ?? mail,
            push: form.has(pushShownField) ? form.has(pushField(kind)) : push,
          }
        : { kind, bell, mail, push },
    ),
    hours: {
      digestHour: said('digestHour'),
      digestDay: said('digestDay'),
      quietFrom: said('quietFrom'),
      quietTo: said('quietTo'),
    },
  };
}
