import { areContacts } from '#domains/people/contacts/queries.ts';
import { isShown } from '#domains/people/screening/model.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { readConcern } from '#domains/people/screening/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findAdvert } from '../access.ts';
import { showAdvert } from '../answers.tsx';
import { answerForm, replyForm } from '../forms.ts';
import { paths } from '../paths.ts';
import { canFoundTogether, isAuthor } from '../policy.ts';
import { findAnswer, findReply, type SeenAnswer } from './access.ts';
import { answerAdvert } from './commands/answer-advert.ts';
import { declineAnswer } from './commands/decline-answer.ts';
import { markAnswerRead } from './commands/mark-answer-read.ts';
import { removeAnswerReply } from './commands/remove-answer-reply.ts';
import { replyToAnswer } from './commands/reply-to-answer.ts';
import { AnswerPage } from './pages/answer-page.tsx';
import { listAnswerReplies } from './queries.ts';

export const answersRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/adverts/:id/answers',
    who: ['member'],
    async handle(request) {
      const { form, params } = request;
      const advert = await findAdvert(request, params.id);
      if (!advert) return notFound;
      const body = form.get('body') ?? '';
      const read = readForm(answerForm, form);
      if (!read.ok) return showAdvert(request, advert, { returned: { body, problems: read.problems } });
      const sendAnyway = form.get('sendAnyway') === 'yes';
      const sent = await answerAdvert(request, advert, { ...read.value, sendAnyway });
      if (sent.ok) return seeDone(paths.answer(sent.value), 'adverts.done.answered');
      const { reason } = sent;
      if (reason === 'notAllowed') return showAdvert(request, advert, { problem: 'adverts.problem.closed' });
      if (reason === 'answeredAlready') return showFirstAnswer(request, advert.id, body);
      if (reason === 'held') return seeDone(screening.held(read.value.idempotencyKey), 'screening.done.held');
      if (isShown(reason)) {
        const concern = await readConcern(request, reason, { kind: 'answer', body: read.value.body });
        const status = reason === 'paused' ? 429 : 409;
        return showAdvert(request, advert, { returned: { body, problems: {}, concern }, status });
      }
      const tooMany = reason === 'tooManyToday';
      const problems = { '': tooMany ? 'adverts.problem.tooManyToday' : 'adverts.problem.again' } as const;
      return showAdvert(request, advert, { returned: { body, problems }, ...(tooMany && { status: 429 }) });
    },
  }),
  route({
    method: 'GET',
    path: '/adverts/answers/:answer',
    who: ['member'],
    async handle(request) {
      const answer = await findAnswer(request, request.params.answer);
      if (!answer) return notFound;
      await markAnswerRead(request, answer);
      return showAnswer(request, answer);
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/answers/:answer/replies',
    who: ['member'],
    async handle(request) {
      const { form, params } = request;
      const answer = await findAnswer(request, params.answer);
      if (!answer) return notFound;
      const body = form.get('body') ?? '';
      const read = readForm(replyForm, form);
      if (!read.ok) return showAnswer(request, answer, { body, problems: read.problems });
      const written = await replyToAnswer(request, answer, read.value);
      if (written.ok) return seeDone(`${paths.answer(answer.id)}#${written.value}`, 'adverts.done.replied');
      const problem = (
        {
          notAllowed: 'adverts.problem.talkOver',
          gone: 'adverts.problem.talkOver',
          taken: 'adverts.problem.again',
          tooMany: 'adverts.problem.tooManyReplies',
        } as const
      )[written.reason];
      const status = written.reason === 'tooMany' ? 429 : 422;
      return showAnswer(request, answer, { body, problems: { '': problem } }, status);
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/answers/:answer/declination',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const answer = await findAnswer(request, request.params.answer);
      if (!answer || !isAuthor(request.actor, answer.advert)) return notFound;
      const declined = await declineAnswer(request, answer);
      if (!declined.ok) return showAdvert(request, answer.advert, { problem: 'adverts.problem.decided' });
      return seeDone(paths.advert(answer.advert.id), 'adverts.done.declined');
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/answers/:answer/replies/:reply/removal',
    who: ['member'],
    async handle(request) {
      const answer = await findAnswer(request, request.params.answer);
      const reply = answer && (await findReply(request, answer, request.params.reply));
      if (!answer || !reply) return notFound;
      const removed = await removeAnswerReply(request, reply);
      return removed.ok ? seeDone(paths.answer(answer.id), 'adverts.done.replyRemoved') : notFound;
    },
  }),
];

/** What was typed stands in the field of a reply, below the answer that was sent before. */
async function showFirstAnswer(request: RequestBy<Member>, id: AdvertId, body: string): Promise<Answer> {
  const advert = await findAdvert(request, id);
  const answer = advert?.ownAnswer && (await findAnswer(request, advert.ownAnswer));
  if (!answer) return notFound;
  return showAnswer(request, answer, { body, problems: { '': 'adverts.problem.answeredAlready' } }, 409);
}

async function showAnswer(
  request: RequestBy<Member>,
  answer: SeenAnswer<Member>,
  returned?: { readonly body: string; readonly problems: Problems },
  status = 422,
): Promise<Answer> {
  const { db, actor, reader, query } = request;
  const { replies, older } = await listAnswerReplies(db, answer, readCursor(query.get('before')));
  const other = actor.id === answer.author ? answer.advert.author : answer.author;
  const view = (
    <AnswerPage
      {...{ reader, actor, answer, replies, returned }}
      older={older && `${paths.answer(answer.id)}?before=${writeCursor(older)}`}
      idempotencyKey={newId()}
      areContacts={canFoundTogether(actor, answer.advert, answer) && (await areContacts(db, actor.id, other))}
    />
  );
  return page(view, { area: 'desk', title: answer.advert.text.title, current: 'adverts' }, returned ? status : 200);
}
