import { readNoticesHere } from '#domains/core/notifications/commands/read-notices-here.ts';
import type { Visitor } from '#domains/people/accounts/access.ts';
import { countUnreadConversations } from '#domains/talk/messages/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PageRequest } from '#platform/http.ts';

/** What the bars around every page show of the visitor. */
export interface Shell {
  readonly actor: Actor;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly unreadConversations: number;
  readonly unreadNotices: number;
  /** Path and query of the page, to come back to after choosing a language. */
  readonly here: string;
}

export const guestShell: Shell = {
  actor: { kind: 'guest' },
  name: '',
  initialsOf: '',
  unreadConversations: 0,
  unreadNotices: 0,
  here: '/',
};

/** Two counts for members, one for officers, none for others. */
export async function loadShell(request: PageRequest, visitor: Visitor): Promise<Shell> {
  const { db, actor, here } = request;
  return {
    actor,
    name: visitor.name,
    initialsOf: visitor.initialsOf,
    unreadConversations: actor.kind === 'member' ? await countUnreadConversations(db, actor.id) : 0,
    unreadNotices:
      actor.kind === 'member' || actor.kind === 'officer'
        ? await readNoticesHere({ ...request, actor }, here.split('?', 1)[0] ?? here)
        : 0,
    here,
  };
}
