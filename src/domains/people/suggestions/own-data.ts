import { ownRows } from '#domains/core/own-data/registry.ts';

export const suggestionsOwnData = [
  // To whom they are suggested is told to nobody: it is what others read.
  ownRows({
    table: 'suggestion',
    by: ['reader_id'],
    key: ['id'],
    columns: ['person_id', 'other_id', 'advert_id', 'project_id', 'ends_at', 'dismissed_at', 'reason'],
  }),
  ownRows({
    table: 'suggestion_reader',
    by: ['member_id'],
    key: ['member_id'],
    columns: ['due_at', 'asked', 'answered'],
  }),
];
