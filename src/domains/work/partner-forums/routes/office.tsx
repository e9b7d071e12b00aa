import type { Officer } from '#kernel/actor.ts';
import { isUuid, type MemberId } from '#kernel/ids.ts';
import { readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { appointModerator } from '../commands/appoint-moderator.ts';
import { dismissModerator } from '../commands/dismiss-moderator.ts';
import { editCampaign } from '../commands/edit-campaign.ts';
import { openCampaign } from '../commands/open-campaign.ts';
import { campaignForm, moderatorForm } from '../forms.ts';
import { OfficePage, type ReturnedForm } from '../pages/office-page.tsx';
import { paths } from '../paths.ts';
import { canRunForums } from '../policy.ts';
import { listModerators } from '../queries/moderators.ts';
import { listForums } from '../queries.ts';

export const officeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/forums',
    who: ['officer'],
    handle: async (request) => (canRunForums(request.actor) ? showOffice(request) : notFound),
  }),
  route({
    method: 'POST',
    path: '/office/forums',
    who: ['officer'],
    async handle(request) {
      const { form, actor } = request;
      if (!canRunForums(actor)) return notFound;
      const typed = Object.fromEntries(form);
      const read = readForm(campaignForm, form);
      if (!read.ok) return showOffice(request, { form: 'new', typed, problems: read.problems });
      const opened = await openCampaign(request, read.value);
      if (opened.ok) return seeDone(paths.office(), 'partner-forums.done.campaignOpened');
      return showOffice(request, { form: 'new', typed, problems: { '': 'partner-forums.problem.again' } });
    },
  }),
  route({
    method: 'POST',
    path: '/office/forums/moderators',
    who: ['officer'],
    async handle(request) {
      const { form, actor } = request;
      if (!canRunForums(actor)) return notFound;
      const typed = Object.fromEntries(form);
      const read = readForm(moderatorForm, form);
      if (!read.ok) return showOffice(request, { form: 'moderator', typed, problems: read.problems });
      const appointed = await appointModerator(request, read.value.email);
      if (appointed.ok) return seeDone(paths.office(), 'partner-forums.done.appointed');
      const problems = { email: 'partner-forums.problem.unknownTeacher' } as const;
      return showOffice(request, { form: 'moderator', typed, problems });
    },
  }),
  route({
    method: 'POST',
    path: '/office/forums/moderators/:member/removal',
    who: ['officer'],
    async handle(request) {
      const { actor, params } = request;
      if (!canRunForums(actor) || !isUuid(params.member)) return notFound;
      await dismissModerator(request, params.member as MemberId);
      return seeDone(paths.office(), 'partner-forums.done.dismissed');
    },
  }),
  route({
    method: 'POST',
    path: '/office/forums/:id',
    who: ['officer'],
    async handle(request) {
      const { db, form, actor, params } = request;
      if (!canRunForums(actor)) return notFound;
      const campaign = (await listForums(db, actor)).find(({ id, topic }) => id === params.id && !topic);
      if (!campaign) return notFound;
      const typed = Object.fromEntries(form);
      const read = readForm(campaignForm, form);
      if (!read.ok) return showOffice(request, { form: campaign.id, typed, problems: read.problems });
      const edited = await editCampaign(request, campaign.id, read.value);
      return edited.ok ? seeDone(paths.office(), 'partner-forums.done.campaignSaved') : notFound;
    },
  }),
];

async function showOffice(request: RequestBy<Officer>, returned?: ReturnedForm): Promise<Answer> {
  const { db, reader, actor } = request;
  const campaigns = (await listForums(db, actor)).filter(({ topic }) => !topic);
  const moderators = await listModerators(db);
  const view = <OfficePage {...{ reader, campaigns, moderators, returned }} idempotencyKey={newId()} />;
  const frame = { area: 'office', title: reader.t('partner-forums.office.title'), current: 'forums' } as const;
  return page(view, frame, returned ? 422 : 200);
}
