import { sql } from 'kysely';
import { type OwnData, ownRows } from '#domains/core/own-data/registry.ts';
import { isReadBy } from './access.ts';

/** Both sides of each conversation, as its people read it. */
const messageOwnData: OwnData = {
  name: 'message',
  covers: ['message.author_account', 'conversation_member.member_id', 'conversation.started_by'],
  key: ['id'],
  async list(db, account, { after, most }) {
    return db
      .selectFrom('message')
      .innerJoin('conversation_member as own', 'own.conversation_id', 'message.conversation_id')
      .leftJoin('account_name as author', 'author.id', 'message.author_account')
      .select(['message.id', 'message.conversation_id', 'author.name as author', 'body', 'sent_at'])
      .where('own.member_id', '=', sql<never>`${account}`)
      .where('message.hidden_at', 'is', null)
      .where('message.removed_at', 'is', null)
      .where(isReadBy)
      .$if(after.length > 0, (query) => query.where(sql<boolean>`message.id > ${after[0]}`))
      .orderBy('message.id')
      .limit(most)
      .execute();
  },
};

/** What they have typed and not sent yet. */
const draftOwnData = ownRows({
  table: 'conversation_member',
  by: ['member_id'],
  key: ['conversation_id', 'member_id'],
  columns: ['conversation_id', 'draft', 'draft_at'],
  only: () => sql<boolean>`conversation_member.draft is not null`,
});

/** What the person did in groups, and where they were added. */
const groupOwnData = ownRows({
  table: 'group_change',
  by: ['by_id', 'member_id'],
  key: ['id'],
  columns: ['conversation_id', 'kind', 'title', 'at'],
});

/** What they have sent, and what they have chosen and not sent yet. */
const fileOwnData = ownRows({
  table: 'message_file',
  by: ['author_account'],
  key: ['id'],
  columns: ['id', 'message_id', 'name', 'in_draft', 'added_at'],
  picture: 'file_key',
  only: () => sql<boolean>`(message_file.in_draft or exists (select from message
    where message.id = message_file.message_id and message.hidden_at is null and message.removed_at is null))`,
});

const settingOwnData = ownRows({
  table: 'message_setting',
  by: ['member_id'],
  key: ['member_id'],
  columns: ['read_marks'],
});

export const messagesOwnData: readonly OwnData[] = [
  messageOwnData,
  draftOwnData,
  groupOwnData,
  fileOwnData,
  settingOwnData,
];
