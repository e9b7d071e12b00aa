import { wordsOf } from '#domains/core/programme/queries.ts';
import { findSearcher } from '#domains/people/people-search/queries/searcher.ts';
import { countLeftToday } from '#domains/people/screening/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Answer, type Frame, type PageRequest, page, type RequestBy } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { listOf } from '#ui/names-of.ts';
import type { SeenAdvert } from './access.ts';
import type { ReturnedAnswer } from './answers/pages/answer-form.tsx';
import { listAnswers } from './answers/queries.ts';
import { type FieldName, openingOf, type Refused } from './model.ts';
import { AdvertPage, type AdvertPageProps } from './pages/advert-page.tsx';
import { paths } from './paths.ts';
import { canAnswerAdvert, canListAdverts, isAuthor, showsAnswers } from './policy.ts';
import { findSimilarAdverts } from './queries/similar-adverts.ts';
import { readLexemes } from './steps/read-lexemes.ts';

const mostSimilar = 3;

interface Shown {
  readonly returned?: ReturnedAnswer;
  readonly problem?: ProblemMessage;
  readonly status?: number;
}

/** The page of one advert, for whom it may be. */
export async function showAdvert(
  request: PageRequest<string>,
  advert: SeenAdvert,
  { returned, problem, status }: Shown = {},
): Promise<Answer> {
  const { actor, db, reader, t } = request;
  const words = await wordsOf(db);
  const forReader = canListAdverts(actor) ? await readFor({ ...request, actor }, advert) : forStrangers;
  const view = (
    <AdvertPage
      {...{ reader, actor, advert, words, ...forReader, returned }}
      problem={problem && t(problem)}
      idempotencyKey={newId()}
    />
  );
  return page(view, frameOf(request, advert), status ?? (returned ? 422 : problem ? 409 : 200));
}

type ForReader = Pick<AdvertPageProps, 'own' | 'similar' | 'answers' | 'older' | 'answersLeft'>;

const forStrangers: ForReader = {
  own: undefined,
  similar: [],
  answers: { answers: [], older: undefined },
  older: undefined,
  answersLeft: 0,
};

async function readFor(request: RequestBy<Member>, advert: SeenAdvert): Promise<ForReader> {
  const { actor, db, query, now } = request;
  const mine = isAuthor(actor, advert);
  const answers = showsAnswers(actor, advert)
    ? await listAnswers(db, { actor, advert, before: readCursor(query.get('before')) })
    : forStrangers.answers;
  const older = answers.older && `${paths.advert(advert.id)}?before=${writeCursor(answers.older)}`;
  if (mine) return { ...forStrangers, answers, older };
  const own = await findSearcher(db, actor, now);
  const asks = canAnswerAdvert(actor, advert) && !advert.ownAnswer;
  return {
    own,
    answers,
    older,
    answersLeft: asks ? (await countLeftToday(request, 'answer')).left : 0,
    similar: await findSimilarAdverts(db, {
      reader: actor.id,
      country: actor.country,
      except: advert.id,
      lexemes: await readLexemes(advert),
      subjects: advert.text.subjects,
      languages: own.languages,
      most: mostSimilar,
    }),
  };
}

function frameOf({ actor, t }: PageRequest<string>, advert: SeenAdvert): Frame {
  const title = advert.text.title || t('adverts.untitled');
  if (canListAdverts(actor)) return { area: 'desk', title, current: 'adverts' };
  const description = openingOf(textFromHtml(advert.text.description));
  return { area: 'site', title, description };
}

/** What is wrong with a field. */
export interface Wrong {
  readonly field: FieldName;
  readonly message: string;
}

export function refusedMessage({ t, language }: RequestBy<Member>, { field, missing, told = [] }: Refused): Wrong {
  if (missing !== 'name') return { field, message: t(`adverts.missing.${missing}`) };
  return { field, message: t('adverts.missing.name', { count: told.length, names: listOf([...told], language) }) };
}

/** Adverts of others that ask for nearly the same. */
export async function similarTo({ db, actor }: RequestBy<Member>, advert: SeenAdvert, count: number) {
  return findSimilarAdverts(db, {
    reader: actor.id,
    country: actor.country,
    except: advert.id,
    lexemes: await readLexemes(advert),
    subjects: advert.text.subjects,
    languages: advert.text.languages,
    most: count,
  });
}
