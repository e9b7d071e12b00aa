import { type RawBuilder, sql } from 'kysely';
import { findPerson } from '#domains/people/profiles/access.ts';
import { findComment, findDiary, findPost } from '#domains/spaces/diary/access.ts';
import { findPictureFile } from '#domains/spaces/files/access.ts';
import { findDiscussion, findReply } from '#domains/spaces/forum/access.ts';
import { findPage } from '#domains/spaces/pages/access.ts';
import { findSpace, findSpaceOrPublicSide } from '#domains/spaces/spaces/access.ts';
import { findMessage } from '#domains/talk/messages/access.ts';
import type { Actor } from '#kernel/actor.ts';
import { type AccountId, type CountryCode, isUuid, type PupilId, type SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { ReportKind } from '../model.ts';

declare const seen: unique symbol;

/** A thing that this actor sees, and therefore may report. */
export interface SeenReportable {
  readonly [seen]: true;
  readonly kind: ReportKind;
  readonly id: string;
  readonly title: string;
  /** HTML for pages and posts, else plain text. */
  readonly body: string;
  readonly account: AccountId | null;
  readonly pupil: PupilId | null;
  readonly space: SpaceId | null;
  /** Its support service decides. Where the author is gone: that of the project's first founder, or of the reporter. */
  readonly country: CountryCode;
}

type Row = Omit<SeenReportable, typeof seen | 'kind' | 'id' | 'country'> & { readonly country: CountryCode | null };

/** Undefined for what the actor cannot see and for what is not there: the two look the same. */
export async function findReportable(
  db: Db,
  actor: Actor,
  kind: ReportKind,
  id: string,
): Promise<SeenReportable | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await things[kind](id).execute(db);
  const row = rows[0];
  if (!row || !(await isSeen(db, actor, { kind, id, space: row.space ?? '' }))) return undefined;
  const country = row.country ?? (actor.kind === 'member' ? actor.country : undefined);
  return country && ({ ...row, kind, id, country } as SeenReportable);
}

interface ContentLocation {
  readonly kind: ReportKind;
  readonly id: string;
  /** Empty for what stands in no space. */
  readonly space: string;
}

/** Whether the actor can read it. Who sees what, its owner knows; a trace of what is gone is nothing to report. */
async function isSeen(db: Db, actor: Actor, { kind, id, space }: ContentLocation): Promise<boolean> {
  switch (kind) {
    case 'message':
      return (await findMessage(db, actor, id))?.hidden === false;
    case 'profile':
      return (await findPerson({ db, actor }, id))?.hidden === false;
    case 'picture':
      return (await findPictureFile(db, actor, id)) !== undefined;
    case 'page': {
      const side = await findSpaceOrPublicSide(db, actor, space);
      const page = side && (await findPage(db, side, id));
      return page !== undefined && !page.hidden && !page.archived;
    }
    case 'discussion':
    case 'reply': {
      const inside = await findSpace(db, actor, space);
      return stands(inside && (await (kind === 'reply' ? findReply : findDiscussion)(db, inside, id)));
    }
    case 'post':
    case 'comment': {
      const diary = await findDiary(db, actor, space);
      return stands(diary && (await (kind === 'post' ? findPost : findComment)(db, diary, id)));
    }
  }
}

const stands = (found: { readonly gone: unknown; readonly goneAbove?: unknown } | undefined): boolean =>
  found !== undefined && !found.gone && !found.goneAbove;

/** Who wrote what, and where: whether the actor sees it is not asked here. */
const things: Readonly<Record<ReportKind, (id: string) => RawBuilder<Row>>> = {
  message: (id) => sql<Row>`
    select '' as title, t.body, t.from_id as account, null::uuid as pupil, null::uuid as space, member.country
    from message t left join member on member.id = t.from_id
    where t.id = ${id}::uuid`,
  profile: (id) => sql<Row>`
    select '' as title, concat_ws(E'\n\n', nullif(t.idea, ''), nullif(t.presentation, '')) as body,
      t.member_id as account, null::uuid as pupil, null::uuid as space, member.country
    from profile t join member on member.id = t.member_id
    where t.member_id = ${id}::uuid`,
  post: (id) => sql<Row>`
    select t.title, t.body, t.author_account as account, null::uuid as pupil, t.space_id as space,
      coalesce(member.country, founder.country) as country
    from diary_post t
    left join member on member.id = t.author_account
    left join project_founder founder on founder.project_id = t.space_id and founder.seat = 1
    where t.id = ${id}::uuid`,
  page: ofMaker('space_page', sql`t.title, t.body`, 'author_account', 'author_pupil'),
  picture: ofMaker('space_picture', sql`t.alt as title, '' as body`, 'author_account', 'author_pupil'),
  discussion: ofMaker('discussion', sql`t.title, t.body`, 'author_account', 'author_pupil'),
  reply: ofMaker('reply', sql`'' as title, t.body`, 'author_account', 'author_pupil'),
  comment: ofMaker('diary_comment', sql`'' as title, t.body`, 'author_account', 'author_pupil'),
};

/** Made in a space by a member or by a pupil, whose country is that of the teacher who made the account. */
function ofMaker(table: string, words: RawBuilder<unknown>, account: string, pupil: string) {
  return (id: string) => sql<Row>`
    select ${words}, t.${sql.ref(account)} as account, t.${sql.ref(pupil)} as pupil, t.space_id as space,
      coalesce(member.country, teacher.country, founder.country) as country
    from ${sql.table(table)} t
    left join member on member.id = t.${sql.ref(account)}
    left join pupil on pupil.id = t.${sql.ref(pupil)}
    left join member teacher on teacher.id = pupil.teacher_id
    left join project_founder founder on founder.project_id = t.space_id and founder.seat = 1
    where t.id = ${id}::uuid`;
}
