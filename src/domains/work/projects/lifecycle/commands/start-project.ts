import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Actor, Member } from '#kernel/actor.ts';
import type { MemberId, ProjectId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { draftsAnHour, mostDrafts } from '../../model.ts';
import { canStart } from '../../policy.ts';
import { findSharedFields } from '../../queries/shared-fields.ts';
import { insertProject } from '../../steps/insert-project.ts';

export interface ProjectStart {
  /** The id of the project, made by the form: a form that is sent twice starts one project. */
  readonly id: ProjectId;
  readonly partner: MemberId;
  readonly school: SchoolId;
  readonly title: string;
}
type StartRefusal = 'notAContact' | 'sameCountry' | 'notYourSchool' | 'tooManyDrafts' | 'tooMany' | 'taken';

/** Starts the common draft of two founders: contacts, of two countries, each with a school. It begins with what their profiles share. */
export async function startProject(
  by: By<Actor>,
  { id, partner, school, title }: ProjectStart,
): Promise<Result<ProjectId, StartRefusal | 'notAllowed'>> {
  const { actor } = by;
  if (!canStart(actor)) return refuse('notAllowed');
  const words = await wordsOf(by.db);
  const before = await by.db.selectFrom('project').select('id').where('id', '=', id).executeTakeFirst();
  const ceiling = { limit: draftsAnHour, key: actor.id, isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact({ ...by, actor }, async (tx) => {
      // Locked, so that two projects that are started at the same moment count each other.
      await tx.db.selectFrom('member').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute();
      const known = await findStarted(tx, id);
      if (known) return known;
      const other = await findContact(tx, partner);
      if (!other) return refuse('notAContact');
      if (other.country === actor.country) return refuse('sameCountry');
      if (!(await isAtSchool(tx, school))) return refuse('notYourSchool');
      if (await hasTooManyDrafts(tx)) return refuse('tooManyDrafts');
      const inserted = await insertProject(tx, {
        id,
        state: 'draft',
        proposal: { title, ...(await findSharedFields(tx.db, words, [actor.id, partner])) },
        founders: [
          { id: actor.id, country: actor.country, school },
          { id: partner, country: other.country, school: other.school_id },
        ],
        dates: { drafted: tx.now },
      });
      if (!inserted) return (await findStarted(tx, id)) ?? refuse('taken');
      await tx.record({ verb: 'project.drafted', subject: id, project: id, details: { title } });
      return ok(id);
    }),
  );
}

/** The project that the same form has started already. */
async function findStarted({ db, actor }: Tx<Member>, id: ProjectId): Promise<Result<ProjectId, 'taken'> | undefined> {
  const row = await db
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

function findContact({ db, actor }: Tx<Member>, partner: MemberId) {
  return db
    .selectFrom('contact')
    .innerJoin('member', 'member.id', 'contact.other_id')
    .innerJoin('account_name as account', 'account.id', 'member.id')
    .innerJoin('main_school', 'main_school.member_id', 'member.id')
    .select(['member.country', 'main_school.school_id'])
    .where('contact.member_id', '=', actor.id)
    .where('contact.other_id', '=', partner)
    .where('account.suspended_at', 'is', null)
    .where('member.state', '<>', 'refused')
    .executeTakeFirst();
}

async function isAtSchool({ db, actor }: Tx<Member>, school: SchoolId): Promise<boolean> {
  const row = await db
    .selectFrom('member_school')
    .select('school_id')
    .where('member_id', '=', actor.id)
    .where('school_id', '=', school)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The other founder gets a notice of each draft, so their number is limited. */
async function hasTooManyDrafts({ db, actor }: Tx<Member>): Promise<boolean> {
  const rows = await db
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
