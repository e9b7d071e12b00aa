import { ownRows } from '#domains/core/own-data/registry.ts';

export const verificationOwnData = [
  ownRows({
    table: 'member',
    by: ['id'],
    key: ['id'],
    columns: ['country', 'staff_role', 'state', 'state_since', 'conduct_edition', 'last_active_on', 'registered_at'],
  }),
  ownRows({
    table: 'member_school',
    by: ['member_id'],
    key: ['school_id', 'since_on'],
    columns: ['school_id', 'since_on', 'until_on', 'main'],
  }),
  ownRows({
    table: 'head_question',
    by: ['member_id'],
    key: ['id'],
    // Where the head reads it stands in the school's data, which is not for everybody who says that they work there.
    columns: ['school_id', 'sent_at', 'about_email', 'answer', 'answered_at'],
  }),
  ownRows({
    table: 'head_to_ask',
    by: ['member_id'],
    key: ['member_id'],
    columns: ['school_id'],
  }),
  ownRows({
    table: 'verification',
    by: ['member_id'],
    key: ['id'],
    columns: ['school_id', 'decision', 'reason_key', 'reason', 'decided_at'],
  }),
];
