import { isUuid, type MemberId } from '#kernel/ids.ts';
import { notFound, type Route, route, seeOther } from '#platform/http.ts';
import { findOwnProject, findProject, findProjectInvitedTo } from '../access.ts';
import { refused, showProject } from '../lifecycle/routes.tsx';
import { paths } from '../paths.ts';
import { canInvite, isPartner } from '../policy.ts';
import { declineInvitation } from './commands/decline-invitation.ts';
import { invitePartner } from './commands/invite-partner.ts';
import { joinProject } from './commands/join-project.ts';

export const partnersRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/projects/:id/invitations',
    who: ['member'],
    async handle(request) {
      const { db, actor, params, form, now, t } = request;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      const member = form.get('member') ?? '';
      if (!canInvite(actor, project)) return refused(request, 'projects.invite.notRunning');
      const wrong = { field: 'member', typed: member, message: t('projects.invite.choose') } as const;
      if (!isUuid(member)) return showProject(request, project, { wrong, status: 422 });
      const result = await invitePartner(db, actor, project, { member: member as MemberId }, now);
      return result.ok ? seeOther(paths.project(project.id)) : refused(request, `projects.invite.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/invitation/acceptance',
    who: ['member'],
    async handle(request) {
      const { db, actor, params, now } = request;
      const project = await findProjectInvitedTo(db, actor, params.id);
      if (!project) {
        // Accepted already, by a first click: the wish is fulfilled.
        const joined = await findProject(db, actor, params.id);
        return joined && isPartner(actor, joined) ? seeOther(paths.project(joined.id)) : notFound;
      }
      const result = await joinProject(db, actor, project, now);
      return result.ok ? seeOther(paths.project(project.id)) : refused(request, `projects.invitation.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/invitation/declination',
    who: ['member'],
    async handle(request) {
      const { db, actor, params, now } = request;
      const project = await findProjectInvitedTo(db, actor, params.id);
      if (!project) return notFound;
      const result = await declineInvitation(db, actor, project, now);
      return result.ok ? seeOther(paths.mine()) : refused(request, `projects.invitation.${result.reason}`);
    },
  }),
];
