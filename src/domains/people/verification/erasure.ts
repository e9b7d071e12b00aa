import { type Erasure, rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';
import { incrementFigure } from '#domains/core/programme/steps/increment-figure.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { MemberId } from '#kernel/ids.ts';

/** The row itself goes with that of the account; where shared work refers to it, it stays with the country alone. */
const memberErasure: Erasure = {
  covers: { 'member.id': 'row goes' },
  async erase(tx, account) {
    await stopWaiting(tx, { subject: account });
    const emptied = await tx.db
      .updateTable('member')
      .set({ staff_role: '', state: 'waiting', state_since: tx.now })
      .where('id', '=', account as MemberId)
      .returning('country')
      .executeTakeFirst();
    if (emptied) await incrementFigure(tx, { figures: ['members'], countries: [emptied.country], by: -1 });
    return [];
  },
};

export const verificationErasure = [
  rowsGo('head_question', 'member_id'),
  rowsGo('head_to_ask', 'member_id'),
  rowsGo('verification', 'member_id'),
  rowsUnnamed('verification', 'decided_by'),
  rowsGo('member_school', 'member_id'),
  memberErasure,
];
