import { defineContent } from '#domains/core/content/registry.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { MemberId } from '#kernel/ids.ts';
import { findPerson } from './access.ts';
import { profileLimits } from './model.ts';

export const profileContent = defineContent({
  kind: 'profile',
  word: 'profiles.content.profile',
  events: { hidden: 'profile.hidden', shown: 'profile.shown' },
  table: 'profile',
  columns: { id: 'member_id', authorAccount: 'member_id', body: ['idea', 'presentation'] },
  format: 'plain',
  reach: { unscreened: 'It stands on the page of its author, and is sent to nobody.' },
  isSeen: async (viewer, { id }) => (await findPerson(viewer, id)) !== undefined,
  correction: {
    texts: [
      {
        column: 'presentation',
        label: 'profiles.form.presentation',
        longest: profileLimits.presentation,
        field: 'plain',
        need: 'optional',
      },
      { column: 'idea', label: 'profiles.form.idea', longest: profileLimits.idea, field: 'plain', need: 'optional' },
    ],
  },
  afterHiding: (tx, { id }) => reindexPerson(tx, id as MemberId),
});
