import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor, Member } from '#kernel/actor.ts';
import type { MemberId, ProjectId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { mostDrafts } from '../../model.ts';
import { canStart } from '../../policy.ts';

export interface Start {
  /** The id of the project, made by the form: sent twice, it is started once. */
  readonly id: ProjectId;
  readonly partner: MemberId;
  readonly school: SchoolId;
  readonly title: string;
}
type StartRefusal = 'notAContact' | 'sameCountry' | 'notYourSchool' | 'tooManyDrafts' | 'taken';

/** Starts the common draft of two founders: contacts, of two countries, each with a school. */
export async function startProject(
  db: Db,
  actor: Actor,
  { id, partner, school, title }: Start,
  now: Date,
): Promise<Result<ProjectId, StartRefusal | 'notYours'>> {
  if (!canStart(actor)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    // Held, so that two that are started at once count each other.
    await tx.selectFrom('member').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute();
    const known = await findStarted(tx, actor, id);
    if (known) return known;
    const other = await findContact(tx, actor, partner);
    if (!other) return refuse('notAContact');
    if (other.country === actor.country) return refuse('sameCountry');
    if (!(await isAtSchool(tx, actor, school))) return refuse('notYourSchool');
    if (await hasTooManyDrafts(tx, actor)) return refuse('tooManyDrafts');
    const { numInsertedOrUpdatedRows: inserted } = await tx
      .insertInto('project')
      .values({ id, state: 'draft', title, created_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (inserted === 0n) return (await findStarted(tx, actor, id)) ?? refuse('taken');
    await tx
      .insertInto('project_founder')
      .values([
        { project_id: id, seat: 1, member_id: actor.id, country: actor.country, school_id: school, agreed_at: now },
        { project_id: id, seat: 2, member_id: partner, country: other.country, school_id: other.school_id },
      ])
      .execute();
    await recordEvent(tx, actor, { verb: 'project.drafted', subject: id, project: id, details: { title } }, now);
    return ok(id);
  });
}

/** The same form sent a second time. */
async function findStarted(tx: Db, actor: Member, id: ProjectId): Promise<Result<ProjectId, 'taken'> | undefined> {
  const row = await tx
    .selectFrom('project')
    .leftJoin('project_founder as f', (join) =>
      join.onRef('f.project_id', '=', 'project.id').on('f.member_id', '=', actor.id).on('f.seat', '=', 1),
    )
    .select('f.member_id')
    .where('project.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return row.member_id ? ok(id) : refuse('taken');
}

function findContact(tx: Db, actor: Member, partner: MemberId) {
  return tx
    .selectFrom('contact')
    .innerJoin('member', 'member.id', 'contact.other_id')
    .innerJoin('account', 'account.id', 'member.id')
    .innerJoin('main_school', 'main_school.member_id', 'member.id')
    .select(['member.country', 'main_school.school_id'])
    .where('contact.member_id', '=', actor.id)
    .where('contact.other_id', '=', partner)
    .where('account.suspended_at', 'is', null)
    .where('member.state', '<>', 'refused')
    .executeTakeFirst();
}

async function isAtSchool(tx: Db, actor: Member, school: SchoolId): Promise<boolean> {
  const row = await tx
    .selectFrom('member_school')
    .select('school_id')
    .where('member_id', '=', actor.id)
    .where('school_id', '=', school)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Each draft tells somebody of it: nobody is flooded with them. */
async function hasTooManyDrafts(tx: Db, actor: Member): Promise<boolean> {
  const rows = await tx
    .selectFrom('project_founder as f')
    .innerJoin('project', 'project.id', 'f.project_id')
    .select('project.id')
    .where('f.member_id', '=', actor.id)
    .where('f.seat', '=', 1)
    .where('project.state', '=', 'draft')
    .limit(mostDrafts)
    .execute();
  return rows.length >= mostDrafts;
}
