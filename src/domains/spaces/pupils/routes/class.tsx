import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { readCsv } from '#platform/csv.ts';
import { readValues } from '#platform/forms.ts';
import { type Answer, type PageRequest, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { notYours, onStaff, showPupils } from '../answers.tsx';
import { addPupilsToSpace } from '../commands/add-pupils-to-space.ts';
import { createPupils } from '../commands/create-pupils.ts';
import { drawCards } from '../documents/cards.ts';
import { pupilsForm } from '../forms.ts';
import { largestList, namesIn, namesInTable } from '../model.ts';
import { paths } from '../paths.ts';
import { listCards } from '../queries.ts';

async function takePupils(request: RequestBy<Member>, space: SeenSpace<Member>): Promise<Answer> {
  const { form, files, language } = request;
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
  const created = await createPupils(request, space, { ...read.value, language });
  if (created.ok) return seeOther(paths.pupils(space.id));
  switch (created.reason) {
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
  const bytes = await drawCards(cards, { t, language, now, baseUrl: services.baseUrl, space: space.title });
  return { kind: 'file', type: 'application/pdf', bytes, name: t('pupils.card.file'), cache: 'never' };
}

export const classRoutes: readonly Route[] = [
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
        const added = await addPupilsToSpace(request, space, request.form.getAll('pupil'));
        if (added.ok) return seeOther(paths.pupils(space.id));
        if (added.reason === 'notAllowed') return notYours(request, space);
        return showPupils(request, space, { names: '', problems: { '': 'pupils.problem.spaceFull' } });
      }),
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pupils/cards',
    who: ['member'],
    handle: (request) => onStaff(request, (space) => sendCards(request, space)),
  }),
];
