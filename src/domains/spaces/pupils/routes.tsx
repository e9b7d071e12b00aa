import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { canManagePupils, frameOf, isOnStaff } from '#domains/spaces/spaces/policy.ts';
import { listSpaces } from '#domains/spaces/spaces/queries.ts';
import { everyone, type Member } from '#kernel/actor.ts';
import { readCsv } from '#platform/csv.ts';
import { hasProblems, type Problems, readForm, readValues } from '#platform/forms.ts';
import {
  type Answer,
  notFound,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findPupil, type SeenPupil } from './access.ts';
import { addPupilsToSpace } from './commands/add-pupils-to-space.ts';
import { changePupilRole } from './commands/change-pupil-role.ts';
import { createPupils } from './commands/create-pupils.ts';
import { drawCards } from './commands/draw-cards.ts';
import { endPupil } from './commands/end-pupil.ts';
import { removePupil } from './commands/remove-pupil.ts';
import { resetPupilPassword } from './commands/reset-pupil-password.ts';
import { signInPupil } from './commands/sign-in-pupil.ts';
import { pupilsForm, roleForm, signInForm } from './forms.ts';
import { largestList, namesIn, namesInTable } from './model.ts';
import { NotYoursPage } from './pages/not-yours-page.tsx';
import { PupilSignInPage } from './pages/pupil-sign-in-page.tsx';
import { PupilsPage } from './pages/pupils-page.tsx';
import { paths } from './paths.ts';
import { listCards, listKnownPupils, listPupils } from './queries.ts';

type InPupil = PageRequest<'/spaces/:id/pupils/:pupil'>;

function frame(space: SeenSpace, title: string) {
  return { area: 'space', title, current: 'pupils', space: frameOf(space) } as const;
}

function notYours({ reader }: PageRequest, space: SeenSpace): Answer {
  const title = reader.t('pupils.notYours');
  return page(<NotYoursPage t={reader.t} space={space} />, frame(space, title), 403);
}

/** For the teachers of the space; 403 for others in it, the 404 of what does not exist for everybody else. */
async function onStaff(
  request: PageRequest<'/spaces/:id'>,
  act: (space: SeenSpace) => Promise<Answer>,
): Promise<Answer> {
  const space = await findSpace(request, request.params.id, 'pupils');
  if (!space) return notFound;
  return isOnStaff(space) ? act(space) : notYours(request, space);
}

async function withPupil(request: InPupil, act: (space: SeenSpace, pupil: SeenPupil) => Promise<{ ok: boolean }>) {
  return onStaff(request, async (space) => {
    const pupil = await findPupil(request.db, space, request.params.pupil);
    if (!pupil) return notFound;
    const done = await act(space, pupil);
    return done.ok ? seeOther(paths.pupils(space.id)) : notYours(request, space);
  });
}

async function showPupils(
  request: PageRequest,
  space: SeenSpace,
  again?: { names: string; problems: Problems },
): Promise<Answer> {
  const { db, actor, reader } = request;
  const pupils = await listPupils(db, space);
  const known = canManagePupils(space) ? await listKnownPupils(db, actor, space) : [];
  const errors = inWords(reader.t, again?.problems ?? {});
  const view = (
    <PupilsPage
      {...{ reader, actor, space, pupils, known, errors }}
      names={again?.names ?? ''}
      idempotencyKey={newId()}
    />
  );
  return page(view, frame(space, reader.t('pupils.title')), again ? 422 : 200);
}

async function takePupils(request: RequestBy<Member>, space: SeenSpace): Promise<Answer> {
  const { db, actor, form, files, language, now, services } = request;
  const typed = form.get('names') ?? '';
  const again = (field: string, message: Message) =>
    showPupils(request, space, { names: typed, problems: { [field]: message } });
  if (!canManagePupils(space)) return notYours(request, space);
  const file = files.find(({ field }) => field === 'file');
  const isShort = file && !file.tooLarge && file.bytes.length <= largestList.bytes;
  const table = isShort ? readCsv(file.bytes, largestList) : undefined;
  if (file && !table) return again('file', 'pupils.problem.file');
  const names = [...namesIn(typed.split(/\r?\n|\r/)), ...namesInTable(table ?? [])];
  const read = readValues(pupilsForm, { idempotencyKey: form.get('idempotencyKey'), names });
  if (!read.ok) {
    const [problem = 'pupils.problem.again'] = Object.values(read.problems);
    return again('names', problem);
  }
  const made = await createPupils(db, actor, space, read.value, { now, keyring: services.keyring, language });
  if (made.ok) return seeOther(paths.pupils(space.id));
  switch (made.reason) {
    case 'notAllowed':
      return notYours(request, space);
    case 'noSchool':
      return again('names', 'pupils.problem.noSchool');
    case 'taken':
      return again('names', 'pupils.problem.again');
    case 'tooMany':
      return again('names', 'pupils.problem.spaceFull');
  }
}

async function sendCards(request: PageRequest, space: SeenSpace): Promise<Answer> {
  const { db, t, language, now, query, services } = request;
  if (!canManagePupils(space)) return notYours(request, space);
  const sealed = await listCards(db, space, query.get('pupil') ?? undefined);
  const cards = sealed.flatMap(({ sealed: closed, ...card }) => {
    const password = services.keyring.decrypt(closed);
    return password ? [{ ...card, password }] : [];
  });
  if (cards.length === 0) return seeOther(paths.pupils(space.id));
  const bytes = await drawCards(cards, { t, language, now, baseUrl: services.baseUrl, project: space.title });
  return { kind: 'file', type: 'application/pdf', bytes, name: t('pupils.card.file'), cache: 'never' };
}

function showSignIn({ reader }: PageRequest, name: string, problems: Problems = {}): Answer {
  const errors = inWords(reader.t, problems);
  const view = <PupilSignInPage reader={reader} name={name} errors={errors} />;
  return page(
    view,
    { area: 'site', title: reader.t('pupils.signIn'), hidden: true },
    hasProblems(problems) ? 422 : 200,
  );
}

async function takeSignIn(request: PageRequest): Promise<Answer> {
  const { db, form, now, services, session, address } = request;
  const name = form.get('name') ?? '';
  const read = readForm(signInForm, form);
  if (!read.ok) return showSignIn(request, name, read.problems);
  const signedIn = await signInPupil(
    db,
    { ...read.value, address },
    { now, limits: services.limits, replaces: session },
  );
  if (!signedIn.ok)
    return showSignIn(request, name, {
      '': signedIn.reason === 'wrong' ? 'pupils.problem.signIn' : 'pupils.problem.tooManyTries',
    });
  const { cookie, pupil } = signedIn.value;
  const own = await listSpaces(db, { kind: 'pupil', id: pupil });
  const [only] = own;
  return seeOther(only && own.length === 1 ? spaces.space(only.id) : spaces.spaces(), [cookie]);
}

export const pupilsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/pupil',
    who: everyone,
    async handle(request) {
      if (request.actor.kind === 'pupil') return seeOther(spaces.spaces());
      return showSignIn(request, (request.query.get('name') ?? '').slice(0, 100));
    },
  }),
  route({ method: 'POST', path: '/pupil', who: everyone, handle: takeSignIn }),
  route({
    method: 'GET',
    path: '/spaces/:id/pupils',
    who: ['member'],
    handle: (request) => onStaff(request, (space) => showPupils(request, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils',
    who: ['member'],
    files: largestList.bytes,
    handle: (request) => onStaff(request, (space) => takePupils(request, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/known',
    who: ['member'],
    handle: (request) =>
      onStaff(request, async (space) => {
        const { db, actor, form, now } = request;
        const done = await addPupilsToSpace(db, actor, space, form.getAll('pupil'), { now });
        if (done.ok) return seeOther(paths.pupils(space.id));
        if (done.reason === 'notAllowed') return notYours(request, space);
        return showPupils(request, space, { names: '', problems: { '': 'pupils.problem.spaceFull' } });
      }),
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pupils/cards',
    who: ['member'],
    handle: (request) => onStaff(request, (space) => sendCards(request, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/password',
    who: ['member'],
    handle: (request) =>
      withPupil(request, (space, pupil) => {
        const { db, actor, now, language, services } = request;
        return resetPupilPassword(db, actor, { space, pupil }, { now, language, keyring: services.keyring });
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/removal',
    who: ['member'],
    handle: (request) =>
      withPupil(request, (space, pupil) =>
        removePupil(request.db, request.actor, { space, pupil }, { now: request.now }),
      ),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/ending',
    who: ['member'],
    handle: (request) =>
      withPupil(request, (space, pupil) => endPupil(request.db, request.actor, { space, pupil }, { now: request.now })),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/role',
    who: ['member'],
    handle: (request) =>
      withPupil(request, async (space, pupil) => {
        const { db, actor, form, now } = request;
        const read = readForm(roleForm, form);
        if (!read.ok) return { ok: true };
        return changePupilRole(db, actor, { space, pupil }, read.value.role, { now });
      }),
  }),
];
