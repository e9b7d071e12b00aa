import { wordsOf } from '#domains/core/programme/queries.ts';
import { findWaitingAt } from '#domains/people/screening/held/queries.ts';
import { isShown, type ShownConcern, statusOf } from '#domains/people/screening/model.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { readConcern } from '#domains/people/screening/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { findOwnAdvert, type SeenAdvert } from '../access.ts';
import { refusedMessage, similarTo } from '../answers.tsx';
import { postAdvert } from '../commands/post-advert.ts';
import { toldAt } from '../commands/save-advert.ts';
import { contradictionsIn, missingFields, openingOf } from '../model.ts';
import { PreviewPage } from '../pages/preview-page.tsx';
import { paths } from '../paths.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';

const besidePreview = 5;

export const previewRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/adverts/:id/preview',
    who: ['member'],
    async handle(request) {
      const advert = await findOwnAdvert(request, request.params.id);
      if (!advert) return notFound;
      return advert.state === 'draft' ? showPreview(request, advert) : seeOther(paths.advert(advert.id));
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/:id/posting',
    who: ['member'],
    async handle(request) {
      const advert = await findOwnAdvert(request, request.params.id);
      if (!advert) return notFound;
      const sendAnyway = request.form.get('sendAnyway') === 'yes';
      const posted = await postAdvert(request, advert, { sendAnyway });
      if (posted.ok) return seeDone(paths.advert(advert.id), 'adverts.done.posted');
      const { reason } = posted;
      if (reason === 'incomplete') return seeOther(paths.preview(advert.id));
      if (reason === 'notAllowed') return seeOther(paths.advert(advert.id));
      if (reason === 'held') return showHeld(request, advert);
      if (isShown(reason)) {
        const written = { kind: 'advert', body: textFromHtml(advert.text.description) } as const;
        return showPreview(request, advert, { concern: await readConcern(request, reason, written) });
      }
      return showPreview(request, advert, {
        problem: reason === 'limited' ? 'adverts.problem.tooManyOpen' : `adverts.problem.${reason}`,
      });
    },
  }),
];

async function showHeld({ db, actor }: RequestBy<Member>, { id: place }: SeenAdvert): Promise<Answer> {
  const waiting = await findWaitingAt(db, { member: actor.id, place });
  return seeDone(waiting ? screening.held(waiting.id) : screening.ownHeld(), 'screening.done.held');
}

interface Refused {
  readonly problem?: ProblemMessage;
  readonly concern?: ShownConcern;
}

async function showPreview(
  request: RequestBy<Member>,
  advert: SeenAdvert<Member>,
  { problem, concern }: Refused = {},
): Promise<Answer> {
  const { db, actor, reader, t } = request;
  const { text } = advert;
  const told = toldAt('description', await findPublicDetails(request, advert.author, text));
  const missing = [...missingFields(text, textFromHtml(text.description)), ...contradictionsIn(text), ...told].map(
    (refused) => refusedMessage(request, refused),
  );
  const view = (
    <PreviewPage
      {...{ reader, actor, advert, missing, concern }}
      words={await wordsOf(db)}
      similar={await similarTo(request, advert, besidePreview)}
      opening={openingOf(textFromHtml(text.description))}
      waiting={await findWaitingAt(db, { member: actor.id, place: advert.id })}
      problem={problem && t(problem)}
    />
  );
  const title = `${text.title || t('adverts.untitled')} · ${t('adverts.step.3')}`;
  const status = concern ? statusOf(concern.concern) : problem ? 422 : 200;
  return page(view, { area: 'desk', title, current: 'adverts' }, status);
}
