import { rowsGo } from '#domains/core/erasure/registry.ts';

export const suggestionsErasure = [
  rowsGo('suggestion', 'reader_id', 'person_id', 'other_id'),
  rowsGo('suggestion_reader', 'member_id'),
];
