import { findAnsweringService, wordsOf } from '#domains/core/programme/queries.ts';
import { findLink } from '#domains/people/accounts/access.ts';
import { answerEndedConfirmation } from '#domains/people/accounts/answers.tsx';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { findOwnAddresses } from '#domains/people/accounts/queries.ts';
import { schoolChoiceFields, schoolLabel } from '#domains/people/schools/model.ts';
import { askedOnce, meantChoice, readSchoolChoice } from '#domains/people/schools/parts/read-school-choice.ts';
import { findNamedSchool, findSchools, listRegions } from '#domains/people/schools/queries.ts';
import { everyone, type Member } from '#kernel/actor.ts';
import { sentFields, type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import { type Problems, readValues } from '#platform/forms.ts';
import {
  type Answer,
  notFound,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import { languages } from '#platform/i18n.ts';
import { headAnswerForm } from '../forms.ts';
import { paths } from '../paths.ts';
import { canRemindHead } from '../policy.ts';
import { findVerificationStatus } from '../queries.ts';
import { findHeadQuestion } from './access.ts';
import { answerHeadQuestion } from './commands/answer-head-question.ts';
import { changeSchool } from './commands/change-school.ts';
import { confirmEmail } from './commands/confirm-email.ts';
import { remindHead } from './commands/remind-head.ts';
import { HeadEndPage, HeadQuestionPage } from './pages/head-page.tsx';
import { VerificationStatusPage } from './pages/verification-status-page.tsx';

/** Links that were never made, from one network address. One that was made costs nothing. */
const headLimit = { name: 'head-link', points: 60, seconds: 600 };
/** Each change may send a mail to somebody outside. */
const changeLimit = { name: 'school-change', points: 5, seconds: 86_400 };

export const ownVerificationRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/confirm/:token',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { token } = request.params;
      const confirmed = await confirmEmail(request, {
        token,
        address: request.address,
        words: await wordsOf(request.db),
      });
      if (!confirmed.ok && confirmed.reason === 'ended') {
        return answerEndedConfirmation(request, await findLink(request, token, 'confirm_email'));
      }
      return seeOther(accounts.confirmed(confirmed.ok ? 'done' : 'taken'));
    },
  }),
  route({
    method: 'GET',
    path: '/head/:token',
    who: everyone,
    async handle(request) {
      const { db, params, reader } = request;
      const question = await findHeadQuestion(request, params.token);
      const frame = { area: 'site', title: reader.t('verification.head.title'), hidden: true } as const;
      if (!question) return answerUnknownLink(request);
      if (question.answer || question.ended)
        return page(<HeadEndPage reader={reader} outcome={question.answer ? 'used' : 'ended'} />, frame, 410);
      const role = (await wordsOf(db)).label('staff_role', question.staffRole, reader.language);
      const school = schoolLabel({ name: question.schoolName, town: question.town });
      const { name, email } = question;
      return page(<HeadQuestionPage {...{ reader, role, school, name, email }} token={params.token} />, frame);
    },
  }),
  route({
    method: 'POST',
    path: '/head/:token',
    who: everyone,
    async handle(request) {
      const { params, form, reader } = request;
      const question = await findHeadQuestion(request, params.token);
      const frame = { area: 'site', title: reader.t('verification.head.title'), hidden: true } as const;
      if (!question) return answerUnknownLink(request);
      const read = readValues(headAnswerForm, { answer: form.get('answer') });
      if (!read.ok) return seeOther(paths.head(params.token, reader.language));
      const { answer } = read.value;
      const result = await answerHeadQuestion(request, question, answer);
      if (!result.ok) return page(<HeadEndPage reader={reader} outcome={result.reason} />, frame, 410);
      return page(<HeadEndPage reader={reader} outcome={answer} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/verification',
    who: ['member'],
    handle: (request) => showStatus(request),
  }),
  route({
    method: 'POST',
    path: '/verification/school',
    who: ['member'],
    async handle(request) {
      const { db, actor, form, services } = request;
      const fields = sentFields(form, schoolChoiceFields);
      const words = await wordsOf(db);
      const named = await findNamedSchool(db, actor.country, fields);
      const present = (await findVerificationStatus(db, actor.id))?.school?.id;
      const typed = { ...fields, how: [meantChoice(form, fields, { named, present })] };
      const ownAddress = await findOwnAddresses(request, actor.id);
      const isType = (key: string) => words.has('school_type', key);
      const choice = askedOnce(form, readSchoolChoice(typed, { named, isType, ownAddress }));
      if (!choice.ok && form.has('find') && typedValue(typed, 'how') !== 'added')
        return seeOther(paths.statusSearch(typedValue(typed, 'school')));
      if (!choice.ok) return showStatus(request, typed, choice.problems);
      if (!(await services.limits.take(changeLimit, actor.id)))
        return showStatus(request, typed, { school: 'verification.problem.tooMany' }, 429);
      const own = { member: actor.id, country: actor.country };
      const changed = await changeSchool(request, own, choice.value, words);
      if (!changed.ok && changed.reason === 'alreadyThere')
        return showStatus(request, typed, { school: 'verification.problem.alreadyThere' });
      return seeDone(paths.status(), 'verification.done.school');
    },
  }),
  route({
    method: 'POST',
    path: '/verification/head-reminder',
    who: ['member'],
    async handle(request) {
      // A refusal needs no message: the page shows when the head can be reminded, or what the head has answered.
      const reminded = await remindHead(request, request.actor.id, await wordsOf(request.db));
      return reminded.ok ? seeDone(paths.status(), 'verification.done.reminded') : seeOther(paths.status());
    },
  }),
];

async function answerUnknownLink({ reader, services, address }: PageRequest): Promise<Answer> {
  if (!(await services.limits.take(headLimit, address))) return notFound;
  const frame = { area: 'site', title: reader.t('verification.head.title'), hidden: true } as const;
  return page(<HeadEndPage reader={reader} outcome="ended" />, frame, 410);
}

async function showStatus(
  request: RequestBy<Member>,
  sent?: TypedFields,
  errors?: Problems,
  refusedAs: 422 | 429 = 422,
): Promise<Answer> {
  const { db, actor, reader, query, now } = request;
  const status = await findVerificationStatus(db, actor.id);
  if (!status) return notFound;
  const words = await wordsOf(db);
  const service = await findAnsweringService(db, actor.country);
  const { school, decision, state, head } = status;
  // A verified member looks for another school; the others may ask again with this one.
  const present: TypedFields =
    school && state !== 'verified' ? { school: [schoolLabel(school)], schoolId: [school.id] } : {};
  const text = errors?.school && sent ? typedValue(sent, 'school') : query.get('q');
  const typed = sent ?? (text ? { school: [text] } : present);
  const form = {
    reader,
    typed,
    action: paths.schoolChange(),
    country: actor.country,
    errors: errors ?? {},
    found: text ? await findSchools(db, { text, country: actor.country }) : undefined,
    types: words.list('school_type', reader.language),
    regions: await listRegions(db, actor.country),
    languages: languages(),
    head: 'offered',
    submit: state === 'verified' ? 'verification.status.change' : 'verification.status.askAgain',
  } as const;
  const view = (
    <VerificationStatusPage
      {...{ reader, status, form, service }}
      reason={decision?.reasonKey ? words.label('refusing_person', decision.reasonKey, reader.language) : undefined}
      mayRemind={canRemindHead(actor, { id: actor.id, state, head }, now)}
    />
  );
  return page(view, { area: 'desk', title: reader.t('verification.status.title') }, errors ? refusedAs : 200);
}
