import type { Chance } from '#demo/seed/chance.ts';
import { type PastProject, readPastProjects } from '#demo/seed/past-projects.ts';
import { countriesOf } from '#domains/work/projects/lifecycle/model.ts';
import { type NewProject, projectRows } from '#domains/work/projects/steps/insert-project.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { BenchProject } from './bench-project.ts';
import type { Bulk, Row } from './bulk.ts';
import { type Size, skewed } from './invent-people.ts';
import type { Person } from './write-people.ts';
import { spaceRow, writeSpaces } from './write-spaces.ts';

interface Parts {
  readonly people: readonly Person[];
  readonly size: Size;
  readonly now: Date;
}

const chunk = 5000;

/** Projects of the last twelve years, one in eight still running, after the past projects of the demonstration. */
export async function writeProjects(bulk: Bulk, chance: Chance, { people, size, now }: Parts): Promise<void> {
  const past = await readPastProjects('src/demo/past-projects.csv');
  for (let start = 0; start < size.projects; start += chunk) {
    const projects = Array.from({ length: Math.min(chunk, size.projects - start) }, () =>
      inventProject(chance, { past: chance.pick(past), people, now }),
    );
    const rows = projects.map((project) => projectRows(newProjectOf(project)));
    await bulk.copy('space', projects.map(spaceRow));
    await bulk.copy(
      'project',
      rows.map(({ project }) => project),
    );
    for (const table of ['project_founder', 'project_partner', 'project_country', 'project_review'] as const)
      await bulk.copy(
        table,
        rows.flatMap((each): readonly Row[] => each[table]),
      );
    await bulk.copy(
      'label',
      projects.flatMap((project) => labelRows(chance, project)),
    );
    await writeSpaces(bulk, chance, { projects, first: start });
    await writeEvents(bulk, chance, projects);
  }
}

function inventProject(
  chance: Chance,
  { past, people, now }: { past: PastProject; people: readonly Person[]; now: Date },
): BenchProject {
  const founders = foundersFrom(chance, people);
  const others = Array.from({ length: chance.below(4) }, () => chance.pick(people));
  const partners = [...new Set(others)].filter((person) => !founders.includes(person));
  const startedAt = daysAfter(now, -10 - chance.below(4300));
  const running = startedAt > daysAfter(now, -540);
  return {
    id: chance.id(startedAt),
    space: chance.id(startedAt),
    title: `${past.title} ${startedAt.getUTCFullYear()}`,
    countries: countriesOf([...founders, ...partners]),
    past,
    founders,
    partners,
    startedAt,
    closedAt: running ? null : daysAfter(startedAt, 240),
  };
}

function foundersFrom(chance: Chance, people: readonly Person[]): [Person, Person] {
  for (;;) {
    const [one, other] = [people[skewed(chance, people.length)], chance.pick(people)];
    if (one && one.country !== other.country) return [one, other];
  }
}

function newProjectOf({ id, space, title, past, founders, partners, startedAt, closedAt }: BenchProject): NewProject {
  const [first, second] = founders;
  return {
    id,
    space,
    state: closedAt ? 'closed' : 'active',
    proposal: {
      title,
      summary: `${past.theme}. Classes of several countries work on it together, and write what they find in a common space.`,
      type: 'pupils',
      languages: past.languages,
      age_from: past.ages[0],
      age_to: past.ages[1],
      pupils: 48,
      subjects: past.subjects,
      competences: ['eu_2018.citizenship', 'eu_2018.personal_social_and_learning_to_learn'],
      tools: ['space', 'video_conference'],
      aims: 'Pupils learn with and from each other, use a language they are learning, and see their own place with other eyes.',
      process:
        'Mixed teams of all classes plan, make and discuss. The space holds what they make, the diary tells of it every month.',
      results: `What was made stands in the space and, where the class agreed, in public: ${past.theme}.`,
      starts_on: isoDay(startedAt),
      ends_on: isoDay(closedAt ?? daysAfter(startedAt, 1100)),
    },
    founders: [{ ...participantOf(first), class: '5A' }, participantOf(second)],
    partners: partners.map(participantOf),
    dates: {
      drafted: daysAfter(startedAt, -14),
      submitted: daysAfter(startedAt, -4),
      decided: startedAt,
      joined: daysAfter(startedAt, 5),
      closed: closedAt,
    },
  };
}

const participantOf = ({ id, country, schoolId }: Person) => ({ id, country, school: schoolId });

const labelRows = (chance: Chance, { id, past, founders, partners, startedAt }: BenchProject): Row[] =>
  [...founders, ...partners].map(({ id: member, name, school, country }) => ({
    id: chance.id(startedAt),
    kind: 'project',
    project_id: id,
    member_id: member,
    code: chance.id<string>(startedAt).replaceAll('-', ''),
    issued_at: startedAt,
    title: past.title,
    name,
    school,
    country,
  }));

/** The opening in the timeline of each project, and a notice to each founder, one in four unread: that the other accepted the contact. */
async function writeEvents(bulk: Bulk, chance: Chance, projects: readonly BenchProject[]): Promise<void> {
  const opened = projects.map(({ id, founders, startedAt }) => ({
    verb: 'project.activated',
    subject_id: id,
    project_id: id,
    country: founders[1].country,
    actor_kind: 'program',
    at: startedAt,
  }));
  await bulk.copy('event', opened);
  const [last] = await bulk.query('select max(id)::integer as id from event');
  const before = Number(last?.id) - projects.length;
  await bulk.copy(
    'notification',
    projects.flatMap(({ founders, startedAt }, index) =>
      founders.map((founder, seat) => ({
        id: chance.id(startedAt),
        account_id: founder.id,
        event_id: before + 1 + index,
        kind: 'contacts.notice.accepted',
        details: JSON.stringify({ name: founders[seat === 0 ? 1 : 0].name }),
        href: `/people/${founders[seat === 0 ? 1 : 0].id}`,
        at: startedAt,
        read_at: chance.below(4) === 0 ? null : daysAfter(startedAt, 1),
      })),
    ),
  );
}
