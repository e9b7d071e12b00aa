import { spaceParts } from '#domains/spaces/spaces/model.ts';
import { countriesOf } from '#domains/work/projects/lifecycle/model.ts';
import { paths } from '#domains/work/projects/paths.ts';
import { insertProject, type NewProject } from '#domains/work/projects/steps/insert-project.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import { fullName } from '#kernel/full-name.ts';
import type { LabelId, ProjectId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Chance } from './chance.ts';
import type { DemoProject } from './demo-project.ts';
import type { PastProject } from './past-projects.ts';
import type { DemoTeacher } from './people.ts';
import { writeHistory } from './write-history.ts';

const stillRunningSince = 2024;

/** A past project with teachers of the demonstration in it: the first two countries found, the others are partners. */
export function projectFromPast(
  chance: Chance,
  past: PastProject,
  teachersOf: (country: string) => readonly DemoTeacher[],
): DemoProject | undefined {
  const [first, second, ...others] = past.countries.map((code) => teachersOf(code)).filter((known) => known.length > 0);
  if (!first || !second) return undefined;
  const startedAt = new Date(Date.UTC(past.year - 1, 9, 1 + chance.below(50), 9));
  const running = past.year >= stillRunningSince;
  const id = chance.id<ProjectId>(startedAt);
  const theme = `${past.theme.charAt(0).toUpperCase()}${past.theme.slice(1)}.`;
  return {
    id,
    space: chance.id<SpaceId>(startedAt),
    title: past.title,
    summary: `${theme} Classes of ${past.countries.length} countries work on it together.`,
    state: running ? 'active' : 'closed',
    founders: [chance.pick(first), chance.pick(second)],
    partners: others.map((known) => chance.pick(known)),
    ages: past.ages,
    subjects: past.subjects,
    languages: past.languages,
    aims: 'Pupils learn with and from each other, use a language they are learning, and see their own place with other eyes.',
    process:
      'Mixed teams of all classes plan, make and discuss. The space holds what they make, the diary tells of it every month.',
    results: `${theme} What was made stands in the space and, where the class agreed, in public.`,
    startedAt,
    closedAt: running ? null : daysAfter(startedAt, 240),
  };
}

export async function writeProject(tx: Db, chance: Chance, project: DemoProject): Promise<void> {
  const opened = project.state === 'active' || project.state === 'closed';
  if (opened) await tx.insertInto('space').values(spaceRow(project)).execute();
  await insertProject({ db: tx }, { ...newProjectOf(project), ...(opened && { space: project.space }) });
  await writeHistory(tx, project);
  if (!opened) return;
  if (project.partners.length > 0)
    await tx
      .insertInto('space_candidate')
      .values(project.partners.map(({ id }) => ({ space_id: project.space, member_id: id })))
      .execute();
  await tx.insertInto('space_member').values(memberRows(project)).execute();
  await tx.insertInto('label').values(labelRows(chance, project)).execute();
}

function spaceRow(project: DemoProject) {
  return {
    id: project.space,
    kind: 'project' as const,
    title: project.title,
    parts: [...spaceParts],
    public_side: true,
    countries: countriesOf([...project.founders, ...project.partners]),
    country: project.founders[0].country,
    about_path: paths.project(project.id),
    writable: project.state === 'active',
    opened_at: project.startedAt,
    archived_at: project.closedAt,
  };
}

const joinedAfter = 5;

function newProjectOf(project: DemoProject): NewProject {
  const { id, state, startedAt, closedAt } = project;
  const [first, second] = project.founders;
  return {
    id,
    state,
    proposal: {
      title: project.title,
      summary: project.summary,
      type: 'pupils',
      // Some have enough partners, so that the list shows both kinds.
      open_to_partners: project.partners.length < 4,
      languages: project.languages,
      age_from: project.ages[0],
      age_to: project.ages[1],
      pupils: 48,
      subjects: project.subjects,
      competences: ['eu_2018.citizenship', 'eu_2018.personal_social_and_learning_to_learn'],
      tools: ['space', 'video_conference'],
      aims: project.aims,
      process: project.process,
      results: project.results,
      starts_on: isoDay(startedAt),
      ends_on: isoDay(closedAt ?? daysAfter(startedAt, 1100)),
    },
    founders: [{ ...participantOf(first), class: '5A' }, participantOf(second)],
    partners: project.partners.map(participantOf),
    dates: {
      drafted: daysAfter(startedAt, -14),
      submitted: daysAfter(startedAt, -4),
      decided: startedAt,
      joined: daysAfter(startedAt, joinedAfter),
      closed: closedAt,
    },
    ...(state === 'refused' && { refusal }),
  };
}

const participantOf = ({ id, country, school }: DemoTeacher) => ({ id, country, school: school.id });

const refusal = {
  reasonKey: 'contents_not_acceptable_in_teaching',
  reason:
    'A project that sells things to other schools is no project for teaching. You could keep bees together instead.',
};

function memberRows({ space, founders, partners, startedAt }: DemoProject) {
  const joinedAt = daysAfter(startedAt, joinedAfter);
  return [
    ...founders.map(({ id }) => ({
      space_id: space,
      member_id: id,
      role: 'founder_administrator' as const,
      joined_at: startedAt,
    })),
    ...partners.map(({ id }) => ({ space_id: space, member_id: id, role: 'teacher' as const, joined_at: joinedAt })),
  ];
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function labelRows(chance: Chance, { id, title, founders, partners, startedAt }: DemoProject) {
  return [...founders, ...partners].map((teacher) => ({
    id: chance.id<LabelId>(startedAt),
    kind: 'project' as const,
    project_id: id,
    member_id: teacher.id,
    code: Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => chance.pick([...letters])).join('')).join(
      '-',
    ),
    issued_at: startedAt,
    title,
    name: fullName(teacher),
    school: teacher.school.name,
    country: teacher.country,
  }));
}
