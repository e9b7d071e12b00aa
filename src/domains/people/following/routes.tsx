import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { findPerson } from '#domains/people/profiles/access.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Member } from '#kernel/actor.ts';
import { notFound, page, type RequestBy, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { followPerson } from './commands/follow-person.ts';
import { unfollowPerson } from './commands/unfollow-person.ts';
import { FollowersPage } from './pages/followers-page.tsx';
import { paths } from './paths.ts';
import { listFollowers } from './queries.ts';

export const followingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/people/:id/follow',
    who: ['member'],
    async handle(request) {
      const person = await findPerson(request, request.params.id);
      if (!person) return notFound;
      const result = await followPerson(request, person);
      if (result.ok) return seeDone(backTo(request.form, person.id), 'following.done.followed');
      if (result.reason === 'tooMany') return seeDone(profiles.person(person.id), 'following.done.tooMany');
      // It says that the address has to be confirmed first.
      return seeOther(person.relation === 'none' ? contacts.ask(person.id) : profiles.person(person.id));
    },
  }),
  route({
    method: 'POST',
    path: '/people/:id/unfollow',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const person = await findPerson(request, request.params.id);
      if (!person) return notFound;
      await unfollowPerson(request, person);
      return seeDone(backTo(request.form, person.id), 'following.done.unfollowed');
    },
  }),
  route({
    method: 'GET',
    path: '/followers',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const followers = await listFollowers(db, actor, query.get('after'));
      return page(<FollowersPage reader={reader} followers={followers} />, {
        area: 'desk',
        title: reader.t('following.followers'),
        current: 'contacts',
      });
    },
  }),
];

/** From the lists of contacts and of followers, the reader goes on there. */
function backTo(form: RequestBy<Member>['form'], person: string): string {
  if (form.get('from') === 'followers') return paths.followers();
  return form.get('from') === 'contacts' ? contacts.contacts() : profiles.person(person);
}
