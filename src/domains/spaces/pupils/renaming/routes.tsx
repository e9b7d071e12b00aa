import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils, frameOf } from '#domains/spaces/spaces/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeDone } from '#platform/http.ts';
import { versionOf } from '#platform/version-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findPupilOfOwnSchool, type SeenPupil } from '../access.ts';
import { notAllowed, onStaff } from '../answers.tsx';
import { fullNames, strangeNames } from '../new-class/model.ts';
import { paths } from '../paths.ts';
import { renamePupil } from './commands/rename-pupil.ts';
import { renameForm } from './forms.ts';
import { shownName } from './model.ts';
import { RenamePage } from './pages/rename-page.tsx';

type Request = PageRequest<'/spaces/:id/pupils/:pupil', Member>;

interface Shown {
  readonly problems?: Problems;
  readonly status?: number;
  /** The typed name, which its teacher may confirm. */
  readonly toConfirm?: string;
  /** Somebody has changed the name since the form was opened. */
  readonly meanwhile?: boolean;
}

function showRename(
  { reader, form }: Request,
  space: SeenSpace,
  pupil: SeenPupil,
  { problems = {}, status = 200, toConfirm, meanwhile = false }: Shown = {},
): Answer {
  const { t } = reader;
  const version = (meanwhile ? undefined : form.get('version')) ?? versionOf(shownName(pupil));
  const typed = form.get('name') ?? pupil.name;
  return page(
    <RenamePage {...{ reader, space, pupil, typed, version, toConfirm, meanwhile }} errors={inWords(t, problems)} />,
    { area: 'space', title: t('pupils.rename.title'), current: 'pupils', space: frameOf(space) },
    status,
  );
}

function onPupil(
  request: Request,
  act: (space: SeenSpace<Member>, pupil: SeenPupil<Member>) => Promise<Answer>,
): Promise<Answer> {
  return onStaff(request, async (space) => {
    if (!canManagePupils(space)) return notAllowed(request, space);
    const pupil = await findPupilOfOwnSchool(request, space, request.params.pupil);
    return pupil ? act(space, pupil) : notFound;
  });
}

/** What does not look like a first name is confirmed, as in the list of a class; what holds no letter is none. */
function doubtAbout(name: string, kept: string | undefined) {
  if (strangeNames([name], []).length > 0 && strangeNames([name], [name]).length > 0) return 'pupils.problem.nameOdd';
  if (kept === name) return undefined;
  if (strangeNames([name], []).length > 0) return 'pupils.problem.newNameStrange';
  return fullNames([name], []).size > 0 ? 'pupils.problem.newNameFull' : undefined;
}

export const renamingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/pupils/:pupil/name',
    who: ['member'],
    handle: (request) => onPupil(request, async (space, pupil) => showRename(request, space, pupil)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/name',
    who: ['member'],
    handle: (request) =>
      onPupil(request, async (space, pupil) => {
        const read = readForm(renameForm, request.form);
        if (!read.ok) return showRename(request, space, pupil, { problems: read.problems, status: 422 });
        const { name, kept } = read.value;
        const doubt = doubtAbout(name, kept);
        const refused = (problem: Problems[string], more: Shown = {}) =>
          showRename(request, space, pupil, { problems: { name: problem }, status: 422, ...more });
        if (doubt) return refused(doubt, doubt === 'pupils.problem.nameOdd' ? {} : { toConfirm: name });
        const renamed = await renamePupil(request, pupil, { name, version: request.form.get('version') ?? undefined });
        if (renamed.ok) return seeDone(paths.pupils(space.id), 'pupils.done.renamed');
        if (renamed.reason === 'taken') return refused('pupils.problem.nameTaken');
        if (renamed.reason === 'notAllowed') return notAllowed(request, space);
        const now = await findPupilOfOwnSchool(request, space, pupil.id);
        return now ? showRename(request, space, now, { status: 409, meanwhile: true }) : notFound;
      }),
  }),
];
