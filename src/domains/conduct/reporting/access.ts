import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import {
  type AccountId,
  type CountryCode,
  isUuid,
  type MemberId,
  type PupilId,
  type SpaceId,
} from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';
import { servedBy } from '../../../platform/served-by.ts';
import { findPerson } from '../../directory/access.ts';
import { findPictureFile } from '../../spaces/pictures/access.ts';
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
  if (!isUuid(id) || !(await isVisibleToNeighbour(db, actor, kind, id))) return undefined;
  const { rows } = await things[kind](id, actor).execute(db);
  const row = rows[0];
  const country = row?.country ?? (actor.kind === 'member' ? actor.country : undefined);
  return row && country ? ({ ...row, kind, id, country } as SeenReportable) : undefined;
}

/** Profiles and pictures have rules of their own that their owners know best. */
async function isVisibleToNeighbour(db: Db, actor: Actor, kind: ReportKind, id: string): Promise<boolean> {
  if (kind === 'picture') return (await findPictureFile(db, actor, id)) !== undefined;
  if (kind !== 'profile') return true;
  const person = await findPerson(db, actor, id);
  return person !== undefined && !person.hidden;
}

const things: Readonly<Record<ReportKind, (id: string, actor: Actor) => RawBuilder<Row>>> = {
  message: (id, actor) => sql<Row>`
    select '' as title, t.body, t.from_id as account, null::uuid as pupil, null::uuid as space, member.country
    from message t
    join conversation_member own on own.conversation_id = t.conversation_id and own.member_id = ${memberId(actor)}::uuid
    left join member on member.id = t.from_id
    where t.id = ${id}::uuid and t.hidden_at is null`,
  page: (id, actor) => sql<Row>`
    select t.title, t.body, t.made_by_member as account, t.made_by_pupil as pupil, t.space_id as space, ${country}
    from space_page t ${withAuthor('made_by_member', 'made_by_pupil')}
    where t.id = ${id}::uuid and t.hidden_at is null and t.archived_at is null
      and (${inside(actor)} or (t.audience = 'public' and ${sees(actor)}))`,
  picture: (id) => sql<Row>`
    select t.alt as title, '' as body, t.added_by_member as account, t.added_by_pupil as pupil, t.space_id as space, ${country}
    from space_picture t ${withAuthor('added_by_member', 'added_by_pupil')}
    where t.id = ${id}::uuid and t.hidden_at is null`,
  discussion: (id, actor) => sql<Row>`
    select t.title, t.body, t.made_by_member as account, t.made_by_pupil as pupil, t.space_id as space, ${country}
    from discussion t ${withAuthor('made_by_member', 'made_by_pupil')}
    where t.id = ${id}::uuid and t.hidden_at is null and t.removed_at is null and ${inside(actor)}`,
  reply: (id, actor) => sql<Row>`
    select '' as title, t.body, t.made_by_member as account, t.made_by_pupil as pupil, t.space_id as space, ${country}
    from reply t ${withAuthor('made_by_member', 'made_by_pupil')}
    join discussion d on d.id = t.discussion_id and d.hidden_at is null and d.removed_at is null
    where t.id = ${id}::uuid and t.hidden_at is null and t.removed_at is null and ${inside(actor)}`,
  post: (id, actor) => sql<Row>`
    select t.title, t.body, t.made_by as account, null::uuid as pupil, t.space_id as space,
      coalesce(member.country, founder.country) as country
    from diary_post t
    left join member on member.id = t.made_by
    left join project_founder founder on founder.project_id = t.space_id and founder.seat = 1
    where t.id = ${id}::uuid and t.hidden_at is null and t.removed_at is null
      and (${inside(actor)} or ${readsAlong(actor)} or (t.audience = 'public' and ${sees(actor)}))`,
  comment: (id, actor) => sql<Row>`
    select '' as title, t.body, t.made_by_account as account, t.made_by_pupil as pupil, t.space_id as space, ${country}
    from diary_comment t ${withAuthor('made_by_account', 'made_by_pupil')}
    join diary_post post on post.id = t.post_id and post.hidden_at is null and post.removed_at is null
    where t.id = ${id}::uuid and t.hidden_at is null and t.removed_at is null
      and (${inside(actor)}
        or (not t.from_pupil and (${readsAlong(actor)} or (post.audience = 'public' and ${sees(actor)}))))`,
  profile: (id) => sql<Row>`
    select '' as title, concat_ws(E'\n\n', nullif(t.idea, ''), nullif(t.presentation, '')) as body,
      t.member_id as account, null::uuid as pupil, null::uuid as space, member.country
    from profile t join member on member.id = t.member_id
    where t.member_id = ${id}::uuid`,
};

/** A pupil's country is that of the teacher who made the account. */
const country = sql`coalesce(member.country, teacher.country, founder.country) as country`;

function withAuthor(account: string, pupil: string) {
  return sql`
    left join member on member.id = t.${sql.ref(account)}
    left join pupil on pupil.id = t.${sql.ref(pupil)}
    left join member teacher on teacher.id = pupil.teacher_id
    left join project_founder founder on founder.project_id = t.space_id and founder.seat = 1`;
}

const memberId = (actor: Actor): MemberId | null => (actor.kind === 'member' ? actor.id : null);

function inside(actor: Actor) {
  if (actor.kind === 'member')
    return sql<boolean>`exists (select from space_member m where m.space_id = t.space_id and m.member_id = ${actor.id})`;
  if (actor.kind === 'pupil')
    return sql<boolean>`exists (select from space_pupil s join pupil p on p.id = s.pupil_id
      where s.space_id = t.space_id and s.pupil_id = ${actor.id} and p.ended_at is null)`;
  return sql<boolean>`false`;
}

/** Pupils see their own spaces and nothing of others. */
const sees = (actor: Actor) => (actor.kind === 'pupil' ? sql<boolean>`false` : sql<boolean>`true`);

/** Officers of the project's countries read its diary. */
function readsAlong(actor: Actor) {
  if (actor.kind !== 'officer') return sql<boolean>`false`;
  return sql<boolean>`exists (select from project_country c
    where c.project_id = t.space_id and ${servedBy(actor, 'c.country')})`;
}
