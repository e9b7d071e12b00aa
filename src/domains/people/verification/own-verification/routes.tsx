import { wordsOf } from '#domains/core/programme/queries.ts';
import { readSchool, sentFields } from '#domains/people/registration/forms.ts';
import { type Typed, typedValue } from '#domains/people/registration/model.ts';
import { findNamedSchool } from '#domains/people/registration/queries.ts';
import { findSchools } from '#domains/people/schools/queries.ts';
import { everyone, type Member } from '#kernel/actor.ts';
import { type Problems, readValues } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { languages } from '#platform/i18n.ts';
import { findHeadQuestion } from '../access.ts';
import { headAnswerForm } from '../forms.ts';
import { paths } from '../paths.ts';
import { canRemindHead } from '../policy.ts';
import { findVerificationStatus } from '../queries.ts';
import { answerHeadQuestion } from './commands/answer-head-question.ts';
import { changeSchool } from './commands/change-school.ts';
import { remindHead } from './commands/remind-head.ts';
import { HeadEndPage, HeadQuestionPage } from './pages/head-page.tsx';
import { VerificationStatusPage } from './pages/verification-status-page.tsx';

const headLimit = { name: 'head-link', points: 60, seconds: 600 };
/** Each change may send a mail to somebody outside. */
const changeLimit = { name: 'school-change', points: 5, seconds: 86_400 };

export const verificationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/head/:token',
    who: everyone,
    async handle({ db, params, reader, now, services, address }) {
      if (!(await services.limits.take(headLimit, address))) return notFound;
      const question = await findHeadQuestion(db, params.token, now);
      const frame = { area: 'site', title: reader.t('membership.head.title'), hidden: true } as const;
      if (!question) return page(<HeadEndPage reader={reader} outcome="ended" />, frame, 410);
      if (question.answer || question.ended)
        return page(<HeadEndPage reader={reader} outcome={question.answer ? 'used' : 'ended'} />, frame, 410);
      const role = (await wordsOf(db)).label('staff_role', question.staffRole, reader.language);
      const school = `${question.schoolName}, ${question.town}`;
      return page(<HeadQuestionPage {...{ reader, role, school }} token={params.token} name={question.name} />, frame);
    },
  }),
  route({
    method: 'POST',
    path: '/head/:token',
    who: everyone,
    async handle({ db, actor, params, form, reader, now, services, address }) {
      if (!(await services.limits.take(headLimit, address))) return notFound;
      const question = await findHeadQuestion(db, params.token, now);
      const frame = { area: 'site', title: reader.t('membership.head.title'), hidden: true } as const;
      if (!question) return page(<HeadEndPage reader={reader} outcome="ended" />, frame, 410);
      const read = readValues(headAnswerForm, { answer: form.get('answer') });
      if (!read.ok) return seeOther(paths.head(params.token));
      const { answer } = read.value;
      const result = await answerHeadQuestion(db, actor, question, { answer, now });
      if (!result.ok) return page(<HeadEndPage reader={reader} outcome={result.reason} />, frame, 410);
      return page(<HeadEndPage reader={reader} outcome={answer} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/verification',
    who: ['member'],
    handle: (request) => showStanding(request),
  }),
  route({
    method: 'POST',
    path: '/verification/school',
    who: ['member'],
    async handle(request) {
      const { db, actor, form, now, services } = request;
      const typed = { how: ['chosen'], ...sentFields('school', form) };
      const words = await wordsOf(db);
      const offered = { country: () => true, word: words.has };
      const choice = readSchool(typed, offered, await findNamedSchool(db, actor.country, typed));
      if (!choice.ok && form.has('find')) return seeOther(paths.standingSearch(typedValue(typed, 'school')));
      if (!choice.ok) return showStanding(request, typed, choice.problems);
      if (!(await services.limits.take(changeLimit, actor.id)))
        return showStanding(request, typed, { school: 'membership.form.tooMany' });
      const own = { member: actor.id, country: actor.country };
      const changed = await changeSchool(db, actor, own, {
        choice: choice.value,
        now,
        baseUrl: services.baseUrl,
        words,
      });
      if (!changed.ok && changed.reason === 'alreadyThere')
        return showStanding(request, typed, { school: 'membership.form.school.already' });
      return seeOther(paths.standing());
    },
  }),
  route({
    method: 'POST',
    path: '/verification/head-reminder',
    who: ['member'],
    async handle({ db, actor, now, services }) {
      const words = await wordsOf(db);
      // Too early, or answered meanwhile: the page says so as it is.
      await remindHead(db, actor, actor.id, { now, baseUrl: services.baseUrl, words });
      return seeOther(paths.standing());
    },
  }),
];

async function showStanding(request: RequestBy<Member>, sent?: Typed, errors?: Problems): Promise<Answer> {
  const { db, actor, reader, query, now } = request;
  const standing = await findVerificationStatus(db, actor.id);
  if (!standing) return notFound;
  const words = await wordsOf(db);
  const { school, decision, state, head } = standing;
  // Who is verified looks for another school; who is not may ask again with this one.
  const present: Typed =
    school && state !== 'verified' ? { school: [`${school.name}, ${school.town}`], schoolId: [school.id] } : {};
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
    languages: languages(),
    head: 'offered',
    submit: state === 'verified' ? 'membership.standing.change' : 'membership.standing.askAgain',
  } as const;
  const view = (
    <VerificationStatusPage
      {...{ reader, standing, form }}
      reason={decision?.reasonKey ? words.label('refusing_person', decision.reasonKey, reader.language) : undefined}
      mayRemind={canRemindHead(actor, { id: actor.id, state, head }, now)}
    />
  );
  return page(view, { area: 'desk', title: reader.t('membership.standing.title') }, errors ? 422 : 200);
}
