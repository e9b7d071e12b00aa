import { type ChosenKind, listChoices } from '#domains/core/notifications/queries/choices.ts';
import { allNoticeKinds } from '#domains/core/notifications/registry.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, notFound, ownArea, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findOwnAccount } from '../access.ts';
import { paths } from '../paths.ts';
import { chooseNotices } from './commands/choose-notices.ts';
import { readNoticesForm } from './forms.ts';
import { bellField, kindsFor, mailField } from './model.ts';
import { OwnNoticesPage } from './pages/own-notices-page.tsx';

/** Those who are notified of what happens. */
const who = ['member', 'officer'] as const;

interface Shown {
  readonly mails: string;
  readonly choices: readonly ChosenKind[];
}

function show({ reader, t, actor }: RequestBy<Member | Officer>, shown: Shown, problems?: Problems): Answer {
  const view = <OwnNoticesPage {...{ reader, ...shown }} errors={inWords(t, problems ?? {})} />;
  const frame = { area: ownArea(actor), title: t('accounts.notices.title'), current: 'account' };
  return page(view, frame, problems ? 422 : 200);
}

export const noticesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/account/notices',
    who,
    async handle(request) {
      const account = await findOwnAccount(request);
      if (!account) return notFound;
      return show(request, {
        mails: account.mails,
        choices: await listChoices(request.db, account.id, kindsFor(allNoticeKinds(), account)),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/account/notices',
    who,
    async handle(request) {
      const account = await findOwnAccount(request);
      if (!account) return notFound;
      const kept = await listChoices(request.db, account.id, kindsFor(allNoticeKinds(), account));
      const { form } = request;
      const read = readNoticesForm(
        kept.map(({ kind }) => kind),
        form,
      );
      if (!read.ok) return show(request, typed(form, kept), read.problems);
      await chooseNotices(request, account, read.value);
      return seeDone(paths.accountNotices(), 'accounts.done.notices');
    },
  }),
];

/** What the form said, where it said something that can be shown. */
function typed(form: URLSearchParams, kept: readonly ChosenKind[]): Shown {
  return {
    mails: form.get('mails') ?? '',
    choices: kept.map(({ kind, bell, mail }) =>
      form.has(mailField(kind))
        ? {
            kind,
            bell: form.has(bellField(kind)),
            mail: form.get(mailField(kind)) === 'off' ? 'off' : mail,
          }
        : { kind, bell, mail },
    ),
  };
}
