import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { languagesOfTexts } from '#kernel/guess-language.ts';
import type { By } from '#platform/command.ts';
import { writtenConcepts } from '#platform/concept-words.ts';
import { coverChoice, coverPictures } from '#platform/cover-art.ts';
import { readWhole } from '#platform/files.ts';
import { pictureForPrint } from '#platform/pictures.ts';
import { stemmerOf } from '#platform/stem-words.ts';
import { drawBanner } from '#ui/cover/draw-banner.ts';
import { drawCover, isDrawn } from '#ui/cover/draw-cover.ts';
import { findThings, groundFor } from '#ui/cover/find-things.ts';
import { readTexts, wordsOfCover } from '#ui/cover/read-text.ts';
import { type Vocabulary, vocabularyOf } from '#ui/cover/vocabulary.ts';
import { findCover, type SeenCover } from '../access.ts';
import type { CoverBrief } from '../model.ts';
import { hashOfCover } from '../steps/write-cover.ts';

const onCover = 4;

/** What the words of a brief are about, best first, also what finds no room on a cover: to choose from. */
export async function findInWords(brief: CoverBrief): Promise<string[]> {
  const words = wordsOfCover(brief);
  const languages = words.languages.filter(({ language }) => languagesOfTexts.includes(language));
  const asked = [...new Set([...words.title, ...words.summary])];
  const stems = new Map(
    languages.map(({ language }) => {
      const stem = stemmerOf(language);
      return [language, new Map(asked.map((word) => [word, stem(word)]))] as const;
    }),
  );
  return findThings({
    seed: brief.seed,
    texts: readTexts(words, stems),
    subjects: brief.subjects,
    languages: await Promise.all(
      languages.map(async (known) => ({ ...known, words: await vocabularyIn(known.language) })),
    ),
    young: (brief.ageTo ?? Number.POSITIVE_INFINITY) <= 7,
  });
}

/** Draws a cover without keeping it: with what was chosen, else with what was found. */
export async function drawThings(brief: CoverBrief, found: readonly string[]): Promise<string> {
  const pictures = await coverPictures();
  const chosen = brief.things.filter((thing) => isDrawn(pictures, thing));
  const things = (chosen.length > 0 ? chosen : found).slice(0, onCover);
  const ground = groundFor(things, brief.subjects);
  return drawCover({ seed: brief.seed, variant: brief.variant, ground, things }, pictures);
}

/** So many drawings that no table keeps are kept by this process: a class opens the same head of a space within a minute. */
const mostRemembered = 64;
const [banners, briefs] = [new Map<string, string>(), new Map<string, string>()];

function remember(drawings: Map<string, string>, hash: string, drawn: string): void {
  const [oldest] = drawings.keys();
  if (drawings.size >= mostRemembered && oldest !== undefined) drawings.delete(oldest);
  drawings.set(hash, drawn);
}

/** For what may never be made: a cover that no table keeps, with what it is known by. */
export async function drawBrief(brief: CoverBrief): Promise<{ readonly svg: string; readonly etag: string }> {
  const etag = hashOfCover(brief);
  const svg = briefs.get(etag) ?? (await drawThings(brief, await findInWords(brief)));
  remember(briefs, etag, svg);
  return { svg, etag };
}

/** The same scene as wide as the head of a space, with more of what the words are about at its sides. The hash is that of the brief. */
export async function drawBannerOf(hash: string, brief: CoverBrief): Promise<string> {
  const kept = banners.get(hash);
  if (kept !== undefined) return kept;
  const pictures = await coverPictures();
  const found = await findInWords(brief);
  const chosen = brief.things.filter((thing) => isDrawn(pictures, thing));
  const things = (chosen.length > 0 ? chosen : found).slice(0, onCover);
  const further = found.filter((thing) => !things.includes(thing));
  const ground = groundFor(things, brief.subjects);
  const drawn = drawBanner({ seed: brief.seed, variant: brief.variant, ground, things }, further, pictures);
  remember(banners, hash, drawn);
  return drawn;
}

/** Draws a cover when it is first asked for, and keeps the drawing in place of its words. */
export async function drawCoverOnce(by: By, { hash, svg, brief }: SeenCover): Promise<string | undefined> {
  if (svg !== null || brief === null) return svg ?? undefined;
  const drawn = await drawThings(brief, await findInWords(brief));
  // Two who ask at once draw the same; the first keeps it.
  await transact(by, ({ db }) =>
    db
      .updateTable('cover')
      .set({ svg: drawn, brief: null })
      .where('hash', '=', hash)
      .where('svg', 'is', null)
      .execute(),
  );
  return drawn;
}

interface Art {
  /** Of the picture that was uploaded in place of the cover. */
  readonly pictureKey: string | null;
  readonly cover: string;
}

/** What a stamp shows, as a JPEG for paper: at 1,600 pixels it is sharp on most of a page. */
export async function drawForPrint(
  by: By<Actor>,
  { pictureKey, cover }: Art,
  width: number,
): Promise<Buffer | undefined> {
  const size = { width, height: (width * 3) / 4, fit: 'cover' } as const;
  const uploaded = pictureKey ? await readWhole(by.services.files, pictureKey) : undefined;
  if (uploaded) return (await pictureForPrint(uploaded, size))?.jpeg;
  const key = `${cover} ${width}`;
  const kept = printed.get(key);
  if (kept) return kept;
  const found = await findCover(by, cover);
  const svg = found && (await drawCoverOnce(by, found));
  const jpeg = svg ? (await pictureForPrint(Buffer.from(svg), size))?.jpeg : undefined;
  const [oldest] = printed.keys();
  if (printed.size >= mostPrinted && oldest !== undefined) printed.delete(oldest);
  if (jpeg) printed.set(key, jpeg);
  return jpeg;
}

/** Drawing one takes most of the time of a label, and founders print theirs one after the other. A hash never shows anything else. */
const printed = new Map<string, Buffer>();
const mostPrinted = 16;

const vocabularies = new Map<string, Vocabulary>();

async function vocabularyIn(language: string): Promise<Vocabulary> {
  const known = vocabularies.get(language) ?? (await readVocabulary(language));
  vocabularies.set(language, known);
  return known;
}

async function readVocabulary(language: string): Promise<Vocabulary> {
  const [things, pictures] = [await coverChoice(), await coverPictures()];
  return vocabularyOf(await writtenConcepts(language), { things, hasPicture: (thing) => isDrawn(pictures, thing) });
}
