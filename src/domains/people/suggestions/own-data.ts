import { sql } from 'kysely';
import { ownRows } from '#domains/core/own-data/registry.ts';

export const suggestionsOwnData = [
  // To whom they are suggested is told to nobody: it is what others read.
  ownRows({
    table: 'suggestion',
    by: ['reader_id'],
    key: ['id'],
    columns: ['person_id', 'other_id', 'advert_id', 'project_id', 'ends_at', 'dismissed_at', 'reason'],
    // Whom they do not find any more, they are not told of here either.
    only: (
      account,
    ) => sql`exists (select from people_entry where people_entry.member_id = suggestion.person_id) and not exists (
      select from blocked_pair where one_id = ${account}::uuid and blocked_pair.other_id in (suggestion.person_id, suggestion.other_id))`,
  }),
  ownRows({
    table: 'suggestion_reader',
    by: ['member_id'],
    key: ['member_id'],
    columns: ['asked', 'answered'],
  }),
];
