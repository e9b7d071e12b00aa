import { isUuid, type MemberId } from '#kernel/ids.ts';
import { notFound, type Route, route, seeDone } from '#platform/http.ts';
import { findOwnProject, findProject, findProjectInvitedTo } from '../access.ts';
import { showProblem, showProject } from '../answers.tsx';
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
      const { actor, form, t } = request;
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      const member = form.get('member') ?? '';
      if (!canInvite(actor, project)) return showProblem(request, 'projects.problem.invite.notRunning');
      const wrong = { field: 'member', typed: member, message: t('projects.problem.invite.choose') } as const;
      if (!isUuid(member)) return showProject(request, project, { wrong, status: 422 });
      const result = await invitePartner(request, project, { member: member as MemberId });
      return result.ok
        ? seeDone(paths.project(project.id), 'projects.done.invited')
        : showProblem(request, `projects.problem.invite.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/invitation/acceptance',
    who: ['member'],
    async handle(request) {
      const project = await findProjectInvitedTo(request, request.params.id);
      if (!project) {
        // Accepted already, by a first click.
        const joined = await findProject(request, request.params.id);
        return joined && isPartner(request.actor, joined)
          ? seeDone(paths.project(joined.id), 'projects.done.joined')
          : notFound;
      }
      const result = await joinProject(request, project);
      return result.ok
        ? seeDone(paths.project(project.id), 'projects.done.joined')
        : showProblem(request, `projects.problem.invitation.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/invitation/declination',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const project = await findProjectInvitedTo(request, request.params.id);
      if (!project) return notFound;
      const result = await declineInvitation(request, project);
      return result.ok
        ? seeDone(paths.mine(), 'projects.done.invitationDeclined')
        : showProblem(request, `projects.problem.invitation.${result.reason}`);
    },
  }),
];
