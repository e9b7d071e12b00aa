import { everyone, type Operator } from '../../../kernel/actor.ts';
import { type CountryCode, isUuid, type OfficerId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';
import { isWrong, type Problems, readForm } from '../../../platform/forms.ts';
import {
  type Answer,
  type Asked,
  type AskedBy,
  type Frame,
  notFound,
  page,
  type Route,
  route,
  seeOther,
} from '../../../platform/http.ts';
import { languages, type Message, type Translate } from '../../../platform/i18n.ts';
import { newId } from '../../../platform/new-id.ts';
import { countryName } from '../../../ui/names-of.ts';
import { inWords } from '../../../ui/problems-in-words.ts';
import { paths as programme } from '../../programme/paths.ts';
import { listCountries } from '../../programme/queries.ts';
import { findLink } from '../access.ts';
import { findPasswordProblem } from '../commands/find-password-problem.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { restoreAccount } from '../commands/restore-account.ts';
import { firstOperatorForm, newPasswordForm } from '../forms.ts';
import { EndedLinkPage } from '../pages/ended-link-page.tsx';
import { NewPasswordPage } from '../pages/new-password-page.tsx';
import { paths } from '../paths.ts';
import { findOfficer, type SeenOfficer } from './access.ts';
import { inviteOfficer } from './commands/invite-officer.ts';
import { joinOffice } from './commands/join-office.ts';
import { makeOperator } from './commands/make-operator.ts';
import { moveOfficer } from './commands/move-officer.ts';
import { suspendOfficer } from './commands/suspend-officer.ts';
import { withdrawInvitation } from './commands/withdraw-invitation.ts';
import { inviteForm, servedForm } from './forms.ts';
import { FirstOperatorPage } from './pages/first-operator-page.tsx';
import { OfficerPage } from './pages/officer-page.tsx';
import { OfficersPage } from './pages/officers-page.tsx';
import { listOfficers } from './queries.ts';

const frame = (t: Translate, title: Message): Frame => ({ place: 'site', title: t(title), hidden: true });

/** A map: the word comes from the address, and may be one that every object knows. */
const doneWords = new Map<string, Message>([
  ['invited', 'accounts.officers.done.invited'],
  ['suspended', 'accounts.officers.done.suspended'],
  ['restored', 'accounts.officers.done.restored'],
  ['withdrawn', 'accounts.officers.done.withdrawn'],
  ['moved', 'accounts.officers.done.moved'],
]);
const done = (what: string) => seeOther(`${programme.officers()}?done=${what}`);

async function officersPage(asked: AskedBy<Operator>, problems: Problems = {}, status = 200): Promise<Answer> {
  const { db, actor, now, reader, t, form, query } = asked;
  const after = query.get('after') ?? undefined;
  const { officers, next } = await listOfficers(db, actor, { after: after && isUuid(after) ? after : undefined });
  const countries = (await listCountries(db, now)).map(({ code }) => code);
  const once = form.get('once') ?? '';
  const word = !isWrong(problems) ? doneWords.get(query.get('done') ?? '') : undefined;
  const view = (
    <OfficersPage
      reader={reader}
      officers={officers}
      older={next && `${programme.officers()}?after=${next}`}
      done={word && t(word)}
      once={isUuid(once) ? once : newId()}
      countries={countries}
      languages={languages()}
      values={form}
      errors={inWords(t, problems)}
    />
  );
  return page(view, { place: 'office', title: t('accounts.officers.title'), current: 'officers' }, status);
}

/** A route of the operator, on one officer. */
function onOfficer(
  act: '' | '/suspension' | '/restoration' | '/withdrawal' | '/invitation',
  handle: (asked: AskedBy<Operator>, officer: SeenOfficer) => Promise<Answer>,
  method: 'GET' | 'POST' = 'POST',
): Route {
  return route({
    method,
    path: `/operations/officers/:id${act}`,
    who: ['operator'],
    async handle(asked) {
      const officer = await findOfficer(asked.db, asked.actor, asked.params.id);
      return officer ? handle(asked, officer) : notFound;
    },
  });
}

const codesOf = async (db: Db, now: Date) => (await listCountries(db, now)).map(({ code }) => code);

interface Chosen {
  readonly scope: 'every' | 'some';
  readonly countries: readonly string[];
  readonly offered: readonly CountryCode[];
}

/** Whom the form says, and what the service is called should it be founded now. Undefined where it names no country. */
function servedBy({ t, language }: Asked, { scope, countries, offered }: Chosen) {
  if (scope === 'every')
    return { serves: 'every country', serviceName: t('accounts.officers.serviceCentral') } as const;
  const [first, ...more] = offered.filter((code) => countries.includes(code));
  if (!first) return undefined;
  const serviceName = t('accounts.officers.serviceNational', { country: countryName(first, language) });
  return { serves: [first, ...more] as const, serviceName };
}

/** The countries that take part, and those that the officer serves already. */
async function offeredTo({ db, now }: Asked, { serves }: SeenOfficer): Promise<CountryCode[]> {
  return [...new Set([...(await codesOf(db, now)), ...(serves === 'every country' ? [] : serves)])];
}

async function officerPage(asked: Asked, officer: SeenOfficer, values: URLSearchParams, problems: Problems = {}) {
  const { reader, t } = asked;
  const countries = await offeredTo(asked, officer);
  const view = <OfficerPage {...{ reader, officer, countries, values }} errors={inWords(t, problems)} />;
  const frame = { place: 'office', title: officer.name, current: 'officers' } as const;
  return page(view, frame, isWrong(problems) ? 422 : 200);
}

async function move(asked: AskedBy<Operator>, officer: SeenOfficer): Promise<Answer> {
  const { db, actor, form, now } = asked;
  const read = readForm(servedForm, form, { lists: ['countries'] });
  if (!read.ok) return officerPage(asked, officer, form, read.problems);
  const served = servedBy(asked, { ...read.value, offered: await offeredTo(asked, officer) });
  if (!served) return officerPage(asked, officer, form, { countries: 'accounts.officers.scopeMissing' });
  await moveOfficer(db, actor, officer, { ...served, now });
  return done('moved');
}

async function invite(asked: AskedBy<Operator>): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  const read = readForm(inviteForm, form, { lists: ['countries'] });
  if (!read.ok) return officersPage(asked, read.problems, 422);
  const { once, scope, countries, ...officer } = read.value;
  const served = servedBy(asked, { scope, countries, offered: await codesOf(db, now) });
  if (!served) return officersPage(asked, { countries: 'accounts.officers.scopeMissing' }, 422);
  const named = { ...officer, id: once as OfficerId, ...served };
  const invited = await inviteOfficer(db, actor, named, { now, ...services });
  if (invited.ok) return done('invited');
  return officersPage(asked, { email: 'accounts.form.emailTaken' }, 409);
}

const office: readonly Route[] = [
  route({
    method: 'GET',
    path: '/operations/officers',
    who: ['operator'],
    handle: (asked) => officersPage(asked),
  }),
  route({
    method: 'POST',
    path: '/operations/officers',
    who: ['operator'],
    handle: invite,
  }),
  onOfficer(
    '',
    async (asked, officer) => {
      const { serves } = officer;
      const values = new URLSearchParams({ scope: serves === 'every country' ? 'every' : 'some' });
      for (const code of serves === 'every country' ? [] : serves) values.append('countries', code);
      return officerPage(asked, officer, values);
    },
    'GET',
  ),
  onOfficer('', move),
  onOfficer('/suspension', async ({ db, actor, now }, officer) => {
    await suspendOfficer(db, actor, officer, { now });
    return done('suspended');
  }),
  onOfficer('/restoration', async ({ db, actor, now }, officer) => {
    await restoreAccount(db, actor, officer, { now });
    return done('restored');
  }),
  onOfficer('/withdrawal', async ({ db, actor, now }, officer) => {
    const withdrawn = await withdrawInvitation(db, actor, officer, { now });
    return withdrawn.ok ? done('withdrawn') : seeOther(programme.officers());
  }),
  onOfficer('/invitation', async ({ db, now, services }, officer) => {
    const sent = await repeatInvitation(db, officer, { now, ...services });
    return sent.ok ? done('invited') : seeOther(programme.officers());
  }),
];

function endedPage({ reader, t }: Asked, state: 'used' | 'expired' | 'unknown', remedy: Message): Answer {
  const view = <EndedLinkPage reader={reader} state={state} remedy={t(remedy)} />;
  return page(view, frame(t, `accounts.ended.${state}`), 410);
}

function invitationPage(
  { reader, t, params }: Asked<'/invitation/:token'>,
  link: { name: string; accountEmail: string | null },
  problems: Problems = {},
): Answer {
  const shown = {
    title: t('accounts.invitation.title'),
    lead: t('accounts.invitation.lead', { name: link.name }),
    button: t('accounts.invitation.button'),
    action: paths.invitation(params.token),
    email: link.accountEmail ?? '',
  };
  return page(
    <NewPasswordPage reader={reader} errors={inWords(t, problems)} {...shown} />,
    frame(t, 'accounts.invitation.title'),
    isWrong(problems) ? 422 : 200,
  );
}

function operatorPage({ reader, t, form, params }: Asked<'/first-operator/:token'>, problems: Problems = {}): Answer {
  return page(
    <FirstOperatorPage reader={reader} token={params.token} values={form} errors={inWords(t, problems)} />,
    frame(t, 'accounts.firstOperator.title'),
    isWrong(problems) ? 422 : 200,
  );
}

const beginnings: readonly Route[] = [
  route({
    method: 'GET',
    path: '/invitation/:token',
    who: everyone,
    async handle(asked) {
      const link = await findLink(asked.db, asked.params.token, 'officer_invitation', asked.now);
      if (link?.state !== 'open') return endedPage(asked, link?.state ?? 'unknown', 'accounts.invitation.ended');
      return invitationPage(asked, link);
    },
  }),
  route({
    method: 'POST',
    path: '/invitation/:token',
    who: everyone,
    async handle(asked) {
      const { db, params, form, now } = asked;
      const link = await findLink(db, params.token, 'officer_invitation', now);
      if (link?.state !== 'open') return endedPage(asked, link?.state ?? 'unknown', 'accounts.invitation.ended');
      const read = readForm(newPasswordForm, form);
      if (!read.ok) return invitationPage(asked, link, read.problems);
      const problem = findPasswordProblem(read.value.password, { name: link.name, email: link.accountEmail ?? '' });
      if (problem) return invitationPage(asked, link, { password: problem });
      const joined = await joinOffice(db, { token: params.token, ...read.value }, { now });
      if (!joined.ok) return endedPage(asked, 'used', 'accounts.invitation.ended');
      return seeOther(paths.enrolment(), [joined.value]);
    },
  }),
  route({
    method: 'GET',
    path: '/first-operator/:token',
    who: everyone,
    async handle(asked) {
      const link = await findLink(asked.db, asked.params.token, 'first_operator', asked.now);
      if (link?.state !== 'open') return endedPage(asked, link?.state ?? 'unknown', 'accounts.firstOperator.ended');
      return operatorPage(asked);
    },
  }),
  route({
    method: 'POST',
    path: '/first-operator/:token',
    who: everyone,
    async handle(asked) {
      const { db, params, form, now, language } = asked;
      const link = await findLink(db, params.token, 'first_operator', now);
      if (link?.state !== 'open') return endedPage(asked, link?.state ?? 'unknown', 'accounts.firstOperator.ended');
      const read = readForm(firstOperatorForm, form);
      if (!read.ok) return operatorPage(asked, read.problems);
      const { givenName, familyName, email, password } = read.value;
      const problem = findPasswordProblem(password, { name: `${givenName} ${familyName}`, email });
      if (problem) return operatorPage(asked, { password: problem });
      const made = await makeOperator(db, params.token, { ...read.value, language }, { now });
      if (made.ok) return seeOther(paths.enrolment(), [made.value]);
      if (made.reason === 'addressTaken') return operatorPage(asked, { email: 'accounts.form.emailTaken' });
      return endedPage(asked, 'used', 'accounts.firstOperator.ended');
    },
  }),
];

export const officersRoutes: readonly Route[] = [...office, ...beginnings];
