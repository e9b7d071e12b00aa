import type { Officer } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { findSanction, type SeenSanction } from './access.ts';
import { showRestriction } from './answers.tsx';
import { checkBan } from './commands/check-ban.ts';
import { liftSanction } from './commands/lift-sanction.ts';
import { checkForm, liftForm } from './forms.ts';
import { readSanctionView } from './model.ts';
import { SanctionPage } from './pages/sanction-page.tsx';
import { SanctionsPage } from './pages/sanctions-page.tsx';
import { paths } from './paths.ts';
import { countSanctions, listRunningProjects, listSanctions } from './queries.ts';

export const sanctionsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/restriction',
    who: ['member'],
    openTo: 'suspended',
    handle: (request) => showRestriction(request),
  }),
  route({
    method: 'GET',
    path: '/office/restrictions',
    who: ['officer'],
    async handle(request) {
      const { reader, query } = request;
      const before = readCursor(query.get('before'));
      const view = readSanctionView(query.get('only'));
      const { lines, older } = await listSanctions(request, { before, view });
      const counts = await countSanctions(request);
      const shown = (
        <SanctionsPage
          {...{ reader, lines, counts, view }}
          newer={before && paths.officeSanctions(view)}
          older={older && paths.officeSanctions(view, writeCursor(older))}
        />
      );
      return page(shown, { area: 'office', title: reader.t('sanctions.office.title'), current: 'sanctions' });
    },
  }),
  route({
    method: 'GET',
    path: '/office/restrictions/:id',
    who: ['officer'],
    async handle(request) {
      const sanction = await findSanction(request, request.params.id);
      return sanction ? showSanction(request, sanction) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/office/restrictions/:id/check',
    who: ['officer'],
    async handle(request) {
      const sanction = await findSanction(request, request.params.id);
      if (!sanction) return notFound;
      const read = readForm(checkForm, request.form);
      if (!read.ok) return showSanction(request, sanction, { problems: read.problems, status: 422 });
      const checked = await checkBan(request, sanction, read.value.check);
      return checked.ok ? seeDone(paths.officeSanction(sanction.id), 'sanctions.done.checked') : showLate(request);
    },
  }),
  route({
    method: 'POST',
    path: '/office/restrictions/:id/lift',
    who: ['officer'],
    async handle(request) {
      const sanction = await findSanction(request, request.params.id);
      if (!sanction) return notFound;
      const read = readForm(liftForm, request.form);
      if (!read.ok) return showSanction(request, sanction, { problems: read.problems, status: 422 });
      const lifted = await liftSanction(request, sanction, read.value.words);
      return lifted.ok ? seeDone(paths.officeSanction(sanction.id), 'sanctions.done.lifted') : showLate(request);
    },
  }),
];

/** As it is after another officer was faster, or its time has come. */
async function showLate(request: RequestBy<Officer> & { readonly params: { readonly id: string } }): Promise<Answer> {
  const now = await findSanction(request, request.params.id);
  return now ? showSanction(request, now, { status: 409 }) : notFound;
}

async function showSanction(
  request: RequestBy<Officer>,
  sanction: SeenSanction<Officer>,
  { problems = {}, status = 200 }: { readonly problems?: Problems; readonly status?: number } = {},
): Promise<Answer> {
  const { db, actor, reader, form } = request;
  const typed = { check: form.get('check') ?? '', words: form.get('words') ?? '' };
  const projects = await listRunningProjects(db, sanction.member);
  const view = <SanctionPage {...{ reader, actor, sanction, projects, typed, problems }} late={status === 409} />;
  const title = reader.t('sanctions.office.one', { name: sanction.memberName });
  return page(view, { area: 'office', title, current: 'sanctions' }, status);
}
