import type { MemberId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';

/** Takes a person out of the search: refused, suspended or hidden. His profile stays. */
export async function unlistPerson(tx: Db, member: MemberId): Promise<void> {
  await tx.deleteFrom('people_entry').where('member_id', '=', member).execute();
}
