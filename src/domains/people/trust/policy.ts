import type { Actor, Member } from '#kernel/actor.ts';

export type Author = Pick<Member, 'kind' | 'id'> | Exclude<Actor, Member>;

/** Trust is about members: it says how many strangers they may write to. */
export function earnsTrust(author: Author): author is Pick<Member, 'kind' | 'id'> {
  return author.kind === 'member';
}
