import { sql } from 'kysely';
import { takePage } from '#kernel/cursor.ts';
import type { AccountId, NotificationId, ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { detailsOf, isNotice, type ListedNotice, type TellingPerson } from './model.ts';

/** How many notices a person has not read. */
export async function countUnreadNotices(db: Db, account: AccountId): Promise<number> {
  const { unread } = await db
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('account_id', '=', account)
    .where('read_at', 'is', null)
    .where('at_bell', '=', true)
    .executeTakeFirstOrThrow();
  return Number(unread);
}

const pageLength = 30;
/** The id of the project or the space that a path begins with. */
const idInPath = '^/(?:office/)?[a-z]+/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';

interface NoticeRow {
  readonly id: NotificationId;
  readonly kind: string;
  readonly details: unknown;
  readonly href: string;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly project: ProjectId | null;
  readonly cover: string | null;
  readonly pictureKey: string | null;
  readonly person: TellingPerson | null;
}

/** What a person was told, newest first, each with the picture of the project that it is about and the face of whom it names; `before` is the last line of the page before. */
export async function listNotices(
  db: Db,
  account: AccountId,
  { before }: { readonly before: NotificationId | undefined },
): Promise<{ readonly notices: readonly ListedNotice[]; readonly older: NotificationId | undefined }> {
  const { rows } = await sql<NoticeRow>`
    select told.id, told.kind, told.details, told.href, told.at, told.read_at as "readAt", project.id as project, project.cover,
      project."pictureKey", person.person
    from (
      select *, (regexp_match(href, ${idInPath}))[1]::uuid as about from notification
      where account_id = ${account}::uuid and at_bell ${before ? sql`and id < ${before}::uuid` : sql``}
      order by id desc limit ${sql.lit(pageLength + 1)}
    ) told
    left join lateral (
      select id, cover, picture_key as "pictureKey" from project_summary where id = told.about
      union all
      select id, cover, picture_key from project_summary where space_id = told.about
      limit 1
    ) project on true
    left join lateral (
      select jsonb_build_object('id', person.id, 'name', person.name, 'initialsOf', person.initials_of, 'country', person.country) as person
      from event join person on person.id = event.actor_id
      where event.id = told.event_id and exists (select from jsonb_each_text(told.details) said where said.value = person.name)
    ) person on true
    order by told.id desc`.execute(db);
  const { shown, last } = takePage(rows, pageLength);
  const notices = shown.flatMap(({ id, kind, details, href, at, readAt, project, cover, pictureKey, person }) => {
    if (!isNotice(kind)) return [];
    const pictured = project !== null && cover !== null ? { id: project, cover, pictureKey } : undefined;
    const isRead = readAt !== null;
    return [
      {
        id,
        href,
        notice: kind,
        details: detailsOf(details),
        at,
        isRead,
        project: pictured,
        person: person ?? undefined,
      },
    ];
  });
  return { notices, older: last?.id };
}
