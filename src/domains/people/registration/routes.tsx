import { findAnsweringService, wordsOf } from '#domains/core/programme/queries.ts';
import { unconfirmedLimit } from '#domains/people/accounts/model.ts';
import { schoolLabel } from '#domains/people/schools/model.ts';
import { askedOnce, meantChoice, readSchoolChoice } from '#domains/people/schools/parts/read-school-choice.ts';
import { findNamedSchool, findSchools, listRegions } from '#domains/people/schools/queries.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { mailboxOf } from '#kernel/email-address.ts';
import type { CountryCode } from '#kernel/ids.ts';
import { isUnaskedSlip } from '#kernel/meant-address.ts';
import { sentFields, type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import { type Answer, page, type Route, route, seeOther } from '#platform/http.ts';
import { languages } from '#platform/i18n.ts';
import { hashPassword } from '#platform/passwords.ts';
import { findDraft } from './access.ts';
import { type Begun, begun, type Sent, statusOf, versionIn } from './answers.tsx';
import { keepDraft } from './commands/keep-draft.ts';
import { registerMember } from './commands/register-member.ts';
import { readIdea, readYou, wholeForm, withPassword } from './forms.ts';
import { registrationLimits, stepFields } from './model.ts';
import { ChooseSchoolPage } from './pages/choose-school-page.tsx';
import { IdeaPage } from './pages/idea-page.tsx';
import { YouPage } from './pages/you-page.tsx';
import { paths } from './paths.ts';
import { autosaveRoute, seenIn } from './routes/autosave.tsx';
import { passwordProblem } from './routes/chosen-password.tsx';

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
    handle: (request) => begun(request, sendIdea, { last: true }),
  }),
  autosaveRoute,
];

async function showYou(begun: Begun, sent: Partial<Sent> = {}): Promise<Answer> {
  const { request, cookies, draft, countries, outside } = begun;
  const { db, reader } = request;
  const typed = sent.typed ?? draft?.typed.you ?? {};
  const country = typedValue(typed, 'country');
  const service = outside.includes(country) ? await findAnsweringService(db, country as CountryCode) : undefined;
  const roles = (await wordsOf(db)).list('staff_role', reader.language);
  const view = (
    <YouPage
      {...{ reader, typed, countries, outside, service, roles }}
      errors={sent.errors ?? {}}
      version={versionIn(begun, 'you', sent)}
      meanwhile={sent.meanwhile}
      hasPassword={draft?.hasPassword ?? false}
      savedAt={draft?.savedAt}
      languages={languages()}
    />
  );
  const { t } = reader;
  const frame = {
    area: 'site',
    title: t('registration.step.you.title'),
    description: t('registration.description'),
  } as const;
  return { ...page(view, frame, statusOf(sent)), cookies };
}

async function sendYou(begun: Begun): Promise<Answer> {
  const { request, token, cookies, draft, offered, outside } = begun;
  const { form, services, address } = request;
  const sent = wholeForm('you', form);
  const password = form.get('password') ?? '';
  const errorsOf = (typed: TypedFields) => {
    const you = readYou(typed, offered);
    const problems = { ...(!you.ok && you.problems) };
    if (problems.country && outside.includes(typedValue(typed, 'country')))
      problems.country = 'registration.problem.countryOutside';
    return withPassword(problems, passwordProblem(typed, password, draft));
  };
  if (!draft && !(await services.limits.take(registrationLimits.begun, address))) {
    const errors = { ...errorsOf(sent), '': 'registration.problem.tooMany' } as const;
    return showYou(begun, { typed: sent, errors, status: 429 });
  }
  const kept = await keepDraft(request, token, { step: 'you', typed: sent, seen: seenIn(request, 'you') });
  const { typed } = kept;
  if (kept.conflicts.length > 0) return showYou(begun, { typed, meanwhile: kept.saved });
  const errors = errorsOf(typed);
  if (Object.keys(errors).length > 0) return showYou(begun, { typed, errors });
  if (password) {
    if (!(await services.limits.take(registrationLimits.password, address)))
      return showYou(begun, { typed, errors: { password: 'registration.problem.tooMany' }, status: 429 });
    await keepDraft(request, token, { step: 'you', typed: {}, passwordHash: await hashPassword(password) });
  }
  if (isUnaskedSlip(form, 'email')) {
    const draft = await findDraft(request, token);
    return showYou({ ...begun, draft }, { typed, errors: { email: 'ui.problem.emailMeant' } });
  }
  return seeOther(paths.school(), cookies);
}

async function showSchool(begun: Begun, sent: Partial<Sent> = {}): Promise<Answer> {
  const { request, cookies, draft, you } = begun;
  const { errors, meanwhile } = sent;
  if (!you) return seeOther(paths.register(), cookies);
  const { db, reader, query } = request;
  const typed = sent.typed ?? draft?.typed.school ?? {};
  const known = await findNamedSchool(db, you.country, typed);
  const text = errors?.school ? typedValue(typed, 'school') : query.get('q');
  const view = (
    <ChooseSchoolPage
      {...{ reader, typed, meanwhile }}
      action={paths.school()}
      keptAt={paths.draft('school')}
      version={versionIn(begun, 'school', sent)}
      savedAt={draft?.savedAt}
      country={you.country}
      errors={errors ?? {}}
      found={text ? await findSchools(db, { text, country: you.country }) : undefined}
      types={(await wordsOf(db)).list('school_type', reader.language)}
      regions={await listRegions(db, you.country)}
      languages={languages()}
      head={known && !known.hasHead ? 'needed' : 'hidden'}
      submit="registration.next.idea"
    />
  );
  const title = reader.t('registration.step.school.title');
  return { ...page(view, { area: 'site', title }, statusOf(sent)), cookies };
}

async function sendSchool(begun: Begun): Promise<Answer> {
  const { request, token, cookies, draft, offered, you } = begun;
  if (!you) return seeOther(paths.register(), cookies);
  const { db, form } = request;
  const fields = { ...draft?.typed.school, ...sentFields(form, stepFields.school) };
  const named = await findNamedSchool(db, you.country, { ...fields, how: ['chosen'] });
  const sent = { ...fields, how: [meantChoice(form, fields, { named })] };
  const kept = await keepDraft(request, token, { step: 'school', typed: sent, seen: seenIn(request, 'school') });
  const { typed } = kept;
  if (kept.conflicts.length > 0) return showSchool(begun, { typed, meanwhile: kept.saved });
  const known = await findNamedSchool(db, you.country, typed);
  const choice = askedOnce(
    form,
    readSchoolChoice(typed, {
      named: known,
      isType: (key) => offered.word('school_type', key),
      ownAddress: ownAddressIs(you.email),
    }),
  );
  // Taken from the list of results: its name replaces what was searched for.
  if (choice.ok && known)
    await keepDraft(request, token, {
      step: 'school',
      typed: { school: [schoolLabel(known)], schoolId: [known.id] },
    });
  if (choice.ok) return seeOther(paths.idea(), cookies);
  if (form.has('find') && typedValue(typed, 'how') !== 'added')
    return seeOther(paths.schoolSearch(typedValue(typed, 'school')), cookies);
  return showSchool(begun, { typed, errors: choice.problems });
}

async function showIdea(begun: Begun, sent: Partial<Sent> = {}): Promise<Answer> {
  const { request, cookies, draft, you } = begun;
  if (!you) return seeOther(paths.register(), cookies);
  const { db, reader } = request;
  const choice = await readChoice(begun, you.country);
  if (!choice.ok) return seeOther(paths.school(), cookies);
  const words = await wordsOf(db);
  const view = (
    <IdeaPage
      reader={reader}
      typed={sent.typed ?? draft?.typed.idea ?? {}}
      errors={sent.errors ?? {}}
      version={versionIn(begun, 'idea', sent)}
      meanwhile={sent.meanwhile}
      savedAt={draft?.savedAt}
      subjects={words.list('subject', reader.language)}
      languages={words.list('language', reader.language).map(({ key }) => key)}
    />
  );
  const title = reader.t('registration.step.idea.title');
  return { ...page(view, { area: 'site', title }, statusOf(sent)), cookies };
}

async function sendIdea(begun: Begun): Promise<Answer> {
  const { request, token, cookies, draft, offered, you } = begun;
  const { db, form, services, address, session } = request;
  const sent = wholeForm('idea', form);
  const kept = draft?.finished
    ? undefined
    : await keepDraft(request, token, { step: 'idea', typed: sent, seen: seenIn(request, 'idea') });
  const typed = kept?.typed ?? sent;
  if (kept && kept.conflicts.length > 0) return showIdea(begun, { typed, meanwhile: kept.saved });
  const idea = readIdea(typed, offered);
  const choice = you && (await readChoice(begun, you.country));
  if (kept) {
    if (!you || !choice?.ok || !idea.ok) return showIdea(begun, { typed, errors: idea.ok ? {} : idea.problems });
    if (!(await services.limits.take(unconfirmedLimit, address)))
      return showIdea(begun, { typed, errors: { conduct: 'registration.problem.tooMany' }, status: 429 });
  }
  const words = await wordsOf(db);
  const whole = you && choice?.ok && idea.ok ? { you, choice: choice.value, idea: idea.value, words } : undefined;
  const result = await registerMember(request, token, whole, session);
  if (!result.ok) return seeOther(paths.register(), cookies);
  const { cookie, isNew } = result.value;
  // A form that was sent twice has registered once.
  const succeeded = isNew
    ? [registrationLimits.begun, registrationLimits.password]
    : draft?.finished
      ? []
      : [unconfirmedLimit];
  for (const limit of succeeded) await services.limits.giveBack(limit, address);
  return seeOther(desk.desk(), [cookie, { name: 'registration', value: '', maxAge: 0 }]);
}

/** The school of the draft, read anew: it may have left the list, or a type may not be offered any more. */
async function readChoice({ request, draft, offered }: Begun, country: CountryCode) {
  const typed = draft?.typed.school ?? {};
  const named = await findNamedSchool(request.db, country, typed);
  const ownAddress = ownAddressIs(typedValue(draft?.typed.you ?? {}, 'email'));
  return readSchoolChoice(typed, { named, isType: (key) => offered.word('school_type', key), ownAddress });
}

/** There is no account yet, so no address before this one either. */
function ownAddressIs(own: string) {
  return (email: string): 'present' | undefined => (mailboxOf(email) === mailboxOf(own) ? 'present' : undefined);
}
