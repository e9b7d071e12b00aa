import { wordsOf } from '#domains/core/programme/queries.ts';
import { everyone, type Member } from '#kernel/actor.ts';
import { isUuid, type MemberId, type ProjectId, type SchoolId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  json,
  notFound,
  type PageRequest,
  page,
  type Reader,
  type RequestBy,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { largestPicture } from '#platform/pictures.ts';
import { findOwnProject, findProject, type SeenProject } from '../access.ts';
import { startForm } from '../forms.ts';
import { startProject } from '../lifecycle/commands/start-project.ts';
import { StartPage } from '../lifecycle/pages/start-page.tsx';
import { refused } from '../lifecycle/routes.tsx';
import { paths } from '../paths.ts';
import { canEdit, isPublic } from '../policy.ts';
import { findLastSaves, listOwnSchools, listPossiblePartners } from '../queries/own-projects.ts';
import { listTimeline } from '../queries/project-timeline.ts';
import { chooseSchool } from './commands/choose-school.ts';
import { removePicture } from './commands/remove-picture.ts';
import { type Saved, saveForm } from './commands/save-form.ts';
import { setPicture } from './commands/set-picture.ts';
import { longest, most, type Problem, readChanges, readVersion } from './forms.ts';
import { type Changes, type FieldName, fieldNames, fieldsOfStep, type StepNumber, stepNumbers } from './model.ts';
import { FormPage, type FormPageProps } from './pages/form-page.tsx';
import { PreviewPage } from './pages/preview-page.tsx';

export const formRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/projects/new',
    who: ['member'],
    handle: (request) => showStart(request),
  }),
  route({
    method: 'POST',
    path: '/desk/projects/new',
    who: ['member'],
    async handle(request) {
      const { db, actor, form, now } = request;
      const read = readForm(startForm, form);
      if (!read.ok) return showStart(request, read.problems);
      const { idempotencyKey, partner, school, title } = read.value;
      const start = {
        id: idempotencyKey as ProjectId,
        partner: partner as MemberId,
        school: school as SchoolId,
        title,
      };
      const result = await startProject(db, actor, start, now);
      if (result.ok) return seeOther(paths.form(result.value, 1));
      if (result.reason === 'notYours') return notFound;
      const field = result.reason === 'notYourSchool' ? 'school' : 'partner';
      return showStart(request, { [field]: `projects.start.${result.reason}` });
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id/form/:step',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request.db, request.actor, request.params.id);
      const step = stepNumbers.find((number) => String(number) === request.params.step);
      if (!project || !step) return notFound;
      return canEdit(request.actor, project) ? showStep(request, project, step) : seeOther(paths.project(project.id));
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/form/:step',
    who: ['member'],
    files: largestPicture,
    async handle(request) {
      const project = await findOwnProject(request.db, request.actor, request.params.id);
      const step = stepNumbers.find((number) => String(number) === request.params.step);
      if (!project || !step) return notFound;
      const kept = await keepSent(request, project, fieldsOfStep[step], request.form.get('version'));
      if (!kept) return refused(request, 'projects.problem.notEditable');
      if (kept.errors.length > 0) return showStep(request, project, step, kept);
      const next = stepNumbers.find((number) => number === step + 1);
      return seeOther(next ? paths.form(project.id, next) : paths.preview(project.id));
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/draft',
    who: ['member'],
    async handle(request) {
      const { form, query, now } = request;
      const project = await findOwnProject(request.db, request.actor, request.params.id);
      if (!project) return notFound;
      const names = fieldNames.filter((name) => form.has(name));
      const kept = await keepSent(request, project, names, query.get('version') ?? form.get('version'));
      if (!kept) return json({ problem: 'notEditable' }, 409);
      const { conflicts, errors, saved } = kept;
      const fields = { conflicts, wrong: errors.map((error) => error.field) };
      if (errors.length > 0) return json(fields, conflicts.length > 0 ? 409 : 422);
      return json({ savedAt: now.toISOString(), version: saved.version });
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id/preview',
    who: ['member'],
    async handle({ db, actor, reader, params }) {
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      const words = await wordsOf(db);
      const frame = { area: 'desk', title: titleOf(reader, project, 'preview'), current: 'projects' } as const;
      return page(<PreviewPage {...{ reader, actor, project, words }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id/picture',
    who: everyone,
    async handle({ db, actor, params, services }) {
      const project = await findProject(db, actor, params.id);
      const bytes = project?.pictureKey ? await services.files.get(project.pictureKey) : undefined;
      if (!project || !bytes) return notFound;
      const cache = isPublic(project) ? 'public' : 'private';
      return {
        kind: 'file',
        type: 'image/webp',
        bytes,
        cache,
        ...(project.pictureKey && { etag: project.pictureKey }),
      };
    },
  }),
];

async function showStart(request: RequestBy<Member>, problems: Problems = {}): Promise<Answer> {
  const { db, actor, reader, form, query, t } = request;
  const [partners, schools] = [await listPossiblePartners(db, actor), await listOwnSchools(db, actor)];
  const sent = form.get('idempotencyKey') ?? '';
  const values = {
    idempotencyKey: isUuid(sent) && !Object.values(problems).includes('projects.start.taken') ? sent : newId(),
    partner: form.get('partner') ?? query.get('with') ?? '',
    school: form.get('school') ?? '',
    title: form.get('title') ?? '',
  };
  const frame = { area: 'desk', title: t('projects.start.title'), current: 'projects' } as const;
  return page(
    <StartPage {...{ reader, actor, partners, schools, values, problems }} />,
    frame,
    hasProblems(problems) ? 422 : 200,
  );
}

interface Kept {
  readonly saved: Saved;
  readonly conflicts: readonly FieldName[];
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Saves what can be saved of what was sent, and tells the rest. Undefined where the form is closed. */
async function keepSent(
  request: RequestBy<Member>,
  project: SeenProject,
  names: readonly FieldName[],
  version: string | null,
): Promise<Kept | undefined> {
  const { db, actor, form, now, t } = request;
  const words = await wordsOf(db);
  const chosen = [
    project.form.type,
    ...Object.values(project.form).flatMap((value) => (Array.isArray(value) ? value : [])),
  ];
  const read = readChanges(form, names, (list, key) => words.has(list, key) || chosen.includes(key));
  const { changes, open } = withChoices(read.changes, form);
  const result = await saveForm(db, actor, project, { version: readVersion(version), changes }, now);
  if (!result.ok) return undefined;
  const conflicts = [...new Set([...open, ...result.value.conflicts])];
  const errors = [
    ...read.problems.map(({ field, problem }) => ({ field, message: wrongMessage(request, field, problem) })),
    ...result.value.refused.map(({ field, lack }) => ({ field, message: t(`projects.lack.${lack}`) })),
    ...conflicts.map((field) => ({
      field,
      message: t('projects.conflict.error', { field: t(`projects.field.${field}`) }),
    })),
    ...(await keepSchool(request, project)),
    ...(await keepPicture(request, project)),
  ];
  return { saved: result.value, conflicts, errors };
}

/** Of two texts that stood beside each other one was chosen; where none was, the field stays in conflict. */
function withChoices(sent: Changes, form: URLSearchParams): { readonly changes: Changes; readonly open: FieldName[] } {
  const open: FieldName[] = [];
  let changes = sent;
  for (const name of fieldNames.filter((field) => form.getAll('conflict').includes(field))) {
    const choice = form.get(`choice-${name}`);
    if (choice === 'mine') continue;
    changes = { ...changes, [name]: undefined };
    if (choice !== 'theirs') open.push(name);
  }
  return { changes, open };
}

function wrongMessage({ t }: PageRequest, field: FieldName, problem: Problem): string {
  const limits: Readonly<Record<string, number>> = { ...longest, ...most };
  return t(`projects.wrong.${problem}`, { most: limits[field] ?? 0 });
}

async function keepSchool({ db, actor, form, t }: RequestBy<Member>, project: SeenProject) {
  const school = form.get('school');
  if (school === null) return [];
  const chosen = isUuid(school) ? await chooseSchool(db, actor, project, school as SchoolId) : refuse('notYourSchool');
  if (chosen.ok) return [];
  const message = chosen.reason === 'notEditable' ? 'projects.wrong.notEditable' : 'projects.start.notYourSchool';
  return [{ field: 'school', message: t(message) }];
}

async function keepPicture({ db, actor, form, files, services, t }: RequestBy<Member>, project: SeenProject) {
  const file = files.find(({ field }) => field === 'picture');
  if (!file) {
    if (form.get('remove_picture')) await removePicture(db, actor, project, services);
    return [];
  }
  if (file.tooLarge) return [{ field: 'picture', message: t('projects.wrong.tooLarge') }];
  const result = await setPicture(db, actor, project, { bytes: file.bytes, files: services.files });
  return result.ok ? [] : [{ field: 'picture', message: t(`projects.wrong.${result.reason}`) }];
}

/** A step of the form; after a refusal with what was sent, beside what is saved now. */
async function showStep(request: RequestBy<Member>, seen: SeenProject, step: StepNumber, kept?: Kept): Promise<Answer> {
  const { db, actor, reader, form } = request;
  const project = kept ? await findOwnProject(db, actor, seen.id) : seen;
  if (!project) return notFound;
  const words = await wordsOf(db);
  const props: FormPageProps = {
    reader,
    actor,
    project,
    words,
    timeline: await listTimeline(db, project),
    step,
    schools: step === 2 ? await listOwnSchools(db, actor) : [],
    ...(kept
      ? { sent: { typed: form, errors: kept.errors, conflicts: kept.conflicts } }
      : { saves: await findLastSaves(db, actor, project.id) }),
  };
  const frame = { area: 'desk', title: titleOf(reader, project, step), current: 'projects' } as const;
  return page(<FormPage {...props} />, frame, kept ? (kept.conflicts.length > 0 ? 409 : 422) : 200);
}

/** Several drafts may stand open beside each other. */
function titleOf({ t }: Reader, { form }: Pick<SeenProject, 'form'>, step: 1 | 2 | 3 | 4 | 'preview'): string {
  return form.title ? `${form.title} · ${t(`projects.step.${step}`)}` : t(`projects.step.${step}`);
}
