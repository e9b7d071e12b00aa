import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { readForm } from '#platform/forms.ts';
import { type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { notAllowed, onStaff } from '../answers.tsx';
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
        const stated = await stateConsent(request, space, { ...read.value, pupils: readConsent(request.form) });
        return stated.ok ? seeDone(paths.pupils(space.id), 'pupils.done.stated') : notAllowed(request, space);
      }),
  }),
];
