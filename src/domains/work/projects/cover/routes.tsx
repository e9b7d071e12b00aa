import { drawBannerOf, drawThings, findInWords } from '#domains/core/covers/commands/draw-cover.ts';
import { findTeaching } from '#domains/people/profiles/queries.ts';
import { everyone, type Member } from '#kernel/actor.ts';
import { coverNames, coverPictures } from '#platform/cover-art.ts';
import { type Answer, json, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { isDrawn, variants } from '#ui/cover/draw-cover.ts';
import { findOwnProject, findProject, type SeenProject } from '../access.ts';
import { showProblem } from '../answers.tsx';
import { type CoverChoice, previewsAnHour } from '../model.ts';
import { paths } from '../paths.ts';
import { canChooseCover, canEdit, isPublic } from '../policy.ts';
import { emptyProposal } from '../proposal/model.ts';
import { briefOf } from '../steps/give-cover.ts';
import { chooseCover } from './commands/choose-cover.ts';
import { mostThings, readCoverChoice, readTyped } from './forms.ts';
import { CoverPage } from './pages/cover-page.tsx';

const addressOf = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
const framed = (picture: string) =>
  addressOf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${picture}</svg>`);

async function showChoice(
  request: RequestBy<Member>,
  project: SeenProject<Member>,
  choice: CoverChoice,
): Promise<Answer> {
  const { reader } = request;
  const [pictures, names] = [await coverPictures(), await coverNames(reader.language)];
  const known = choice.things.filter((thing) => isDrawn(pictures, thing));
  const things = known.slice(0, mostThings);
  const brief = briefOf(project.id, project.proposal, { variant: 0, things });
  const found = await findInWords(brief);
  const offered = [...new Set([...known, ...found])];
  const drawn = await Promise.all(
    Array.from({ length: variants }, (_, variant) => drawThings({ ...brief, variant }, found)),
  );
  const view = (
    <CoverPage
      {...{ reader, project }}
      choice={{ ...choice, things }}
      things={offered.map((name) => ({ name, label: names[name] ?? name, picture: framed(pictures[name] ?? '') }))}
      drawings={drawn.map(addressOf)}
      wrong={known.length > mostThings ? 'tooMany' : undefined}
    />
  );
  const title = reader.t('projects.cover.title');
  return page(view, { area: 'desk', title, current: 'projects' }, known.length > mostThings ? 422 : 200);
}

/** The cover of what is being typed. It is not kept. */
async function drawTyped(brief: ReturnType<typeof briefOf>): Promise<Answer> {
  const svg = await drawThings(brief, await findInWords(brief));
  return { kind: 'file', type: 'image/svg+xml; charset=utf-8', bytes: Buffer.from(svg), cache: 'never' };
}

export const coverRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/projects/:id/banner/:file',
    who: everyone,
    async handle(request) {
      const { id, file } = request.params;
      const project = await findProject(request, id);
      if (!project || file !== `${project.cover}.svg`) return notFound;
      const svg = await drawBannerOf(project.cover, briefOf(project.id, project.proposal, project.coverChoice));
      const cache = isPublic(project) ? 'forever' : 'private';
      const type = 'image/svg+xml; charset=utf-8';
      return { kind: 'file', type, bytes: Buffer.from(svg), cache, etag: `${project.cover}-banner` };
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id/cover',
    who: ['member'],
    async handle(request) {
      const { actor, query } = request;
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      if (!canChooseCover(actor, project)) return showProblem(request, 'projects.problem.notEditable');
      const { variant, things } = project.coverChoice;
      // With the form of the things sent, none ticked means none.
      const asked = query.size > 0 ? readCoverChoice(query).things : things;
      return showChoice(request, project, { variant, things: asked });
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/cover',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      const choice = readCoverChoice(request.form);
      const chosen = await chooseCover(request, project, choice);
      if (chosen.ok) {
        const next = isPublic(project) ? paths.project(project.id) : paths.preview(project.id);
        return seeDone(next, 'projects.done.cover');
      }
      return chosen.reason === 'tooMany'
        ? showChoice(request, project, choice)
        : showProblem(request, 'projects.problem.notEditable');
    },
  }),
  route({
    method: 'GET',
    path: '/desk/projects/new/stamp',
    who: ['member'],
    async handle({ db, actor, query, reader, services }) {
      if (!(await services.limits.take(previewsAnHour, actor.id))) return json({ problem: 'tooMany' }, 429);
      // The form does not ask for languages yet: a title is most likely in that of the page, or in one that its founder speaks.
      const [{ languages }] = await findTeaching(db, [actor.id, actor.id]);
      const told = readTyped(query, { ...emptyProposal, languages: [...new Set([reader.language, ...languages])] });
      return drawTyped(briefOf(actor.id, told, { variant: 0, things: [] }));
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id/stamp',
    who: ['member'],
    async handle(request) {
      const { actor, query, services } = request;
      const project = await findOwnProject(request, request.params.id);
      if (!project || !canEdit(actor, project)) return notFound;
      if (!(await services.limits.take(previewsAnHour, actor.id))) return json({ problem: 'tooMany' }, 429);
      return drawTyped(briefOf(project.id, readTyped(query, project.proposal), project.coverChoice));
    },
  }),
];
