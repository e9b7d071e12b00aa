import { paths } from '#domains/work/adverts/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row, Shown } from './row.ts';
import { type Cast, members, officers } from './scene.ts';

const ana: readonly Cast[] = ['ana'];
/** The author of the advert and who has answered it. */
const theTwo: readonly Cast[] = ['ana', 'stranger'];

export const rows: readonly Row[] = [
  {
    route: 'GET /adverts',
    at: () => `${paths.adverts()}?q=games&country=ES`,
    open: ['guest', ...members, ...officers],
  },
  { route: 'GET /adverts.atom', at: () => paths.feed(), open: ['guest', ...members, ...officers] },
  { route: 'GET /desk/adverts', at: () => paths.mine(), open: members },
  { route: 'POST /desk/adverts', at: () => paths.mine(), open: members },
  { route: 'GET /adverts/:id', at: ({ advert }) => paths.advert(advert), open: members },
  {
    route: 'GET /adverts/:id',
    at: ({ publicAdvert }) => paths.advert(publicAdvert),
    open: ['guest', ...members, ...officers],
  },
  { route: 'GET /adverts/:id/form/:step', at: ({ advert }) => paths.form(advert, 1), open: ana },
  { route: 'POST /adverts/:id/form/:step', at: ({ advert }) => paths.form(advert, 1), open: ana },
  { route: 'POST /adverts/:id/draft', at: ({ advertDraft }) => paths.draft(advertDraft), open: ana },
  { route: 'GET /adverts/:id/preview', at: ({ advertDraft }) => paths.preview(advertDraft), open: ana },
  { route: 'POST /adverts/:id/posting', at: ({ advertDraft }) => paths.posting(advertDraft), open: ana },
  { route: 'POST /adverts/:id/deletion', at: ({ advertDraft }) => paths.deletion(advertDraft), open: ana },
  { route: 'POST /adverts/:id/renewal', at: ({ advert }) => paths.renewal(advert), open: ana },
  { route: 'GET /adverts/:id/closure', at: ({ advert }) => paths.closure(advert), open: ana },
  { route: 'POST /adverts/:id/closure', at: ({ advert }) => paths.closure(advert), open: ana },
  {
    route: 'POST /adverts/:id/answers',
    at: ({ advert }) => paths.answers(advert),
    open: members,
    fields: () => ({ idempotencyKey: newId(), body: 'We play marbles.' }),
  },
  { route: 'GET /adverts/answers/:answer', at: ({ advertAnswer }) => paths.answer(advertAnswer), open: theTwo },
  { route: 'GET /adverts/answers/:answer', at: ({ sharedAnswer }) => paths.answer(sharedAnswer), open: members },
  {
    route: 'POST /adverts/answers/:answer/replies',
    at: ({ advertAnswer }) => paths.replies(advertAnswer),
    open: theTwo,
    fields: () => ({ idempotencyKey: newId(), body: 'Which rules?' }),
  },
  {
    route: 'POST /adverts/answers/:answer/declination',
    at: ({ advertAnswer }) => paths.declination(advertAnswer),
    open: ana,
  },
  {
    route: 'POST /adverts/answers/:answer/replies/:reply/removal',
    at: ({ advertAnswer, advertReply }) => paths.replyRemoval(advertAnswer, advertReply),
    // Ana wrote it.
    open: ana,
  },
];

export const shown: readonly Shown[] = [
  { kind: 'advert', id: ({ advert }) => advert, at: ({ advert }) => paths.advert(advert) },
  {
    kind: 'advert-answer',
    id: ({ advertAnswer }) => advertAnswer,
    at: ({ advertAnswer }) => paths.answer(advertAnswer),
  },
  { kind: 'advert-reply', id: ({ advertReply }) => advertReply, at: ({ advertAnswer }) => paths.answer(advertAnswer) },
];
