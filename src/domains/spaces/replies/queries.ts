import { type RawBuilder, sql } from 'kysely';
import { isOfficersAccount } from '#domains/people/accounts/model.ts';
import { authorName, authorNames, authorSchool } from '#domains/spaces/spaces/access.ts';
import { removalOf } from '#domains/spaces/spaces/model.ts';
import type { Cursor } from '#kernel/cursor.ts';
import type { ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { readableReplies } from './access.ts';
import { type Reply, type ReplyView, wholeView } from './model.ts';

export const repliesAPage = 50;

export interface ReplyLine extends Reply {
  readonly body: string;
  readonly madeAt: Date;
  /** Undefined where the author was deleted, or the view has no names. */
  readonly authorName: string | undefined;
  /** Given and family names on two lines, for the initials. */
  readonly authorNames: string | undefined;
  readonly authorCountry: string | undefined;
  /** Written for a support service. */
  readonly byService: boolean;
}

export interface ReplyPage {
  readonly replies: readonly ReplyLine[];
  /** The cursor of the page of older replies, where there are any. */
  readonly older: Cursor | undefined;
}

export const noReplies: ReplyPage = { replies: [], older: undefined };

/** Who wrote the newest reply of a thread that all its readers see. */
export interface LastWriter {
  readonly id: string | null;
  readonly name: string | null;
  readonly names: string | null;
  readonly country: string | null;
}

/** For a list of threads: null for one without replies. */
export const lastWriterOf = (thread: RawBuilder<unknown>) => sql<LastWriter | null>`(
  select json_build_object('id', coalesce(reply.author_account, reply.author_pupil), 'name', ${authorName},
    'names', ${authorNames}, 'country', coalesce(member.country, school.country))
  from reply left join account_name account on account.id = reply.author_account
    left join member on member.id = reply.author_account
    left join pupil on pupil.id = reply.author_pupil left join school on school.id = ${authorSchool('reply')}
  where reply.thread_id = ${thread} and ${readableReplies({ ...wholeView, removed: false, waiting: 'none' })}
  order by reply.made_at desc, reply.id desc limit 1)`;

/** The replies of a thread in the order they were written: the newest page, or the one before the cursor. */
export async function listReplies(db: Db, thread: ThreadId, view: ReplyView, before?: Cursor): Promise<ReplyPage> {
  const rows = await db
    .selectFrom('reply')
    .leftJoin('account_name as account', 'account.id', 'reply.author_account')
    .leftJoin('member', 'member.id', 'reply.author_account')
    .leftJoin('pupil', 'pupil.id', 'reply.author_pupil')
    .leftJoin('school', (join) => join.on('school.id', '=', authorSchool('reply')))
    .select(['reply.id', 'reply.thread_id', 'reply.space_id', 'reply.body', 'reply.made_at'])
    .select(['reply.hidden_at', 'reply.removed_at', 'reply.waits_since', 'reply.author_account', 'reply.author_pupil'])
    .select(['pupil.school_id', 'account.kind', authorName.as('name'), authorNames.as('names')])
    .select(sql<string | null>`coalesce(member.country, school.country)`.as('country'))
    .where('reply.thread_id', '=', thread)
    .where(readableReplies(view))
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(reply.made_at, reply.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy('reply.made_at', 'desc')
    .orderBy('reply.id', 'desc')
    .limit(repliesAPage + 1)
    .execute();
  const replies = rows
    .slice(0, repliesAPage)
    .reverse()
    .map((row): ReplyLine => {
      const removal = removalOf(row);
      return {
        id: row.id,
        thread: row.thread_id,
        space: row.space_id,
        body: removal ? '' : row.body,
        madeAt: row.made_at,
        removal,
        waits: row.waits_since !== null,
        authorAccount: row.author_account,
        authorPupil: row.author_pupil,
        pupilSchool: row.school_id,
        authorName: view.names ? (row.name ?? undefined) : undefined,
        authorNames: view.names ? (row.names ?? undefined) : undefined,
        authorCountry: row.country ?? undefined,
        byService: isOfficersAccount(row.kind),
      };
    });
  const [first] = replies;
  return { replies, older: first && rows.length > repliesAPage ? { at: first.madeAt, id: first.id } : undefined };
}
