import { paths } from '#domains/core/programme/paths.ts';
import { listCountries } from '#domains/core/programme/queries.ts';
import { restoreAccount } from '#domains/people/accounts/commands/restore-account.ts';
import type { Operator } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type OfficerId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  notFound,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { languages, type Message } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { countryName } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { findOfficer, type SeenOfficer } from './access.ts';
import { inviteOfficer } from './commands/invite-officer.ts';
import { moveOfficer } from './commands/move-officer.ts';
import { suspendOfficer } from './commands/suspend-officer.ts';
import { withdrawInvitation } from './commands/withdraw-invitation.ts';
import { inviteForm, servedForm } from './forms.ts';
import { OfficerPage } from './pages/officer-page.tsx';
import { OfficersPage } from './pages/officers-page.tsx';
import { listOfficers } from './queries.ts';

/** A map: the word comes from the address, and may be one that every object knows. */
const doneWords = new Map<string, Message>([
  ['invited', 'accounts.officers.done.invited'],
  ['suspended', 'accounts.officers.done.suspended'],
  ['restored', 'accounts.officers.done.restored'],
  ['withdrawn', 'accounts.officers.done.withdrawn'],
  ['moved', 'accounts.officers.done.moved'],
]);
const done = (what: string) => seeOther(`${paths.officers()}?done=${what}`);

async function showOfficers(request: RequestBy<Operator>, problems: Problems = {}, status = 200): Promise<Answer> {
  const { db, actor, now, reader, t, form, query } = request;
  const after = query.get('after') ?? undefined;
  const { officers, next } = await listOfficers(db, actor, { after: after && isUuid(after) ? after : undefined });
  const countries = (await listCountries(db, now)).map(({ code }) => code);
  const idempotencyKey = form.get('idempotencyKey') ?? '';
  const word = !hasProblems(problems) ? doneWords.get(query.get('done') ?? '') : undefined;
  const view = (
    <OfficersPage
      reader={reader}
      officers={officers}
      older={next && `${paths.officers()}?after=${next}`}
      done={word && t(word)}
      idempotencyKey={isUuid(idempotencyKey) ? idempotencyKey : newId()}
      countries={countries}
      languages={languages()}
      values={form}
      errors={inWords(t, problems)}
    />
  );
  return page(view, { area: 'office', title: t('accounts.officers.title'), current: 'officers' }, status);
}

/** A route of the operator, on one officer. */
function onOfficer(
  act: '' | '/suspension' | '/restoration' | '/withdrawal' | '/invitation',
  handle: (request: RequestBy<Operator>, officer: SeenOfficer) => Promise<Answer>,
  method: 'GET' | 'POST' = 'POST',
): Route {
  return route({
    method,
    path: `/operations/officers/:id${act}`,
    who: ['operator'],
    async handle(request) {
      const officer = await findOfficer(request.db, request.actor, request.params.id);
      return officer ? handle(request, officer) : notFound;
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
function servedBy({ t, language }: PageRequest, { scope, countries, offered }: Chosen) {
  if (scope === 'every')
    return { serves: 'every country', serviceName: t('accounts.officers.serviceCentral') } as const;
  const [first, ...more] = offered.filter((code) => countries.includes(code));
  if (!first) return undefined;
  const serviceName = t('accounts.officers.serviceNational', { country: countryName(first, language) });
  return { serves: [first, ...more] as const, serviceName };
}

/** The countries that take part, and those that the officer serves already. */
async function offeredTo({ db, now }: PageRequest, { serves }: SeenOfficer): Promise<CountryCode[]> {
  return [...new Set([...(await codesOf(db, now)), ...(serves === 'every country' ? [] : serves)])];
}

async function showOfficer(
  request: PageRequest,
  officer: SeenOfficer,
  values: URLSearchParams,
  problems: Problems = {},
) {
  const { reader, t } = request;
  const countries = await offeredTo(request, officer);
  const view = <OfficerPage {...{ reader, officer, countries, values }} errors={inWords(t, problems)} />;
  const frame = { area: 'office', title: officer.name, current: 'officers' } as const;
  return page(view, frame, hasProblems(problems) ? 422 : 200);
}

async function move(request: RequestBy<Operator>, officer: SeenOfficer): Promise<Answer> {
  const { db, actor, form, now } = request;
  const read = readForm(servedForm, form, { lists: ['countries'] });
  if (!read.ok) return showOfficer(request, officer, form, read.problems);
  const served = servedBy(request, { ...read.value, offered: await offeredTo(request, officer) });
  if (!served) return showOfficer(request, officer, form, { countries: 'accounts.officers.scopeMissing' });
  const moved = await moveOfficer(db, actor, officer, { ...served, now });
  return moved.ok ? done('moved') : notFound;
}

async function invite(request: RequestBy<Operator>): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  const read = readForm(inviteForm, form, { lists: ['countries'] });
  if (!read.ok) return showOfficers(request, read.problems, 422);
  const { idempotencyKey, scope, countries, ...officer } = read.value;
  const served = servedBy(request, { scope, countries, offered: await codesOf(db, now) });
  if (!served) return showOfficers(request, { countries: 'accounts.officers.scopeMissing' }, 422);
  const named = { ...officer, id: idempotencyKey as OfficerId, ...served };
  const invited = await inviteOfficer(db, actor, named, { now, ...services });
  if (invited.ok) return done('invited');
  if (invited.reason === 'notYours') return notFound;
  return showOfficers(request, { email: 'accounts.form.emailTaken' }, 409);
}

export const officersRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/operations/officers',
    who: ['operator'],
    handle: (request) => showOfficers(request),
  }),
  route({
    method: 'POST',
    path: '/operations/officers',
    who: ['operator'],
    handle: invite,
  }),
  onOfficer(
    '',
    async (request, officer) => {
      const { serves } = officer;
      const values = new URLSearchParams({ scope: serves === 'every country' ? 'every' : 'some' });
      for (const code of serves === 'every country' ? [] : serves) values.append('countries', code);
      return showOfficer(request, officer, values);
    },
    'GET',
  ),
  onOfficer('', move),
  onOfficer('/suspension', async ({ db, actor, now }, officer) => {
    const suspended = await suspendOfficer(db, actor, officer, { now });
    return suspended.ok ? done('suspended') : notFound;
  }),
  onOfficer('/restoration', async ({ db, actor, now }, officer) => {
    const restored = await restoreAccount(db, actor, officer, { now });
    return restored.ok ? done('restored') : notFound;
  }),
  onOfficer('/withdrawal', async ({ db, actor, now }, officer) => {
    const withdrawn = await withdrawInvitation(db, actor, officer, { now });
    return withdrawn.ok ? done('withdrawn') : seeOther(paths.officers());
  }),
  onOfficer('/invitation', async ({ db, actor, now, services }, officer) => {
    const sent = await repeatInvitation(db, actor, officer, { now, ...services });
    return sent.ok ? done('invited') : seeOther(paths.officers());
  }),
];
