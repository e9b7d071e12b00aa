import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount, notifyAccounts } from '#domains/core/notifications/commands/notify-account.ts';
import { deliverReleased } from '#domains/people/screening/held/commands/deliver-released.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import type { AccountId, AdvertAnswerId, AdvertId, ReplyId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { findAdvert, findOwnAdvert } from './access.ts';
import { answerAdvert } from './answers/commands/answer-advert.ts';
import { postAdvert } from './commands/post-advert.ts';
import { answerRules } from './model.ts';
import { paths } from './paths.ts';

async function findAnswerNews(db: Db, id: AdvertAnswerId) {
  const answer = await db
    .selectFrom('advert_answer')
    .innerJoin('advert', 'advert.id', 'advert_answer.advert_id')
    .innerJoin('account_name as answerer', 'answerer.id', 'advert_answer.author_account')
    .innerJoin('account_name as author', 'author.id', 'advert.author_account')
    .select(['advert.id as advert', 'advert.title', 'author.id as author', 'author.name as authorName'])
    .select(['answerer.id as answerer', 'answerer.name as answererName', 'advert_answer.state'])
    .where('advert_answer.id', '=', id)
    .where('advert_answer.removed_at', 'is', null)
    .executeTakeFirst();
  return answer;
}

async function findOwn(db: Db, id: string) {
  return db
    .selectFrom('advert')
    .select(['author_account as author', 'title', 'state'])
    .where('id', '=', id as AdvertId)
    .executeTakeFirst();
}

/** The first of the answers that nobody has replied to is mailed at once too, the others stand at the bell alone. */
async function tellAuthor(context: FollowUpContext, event: RecordedEvent<'advert_answer.sent'>): Promise<void> {
  const news = await findAnswerNews(context.db, event.subject as AdvertAnswerId);
  if (!news) return;
  const fresh = await context.db
    .selectFrom('advert_answer')
    .select('id')
    .where('advert_id', '=', news.advert)
    .where('state', '=', 'new')
    .limit(2)
    .execute();
  await notifyAccount(context, {
    to: news.author,
    event,
    notice: 'adverts.notice.answer',
    details: { name: news.answererName, title: news.title },
    wordsOf: [news.answerer, news.author],
    href: `${paths.advert(news.advert)}#${event.subject}`,
    quiet: fresh.length > 1,
  });
}

async function tellOther(context: FollowUpContext, event: RecordedEvent<'reply.written'>): Promise<void> {
  if (event.details.kind !== answerRules.kind) return;
  const reply = await findThreadOf(context.db, event.subject as ReplyId);
  const news = reply && (await findAnswerNews(context.db, reply.thread as AdvertAnswerId));
  if (!news) return;
  const byAuthor = event.actorId === news.author;
  await notifyAccount(context, {
    to: byAuthor ? news.answerer : news.author,
    event,
    notice: 'adverts.notice.reply',
    details: { name: byAuthor ? news.authorName : news.answererName, title: news.title },
    href: `${paths.answer(reply.thread)}#${event.subject}`,
  });
}

async function tellAnswerer(
  context: FollowUpContext,
  event: RecordedEvent<'advert_answer.declined' | 'advert_answer.chosen'>,
): Promise<void> {
  const news = await findAnswerNews(context.db, event.subject as AdvertAnswerId);
  if (!news) return;
  const isChosen = event.verb === 'advert_answer.chosen';
  await notifyAccount(context, {
    to: news.answerer,
    event,
    notice: isChosen ? 'adverts.notice.chosen' : 'adverts.notice.declined',
    details: { name: news.authorName, title: news.title },
    wordsOf: [news.author],
    unnamed: 'adverts.mail.chosen',
    href: paths.answer(event.subject),
  });
}

/** All who have answered and were not told anything yet. */
async function thankAnswerers(context: FollowUpContext, event: RecordedEvent<'advert.closed'>): Promise<void> {
  const advert = await findOwn(context.db, event.subject);
  if (!advert) return;
  const others = await context.db
    .selectFrom('advert_answer')
    .select('author_account as id')
    .where('advert_id', '=', event.subject as AdvertId)
    .where('state', 'in', ['new', 'talking'])
    .where('removed_at', 'is', null)
    .execute();
  await notifyAccounts(
    context,
    others.map(({ id }): AccountId => id),
    {
      event,
      notice: event.details.as === 'found' ? 'adverts.notice.thanks' : 'adverts.notice.withdrawn',
      details: { title: advert.title },
      href: paths.mine(),
    },
  );
}

async function tellOwner(
  context: FollowUpContext,
  event: RecordedEvent<'advert.ending' | 'advert.expired'>,
): Promise<void> {
  const advert = await findOwn(context.db, event.subject);
  if (!advert) return;
  const isOver = event.verb === 'advert.expired';
  // Closed or renewed since.
  if (!isOver && advert.state !== 'open') return;
  await notifyAccount(context, {
    to: advert.author,
    event,
    notice: isOver ? 'adverts.notice.expired' : 'adverts.notice.ending',
    details: { title: advert.title },
    wordsOf: [advert.author],
    href: paths.advert(event.subject),
  });
}

/** An officer has read it: it is neither screened nor warned about. */
const released = { released: true, sendAnyway: true } as const;

export const advertsFollowUps: FollowUps = {
  async 'held_text.released'(context, { subject: id, details: { kind } }) {
    await deliverReleased(context, { id, kind, sends: 'answer' }, async (as, text) => {
      const advert = text.place ? await findAdvert(as, text.place) : undefined;
      const answer = { idempotencyKey: text.id, body: text.body, seenBy: text.readers ?? 'author' } as const;
      return advert ? (await answerAdvert(as, advert, { ...answer, ...released })).ok : false;
    });
    await deliverReleased(context, { id, kind, sends: 'advert' }, async (as, text) => {
      const advert = text.place ? await findOwnAdvert(as, text.place) : undefined;
      return advert ? (await postAdvert(as, advert, { sendAnyway: true, released: text })).ok : false;
    });
  },
  'advert_answer.sent': tellAuthor,
  'advert_answer.declined': tellAnswerer,
  'advert_answer.chosen': tellAnswerer,
  'reply.written': tellOther,
  'advert.closed': thankAnswerers,
  'advert.ending': tellOwner,
  'advert.expired': tellOwner,
};
