import { findPupil, type SeenPupil } from '#domains/pupils/access.ts';
import { changePupilRole } from '#domains/pupils/commands/change-pupil-role.ts';
import { drawCards } from '#domains/pupils/commands/draw-cards.ts';
import { endPupil } from '#domains/pupils/commands/end-pupil.ts';
import { letPupilsIn } from '#domains/pupils/commands/let-pupils-in.ts';
import { makePupils } from '#domains/pupils/commands/make-pupils.ts';
import { removePupil } from '#domains/pupils/commands/remove-pupil.ts';
import { resetPupilPassword } from '#domains/pupils/commands/reset-pupil-password.ts';
import { signInPupil } from '#domains/pupils/commands/sign-in-pupil.ts';
import { pupilsForm, roleForm, signInForm } from '#domains/pupils/forms.ts';
import { largestList, namesIn, namesInTable } from '#domains/pupils/model.ts';
import { NotYoursPage } from '#domains/pupils/pages/not-yours-page.tsx';
import { PupilSignInPage } from '#domains/pupils/pages/pupil-sign-in-page.tsx';
import { PupilsPage } from '#domains/pupils/pages/pupils-page.tsx';
import { paths } from '#domains/pupils/paths.ts';
import { listCards, listKnownPupils, listPupils } from '#domains/pupils/queries.ts';
import { findSpace, type SeenSpace } from '#domains/spaces/access.ts';
import { paths as spaces } from '#domains/spaces/paths.ts';
import { canManagePupils, frameOf, isOnStaff } from '#domains/spaces/policy.ts';
import { listSpaces } from '#domains/spaces/queries.ts';
import { everyone, type Member } from '#kernel/actor.ts';
import { readCsv } from '#platform/csv.ts';
import { isWrong, type Problems, readForm, readValues } from '#platform/forms.ts';
import { type Answer, type Asked, type AskedBy, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { inWords } from '#ui/problems-in-words.ts';

type InPupil = Asked<'/spaces/:id/pupils/:pupil'>;

function frame(space: SeenSpace, title: string) {
  return { place: 'space', title, current: 'pupils', space: frameOf(space) } as const;
}

function notYours({ reader }: Asked, space: SeenSpace): Answer {
  const title = reader.t('pupils.notYours');
  return page(<NotYoursPage t={reader.t} space={space} />, frame(space, title), 403);
}

/** For the teachers of the space; 403 for others in it, the 404 of what does not exist for everybody else. */
async function onStaff(asked: Asked<'/spaces/:id'>, act: (space: SeenSpace) => Promise<Answer>): Promise<Answer> {
  const space = await findSpace(asked.db, asked.actor, asked.params.id);
  if (!space) return notFound;
  return isOnStaff(space) ? act(space) : notYours(asked, space);
}

async function withPupil(asked: InPupil, act: (space: SeenSpace, pupil: SeenPupil) => Promise<{ ok: boolean }>) {
  return onStaff(asked, async (space) => {
    const pupil = await findPupil(asked.db, space, asked.params.pupil);
    if (!pupil) return notFound;
    const done = await act(space, pupil);
    return done.ok ? seeOther(paths.pupils(space.id)) : notYours(asked, space);
  });
}

async function showPupils(
  asked: Asked,
  space: SeenSpace,
  again?: { names: string; problems: Problems },
): Promise<Answer> {
  const { db, actor, reader } = asked;
  const pupils = await listPupils(db, space);
  const known = canManagePupils(space) ? await listKnownPupils(db, actor, space) : [];
  const errors = inWords(reader.t, again?.problems ?? {});
  const view = (
    <PupilsPage {...{ reader, actor, space, pupils, known, errors }} names={again?.names ?? ''} once={newId()} />
  );
  return page(view, frame(space, reader.t('pupils.title')), again ? 422 : 200);
}

async function takePupils(asked: AskedBy<Member>, space: SeenSpace): Promise<Answer> {
  const { db, actor, form, files, language, now, services } = asked;
  const typed = form.get('names') ?? '';
  const again = (field: string, message: Message) =>
    showPupils(asked, space, { names: typed, problems: { [field]: message } });
  if (!canManagePupils(space)) return notYours(asked, space);
  const file = files.find(({ field }) => field === 'file');
  const isShort = file && !file.tooLarge && file.bytes.length <= largestList.bytes;
  const table = isShort ? readCsv(file.bytes, largestList) : undefined;
  if (file && !table) return again('file', 'pupils.problem.file');
  const names = [...namesIn(typed.split(/\r?\n|\r/)), ...namesInTable(table ?? [])];
  const read = readValues(pupilsForm, { once: form.get('once'), names });
  if (!read.ok) {
    const [problem = 'pupils.problem.again'] = Object.values(read.problems);
    return again('names', problem);
  }
  const made = await makePupils(db, actor, space, read.value, { now, seal: services.seal, language });
  if (made.ok) return seeOther(paths.pupils(space.id));
  switch (made.reason) {
    case 'notAllowed':
      return notYours(asked, space);
    case 'noSchool':
      return again('names', 'pupils.problem.noSchool');
    case 'taken':
      return again('names', 'pupils.problem.again');
    case 'tooMany':
      return again('names', 'pupils.problem.spaceFull');
  }
}

async function sendCards(asked: Asked, space: SeenSpace): Promise<Answer> {
  const { db, t, language, now, query, services } = asked;
  if (!canManagePupils(space)) return notYours(asked, space);
  const sealed = await listCards(db, space, query.get('pupil') ?? undefined);
  const cards = sealed.flatMap(({ sealed: closed, ...card }) => {
    const password = services.seal.open(closed);
    return password ? [{ ...card, password }] : [];
  });
  if (cards.length === 0) return seeOther(paths.pupils(space.id));
  const bytes = await drawCards(cards, { t, language, now, baseUrl: services.baseUrl, project: space.title });
  return { kind: 'file', type: 'application/pdf', bytes, name: t('pupils.card.file'), cache: 'never' };
}

function showSignIn({ reader }: Asked, name: string, problems: Problems = {}): Answer {
  const errors = inWords(reader.t, problems);
  const view = <PupilSignInPage reader={reader} name={name} errors={errors} />;
  return page(view, { place: 'site', title: reader.t('pupils.signIn'), hidden: true }, isWrong(problems) ? 422 : 200);
}

async function takeSignIn(asked: Asked): Promise<Answer> {
  const { db, form, now, services, session, address } = asked;
  const name = form.get('name') ?? '';
  const read = readForm(signInForm, form);
  if (!read.ok) return showSignIn(asked, name, read.problems);
  const signedIn = await signInPupil(
    db,
    { ...read.value, address },
    { now, limits: services.limits, replaces: session },
  );
  if (!signedIn.ok)
    return showSignIn(asked, name, {
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
    async handle(asked) {
      if (asked.actor.kind === 'pupil') return seeOther(spaces.spaces());
      return showSignIn(asked, (asked.query.get('name') ?? '').slice(0, 100));
    },
  }),
  route({ method: 'POST', path: '/pupil', who: everyone, handle: takeSignIn }),
  route({
    method: 'GET',
    path: '/spaces/:id/pupils',
    who: ['member'],
    handle: (asked) => onStaff(asked, (space) => showPupils(asked, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils',
    who: ['member'],
    files: true,
    handle: (asked) => onStaff(asked, (space) => takePupils(asked, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/known',
    who: ['member'],
    handle: (asked) =>
      onStaff(asked, async (space) => {
        const { db, actor, form, now } = asked;
        const done = await letPupilsIn(db, actor, space, form.getAll('pupil'), { now });
        if (done.ok) return seeOther(paths.pupils(space.id));
        if (done.reason === 'notAllowed') return notYours(asked, space);
        return showPupils(asked, space, { names: '', problems: { '': 'pupils.problem.spaceFull' } });
      }),
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pupils/cards',
    who: ['member'],
    handle: (asked) => onStaff(asked, (space) => sendCards(asked, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/password',
    who: ['member'],
    handle: (asked) =>
      withPupil(asked, (space, pupil) => {
        const { db, actor, now, language, services } = asked;
        return resetPupilPassword(db, actor, { space, pupil }, { now, language, seal: services.seal });
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/removal',
    who: ['member'],
    handle: (asked) =>
      withPupil(asked, (space, pupil) => removePupil(asked.db, asked.actor, { space, pupil }, { now: asked.now })),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/ending',
    who: ['member'],
    handle: (asked) =>
      withPupil(asked, (space, pupil) => endPupil(asked.db, asked.actor, { space, pupil }, { now: asked.now })),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/role',
    who: ['member'],
    handle: (asked) =>
      withPupil(asked, async (space, pupil) => {
        const { db, actor, form, now } = asked;
        const read = readForm(roleForm, form);
        if (!read.ok) return { ok: true };
        return changePupilRole(db, actor, { space, pupil }, read.value.role, { now });
      }),
  }),
];
