import { type ContentRow, defineContent, type Place, type Texts } from '#domains/core/content/registry.ts';
import { replyContent } from '#domains/spaces/replies/content.ts';
import { listWithOpening } from '#domains/spaces/replies/queries/surroundings.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import type { AdvertAnswerId, AdvertId, ReplyId, ThreadId } from '#kernel/ids.ts';
import { isPlainTitle } from '#kernel/plain-title.ts';
import { cleanHtml, textFromHtml, withoutPictures } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import type { Problems } from '#platform/forms.ts';
import { findAdvert } from './access.ts';
import { findAnswer } from './answers/access.ts';
import { answerRules, longest } from './model.ts';
import { paths } from './paths.ts';
import { findPublicDetails } from './steps/find-public-details.ts';
import { refreshCorrected } from './steps/refresh-corrected.ts';
import { writeEntries } from './steps/write-entries.ts';

export const advertContent = defineContent({
  kind: 'advert',
  word: 'adverts.content.advert',
  events: { hidden: 'advert.hidden', shown: 'advert.shown' },
  table: 'advert',
  columns: { id: 'id', authorAccount: 'author_account', title: 'title', body: ['description'] },
  format: 'html',
  reach: { screenedAs: ['advert'] },
  isSeen: async (viewer, { id }) => (await findAdvert(viewer, id)) !== undefined,
  place: (db, { id }) => placeOf(db, id as AdvertId),
  correction: {
    texts: [
      { column: 'title', label: 'adverts.field.title', longest: longest.title, field: 'line', need: 'required' },
      {
        column: 'description',
        label: 'adverts.field.description',
        longest: longest.description,
        field: 'rich',
        need: 'required',
      },
    ],
    clean: (_tx, _row, texts) => Promise.resolve(cleanCorrected(texts)),
    problems: problemsInCorrected,
    afterWriting: (tx, { id }) => refreshCorrected(tx, id as AdvertId),
  },
  afterHiding: (tx, { id }) => writeEntries(tx, [id as AdvertId]),
});

export const answerContent = defineContent({
  kind: 'advert-answer',
  word: 'adverts.content.answer',
  events: { hidden: 'advert_answer.hidden', shown: 'advert_answer.shown' },
  table: 'advert_answer',
  columns: { id: 'id', authorAccount: 'author_account', removedAt: 'removed_at', body: ['body'] },
  format: 'plain',
  reach: { screenedAs: ['answer'] },
  isSeen: async (viewer, { id }) => (await findAnswer(viewer, id)) !== undefined,
  place: (db, { id }) => placeOfAnswer(db, id as AdvertAnswerId),
  surroundings: (db, id, most) => listWithOpening(db, { thread: id as ThreadId, rules: answerRules, most }),
  correction: {
    texts: [
      { column: 'body', label: 'adverts.answer.yours', longest: longest.answer, field: 'plain', need: 'required' },
    ],
  },
});

export const answerReplyContent = replyContent({
  kind: 'advert-reply',
  word: 'adverts.content.reply',
  rules: answerRules,
  reach: { unscreened: 'The two talk already.' },
  label: 'adverts.reply.yours',
  async isSeen(viewer, { id }) {
    const found = await findThreadOf(viewer.db, id as ReplyId);
    return found !== undefined && (await findAnswer(viewer, found.thread)) !== undefined;
  },
});

const cleanCorrected = (texts: Texts): Texts => ({
  ...texts,
  description: withoutPictures(cleanHtml(texts.description ?? '')),
});

/** Once it is shown again, everybody reads it where it is on the public site: the same is refused as when it is written. */
async function problemsInCorrected(db: Db, { id }: ContentRow, texts: Texts): Promise<Problems> {
  const { title = '', description = '' } = cleanCorrected(texts);
  if (!isPlainTitle(title)) return { title: 'adverts.problem.leadsOut' };
  if (textFromHtml(description) === '') return { description: 'reports.problem.text' };
  const advert = await db
    .selectFrom('advert')
    .select(['author_account', 'on_site'])
    .where('id', '=', id as AdvertId)
    .executeTakeFirst();
  if (!advert) return {};
  const { author_account, on_site } = advert;
  const text = { on_site, title, description: cleanHtml(description) };
  const [told] = await findPublicDetails({ db }, author_account, text);
  return told ? { description: `adverts.problem.${told.kind}InPublic` } : {};
}

async function placeOf(db: Db, id: AdvertId): Promise<Place | undefined> {
  const row = await db.selectFrom('advert').select('title').where('id', '=', id).executeTakeFirst();
  return row && { title: row.title, href: paths.advert(id) };
}

async function placeOfAnswer(db: Db, id: AdvertAnswerId): Promise<Place | undefined> {
  const row = await db.selectFrom('advert_answer').select('advert_id').where('id', '=', id).executeTakeFirst();
  return row && placeOf(db, row.advert_id);
}
