import { readForm } from '#platform/forms.ts';
import { notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { findSpace } from '../access.ts';
import { notAllowed } from '../pages/not-allowed-page.tsx';
import { paths } from '../paths.ts';
import { canManageMembers, frameOf, isOnStaff } from '../policy.ts';
import { findCandidate, findMember } from './access.ts';
import { addMember } from './commands/add-member.ts';
import { changeRole } from './commands/change-role.ts';
import { removeMember } from './commands/remove-member.ts';
import { newMemberForm, roleForm } from './forms.ts';
import { MembersPage } from './pages/members-page.tsx';
import { listCandidates, listMembers } from './queries.ts';

export const memberRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/members',
    who: ['member'],
    async handle({ db, actor, reader, params }) {
      const space = await findSpace({ db, actor }, params.id);
      if (!space) return notFound;
      if (!isOnStaff(space)) return notAllowed(reader, space);
      const members = await listMembers(db, space);
      const candidates = canManageMembers(space) ? await listCandidates(db, space) : [];
      const title = reader.t('spaces.members');
      return page(<MembersPage {...{ reader, space, members, candidates }} />, {
        area: 'space',
        title,
        current: 'members',
        space: frameOf(space),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/members',
    who: ['member'],
    async handle({ db, actor, reader, params, form, now }) {
      const space = await findSpace({ db, actor }, params.id);
      if (!space) return notFound;
      if (!canManageMembers(space)) return notAllowed(reader, space);
      const read = readForm(newMemberForm, form);
      if (!read.ok) return seeOther(paths.members(space.id));
      const candidate = await findCandidate(db, space, read.value.member);
      const added = candidate && (await addMember(db, actor, { space, candidate }, read.value.role, { now }));
      return added?.ok === false ? notAllowed(reader, space) : seeOther(paths.members(space.id));
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/members/:member/role',
    who: ['member'],
    async handle({ db, actor, reader, params, form, now }) {
      const space = await findSpace({ db, actor }, params.id);
      if (!space) return notFound;
      if (!canManageMembers(space)) return notAllowed(reader, space);
      const member = await findMember(db, space, params.member);
      if (!member) return notFound;
      const read = readForm(roleForm, form);
      if (!read.ok) return seeOther(paths.members(space.id));
      const changed = await changeRole(db, actor, { space, member }, read.value.role, { now });
      return changed.ok ? seeOther(paths.members(space.id)) : notAllowed(reader, space);
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/members/:member/removal',
    who: ['member'],
    async handle({ db, actor, reader, params, now }) {
      const space = await findSpace({ db, actor }, params.id);
      if (!space) return notFound;
      if (!canManageMembers(space)) return notAllowed(reader, space);
      const member = await findMember(db, space, params.member);
      if (!member) return notFound;
      const removed = await removeMember(db, actor, { space, member }, { now });
      if (!removed.ok) return notAllowed(reader, space);
      return seeOther(actor.kind === 'member' && member.id === actor.id ? paths.spaces() : paths.members(space.id));
    },
  }),
];
