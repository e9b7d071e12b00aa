import { paths } from '#domains/work/projects/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row } from './row.ts';
import { type Cast, members, officers, pupils } from './scene.ts';

const founders: readonly Cast[] = ['ana', 'eleni'];
/** The founders' own support services, and the central one. */
const services: readonly Cast[] = ['officerES', 'officerGR', 'central'];

export const rows: readonly Row[] = [
  { route: 'GET /projects', at: () => paths.gallery(), open: 'everybody' },
  { route: 'GET /projects/:id', at: ({ project }) => paths.project(project), open: 'everybody' },
  { route: 'GET /projects/:id', at: ({ draft }) => paths.project(draft), open: founders },
  { route: 'GET /projects/:id', at: ({ waitingForEleni }) => paths.project(waitingForEleni), open: founders },
  { route: 'GET /projects/:id', at: ({ underReview }) => paths.project(underReview), open: [...founders, ...services] },
  { route: 'GET /projects/:id', at: () => paths.project(newId()), open: [] },
  { route: 'GET /desk/projects/new', at: () => paths.start(), open: members },
  { route: 'GET /desk/projects/new', at: ({ eleni }) => paths.startWith(eleni.id), open: members },
  { route: 'GET /desk/projects/new/stamp', at: () => paths.startCover('Rivers'), open: members },
  { route: 'POST /desk/projects/new', at: () => paths.start(), open: members },
  {
    route: 'POST /desk/projects/new',
    at: () => paths.start(),
    open: members,
    fields: ({ eleni, ana }) => ({ idempotencyKey: newId(), partner: eleni.id, school: ana.school, title: 'Rivers' }),
  },
  { route: 'GET /projects/:id/form/:step', at: ({ draft }) => paths.form(draft, 2), open: founders },
  { route: 'GET /projects/:id/form/:step', at: ({ project }) => paths.form(project, 1), open: founders },
  { route: 'POST /projects/:id/form/:step', at: ({ draft }) => paths.form(draft, 4), open: founders },
  { route: 'POST /projects/:id/form/:step', at: ({ project }) => paths.form(project, 1), open: founders },
  {
    route: 'POST /projects/:id/draft',
    at: ({ draft }) => `${paths.draft(draft)}?version=1`,
    open: founders,
    fields: () => ({ title: 'Rivers' }),
  },
  ...(['GET /projects/:id/translation', 'POST /projects/:id/translation'] as const).flatMap((route): Row[] => [
    { route, at: ({ project }) => paths.translation(project), open: [...members, ...officers, ...pupils] },
    { route, at: ({ draft }) => paths.translation(draft), open: founders },
  ]),
  { route: 'GET /projects/:id/preview', at: ({ draft }) => paths.preview(draft), open: founders },
  { route: 'GET /projects/:id/preview', at: ({ project }) => paths.preview(project), open: founders },
  {
    route: 'GET /projects/:id/banner/:file',
    at: ({ project, projectCover }) => paths.banner(project, projectCover),
    open: 'everybody',
  },
  { route: 'GET /projects/:id/banner/:file', at: ({ project }) => paths.banner(project, '0'.repeat(32)), open: [] },
  { route: 'GET /projects/:id/banner/:file', at: ({ draft, cover }) => paths.banner(draft, cover), open: [] },
  { route: 'GET /projects/:id/cover', at: ({ draft }) => paths.coverChoice(draft), open: founders },
  { route: 'GET /projects/:id/cover', at: ({ project }) => paths.coverChoice(project), open: founders },
  {
    route: 'POST /projects/:id/cover',
    at: ({ project }) => paths.coverChoice(project),
    open: founders,
    fields: () => ({ drawing: '2', thing: ['whale', 'kite'] }),
  },
  { route: 'GET /projects/:id/stamp', at: ({ draft }) => paths.typedCover(draft), open: founders },
  // None of the scene's projects has a picture; with one, its picture is open to whom the project is (draft.http.test.ts).
  { route: 'GET /projects/:id/picture', at: ({ project }) => paths.picture(project), open: [] },
  { route: 'POST /projects/:id/submission', at: ({ draft }) => paths.submission(draft), open: founders },
  {
    route: 'POST /projects/:id/agreement',
    at: ({ waitingForEleni }) => paths.agreement(waitingForEleni),
    open: founders,
  },
  {
    route: 'POST /projects/:id/declination',
    at: ({ waitingForEleni }) => paths.declination(waitingForEleni),
    open: founders,
    fields: () => ({ reason: 'The plan lacks a middle.' }),
  },
  { route: 'POST /projects/:id/closure', at: ({ project }) => paths.closure(project), open: founders },
  { route: 'POST /projects/:id/reopening', at: ({ project }) => paths.reopening(project), open: founders },
  { route: 'POST /projects/:id/invitations', at: ({ project }) => paths.invitations(project), open: founders },
  {
    route: 'POST /projects/:id/invitations',
    at: ({ project }) => paths.invitations(project),
    open: founders,
    fields: ({ stranger }) => ({ member: stranger.id }),
  },
  // Nobody is invited in the scene; paul has joined before, and comes to the project once more.
  {
    route: 'POST /projects/:id/invitation/acceptance',
    at: ({ project }) => paths.invitationAcceptance(project),
    open: ['paul'],
  },
  {
    route: 'POST /projects/:id/invitation/declination',
    at: ({ project }) => paths.invitationDeclination(project),
    open: [],
  },
  { route: 'GET /office/projects', at: () => paths.officeProjects(), open: officers },
  { route: 'GET /office/projects/:id', at: ({ underReview }) => paths.officeProject(underReview), open: services },
  { route: 'GET /office/projects/:id', at: ({ draft }) => paths.officeProject(draft), open: [] },
  { route: 'POST /projects/:id/approval', at: ({ underReview }) => paths.approval(underReview), open: services },
  { route: 'POST /projects/:id/approval', at: ({ draft }) => paths.approval(draft), open: [] },
  { route: 'POST /projects/:id/question', at: ({ underReview }) => paths.question(underReview), open: services },
  {
    route: 'POST /projects/:id/refusal',
    at: ({ underReview }) => paths.refusal(underReview),
    open: services,
    fields: () => ({ reasonKey: 'other', reason: 'It is a school trip, not a project.' }),
  },
];
