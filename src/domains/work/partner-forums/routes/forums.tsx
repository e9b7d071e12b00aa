import { isShown, type ShownConcern, statusOf } from '#domains/people/screening/model.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { readConcern } from '#domains/people/screening/queries.ts';
import { discussionsAPage, listDiscussions } from '#domains/spaces/forum/queries.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import { findSimilarAdverts } from '#domains/work/adverts/queries/similar-adverts.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  notFound,
  ownArea,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeDone,
} from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findForum } from '../access.ts';
import { type ForumReader, notAllowed, readers } from '../answers.tsx';
import { followForum } from '../commands/follow-forum.ts';
import { openThread } from '../commands/open-thread.ts';
import { threadForm } from '../forms.ts';
import { isNoise, mostAdverts, mostSimilar, readThreadChoice, titleOf, writeThreadChoice } from '../model.ts';
import { ForumPage } from '../pages/forum-page.tsx';
import { ForumsPage } from '../pages/forums-page.tsx';
import { NewThreadPage } from '../pages/new-thread-page.tsx';
import type { Similar } from '../pages/similar-list.tsx';
import { paths } from '../paths.ts';
import { looksForPartners, writesWithLimits } from '../policy.ts';
import { findThreadsLikeText } from '../queries/similar-threads.ts';
import { chosenThreads, countThreadChoices, findOwnAges } from '../queries/thread-choices.ts';
import { findThreadDetails } from '../queries/thread-details.ts';
import { listForums } from '../queries.ts';
import { lexemesOfThread, type ThreadText } from '../steps/lexemes-of-thread.ts';

type InForum = PageRequest<'/forums/:id', ForumReader>;

async function withForum(
  request: InForum,
  act: (space: SeenSpace<ForumReader>) => Promise<Answer> | Answer,
): Promise<Answer> {
  const space = await findForum(request, request.params.id);
  return space ? act(space) : notFound;
}

const frame = ({ actor }: RequestBy<ForumReader>, title: string) =>
  ({ area: ownArea(actor), title, current: 'forums' }) as const;

export const forumsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/forums',
    who: readers,
    async handle(request) {
      const { db, actor, reader } = request;
      const forums = await listForums(db, actor);
      return page(<ForumsPage {...{ reader, actor, forums }} />, frame(request, reader.t('partner-forums.title')));
    },
  }),
  route({
    method: 'GET',
    path: '/forums/:id',
    who: readers,
    handle: (request) => withForum(request, (space) => showForum(request, space)),
  }),
  route({
    method: 'POST',
    path: '/forums/:id',
    who: readers,
    handle: (request) => withForum(request, (space) => submitThread(request, space)),
  }),
  route({
    method: 'GET',
    path: '/forums/:id/new',
    who: readers,
    handle: (request) =>
      withForum(request, (space) => {
        if (!canOpenDiscussion(space)) return notAllowed(request, space.id);
        return showNew(request, space, { values: { title: request.query.get('title') ?? '', body: '' } });
      }),
  }),
  route({
    method: 'POST',
    path: '/forums/:id/following',
    who: ['member'],
    async handle(request) {
      const space = await findForum(request, request.params.id);
      if (!space) return notFound;
      const follows = request.form.get('follows') === 'yes';
      await followForum(request, space, follows);
      return seeDone(
        paths.forum(space.id),
        follows ? 'partner-forums.done.followsForum' : 'partner-forums.done.followsForumNot',
      );
    },
  }),
];

async function showForum(request: RequestBy<ForumReader>, space: SeenSpace): Promise<Answer> {
  const { db, actor, reader, query } = request;
  const forums = await listForums(db, actor);
  const forum = forums.find(({ id }) => id === space.id);
  if (!forum) return notFound;
  const chosen = readThreadChoice(query.get('only'));
  const only = chosen && chosenThreads(actor, chosen);
  const found = await listDiscussions(db, space, readCursor(query.get('before')), only);
  const { shown: threads, last } = takePage(found, discussionsAPage);
  const details = await findThreadDetails(
    db,
    threads.map(({ id }) => id),
  );
  const choices = await countThreadChoices(db, actor, space);
  const older =
    last &&
    paths.forumBefore(
      space.id,
      writeCursor({ at: last.lastActivityAt, id: last.id }),
      chosen && writeThreadChoice(chosen),
    );
  const others = forums.filter(({ id, state }) => id !== space.id && state !== 'closed');
  const view = <ForumPage {...{ reader, actor, space, forum, others, threads, details, choices, chosen, older }} />;
  return page(view, frame(request, titleOf(reader.t, forum)));
}

interface Shown {
  readonly values: ThreadText;
  readonly problems?: Problems;
  readonly similar?: Similar;
  readonly concern?: ShownConcern;
  readonly status?: 409 | 422 | 429;
  /** Of a form that is shown again with what is close to it. */
  readonly idempotencyKey?: string;
}

async function showNew(request: RequestBy<ForumReader>, space: SeenSpace, shown: Shown): Promise<Answer> {
  const { db, actor, reader } = request;
  const { idempotencyKey = newId(), status = 200, ...given } = shown;
  const forum = (await listForums(db, actor)).find(({ id }) => id === space.id);
  if (!forum) return notFound;
  const ages = await findOwnAges(db, actor);
  const view = (
    <NewThreadPage {...{ reader, forum, ages, idempotencyKey }} hasProfile={looksForPartners(actor)} {...given} />
  );
  return page(view, frame(request, reader.t('partner-forums.new')), status);
}

async function submitThread(request: RequestBy<ForumReader>, space: SeenSpace<ForumReader>): Promise<Answer> {
  const { form, actor } = request;
  if (!canOpenDiscussion(space)) return notAllowed(request, space.id);
  const values = { title: form.get('title') ?? '', body: form.get('body') ?? '' };
  const read = readForm(threadForm, form);
  if (!read.ok) return showNew(request, space, { values, problems: read.problems, status: 422 });
  if (form.get('compared') !== 'yes') {
    const similar = await findSimilar(request, read.value);
    const { idempotencyKey } = read.value;
    if (similar) return showNew(request, space, { values, similar, idempotencyKey, status: 409 });
  }
  const sendAnyway = form.get('sendAnyway') === 'yes';
  const opened = await openThread(request, space, { ...read.value, sendAnyway });
  if (opened.ok) return seeDone(paths.thread(opened.value), 'partner-forums.done.posted');
  const { reason } = opened;
  if (reason === 'notAllowed') return notAllowed(request, space.id);
  if (reason === 'taken')
    return showNew(request, space, { values, problems: { '': 'forum.problem.again' }, status: 422 });
  const { idempotencyKey } = read.value;
  if (reason === 'held') return seeDone(screening.held(idempotencyKey), 'screening.done.held');
  if (isShown(reason) && writesWithLimits(actor)) {
    const concern = await readConcern({ ...request, actor }, reason, { kind: 'thread', body: values.body });
    return showNew(request, space, { values, concern, idempotencyKey, status: statusOf(reason) });
  }
  const problem = isNoise(reason) ? (`partner-forums.problem.${reason}` as const) : 'forum.problem.tooMany';
  return showNew(request, space, { values, problems: { '': problem }, status: 429 });
}

/** Threads, and behind them adverts of others: as many as are shown. A form that has been sent before is not like itself. */
async function findSimilar(
  { db, actor }: RequestBy<ForumReader>,
  text: ThreadText & { readonly idempotencyKey: string },
): Promise<Similar | undefined> {
  const lexemes = await lexemesOfThread(text);
  const threads = await findThreadsLikeText(db, actor, lexemes);
  if (threads.some(({ id }) => id === text.idempotencyKey)) return undefined;
  const most = Math.min(mostAdverts, mostSimilar - threads.length);
  const adverts =
    looksForPartners(actor) && most > 0
      ? await findSimilarAdverts(db, {
          reader: actor.id,
          country: actor.country,
          except: newId<AdvertId>(),
          lexemes,
          subjects: [],
          languages: [],
          most,
        })
      : [];
  return threads.length + adverts.length > 0 ? { threads, adverts } : undefined;
}
