import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { readForm } from '#platform/forms.ts';
import { type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { notAllowed, onStaff, showPupils } from '../answers.tsx';
import { stateConsent } from '../commands/state-consent.ts';
import { foundTextForm } from '../forms.ts';
import { paths } from '../paths.ts';

export const foundNamesRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/names',
    who: ['member'],
    handle: (request) =>
      onStaff(request, async (space) => {
        const read = readForm(foundTextForm, request.form);
        if (!read.ok) return seeOther(paths.pupils(space.id));
        const consent = readConsent(request.form);
        if (consent.length === 0) return showPupils(request, space, { problem: 'pupils.problem.tickPupils' });
        const stated = await stateConsent(request, space, { ...read.value, consent });
        if (stated.ok) return seeDone(paths.pupils(space.id), 'pupils.done.stated');
        return stated.reason === 'changed'
          ? showPupils(request, space, { problem: 'pupils.problem.textChanged' })
          : notAllowed(request, space);
      }),
  }),
];
