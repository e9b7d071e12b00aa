import { listCountries, wordsOf } from '#domains/core/programme/queries.ts';
import { findSchools } from '#domains/people/schools/queries.ts';
import { paths } from '#domains/people/verification/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import type { Problems } from '#platform/forms.ts';
import {
  type Answer,
  type Cookie,
  json,
  notFound,
  type PageRequest,
  page,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { languages, type Message } from '#platform/i18n.ts';
import { findPasswordProblem } from '#platform/password-rules.ts';
import { hashPassword } from '#platform/passwords.ts';
import { newToken } from '#platform/tokens.ts';
import { findDraft, isDraftToken } from './access.ts';
import { keepDraft } from './commands/keep-draft.ts';
import { registerMember } from './commands/register-member.ts';
import {
  type Offered,
  readIdea,
  readSchool,
  readYou,
  schoolLabel,
  sentFields,
  wholeForm,
  withPassword,
} from './forms.ts';
import { type Draft, draftDays, isStep, type Typed, typedValue, type You } from './model.ts';
import { ChooseSchoolPage } from './pages/choose-school-page.tsx';
import { IdeaPage } from './pages/idea-page.tsx';
import { YouPage } from './pages/you-page.tsx';
import { findNamedSchool } from './queries.ts';

/** From one network address: a whole school may register in one afternoon, a machine may not try addresses by the thousand. */
const limits = {
  saving: { name: 'registration-saving', points: 600, seconds: 600 },
  password: { name: 'registration-password', points: 60, seconds: 3600 },
  ending: { name: 'registration-ending', points: 40, seconds: 3600 },
} as const;

export const registrationRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/register', who: ['guest', 'member'], handle: (request) => begun(request, showYou) }),
  route({ method: 'POST', path: '/register', who: ['guest', 'member'], handle: (request) => begun(request, sendYou) }),
  route({
    method: 'GET',
    path: '/register/school',
    who: ['guest', 'member'],
    handle: (request) => begun(request, showSchool),
  }),
  route({
    method: 'POST',
    path: '/register/school',
    who: ['guest', 'member'],
    handle: (request) => begun(request, sendSchool),
  }),
  route({
    method: 'GET',
    path: '/register/idea',
    who: ['guest', 'member'],
    handle: (request) => begun(request, showIdea),
  }),
  route({
    method: 'POST',
    path: '/register/idea',
    who: ['guest', 'member'],
    handle: (request) => begun(request, sendIdea),
  }),
  route({
    method: 'POST',
    path: '/register/draft/:step',
    who: ['guest'],
    async handle(request) {
      const { db, params, form, now, services, address } = request;
      if (!isStep(params.step)) return notFound;
      if (!(await services.limits.take(limits.saving, address))) return json({}, 429);
      const { token, cookies } = tokenOf(request);
      await keepDraft(db, token, { step: params.step, typed: sentFields(params.step, form), now });
      return { ...json({ savedAt: now.toISOString() }), cookies };
    },
  }),
];

/** A registration as far as it has come, with what the steps need to know. */
interface Begun {
  readonly request: PageRequest;
  readonly token: string;
  readonly cookies: readonly Cookie[];
  readonly draft: Draft | undefined;
  readonly offered: Offered;
  readonly countries: readonly string[];
  /** The first step, once it is whole. */
  readonly you: You | undefined;
}

/** Whoever has registered goes to his desk; a form that was sent twice finds the end of the first one. */
async function begun(request: PageRequest, step: (begun: Begun) => Promise<Answer>): Promise<Answer> {
  const { db, actor, now } = request;
  if (actor.kind === 'member') return seeOther(desk.desk());
  const held = tokenOf(request);
  const found = await findDraft(db, held.token, now);
  // What has ended is of use only to the form that was sent twice; a colleague on the same machine begins anew.
  const isOver = found?.finished === true && step !== sendIdea;
  const { token, cookies } = isOver ? tokenOf({ cookies: {} }) : held;
  const draft = isOver ? undefined : found;
  const countries: readonly string[] = (await listCountries(db, now)).map(({ code }) => code);
  const words = await wordsOf(db);
  const offered: Offered = {
    country: (code) => countries.includes(code),
    word: (list, key) => words.has(list, key),
  };
  const you = readYou(draft?.typed.you ?? {}, offered);
  const whole = you.ok && draft?.hasPassword ? you.value : undefined;
  return step({ request, token, cookies, draft, offered, countries, you: whole });
}

/** The token is made with the first page; the draft, with the first word typed. */
function tokenOf({ cookies }: Pick<PageRequest, 'cookies'>): {
  readonly token: string;
  readonly cookies: readonly Cookie[];
} {
  const held = cookies.registration;
  const token = isDraftToken(held) ? held : newToken();
  return { token, cookies: [{ name: 'registration', value: token, maxAge: draftDays * 86_400 }] };
}

async function showYou(
  { request, cookies, draft, countries }: Begun,
  typed?: Typed,
  errors?: Problems,
  status?: number,
) {
  const { db, reader } = request;
  const roles = (await wordsOf(db)).list('staff_role', reader.language);
  const view = (
    <YouPage
      {...{ reader, countries, roles }}
      typed={typed ?? draft?.typed.you ?? {}}
      errors={errors ?? {}}
      hasPassword={draft?.hasPassword ?? false}
      savedAt={draft?.savedAt}
      languages={languages()}
    />
  );
  const title = reader.t('membership.step.you.title');
  return { ...page(view, { area: 'site', title }, status ?? (errors ? 422 : 200)), cookies };
}

async function sendYou(begun: Begun): Promise<Answer> {
  const { request, token, cookies, draft, offered } = begun;
  const { db, form, now, services, address } = request;
  const typed = wholeForm('you', form);
  const you = readYou(typed, offered);
  const password = form.get('password') ?? '';
  const problem = passwordProblem(typed, password, draft);
  const errors = withPassword(you.ok ? {} : you.problems, problem);
  await keepDraft(db, token, { step: 'you', typed, now });
  if (!you.ok || problem) return showYou(begun, typed, errors);
  if (password) {
    if (!(await services.limits.take(limits.password, address)))
      return showYou(begun, typed, { password: 'membership.form.tooMany' }, 429);
    await keepDraft(db, token, { step: 'you', typed: {}, passwordHash: await hashPassword(password), now });
  }
  return seeOther(paths.registerSchool(), cookies);
}

/** An empty field keeps the password that was chosen before. */
function passwordProblem(typed: Typed, password: string, draft: Draft | undefined): Message | undefined {
  if (password === '') return draft?.hasPassword ? undefined : 'membership.form.password.missing';
  const name = `${typedValue(typed, 'givenName')} ${typedValue(typed, 'familyName')}`;
  return findPasswordProblem(password, { name, email: typedValue(typed, 'email') });
}

async function showSchool({ request, cookies, draft, you }: Begun, sent?: Typed, errors?: Problems): Promise<Answer> {
  if (!you) return seeOther(paths.register(), cookies);
  const { db, reader, query } = request;
  const typed = sent ?? draft?.typed.school ?? {};
  const known = await findNamedSchool(db, you.country, typed);
  const text = errors?.school ? typedValue(typed, 'school') : query.get('q');
  const view = (
    <ChooseSchoolPage
      {...{ reader, typed }}
      action={paths.registerSchool()}
      keptAt={paths.registerDraft('school')}
      savedAt={draft?.savedAt}
      country={you.country}
      errors={errors ?? {}}
      found={text ? await findSchools(db, { text, country: you.country }) : undefined}
      types={(await wordsOf(db)).list('school_type', reader.language)}
      languages={languages()}
      head={known && !known.hasHead ? 'needed' : 'hidden'}
      submit="membership.next.idea"
    />
  );
  const title = reader.t('membership.step.school.title');
  return { ...page(view, { area: 'site', title }, errors ? 422 : 200), cookies };
}

async function sendSchool(begun: Begun): Promise<Answer> {
  const { request, token, cookies, draft, offered, you } = begun;
  if (!you) return seeOther(paths.register(), cookies);
  const { db, form, now } = request;
  const typed = { ...draft?.typed.school, how: ['chosen'], ...sentFields('school', form) };
  const known = await findNamedSchool(db, you.country, typed);
  const choice = readSchool(typed, offered, known);
  // Taken from the list of results: its name replaces what was searched for.
  const label = choice.ok && known ? { school: [schoolLabel(known)], schoolId: [known.id] } : {};
  await keepDraft(db, token, { step: 'school', typed: { ...typed, ...label }, now });
  if (choice.ok) return seeOther(paths.registerIdea(), cookies);
  if (form.has('find')) return seeOther(paths.registerSchoolSearch(typedValue(typed, 'school')), cookies);
  return showSchool(begun, typed, choice.problems);
}

async function showIdea(begun: Begun, sent?: Typed, errors?: Problems, status?: number): Promise<Answer> {
  const { request, cookies, draft, offered, you } = begun;
  if (!you) return seeOther(paths.register(), cookies);
  const { db, reader } = request;
  const school = draft?.typed.school ?? {};
  const choice = readSchool(school, offered, await findNamedSchool(db, you.country, school));
  if (!choice.ok) return seeOther(paths.registerSchool(), cookies);
  const words = await wordsOf(db);
  const view = (
    <IdeaPage
      reader={reader}
      typed={sent ?? draft?.typed.idea ?? {}}
      errors={errors ?? {}}
      savedAt={draft?.savedAt}
      subjects={words.list('subject', reader.language)}
      languages={words.list('language', reader.language).map(({ key }) => key)}
    />
  );
  const title = reader.t('membership.step.idea.title');
  return { ...page(view, { area: 'site', title }, status ?? (errors ? 422 : 200)), cookies };
}

async function sendIdea(begun: Begun): Promise<Answer> {
  const { request, token, cookies, draft, offered, you } = begun;
  const { db, form, now, services, address, session } = request;
  const typed = wholeForm('idea', form);
  const idea = readIdea(typed, offered);
  const school = draft?.typed.school ?? {};
  const choice = you && readSchool(school, offered, await findNamedSchool(db, you.country, school));
  if (!draft?.finished) {
    await keepDraft(db, token, { step: 'idea', typed, now });
    if (!you || !choice?.ok || !idea.ok) return showIdea(begun, typed, idea.ok ? {} : idea.problems);
    if (!(await services.limits.take(limits.ending, address)))
      return showIdea(begun, typed, { conduct: 'membership.form.tooMany' }, 429);
  }
  const whole = you && choice?.ok && idea.ok ? { you, choice: choice.value, idea: idea.value } : undefined;
  const words = await wordsOf(db);
  const options = { now, baseUrl: services.baseUrl, words, replaces: session };
  const result = await registerMember(db, token, whole, options);
  if (!result.ok) return seeOther(paths.register(), cookies);
  return seeOther(desk.desk(), [result.value, { name: 'registration', value: '', maxAge: 0 }]);
}
