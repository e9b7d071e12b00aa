import { listCountries } from '#domains/core/programme/queries.ts';
import type { Operator } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type OfficerId } from '#kernel/ids.ts';
import { isUnaskedSlip } from '#kernel/meant-address.ts';
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
import { versionOf } from '#platform/version-of.ts';
import { countryName } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { restoreStaff } from '../commands/restore-staff.ts';
import { paths } from '../paths.ts';
import { findOfficer, type SeenOfficer } from './access.ts';
import { changeOfficerCountries } from './commands/change-officer-countries.ts';
import { inviteOfficer } from './commands/invite-officer.ts';
import { suspendOfficer } from './commands/suspend-officer.ts';
import { withdrawInvitation } from './commands/withdraw-invitation.ts';
import { inviteForm, servedForm } from './forms.ts';
import { OfficerPage } from './pages/officer-page.tsx';
import { OfficersPage } from './pages/officers-page.tsx';
import { listOfficers } from './queries.ts';

/** A map: the word comes from the address, and may be one that every object knows. */
const doneMessages = new Map<string, Message>([
  ['invited', 'staff.officers.done.invited'],
  ['suspended', 'staff.officers.done.suspended'],
  ['restored', 'staff.officers.done.restored'],
  ['withdrawn', 'staff.officers.done.withdrawn'],
  ['moved', 'staff.officers.done.moved'],
]);
const done = (what: string) => seeOther(`${paths.officers()}?done=${what}`);

async function showOfficers(request: RequestBy<Operator>, problems: Problems = {}, status = 200): Promise<Answer> {
  const { db, actor, reader, t, form, query } = request;
  const after = query.get('after') ?? undefined;
  const { officers, next } = await listOfficers(db, actor, { after: after && isUuid(after) ? after : undefined });
  const countries = await codesOf(request);
  const idempotencyKey = form.get('idempotencyKey') ?? '';
  const word = !hasProblems(problems) ? doneMessages.get(query.get('done') ?? '') : undefined;
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
  return page(view, { area: 'office', title: t('staff.officers.title'), current: 'officers' }, status);
}

/** A route about one officer, who is loaded for the operator. */
function onOfficer(
  action: '' | '/suspension' | '/restoration' | '/withdrawal' | '/invitation',
  handle: (request: RequestBy<Operator>, officer: SeenOfficer<Operator>) => Promise<Answer>,
  method: 'GET' | 'POST' = 'POST',
): Route {
  return route({
    method,
    path: `/operations/officers/:id${action}`,
    who: ['operator'],
    async handle(request) {
      const officer = await findOfficer(request, request.params.id);
      return officer ? handle(request, officer) : notFound;
    },
  });
}

const codesOf = async ({ db, now }: PageRequest) => (await listCountries(db, now)).map(({ code }) => code);

interface Chosen {
  readonly scope: 'every' | 'some';
  readonly countries: readonly string[];
  readonly offered: readonly CountryCode[];
}

/** Which countries the form names, and what the service is called should it be founded now. Undefined where it names none. */
function servedBy({ t, language }: PageRequest, { scope, countries, offered }: Chosen) {
  if (scope === 'every') return { serves: 'every country', serviceName: t('staff.officers.serviceCentral') } as const;
  const [first, ...more] = offered.filter((code) => countries.includes(code));
  if (!first) return undefined;
  const serviceName = t('staff.officers.serviceNational', { country: countryName(first, language) });
  return { serves: [first, ...more] as const, serviceName };
}

/** The countries that take part, and those that the officer serves already. */
async function offeredTo(request: PageRequest, { serves }: SeenOfficer): Promise<CountryCode[]> {
  return [...new Set([...(await codesOf(request)), ...(serves === 'every country' ? [] : serves)])];
}

const servedOf = ({ serves }: SeenOfficer) => (serves === 'every country' ? [] : [...serves].sort());

interface Shown {
  readonly values: URLSearchParams;
  readonly problems?: Problems;
  /** Another operator has saved since the form was opened. */
  readonly meanwhile?: boolean;
}

async function showOfficer(
  request: PageRequest,
  officer: SeenOfficer,
  { values, problems = {}, meanwhile = false }: Shown,
) {
  const { reader, t } = request;
  const countries = await offeredTo(request, officer);
  const version = (meanwhile ? undefined : values.get('version')) ?? versionOf(servedOf(officer));
  const errors = inWords(t, problems);
  const view = <OfficerPage {...{ reader, officer, countries, values, version, meanwhile, errors }} />;
  const frame = { area: 'office', title: officer.name, current: 'officers' } as const;
  return page(view, frame, meanwhile ? 409 : hasProblems(problems) ? 422 : 200);
}

async function move(request: RequestBy<Operator>, officer: SeenOfficer<Operator>): Promise<Answer> {
  const { form } = request;
  const read = readForm(servedForm, form, { lists: ['countries'] });
  if (!read.ok) return showOfficer(request, officer, { values: form, problems: read.problems });
  const served = servedBy(request, { ...read.value, offered: await offeredTo(request, officer) });
  if (!served)
    return showOfficer(request, officer, { values: form, problems: { countries: 'staff.problem.scopeMissing' } });
  const moved = await changeOfficerCountries(request, officer, served, form.get('version') ?? undefined);
  if (moved.ok) return done('moved');
  const now = moved.reason === 'changedMeanwhile' ? await findOfficer(request, officer.id) : undefined;
  return now ? showOfficer(request, now, { values: form, meanwhile: true }) : notFound;
}

async function invite(request: RequestBy<Operator>): Promise<Answer> {
  const read = readForm(inviteForm, request.form, { lists: ['countries'] });
  if (!read.ok) return showOfficers(request, read.problems, 422);
  const { idempotencyKey, scope, countries, ...officer } = read.value;
  const served = servedBy(request, { scope, countries, offered: await codesOf(request) });
  if (!served) return showOfficers(request, { countries: 'staff.problem.scopeMissing' }, 422);
  if (isUnaskedSlip(request.form, 'email')) return showOfficers(request, { email: 'ui.problem.emailMeant' }, 422);
  const invited = await inviteOfficer(request, { ...officer, id: idempotencyKey as OfficerId, ...served });
  if (invited.ok) return done('invited');
  if (invited.reason === 'notAllowed') return notFound;
  if (invited.reason === 'tooMany') return showOfficers(request, { email: 'staff.problem.tooManyInvitations' }, 429);
  return showOfficers(request, { email: 'accounts.problem.emailTaken' }, 409);
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
      return showOfficer(request, officer, { values });
    },
    'GET',
  ),
  onOfficer('', move),
  onOfficer('/suspension', async (request, officer) => {
    const suspended = await suspendOfficer(request, officer);
    return suspended.ok ? done('suspended') : notFound;
  }),
  onOfficer('/restoration', async (request, officer) => {
    const restored = await restoreStaff(request, officer);
    return restored.ok ? done('restored') : notFound;
  }),
  onOfficer('/withdrawal', async (request, officer) => {
    const withdrawn = await withdrawInvitation(request, officer);
    return withdrawn.ok ? done('withdrawn') : seeOther(paths.officers());
  }),
  onOfficer('/invitation', async (request, officer) => {
    const sent = await repeatInvitation(request, officer);
    if (!sent.ok && sent.reason === 'tooMany')
      return showOfficers(request, { '': 'staff.problem.tooManyInvitations' }, 429);
    return sent.ok ? done('invited') : seeOther(paths.officers());
  }),
];
