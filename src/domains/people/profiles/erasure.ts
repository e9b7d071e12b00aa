import { type Erasure, rowsGo } from '#domains/core/erasure/registry.ts';
import type { MemberId } from '#kernel/ids.ts';

const photoErasure: Erasure = {
  covers: { 'profile_picture.member_id': 'row goes' },
  async erase(tx, account) {
    const gone = await tx.db
      .deleteFrom('profile_picture')
      .where('member_id', '=', account as MemberId)
      .returning('file_key')
      .execute();
    return gone.map(({ file_key }) => file_key);
  },
};

export const profilesErasure = [
  photoErasure,
  rowsGo('reply_time', 'member_id'),
  rowsGo('profile_language', 'member_id'),
  rowsGo('profile', 'member_id'),
];
