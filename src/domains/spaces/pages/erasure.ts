import { rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const pagesErasure = [
  rowsUnnamed('space_page', 'author_account'),
  rowsUnnamed('space_page_version', 'author_account'),
];
