import type { Erasure } from '#domains/core/erasure/registry.ts';
import type { MemberId } from '#kernel/ids.ts';

/** A label stays genuine, and says that it was a former member's. */
const labelErasure: Erasure = {
  covers: { 'label.member_id': 'unnamed' },
  async erase({ db }, account) {
    await db
      .updateTable('label')
      .set({ member_id: null, name: '' })
      .where('member_id', '=', account as MemberId)
      .execute();
    return [];
  },
};

export const labelsErasure = [labelErasure];
