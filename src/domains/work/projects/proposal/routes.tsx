import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { wordsOf } from '#domains/core/programme/queries.ts';
import { everyone, type Member } from '#kernel/actor.ts';
import { isUuid, type SchoolId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
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
import { earlierForms } from '#platform/own-saves.ts';
import { largestPicture } from '#platform/pictures.ts';
import { listOf } from '#ui/names-of.ts';
import { findOwnProject, findProject, type SeenProject } from '../access.ts';
import { showPreview, showProblem } from '../answers.tsx';
import { paths } from '../paths.ts';
import { canEdit, isPublic } from '../policy.ts';
import { findLastSaves, listOwnSchools } from '../queries/own-projects.ts';
import { listTimeline } from '../queries/project-timeline.ts';
import { chooseSchool } from './commands/choose-school.ts';
import { removePicture } from './commands/remove-picture.ts';
import { type Saved, saveProposal } from './commands/save-proposal.ts';
import { setPicture } from './commands/set-picture.ts';
import { longest, type Problem, readChanges, readVersion } from './forms.ts';
import {
  type Changes,
  type FieldName,
  fieldNames,
  fieldsOfStep,
  isFieldName,
  isToldAtOnce,
  missingFields,
  most,
  type StepNumber,
  stepNumbers,
} from './model.ts';
import { ProposalPage } from './pages/proposal-page.tsx';
import type { ProposalPageProps } from './pages/proposal-props.ts';

export const proposalRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/projects/:id/form/:step',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      const step = stepNumbers.find((number) => String(number) === request.params.step);
      if (!project || !step) return notFound;
      return canEdit(request.actor, project) ? showStep(request, project, step) : seeOther(paths.project(project.id));
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/form/:step',
    openTo: 'silenced',
    who: ['member'],
    files: largestPicture,
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      const step = stepNumbers.find((number) => String(number) === request.params.step);
      if (!project || !step) return notFound;
      const outcome = await saveSent(request, project, fieldsOfStep[step], request.form.get('version'));
      if (!outcome) return showProblem(request, 'projects.problem.notEditable');
      const errors = [...outcome.errors, ...missingAnswers(request, step, outcome)];
      if (errors.length > 0) return showStep(request, project, step, { ...outcome, errors });
      const next = stepNumbers.find((number) => number === step + 1);
      return seeOther(next ? paths.form(project.id, next) : paths.preview(project.id));
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/draft',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const { form, query, now } = request;
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      const names = fieldNames.filter((name) => form.has(name));
      const outcome = await saveSent(request, project, names, query.get('version') ?? form.get('version'));
      if (!outcome) return json({ problem: 'notEditable' }, 409);
      const { conflicts, errors, saved } = outcome;
      const fields = { conflicts, wrong: errors.map((error) => error.field) };
      if (errors.length > 0) return json(fields, conflicts.length > 0 ? 409 : 422);
      return json({ savedAt: now.toISOString(), version: saved.version });
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id/preview',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      return project ? showPreview(request, project) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id/picture',
    who: everyone,
    async handle(request) {
      const project = await findProject(request, request.params.id);
      const bytes = project?.pictureKey ? await request.services.files.get(project.pictureKey) : undefined;
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

/** What is empty of these is told at its field, not at the preview alone. The rest of the step is saved. */
function missingAnswers({ t }: PageRequest, step: StepNumber, { saved, errors }: SaveOutcome): readonly Wrong[] {
  return missingFields(saved.proposal)
    .filter(({ field }) => isToldAtOnce(field) && fieldsOfStep[step].includes(field))
    .filter(({ field }) => !errors.some((error) => error.field === field))
    .map(({ field, missing }) => ({ field, message: t(`projects.missing.${missing}`) }));
}

interface Wrong {
  readonly field: string;
  readonly message: string;
  /** Where only the moment was wrong. */
  readonly status?: 429 | 503;
}

interface SaveOutcome {
  readonly saved: Saved;
  readonly conflicts: readonly FieldName[];
  readonly ownConflicts: readonly FieldName[];
  readonly errors: readonly Wrong[];
}

/** Saves what can be saved of what was sent, and returns the errors of the rest. Undefined where the project is not editable. */
async function saveSent(
  request: RequestBy<Member>,
  project: SeenProject<Member>,
  names: readonly FieldName[],
  version: string | null,
): Promise<SaveOutcome | undefined> {
  const { db, form, t } = request;
  const words = await wordsOf(db);
  const chosen = [
    project.proposal.type,
    ...Object.values(project.proposal).flatMap((value) => (Array.isArray(value) ? value : [])),
  ];
  const read = readChanges(form, names, (list, key) => words.has(list, key) || chosen.includes(key));
  const { changes, undecided } = withChoices(read.changes, form);
  const own = earlierForms(form).map(
    (earlier) => readChanges(earlier.form, earlier.names.filter(isFieldName), () => true).changes,
  );
  const result = await saveProposal(request, project, {
    version: readVersion(version),
    changes,
    own,
    consent: readConsent(form),
  });
  if (!result.ok) return undefined;
  const conflicts = [...new Set([...undecided, ...result.value.conflicts])];
  const shownAsOwn = undecided.filter((name) => form.getAll('own-conflict').includes(name));
  const ownConflicts = [...new Set([...shownAsOwn, ...result.value.ownConflicts])];
  const errors: readonly Wrong[] = [
    ...read.problems.map(({ field, problem }) => ({ field, message: wrongMessage(request, field, problem) })),
    ...result.value.refused.map(({ field, missing }) => ({ field, message: t(`projects.missing.${missing}`) })),
    ...result.value.telling.map(({ field, names }) => ({
      field,
      message: t('projects.missing.privateDetails', { names: listOf([...new Set(names)], request.language) }),
    })),
    ...conflicts.map((field) => ({
      field,
      message: t(ownConflicts.includes(field) ? 'projects.conflict.errorOwn' : 'projects.conflict.error', {
        field: t(`projects.field.${field}`),
      }),
    })),
    ...(await saveSchool(request, project)),
    ...(await savePicture(request, project)),
  ];
  return { saved: result.value, conflicts, ownConflicts, errors };
}

/** For a field in conflict the page offers both texts. Where neither was chosen, the field stays in conflict. */
function withChoices(
  sent: Changes,
  form: URLSearchParams,
): { readonly changes: Changes; readonly undecided: FieldName[] } {
  const undecided: FieldName[] = [];
  let changes = sent;
  for (const name of fieldNames.filter((field) => form.getAll('conflict').includes(field))) {
    const choice = form.get(`choice-${name}`);
    if (choice === 'mine') continue;
    changes = { ...changes, [name]: undefined };
    if (choice !== 'theirs') undecided.push(name);
  }
  return { changes, undecided };
}

function wrongMessage({ t }: PageRequest, field: FieldName, problem: Problem): string {
  const limits: Readonly<Record<string, number>> = { ...longest, ...most };
  return t(`projects.problem.${problem}`, { least: 1, most: limits[field] ?? 0 });
}

async function saveSchool(request: RequestBy<Member>, project: SeenProject<Member>) {
  const { form, t } = request;
  const school = form.get('school');
  if (school === null) return [];
  const chosen = isUuid(school) ? await chooseSchool(request, project, school as SchoolId) : refuse('notYourSchool');
  if (chosen.ok) return [];
  const messages = {
    notEditable: 'projects.problem.notEditable',
    notYourSchool: 'projects.problem.start.notYourSchool',
    notVerified: 'projects.problem.schoolNotVerified',
  } as const;
  return [{ field: 'school', message: t(messages[chosen.reason]) }];
}

const isOfTheMoment = (reason: string): reason is 'tooManyPictures' | 'busy' =>
  reason === 'tooManyPictures' || reason === 'busy';

async function savePicture(request: RequestBy<Member>, project: SeenProject<Member>): Promise<readonly Wrong[]> {
  const { form, files, t } = request;
  const file = files.find(({ field }) => field === 'picture');
  if (!file) {
    if (form.get('remove_picture')) await removePicture(request, project);
    return [];
  }
  if (file.tooLarge) return [{ field: 'picture', message: t('projects.problem.tooLarge') }];
  const result = await setPicture(request, project, await file.read());
  if (result.ok) return [];
  const status = { tooManyPictures: 429, busy: 503 } as const;
  const message = t(`projects.problem.${result.reason}`);
  return [{ field: 'picture', message, ...(isOfTheMoment(result.reason) && { status: status[result.reason] }) }];
}

function statusOf({ conflicts, errors }: SaveOutcome): number {
  return conflicts.length > 0 ? 409 : (errors.find(({ status }) => status)?.status ?? 422);
}

/** A step of the form. Where not all was saved, with what was sent beside what is saved now. */
async function showStep(
  request: RequestBy<Member>,
  seen: SeenProject,
  step: StepNumber,
  outcome?: SaveOutcome,
): Promise<Answer> {
  const { db, actor, reader, form } = request;
  const project = outcome ? await findOwnProject(request, seen.id) : seen;
  if (!project) return notFound;
  const words = await wordsOf(db);
  const props: ProposalPageProps = {
    reader,
    actor,
    project,
    words,
    timeline: await listTimeline(db, project),
    step,
    schools: step === 2 ? await listOwnSchools(db, actor) : [],
    ...(outcome
      ? { sent: { typed: form, ...outcome, named: outcome.saved.named } }
      : { saves: await findLastSaves(db, actor, project.id) }),
  };
  const frame = { area: 'desk', title: titleOf(reader, project, step), current: 'projects' } as const;
  return page(<ProposalPage {...props} />, frame, outcome ? statusOf(outcome) : 200);
}

/** With the name of the project, because several drafts may be open in tabs of one browser. */
function titleOf({ t }: Reader, { proposal }: SeenProject, step: StepNumber): string {
  return proposal.title ? `${proposal.title} · ${t(`projects.step.${step}`)}` : t(`projects.step.${step}`);
}
