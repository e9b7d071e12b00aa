import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { incrementProjects } from '#domains/people/trust/steps/increment-projects.ts';
import { spaceParts } from '#domains/spaces/spaces/model.ts';
import { type Decision, type ProjectState, publicStates } from '#domains/work/projects/model.ts';

import { insertInvitation } from '#domains/work/projects/partners/steps/insert-invitation.ts';
import { paths } from '#domains/work/projects/paths.ts';
import { insertProject } from '#domains/work/projects/steps/insert-project.ts';
import type { CountryCode, MemberId, ProjectId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

interface ProjectOptions {
  readonly founders: readonly [TestTeacher, TestTeacher];
  readonly state?: ProjectState;
  readonly title?: string;
}

/** A project in a state, as the commands leave it, who is waited for included. Without its space: see `aSpace`. */
export async function aProject(
  world: World,
  { founders, state = 'active', title = 'Games our grandparents played' }: ProjectOptions,
): Promise<{ readonly id: ProjectId; readonly title: string }> {
  const id = newId<ProjectId>();
  await insertProject(world, {
    id,
    state,
    founders,
    proposal: {
      title,
      summary: 'Street games that our grandparents played: we film, teach and try each other’s.',
      type: 'pupils',
      languages: ['en'],
      age_from: 8,
      age_to: 11,
      pupils: 40,
      subjects: ['physical_education', 'history'],
    },
    dates: { drafted: world.now },
  });
  if (publicStates.includes(state)) await incrementProjects(world, ...founders.map((founder) => founder.id));
  return { id, title };
}

/** An active project with its space; the founders are its administrators. */
export async function aSpace(
  world: World,
  options: Omit<ProjectOptions, 'state'>,
): Promise<{ readonly id: SpaceId; readonly project: ProjectId; readonly title: string }> {
  const project = await aProject(world, { ...options, state: 'active' });
  const id = newId<SpaceId>();
  const countries = [...new Set(options.founders.map(({ country }) => country))].sort();
  await world.db
    .insertInto('space')
    .values({
      id,
      kind: 'project',
      title: project.title,
      parts: [...spaceParts],
      public_side: true,
      countries,
      country: options.founders[0].country,
      about_path: paths.project(project.id),
      writable: true,
      opened_at: world.now,
    })
    .execute();
  await world.db.updateTable('project').set({ space_id: id }).where('id', '=', project.id).execute();
  await world.db
    .insertInto('space_member')
    .values(
      options.founders.map((founder) => ({
        space_id: id,
        member_id: founder.id,
        role: 'founder_administrator' as const,
        joined_at: world.now,
      })),
    )
    .execute();
  return { id, project: project.id, title: project.title };
}

export async function aSpaceMember(
  world: World,
  space: { readonly id: SpaceId },
  member: { readonly id: MemberId },
  role: 'administrator' | 'teacher' | 'expert' | 'parent' | 'visitor' = 'teacher',
): Promise<void> {
  await world.db
    .insertInto('space_member')
    .values({ space_id: space.id, member_id: member.id, role, joined_at: world.now })
    .execute();
}

/** Joins the project, and may be let into its space; `aSpaceMember` makes them a member of it. */
export async function aPartner(world: World, project: ProjectId, { id, country, school }: TestTeacher): Promise<void> {
  await world.db
    .insertInto('project_partner')
    .values({ project_id: project, member_id: id, country, school_id: school, joined_at: world.now })
    .execute();
  await incrementProjects(world, id);
  const { space_id: space } = await world.db
    .selectFrom('project')
    .select('space_id')
    .where('id', '=', project)
    .executeTakeFirstOrThrow();
  if (space) await aCandidate(world, space, { id });
}

export async function aCandidate(world: World, space: SpaceId, { id }: { readonly id: MemberId }): Promise<void> {
  await world.db.insertInto('space_candidate').values({ space_id: space, member_id: id }).execute();
}

interface ReviewOptions {
  readonly country: CountryCode;
  readonly decision: Decision;
  readonly round?: number;
}

/** A decision of a support service, and who is waited for after it. The state of the project stays as it is. */
export async function aReview(
  { db, now }: World,
  project: ProjectId,
  { country, decision, round = 1 }: ReviewOptions,
): Promise<void> {
  const reasons = { reason_key: decision === 'refused' ? 'other' : null, reason: 'How many pupils take part?' };
  await db
    .insertInto('project_review')
    .values({ project_id: project, round, country, decision, decided_at: now, ...reasons })
    .execute();
  await stopWaiting({ db, now }, { subject: project, kinds: ['project_review'], on: { country } });
  if (decision === 'approved') return;
  const founders = await db
    .selectFrom('project_founder')
    .select('member_id')
    .where('project_id', '=', project)
    .execute();
  for (const { member_id: account } of founders)
    await startWaiting({ db, now }, { kind: 'project_changes', subject: project, on: { account } });
}

interface InvitationOptions {
  readonly to: { readonly id: MemberId };
  readonly by: { readonly id: MemberId };
}

/** An open invitation to join a running project. */
export async function anInvitation(
  { db, now }: World,
  project: ProjectId,
  { to, by }: InvitationOptions,
): Promise<void> {
  await insertInvitation({ db, now }, { project, member: to.id, by: by.id });
}
