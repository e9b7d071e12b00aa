import { repeatInvitation } from '#domains/accounts/commands/repeat-invitation.ts';
import { restoreAccount } from '#domains/accounts/commands/restore-account.ts';
import { paths } from '#domains/programme/paths.ts';
import { listCountries } from '#domains/programme/queries.ts';
import type { Operator } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type OfficerId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { isWrong, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Asked, type AskedBy, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { languages, type Message } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { countryName } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
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

async function showOfficers(asked: AskedBy<Operator>, problems: Problems = {}, status = 200): Promise<Answer> {
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
      older={next && `${paths.officers()}?after=${next}`}
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

async function showOfficer(asked: Asked, officer: SeenOfficer, values: URLSearchParams, problems: Problems = {}) {
  const { reader, t } = asked;
  const countries = await offeredTo(asked, officer);
  const view = <OfficerPage {...{ reader, officer, countries, values }} errors={inWords(t, problems)} />;
  const frame = { place: 'office', title: officer.name, current: 'officers' } as const;
  return page(view, frame, isWrong(problems) ? 422 : 200);
}

async function move(asked: AskedBy<Operator>, officer: SeenOfficer): Promise<Answer> {
  const { db, actor, form, now } = asked;
  const read = readForm(servedForm, form, { lists: ['countries'] });
  if (!read.ok) return showOfficer(asked, officer, form, read.problems);
  const served = servedBy(asked, { ...read.value, offered: await offeredTo(asked, officer) });
  if (!served) return showOfficer(asked, officer, form, { countries: 'accounts.officers.scopeMissing' });
  const moved = await moveOfficer(db, actor, officer, { ...served, now });
  return moved.ok ? done('moved') : notFound;
}

async function invite(asked: AskedBy<Operator>): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  const read = readForm(inviteForm, form, { lists: ['countries'] });
  if (!read.ok) return showOfficers(asked, read.problems, 422);
  const { once, scope, countries, ...officer } = read.value;
  const served = servedBy(asked, { scope, countries, offered: await codesOf(db, now) });
  if (!served) return showOfficers(asked, { countries: 'accounts.officers.scopeMissing' }, 422);
  const named = { ...officer, id: once as OfficerId, ...served };
  const invited = await inviteOfficer(db, actor, named, { now, ...services });
  if (invited.ok) return done('invited');
  if (invited.reason === 'notYours') return notFound;
  return showOfficers(asked, { email: 'accounts.form.emailTaken' }, 409);
}

export const officersRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/operations/officers',
    who: ['operator'],
    handle: (asked) => showOfficers(asked),
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
      return showOfficer(asked, officer, values);
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
