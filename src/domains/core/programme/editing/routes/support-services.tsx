import { isUnaskedSlip } from '#kernel/meant-address.ts';
import { readValues } from '#platform/forms.ts';
import { notFound, type PageRequest, page, type Route, route } from '#platform/http.ts';
import { type EditableService, findServiceToEdit } from '../access.ts';
import { beside, done, type FormState, opened, versionIn, who } from '../answers.tsx';
import { editService } from '../commands/edit-service.ts';
import { serviceForm } from '../forms.ts';
import { shownService } from '../model.ts';
import { ServicePage } from '../pages/service-page.tsx';

function showService(
  { reader }: PageRequest,
  service: EditableService,
  { values, problems = {}, meanwhile, status = 200 }: FormState,
) {
  const frame = { area: 'office', title: reader.t('programme.edit.services'), current: 'programme' } as const;
  return page(<ServicePage {...{ reader, service, values, problems, meanwhile }} />, frame, status);
}

export const serviceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/programme/services/:place',
    who,
    async handle(request) {
      const service = await findServiceToEdit(request, request.params.place);
      if (!service) return notFound;
      return showService(request, service, opened(shownService(service)));
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/services/:place',
    who,
    async handle(request) {
      const { params, form: values } = request;
      const service = await findServiceToEdit(request, params.place);
      if (!service) return notFound;
      const read = readValues(serviceForm, Object.fromEntries(values));
      if (!read.ok) return showService(request, service, { values, problems: read.problems, status: 422 });
      if (isUnaskedSlip(values, 'email'))
        return showService(request, service, { values, problems: { email: 'ui.problem.emailMeant' }, status: 422 });
      const edited = await editService(request, service, read.value, versionIn(values));
      if (edited.ok) return done();
      const now = await findServiceToEdit(request, params.place);
      return now ? showService(request, now, beside(values, shownService(now))) : notFound;
    },
  }),
];
