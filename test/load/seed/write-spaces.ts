import type { Chance } from '#demo/seed/chance.ts';
import { spaceParts } from '#domains/spaces/spaces/model.ts';
import { paths } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { BenchProject } from './bench-project.ts';
import type { Bulk, Row } from './bulk.ts';

const titles = [
  'Who we are',
  'Our plan',
  'What we found',
  'Rules we agreed',
  'Pictures of our towns',
  'Our common book',
];
const text =
  '<p>Mixed teams of all classes plan, make and discuss. Every team writes what it tried, what went wrong and what it would do otherwise.</p><h2>What we want</h2><ul><li>Learn with and from each other.</li><li>Use a language that we are learning.</li><li>See our own place with other eyes.</li></ul><p>On the last Friday of each month all schools meet on a screen, and the next step is decided there by the pupils themselves.</p>';

/** The space of a project; a project's row refers to it. */
export function spaceRow(project: BenchProject): Row {
  const { id, space, title, countries, founders, startedAt, closedAt } = project;
  return {
    id: space,
    kind: 'project',
    title,
    parts: [...spaceParts],
    public_side: true,
    countries,
    country: founders[0].country,
    about_path: paths.project(id),
    writable: closedAt === null,
    opened_at: startedAt,
    archived_at: closedAt,
  };
}

/** Members of every space; pages, a forum and a diary in one of eight, as many as a year's work. */
export async function writeSpaces(
  bulk: Bulk,
  chance: Chance,
  { projects, first }: { readonly projects: readonly BenchProject[]; readonly first: number },
): Promise<void> {
  await bulk.copy('space_member', projects.flatMap(memberRows));
  await bulk.copy(
    'space_candidate',
    projects.flatMap(({ space, partners }) => partners.map(({ id }) => ({ space_id: space, member_id: id }))),
  );
  const lively = projects.filter((_, index) => (first + index) % 8 === 0);
  await bulk.copy(
    'space_page',
    lively.flatMap((project) => pageRows(chance, project)),
  );
  const discussions = lively.flatMap((project) => discussionRows(chance, project));
  const posts = lively.flatMap((project) => postRows(chance, project));
  await bulk.copy('thread', [...discussions.map(threadOfDiscussion), ...posts.map(threadOfPost)]);
  await bulk.copy('discussion', discussions);
  await bulk.copy(
    'reply',
    discussions.flatMap((discussion) => replyRows(chance, discussion)),
  );
  await bulk.copy('diary_post', posts);
}

const memberRows = ({ space, founders, partners, startedAt }: BenchProject): Row[] => [
  ...founders.map((founder) => ({
    space_id: space,
    member_id: founder.id,
    role: 'founder_administrator',
    joined_at: startedAt,
  })),
  ...partners.map((partner) => ({
    space_id: space,
    member_id: partner.id,
    role: 'teacher',
    joined_at: daysAfter(startedAt, 5),
  })),
];

function pageRows(chance: Chance, { space, founders, startedAt }: BenchProject): Row[] {
  const ids = titles.map(() => chance.id<string>(startedAt));
  return titles.map((title, index) => ({
    id: ids[index] ?? null,
    space_id: space,
    // The later half are children of the first page.
    parent_id: index < 3 ? null : (ids[0] ?? null),
    position: index + 1,
    title,
    body: text,
    audience: index % 2 === 0 ? 'public' : 'members',
    author_account: founders[index % 2 === 0 ? 0 : 1].id,
    made_at: daysAfter(startedAt, index),
    edited_at: daysAfter(startedAt, index + 3),
  }));
}

interface Discussion extends Row {
  readonly id: string;
  readonly space_id: string;
  readonly author_account: string;
  readonly made_at: Date;
}

const replies = 4;

function discussionRows(chance: Chance, { space, founders, startedAt }: BenchProject): Discussion[] {
  return ['Which game is the oldest?', 'When do we meet?', 'Who draws the cover?'].map((title, index) => ({
    id: chance.id<string>(startedAt),
    space_id: space,
    title,
    body: 'Ask at home, look for old pictures, and tell us here what you found.',
    author_account: founders[0].id,
    made_at: daysAfter(startedAt, index + 4),
  }));
}

const threadOfDiscussion = ({ id, space_id, made_at }: Discussion): Row => ({
  id,
  kind: 'discussion',
  space_id,
  replies,
  last_activity_at: daysAfter(made_at, replies),
});

function replyRows(chance: Chance, discussion: Discussion): Row[] {
  return Array.from({ length: replies }, (_, index) => {
    const at = daysAfter(discussion.made_at, index + 1);
    return {
      id: chance.id(at),
      thread_id: discussion.id,
      space_id: discussion.space_id,
      body: 'Ours has eight squares and a sky at the end. My grandmother says it was nine when she was small.',
      author_account: discussion.author_account,
      made_at: at,
    };
  });
}

interface Post extends Row {
  readonly id: string;
  readonly space_id: string;
  readonly posted_at: Date;
}

const threadOfPost = ({ id, space_id, posted_at }: Post): Row => ({
  id,
  kind: 'post',
  space_id,
  replies: 0,
  last_activity_at: posted_at,
});

function postRows(chance: Chance, { space, founders, startedAt }: BenchProject): Post[] {
  return ['We have begun', 'Chalk everywhere', 'A parcel from far away', 'Our last Friday'].map((title, index) => {
    const at = daysAfter(startedAt, 6 + index * 20);
    return {
      id: chance.id(at),
      space_id: space,
      title,
      body: text,
      audience: index % 2 === 0 ? 'public' : 'members',
      author_account: founders[index % 2 === 0 ? 0 : 1].id,
      posted_at: at,
    };
  });
}
