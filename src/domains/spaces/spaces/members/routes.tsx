import { readForm } from '#platform/forms.ts';
import { notFound, page, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { byName } from '#ui/names-of.ts';
import { findSpace } from '../access.ts';
import { notAllowed } from '../answers.tsx';
import { isFounder } from '../model.ts';
import { paths } from '../paths.ts';
import { canManageMembers, frameOf, isOnStaff } from '../policy.ts';
import { findCandidate, findMember } from './access.ts';
import { addMember } from './commands/add-member.ts';
import { changeRole } from './commands/change-role.ts';
import { chooseTranslation } from './commands/choose-translation.ts';
import { removeMember } from './commands/remove-member.ts';
import { newMemberForm, roleForm } from './forms.ts';
import { MembersPage } from './pages/members-page.tsx';
import { listCandidates, listMembers } from './queries.ts';

export const memberRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/members',
    who: ['member'],
    async handle(request) {
      const { db, reader, params } = request;
      const space = await findSpace(request, params.id);
      if (!space) return notFound;
      if (!isOnStaff(space)) return notAllowed(reader, space);
      const members = byName(await listMembers(db, space), reader.language).sort(
        (one, other) => Number(isFounder(other)) - Number(isFounder(one)),
      );
      const candidates = canManageMembers(space) ? byName(await listCandidates(db, space), reader.language) : [];
      return page(<MembersPage {...{ reader, space, members, candidates }} me={request.actor.id} />, {
        area: 'space',
        title: reader.t('spaces.members'),
        current: 'members',
        space: frameOf(space),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/members',
    who: ['member'],
    async handle(request) {
      const space = await findSpace(request, request.params.id);
      if (!space) return notFound;
      if (!canManageMembers(space)) return notAllowed(request, space);
      const read = readForm(newMemberForm, request.form);
      const candidate = read.ok && (await findCandidate(request, space, read.value.member));
      if (!candidate) return seeOther(paths.members(space.id));
      const added = await addMember(request, candidate, read.value.role);
      return added.ok ? seeDone(paths.members(space.id), 'spaces.done.added') : notAllowed(request, space);
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/translation',
    who: ['member'],
    async handle(request) {
      const space = await findSpace(request, request.params.id);
      if (!space) return notFound;
      const chosen = await chooseTranslation(request, space, request.form.get('pupils') === 'yes');
      return chosen.ok
        ? seeDone(`${paths.members(space.id)}#translation`, 'spaces.done.translation')
        : notAllowed(request, space);
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/members/:member/role',
    who: ['member'],
    async handle(request) {
      const { params, form } = request;
      const space = await findSpace(request, params.id);
      if (!space) return notFound;
      if (!canManageMembers(space)) return notAllowed(request, space);
      const member = await findMember(request, space, params.member);
      if (!member) return notFound;
      const read = readForm(roleForm, form);
      if (!read.ok) return seeOther(paths.members(space.id));
      const changed = await changeRole(request, member, read.value.role);
      return changed.ok ? seeDone(paths.members(space.id), 'spaces.done.role') : notAllowed(request, space);
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/members/:member/removal',
    who: ['member'],
    async handle(request) {
      const { actor, params } = request;
      const space = await findSpace(request, params.id);
      if (!space) return notFound;
      if (!canManageMembers(space)) return notAllowed(request, space);
      const member = await findMember(request, space, params.member);
      if (!member) return notFound;
      const removed = await removeMember(request, member);
      if (!removed.ok) return notAllowed(request, space);
      return member.id === actor.id
        ? seeDone(paths.spaces(), 'spaces.done.left')
        : seeDone(paths.members(space.id), 'spaces.done.removed');
    },
  }),
];
