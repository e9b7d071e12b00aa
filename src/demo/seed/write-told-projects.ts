import { daysAfter } from '#kernel/days.ts';
import type { DiaryPostId, PictureId, ProjectId, ReplyId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { DemoProject } from './demo-project.ts';
import { drawnSize, drawPicture, keyOf, wordsFor } from './draw-picture.ts';
import type { DemoTeacher } from './people.ts';
import { machines } from './running/machines.ts';
import { nature } from './running/nature.ts';
import { peopleAndPlaces } from './running/people-and-places.ts';
import { stageAndBody } from './running/stage-and-body.ts';
import type { ToldProject } from './running/told-project.ts';
import { words } from './running/words.ts';
import { writeDiaryPosts } from './write-diary-posts.ts';
import { writeProject } from './write-projects.ts';

interface Options {
  readonly teachersOf: (country: string) => readonly DemoTeacher[];
  readonly files: FileStore;
  readonly now: Date;
}

const all = [...nature, ...words, ...machines, ...peopleAndPlaces, ...stageAndBody];

/** Running projects in all subjects, whose diaries tell in words and pictures what their classes do. */
export async function writeToldProjects(tx: Db, { teachersOf, files, now }: Options): Promise<void> {
  const chance = chanceOf(1957);
  for (const told of all) {
    const project = projectOf(chance, told, { teachersOf, now });
    if (!project) continue;
    await writeProject(tx, chance, project);
    await writeDiary(tx, chance, { project, told, files, now });
  }
}

function projectOf(
  chance: Chance,
  { title, summary, countries, ages, subjects, languages }: ToldProject,
  { teachersOf, now }: Omit<Options, 'files'>,
): DemoProject | undefined {
  const known = countries.split(' ').flatMap((code) => {
    const teachers = teachersOf(code);
    return teachers.length > 0 ? [chance.pick(teachers)] : [];
  });
  const [first, second, ...partners] = known;
  if (!first || !second) return undefined;
  const startedAt = daysAfter(now, -(25 + chance.below(380)));
  return {
    id: chance.id<ProjectId>(startedAt),
    space: chance.id<SpaceId>(startedAt),
    title,
    summary,
    state: 'active',
    founders: [first, second],
    partners,
    ages,
    subjects: subjects.split(' '),
    languages: languages.split(' '),
    aims: 'Pupils find out something that none of the classes could find out alone, and explain it to others in a language that they are learning.',
    process:
      'Every two weeks one class sends and the other answers. Mixed teams meet on the screen once a month and decide what comes next.',
    results:
      'What was made is shown in the diary and on the pages of the space; in June all classes look at it together.',
    startedAt,
    closedAt: null,
  };
}

const comments = [
  'We have shown this to our whole school. The little ones want to do it too.',
  'Ours did not believe it. Can you send a film?',
  'We tried the same on Friday. It did not work, and it was wonderful.',
  'Greetings from our class: we are answering next week!',
] as const;

/** What the newest post goes on with, by the first language of its project. */
const more: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Next week the other class has its turn. We have asked them not to hurry, and we are already waiting.',
    'Two of us wrote this down, four corrected it, and the rest held the light.',
    'If you have tried the same somewhere else, tell us below how it went.',
    'In the end we had more questions than before, and a list of them hangs beside the door now.',
  ],
  es: ['La semana que viene le toca a la otra clase. Si lo habéis probado en otro sitio, contádnoslo aquí abajo.'],
  el: ['Την επόμενη εβδομάδα είναι η σειρά της άλλης τάξης. Αν το δοκιμάσατε κι εσείς, γράψτε μας πιο κάτω.'],
  fr: ['La semaine prochaine, c’est au tour de l’autre classe. Si vous avez essayé, racontez-nous ci-dessous.'],
  it: ['La prossima settimana tocca all’altra classe. Se ci avete provato anche voi, raccontatecelo qui sotto.'],
};

interface DiaryOptions extends Pick<Options, 'files' | 'now'> {
  readonly project: DemoProject;
  readonly told: ToldProject;
}

/** One post after the other, each with its picture; the last one a few days ago. */
async function writeDiary(tx: Db, chance: Chance, { project, told, files, now }: DiaryOptions): Promise<void> {
  const posts = inventPosts(chance, { project, told, now });
  await writePictures(tx, { project, posts, files });
  await writeDiaryPosts(
    tx,
    project.space,
    posts.map(({ id, title, text, more, pictures, by, postedAt, comment }) => ({
      id,
      at: postedAt,
      by: by.id,
      title,
      texts: [text, ...more],
      pictures: pictures.map((picture) => ({ id: picture.id, alt: wordsFor(picture.things) })),
      replies: comment ? 1 : 0,
    })),
  );
  await writeComments(tx, { project, posts });
}

type Post = ReturnType<typeof inventPosts>[number];

function inventPosts(chance: Chance, { project, told: { told, languages }, now }: Omit<DiaryOptions, 'files'>) {
  const writers = [...project.founders, ...project.partners];
  const days = Math.round((now.getTime() - project.startedAt.getTime()) / 86_400_000 / (told.length + 1));
  const last = chance.below(14) + 1;
  return told.map(([title, text, drawn], at) => {
    const postedAt = daysAfter(now, -(last + (told.length - 1 - at) * days));
    const isNewest = at === told.length - 1;
    const things = drawn.split(' ');
    const [first = '', second = first, third = second] = things;
    // The newest post shows three pictures: the same things from nearer.
    const views = isNewest ? [things, [second, third], [third, first]] : [things];
    return {
      id: chance.id<DiaryPostId>(postedAt),
      pictures: views.map((view) => ({ id: chance.id<PictureId>(postedAt), things: view })),
      comment: chance.happens(0.5) ? { id: chance.id<ReplyId>(postedAt), body: chance.pick(comments) } : undefined,
      title,
      text,
      more: isNewest ? [chance.pick(more[languages.slice(0, 2)] ?? more.en ?? [])] : [],
      postedAt,
      by: writers[at % writers.length] ?? project.founders[0],
      commentBy: writers[(at + 1) % writers.length] ?? project.founders[1],
    };
  });
}

interface Written extends Pick<DiaryOptions, 'project'> {
  readonly posts: readonly Post[];
}

async function writePictures(tx: Db, { project, posts, files }: Written & Pick<Options, 'files'>): Promise<void> {
  const rows = await Promise.all(
    posts.flatMap(({ pictures, by, postedAt }) =>
      pictures.map(async ({ id, things }) => {
        const bytes = await drawPicture({ seed: id, things, subjects: project.subjects });
        const file_key = keyOf(project.space, id);
        await files.put(file_key, bytes);
        const about = { alt: wordsFor(things), ...drawnSize, bytes: bytes.length, author_account: by.id };
        return { id, space_id: project.space, file_key, ...about, added_at: postedAt };
      }),
    ),
  );
  await tx.insertInto('space_picture').values(rows).execute();
}

async function writeComments(tx: Db, { project, posts }: Written): Promise<void> {
  const rows = posts.flatMap(({ id: thread_id, comment, commentBy, postedAt }) =>
    comment
      ? [{ ...comment, thread_id, space_id: project.space, author_account: commentBy.id, made_at: postedAt }]
      : [],
  );
  if (rows.length > 0) await tx.insertInto('reply').values(rows).execute();
}
