import { sql } from 'kysely';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { lexemesOf } from '../search/model.ts';

interface Written {
  readonly id: MessageId;
  readonly conversation: ConversationId;
  readonly body: string;
}

/** A message is found by what it says now. */
export async function writeEntry({ db }: { readonly db: Db }, { id, conversation, body }: Written): Promise<void> {
  const search = sql<string>`array_to_tsvector(${[...lexemesOf(conversation, body)]}::text[])`;
  await db
    .insertInto('message_entry')
    .values({ message_id: id, search })
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet({ search }))
    .execute();
}
