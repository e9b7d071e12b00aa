import { ownRows } from '#domains/core/own-data/registry.ts';

export const projectsOwnData = [
  ownRows({
    table: 'project_founder',
    by: ['member_id'],
    key: ['project_id'],
    columns: ['project_id', 'seat', 'country', 'school_id', 'class', 'agreed_at'],
  }),
  ownRows({
    table: 'project_partner',
    by: ['member_id'],
    key: ['project_id'],
    columns: ['project_id', 'country', 'school_id', 'joined_at'],
  }),
  ownRows({
    table: 'project_invitation',
    by: ['member_id', 'invited_by'],
    key: ['project_id', 'member_id'],
    columns: ['project_id', 'member_id', 'invited_by', 'state', 'invited_at', 'answered_at'],
  }),
  ownRows({
    table: 'project_draft_version',
    by: ['saved_by'],
    key: ['project_id', 'version'],
    columns: ['project_id', 'version', 'form', 'saved_at'],
  }),
  ownRows({
    table: 'project_review',
    by: ['decided_by'],
    key: ['project_id', 'round', 'country'],
    columns: ['project_id', 'round', 'country', 'decision', 'reason_key', 'reason', 'decided_at'],
  }),
];
