import type { SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SchoolHead } from '../model.ts';

/** Writes down who leads a school of which nobody knew it. A head who is known stays: who registers must not replace him. */
export async function setHead(tx: Db, school: SchoolId, head: SchoolHead): Promise<void> {
  await tx
    .updateTable('school')
    .set({ head_name: head.headName, head_email: head.headEmail, head_language: head.headLanguage })
    .where('id', '=', school)
    .where('head_email', '=', '')
    .execute();
}
