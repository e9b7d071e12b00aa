import { asProgram, type Tx, transact } from '#domains/core/event-log/transact.ts';
import { incrementFigure } from '#domains/core/programme/steps/increment-figure.ts';
import { incrementProjects } from '#domains/people/trust/steps/increment-projects.ts';
import { issueLabel } from '#domains/recognition/labels/steps/issue-label.ts';
import { addEligibleMember } from '#domains/spaces/spaces/steps/add-eligible-member.ts';
import { describeSpace } from '#domains/spaces/spaces/steps/describe-space.ts';
import { joinSpace } from '#domains/spaces/spaces/steps/join-space.ts';
import type { Member } from '#kernel/actor.ts';
import type { ProjectId, SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canAnswerInvitation, canJoin } from '../../policy.ts';
import { addCountries } from '../../steps/add-countries.ts';
import { lockProject } from '../../steps/lock-project.ts';
import { answerInvitation } from '../steps/answer-invitation.ts';

type JoiningRefusal = 'notInvited' | 'notVerified';

/** Accepts the invitation: the member becomes a partner, a teacher in the space, and gets the project label. */
export async function joinProject(
  by: By<Member>,
  project: SeenProject<Member>,
): Promise<Result<'joined', JoiningRefusal>> {
  if (!canAnswerInvitation(by.actor, project)) return refuse('notInvited');
  if (!canJoin(by.actor, project)) return refuse('notVerified');
  const { id } = project;
  const { title } = project.proposal;
  return transact(by, async (tx) => {
    const member = tx.actor.id;
    const locked = await lockProject(tx, id);
    if (locked.state !== 'active') return refuse('notInvited');
    const person = await findVerified(tx);
    if (!person) return refuse('notVerified');
    if (!(await answerInvitation(tx, id, 'accepted'))) return refuse('notInvited');
    const { country, school_id, school, name } = person;
    await tx.db
      .insertInto('project_partner')
      .values({ project_id: id, member_id: member, country, school_id, joined_at: tx.now })
      .execute();
    const added = await addCountries(tx, id, [country]);
    await tx.record({ verb: 'project.partner_joined', subject: id, project: id, country, details: { title } });
    if (locked.space) await admitToSpace(tx, locked.space, id);
    await issueLabel(tx, { kind: 'project', project: id, member, title, name, school, country });
    await incrementProjects(tx, member);
    if (added > 0)
      await incrementFigure(tx, {
        figures: ['running_projects', 'projects'],
        countries: [country],
        by: 1,
        within: 'countries',
      });
    return ok('joined');
  });
}

async function admitToSpace(tx: Tx<Member>, space: SpaceId, project: ProjectId): Promise<void> {
  const rows = await tx.db.selectFrom('project_country').select('country').where('project_id', '=', project).execute();
  await describeSpace(tx, space, { countries: rows.map(({ country }) => country) });
  await addEligibleMember(tx, space, tx.actor.id);
  await joinSpace(asProgram(tx), { space, member: tx.actor.id, role: 'teacher' });
}

/** Read again under a lock: verification or school may have changed since the page was shown. */
async function findVerified({ db, actor }: Tx<Member>) {
  await db.selectFrom('member').select('id').where('id', '=', actor.id).forShare().execute();
  return db
    .selectFrom('member')
    .innerJoin('account_name as account', 'account.id', 'member.id')
    .innerJoin('main_school', 'main_school.member_id', 'member.id')
    .innerJoin('school', 'school.id', 'main_school.school_id')
    .select(['member.country', 'main_school.school_id', 'school.name as school', 'account.name'])
    .where('member.id', '=', actor.id)
    .where('member.state', '=', 'verified')
    .executeTakeFirst();
}
