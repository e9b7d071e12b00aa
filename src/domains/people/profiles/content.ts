import { defineContent } from '#domains/core/content/registry.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { MemberId } from '#kernel/ids.ts';
import { findPerson } from './access.ts';

export const profileContent = defineContent({
  kind: 'profile',
  word: 'profiles.content.profile',
  events: { hidden: 'profile.hidden', shown: 'profile.shown' },
  table: 'profile',
  columns: { id: 'member_id', authorAccount: 'member_id', body: ['idea', 'presentation'] },
  format: 'plain',
  isSeen: async (viewer, { id }) => (await findPerson(viewer, id)) !== undefined,
  afterHiding: (tx, { id }) => reindexPerson(tx, id as MemberId),
});
