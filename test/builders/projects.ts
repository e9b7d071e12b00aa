import { countProject } from '#domains/people/trust/steps/count-project.ts';
import { spaceParts } from '#domains/spaces/spaces/model.ts';
import { paths } from '#domains/work/projects/paths.ts';
import type { MemberId, ProjectId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

type State = 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' | 'closed';

interface ProjectOptions {
  readonly founders: readonly [TestTeacher, TestTeacher];
  readonly state?: State;
  readonly title?: string;
}

/** A project in a state, written as the deeds would have left it. Without its space: see `aSpace`. */
export async function aProject(
  world: World,
  { founders, state = 'active', title = 'Games our grandparents played' }: ProjectOptions,
): Promise<{ readonly id: ProjectId; readonly title: string }> {
  const id = newId<ProjectId>();
  const opened = state === 'active' || state === 'closed';
  await world.db
    .insertInto('project')
    .values({
      id,
      state,
      title,
      round: state === 'draft' || state === 'waiting_for_partner' ? 0 : 1,
      summary: 'Street games that our grandparents played: we film, teach and try each other’s.',
      type: 'pupils',
      languages: ['en'],
      age_from: 8,
      age_to: 11,
      pupils: 40,
      subjects: ['physical_education', 'history'],
      created_at: world.now,
      submitted_at: state === 'draft' ? null : world.now,
      activated_at: opened ? world.now : null,
      closed_at: state === 'closed' ? world.now : null,
    })
    .execute();
  const agreed = state === 'draft' || state === 'waiting_for_partner' ? null : world.now;
  await world.db
    .insertInto('project_founder')
    .values(
      founders.map((founder, index) => ({
        project_id: id,
        seat: index + 1,
        member_id: founder.id,
        country: founder.country,
        school_id: founder.school,
        agreed_at: index === 0 ? world.now : agreed,
      })),
    )
    .execute();
  const countries = [...new Set(founders.map((founder) => founder.country))];
  await world.db
    .insertInto('project_country')
    .values(countries.map((country) => ({ project_id: id, country })))
    .execute();
  if (opened) await countProject(world, ...founders.map((founder) => founder.id));
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
  await countProject(world, id);
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
