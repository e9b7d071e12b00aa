import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { coverFor } from '#domains/work/adverts/steps/give-cover.ts';
import { writeEntries } from '#domains/work/adverts/steps/write-entries.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { AdvertAnswerId, AdvertId, MemberId, ReplyId } from '#kernel/ids.ts';
import { htmlFromText } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import { type AdvertWords, advertWords } from './advert-words.ts';
import type { Cast } from './cast.ts';
import { type Chance, chanceOf } from './chance.ts';
import { ideas } from './ideas/all-ideas.ts';
import type { DemoIdea } from './ideas/idea.ts';
import type { DemoTeacher } from './people.ts';

interface Parts {
  readonly cast: Cast;
  /** Verified teachers. */
  readonly teachers: readonly DemoTeacher[];
  readonly now: Date;
}

const count = 60;
/** Shares no divisor with the number of ideas: each comes once. */
const themeStep = 25;
const tools = ['video', 'shared_documents', 'pictures_and_drawings', 'e_mail', 'forum', 'maps'];

/** Open adverts in eight languages by teachers who speak them, half of them with answers. Nobody of the cast is waited for. */
export async function writeAdverts(tx: Db, { cast, teachers, now }: Parts): Promise<void> {
  const chance = chanceOf(1936);
  const authors = new Set<MemberId>();
  const written: AdvertId[] = [];
  for (const { language, idea } of chosenIdeas()) {
    const author = authorOf(language, idea, { teachers, authors, cast });
    if (!author) continue;
    authors.add(author.id);
    const postedAt = daysAfter(now, -chance.below(60) - chance.below(100) / 100 - 0.05);
    const advert = await writeAdvert(tx, chance, { author, language, idea, postedAt, now });
    written.push(advert);
    const others = teachers.filter(({ country, id }) => country !== author.country && id !== author.id);
    for (let left = chance.happens(0.5) ? 1 + chance.below(3) : 0; left > 0; left -= 1)
      await writeAnswer(tx, chance, { advert, author, by: chance.pick(others), postedAt, now });
  }
  await writeEntries({ db: tx }, written);
}

/** Idea after idea, in each of the languages in turn that it was said in. */
function chosenIdeas(): { readonly language: string; readonly idea: DemoIdea }[] {
  const languages = Object.keys(advertWords);
  const chosen: { language: string; idea: DemoIdea }[] = [];
  // In steps, so that every theme is among them.
  for (let at = 0; at < ideas.length; at += 1) {
    const idea = ideas[(at * themeStep) % ideas.length];
    if (!idea) continue;
    const said = languages.filter((language) => idea.said[language] !== undefined);
    const language = said[at % said.length];
    if (language !== undefined && chosen.length < count) chosen.push({ language, idea });
  }
  return chosen;
}

function authorOf(
  language: string,
  { ages: [youngest, oldest] }: DemoIdea,
  {
    teachers,
    authors,
    cast,
  }: { readonly teachers: readonly DemoTeacher[]; readonly authors: ReadonlySet<MemberId>; readonly cast: Cast },
): DemoTeacher | undefined {
  const isCast = (id: MemberId) => Object.values<DemoTeacher>({ ...cast }).some((one) => one.id === id);
  const able = teachers.filter(
    ({ id, school, available }) =>
      !authors.has(id) && !isCast(id) && available && school.place.languages[0] === language,
  );
  return able.find(({ idea }) => idea.ages[0] <= oldest && idea.ages[1] >= youngest) ?? able[0];
}

interface New {
  readonly author: DemoTeacher;
  readonly language: string;
  readonly idea: DemoIdea;
  readonly postedAt: Date;
  readonly now: Date;
}

async function writeAdvert(tx: Db, chance: Chance, { author, language, idea, postedAt, now }: New): Promise<AdvertId> {
  const id = chance.id<AdvertId>(postedAt);
  const said = idea.said[language] ?? idea.said.en;
  const words = advertWords[language] ?? english;
  const text = {
    title: titleOf(said),
    description: htmlFromText(`${afterTitle(said)}\n\n${chance.pick(words.closings)}`),
    subjects: [...new Set(idea.subjects)].slice(0, 3),
    languages: [...new Set(author.spoken.map(([code]) => code))].slice(0, 3),
    age_from: idea.ages[0],
    age_to: idea.ages[1],
  };
  await tx
    .insertInto('advert')
    .values({
      id,
      author_account: author.id,
      country: author.country,
      state: 'open',
      ...text,
      written_in: language,
      participants: 'pupils',
      pupils: 14 + chance.below(14),
      starts_in: `${isoDay(daysAfter(now, 20 + chance.below(120))).slice(0, 7)}-01`,
      months: 2 + chance.below(7),
      hours_a_week: 1 + chance.below(3),
      tools: [chance.pick(tools)],
      partners: 1 + chance.below(3),
      answers_seen_by: chance.happens(0.25) ? 'members' : 'author',
      on_site: chance.happens(0.4),
      cover: await coverFor({ db: tx, now: postedAt }, id, text, null),
      created_at: postedAt,
      saved_at: postedAt,
      posted_at: postedAt,
      expires_on: isoDay(daysAfter(postedAt, 90)),
    })
    .execute();
  return id;
}

const longestTitle = 70;

/** What stands before the first colon or full stop, or the first words. */
function titleOf(said: string): string {
  const [head = said] = said.split(/[:.;!?]\s/u);
  if (head.length <= longestTitle) return head.replace(/\s+$/u, '').replace(/[.:]$/u, '');
  const cut = head.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(' '))).replace(/[,–-]\s*$/u, '')}…`;
}

/** People do not say in the description what the title has just said. */
function afterTitle(said: string): string {
  const rest = said.slice(titleOf(said).length).replace(/^[\s.:;!?]+/u, '');
  return said.startsWith(titleOf(said)) && rest.length >= 40
    ? rest.charAt(0).toLocaleUpperCase() + rest.slice(1)
    : said;
}

interface NewAnswer {
  readonly advert: AdvertId;
  readonly author: DemoTeacher;
  readonly by: DemoTeacher;
  readonly postedAt: Date;
  readonly now: Date;
}

async function writeAnswer(tx: Db, chance: Chance, { advert, author, by, postedAt, now }: NewAnswer): Promise<void> {
  const at = new Date(postedAt.getTime() + (now.getTime() - postedAt.getTime()) * (0.2 + chance.below(60) / 100));
  const id = chance.id<AdvertAnswerId>(at);
  const state = chance.pick(['new', 'new', 'talking', 'talking', 'declined'] as const);
  const words = advertWords[by.writtenIn] ?? english;
  const known = await tx
    .selectFrom('advert_answer')
    .select('id')
    .where('advert_id', '=', advert)
    .where('author_account', '=', by.id)
    .executeTakeFirst();
  if (known) return;
  await tx
    .insertInto('thread')
    .values({ id, kind: 'advert-answer', space_id: null, last_activity_at: at, replies: state === 'talking' ? 1 : 0 })
    .execute();
  await tx
    .insertInto('advert_answer')
    .values({
      id,
      advert_id: advert,
      author_account: by.id,
      body: chance.pick(words.answers),
      state,
      seen_by: (of) =>
        of.selectFrom('advert').select('answers_seen_by').where('advert.id', '=', advert).$asScalar().$notNull(),
      made_at: at,
      moved_at: at,
    })
    .execute();
  if (state === 'new')
    await startWaiting(
      { db: tx, now: at },
      { kind: 'advert_answer', subject: id, on: { account: author.id }, waiter: by.id },
    );
  if (state !== 'talking') return;
  const repliedAt = new Date(at.getTime() + (now.getTime() - at.getTime()) / 3);
  const body = chance.pick((advertWords[author.writtenIn] ?? english).replies);
  await tx
    .insertInto('reply')
    .values({ id: chance.id<ReplyId>(repliedAt), thread_id: id, body, author_account: author.id, made_at: repliedAt })
    .execute();
}

const english: AdvertWords = {
  closings: ['Write to me, and we plan it together.'],
  answers: ['We would love to join. When do you begin?'],
  replies: ['Welcome! Shall we talk on Thursday?'],
};
