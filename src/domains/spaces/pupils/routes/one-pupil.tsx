import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { readForm } from '#platform/forms.ts';
import { notFound, type PageRequest, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import type { DoneMessage } from '#platform/i18n.ts';
import { findPupil, findPupilOfConsent, findPupilOfOwnSchool, type SeenPupil } from '../access.ts';
import { notAllowed, onStaff, showPupils } from '../answers.tsx';
import { changePupilRole } from '../commands/change-pupil-role.ts';
import { endPupil } from '../commands/end-pupil.ts';
import { removePupil } from '../commands/remove-pupil.ts';
import { resetPupilPassword } from '../commands/reset-pupil-password.ts';
import { withdrawConsent } from '../commands/withdraw-consent.ts';
import { roleForm, withdrawalForm } from '../forms.ts';
import { paths } from '../paths.ts';

async function withPupil<actor extends Actor>(
  request: PageRequest<'/spaces/:id/pupils/:pupil', actor>,
  message: DoneMessage,
  /** Undefined where there was nothing to do. */
  act: (pupil: SeenPupil<actor>) => Promise<{ readonly ok: boolean } | undefined>,
) {
  return onStaff(request, async (space) => {
    const pupil = await findPupil(request, space, request.params.pupil);
    if (!pupil) return notFound;
    const done = await act(pupil);
    if (!done) return seeOther(paths.pupils(space.id));
    return done.ok ? seeDone(paths.pupils(space.id), message) : notAllowed(request, space);
  });
}

export const onePupilRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/password',
    openTo: 'silenced',
    who: ['member'],
    handle: (request) =>
      onStaff(request, async (space) => {
        if (!canManagePupils(space)) return notAllowed(request, space);
        const pupil = await findPupilOfOwnSchool(request, space, request.params.pupil);
        if (!pupil) return notFound;
        const done = await resetPupilPassword(request, pupil);
        return done.ok ? seeOther(paths.afterPassword(space.id, pupil.id)) : notAllowed(request, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/removal',
    openTo: 'silenced',
    who: ['member'],
    handle: (request) => withPupil(request, 'pupils.done.removed', (pupil) => removePupil(request, pupil)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/ending',
    openTo: 'silenced',
    who: ['member'],
    handle: (request) => withPupil(request, 'pupils.done.ended', (pupil) => endPupil(request, pupil)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/withdrawal',
    openTo: 'silenced',
    who: ['member'],
    handle: (request) =>
      onStaff(request, async (space) => {
        const pupil = await findPupilOfConsent(request, space, request.params.pupil);
        if (!pupil) return notFound;
        const read = readForm(withdrawalForm, request.form);
        if (!read.ok) return seeOther(paths.pupils(space.id));
        const done = await withdrawConsent(request, pupil, read.value);
        if (done.ok) return seeDone(paths.pupils(space.id), 'pupils.done.withdrawn');
        if (done.reason === 'unknown') return seeOther(paths.pupils(space.id));
        return done.reason === 'statedAgain'
          ? showPupils(request, space, { problem: 'pupils.problem.statedAgain' })
          : notAllowed(request, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/:pupil/role',
    who: ['member'],
    handle: (request) =>
      withPupil(request, 'pupils.done.role', async (pupil) => {
        const read = readForm(roleForm, request.form);
        return read.ok ? changePupilRole(request, pupil, read.value.role) : undefined;
      }),
  }),
];
