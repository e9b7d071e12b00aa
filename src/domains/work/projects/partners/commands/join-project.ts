import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Tx } from '#domains/core/events/transact.ts';
import { countFigure } from '#domains/core/programme/steps/count-figure.ts';
import { countProject } from '#domains/people/trust/steps/count-project.ts';
import { issueLabel } from '#domains/recognition/labels/commands/issue-label.ts';
import { addCandidate } from '#domains/spaces/spaces/steps/add-candidate.ts';
import { describeSpace } from '#domains/spaces/spaces/steps/describe-space.ts';
import { joinSpace } from '#domains/spaces/spaces/steps/join-space.ts';
import type { Member } from '#kernel/actor.ts';
import type { MemberId, ProjectId, SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { canAnswerInvitation, canJoin } from '../../policy.ts';

type JoiningRefusal = 'notInvited' | 'notVerified';

/** Accepts the invitation: partner, teacher in the space, and holder of the project label. */
export async function joinProject(
  db: Db,
  actor: Member,
  project: SeenProject,
  now: Date,
): Promise<Result<'joined', JoiningRefusal>> {
  if (!canAnswerInvitation(actor, project)) return refuse('notInvited');
  if (!canJoin(actor, project)) return refuse('notVerified');
  const { id, form } = project;
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('project')
      .select(['state', 'space_id'])
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (held?.state !== 'active') return refuse('notInvited');
    const person = await findVerified(tx, actor);
    if (!person) return refuse('notVerified');
    const { numUpdatedRows } = await tx
      .updateTable('project_invitation')
      .set({ state: 'accepted', answered_at: now })
      .where('project_id', '=', id)
      .where('member_id', '=', actor.id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('notInvited');
    const { country, school_id, school, given_name, family_name } = person;
    const name = `${given_name} ${family_name}`;
    await tx
      .insertInto('project_partner')
      .values({ project_id: id, member_id: actor.id, country, school_id, joined_at: now })
      .execute();
    const { numInsertedOrUpdatedRows: newCountries } = await tx
      .insertInto('project_country')
      .values({ project_id: id, country })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    await recordEvent(
      tx,
      actor,
      { verb: 'project.partner_joined', subject: id, project: id, country, details: { title: form.title } },
      now,
    );
    if (held.space_id) await admitToSpace(tx, { space: held.space_id, project: id, member: actor.id }, now);
    await issueLabel(
      tx,
      { kind: 'project', project: id, member: actor.id, title: form.title, name, school, country },
      now,
    );
    await countProject({ db: tx }, actor.id);
    if (newCountries)
      await countFigure(
        { db: tx },
        {
          figures: ['running_projects', 'projects'],
          countries: [country],
          by: 1,
          within: 'countries',
        },
      );
    return ok('joined');
  });
}

interface Admission {
  readonly space: SpaceId;
  readonly project: ProjectId;
  readonly member: MemberId;
}

async function admitToSpace(tx: Db, { space, project, member }: Admission, now: Date): Promise<void> {
  const rows = await tx.selectFrom('project_country').select('country').where('project_id', '=', project).execute();
  await describeSpace({ db: tx }, space, { countries: rows.map(({ country }) => country) });
  await addCandidate({ db: tx }, space, member);
  const record: Tx['record'] = (event) => recordEvent(tx, 'program', event, now);
  await joinSpace({ db: tx, now, record }, { space, member, role: 'teacher' });
}

/** Read again, and only under the lock: verification or school may have changed since the page was shown. */
async function findVerified(tx: Db, actor: Member) {
  await tx.selectFrom('member').select('id').where('id', '=', actor.id).forShare().execute();
  return tx
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.id')
    .innerJoin('main_school', 'main_school.member_id', 'member.id')
    .innerJoin('school', 'school.id', 'main_school.school_id')
    .select([
      'member.country',
      'main_school.school_id',
      'school.name as school',
      'account.given_name',
      'account.family_name',
    ])
    .where('member.id', '=', actor.id)
    .where('member.state', '=', 'verified')
    .executeTakeFirst();
}
