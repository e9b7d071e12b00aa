import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { canManagePupils, frameOf, isOnStaff } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page } from '#platform/http.ts';
import type { ProblemMessage, Translate } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { alphabet } from '#ui/formats.ts';
import { byName } from '#ui/names-of.ts';
import { NotAllowedPage } from '#ui/not-allowed-page.tsx';
import { inWords, type ProblemsInWords } from '#ui/problems-in-words.ts';
import { PupilsPage } from './pages/pupils-page.tsx';
import { listFormerPupils } from './queries/former-pupils.ts';
import { listFoundNames } from './queries/found-names.ts';
import { listStatements } from './queries/statements.ts';
import { listKnownPupils, listPupils } from './queries.ts';

function frame(space: SeenSpace, title: string) {
  return { area: 'space', title, current: 'pupils', space: frameOf(space) } as const;
}

/** For somebody in the space who does not look after these pupils, or where the space is read-only. */
export function notAllowed({ reader: { t } }: Pick<PageRequest, 'reader'>, space: SeenSpace): Answer {
  const title = t('pupils.notAllowed');
  const view = (
    <NotAllowedPage
      title={title}
      text={t(space.writable ? 'pupils.notAllowedText' : 'pupils.closedText')}
      back={{ href: spaces.space(space.id), label: t('pupils.backToSpace') }}
    />
  );
  return page(view, frame(space, title), 403);
}

/** Answers for those who look after the members of a space; 403 for others in it, the 404 for everybody else. */
export async function onStaff<actor extends Actor>(
  request: PageRequest<'/spaces/:id', actor>,
  act: (space: SeenSpace<actor>) => Promise<Answer>,
): Promise<Answer> {
  const space = await findSpace(request, request.params.id, 'pupils');
  if (!space) return notFound;
  return isOnStaff(space) ? act(space) : notAllowed(request, space);
}

/** Schools by their names, and within each its pupils by theirs, as the reader's alphabet has them. */
export function inClassOrder<row extends { readonly name: string; readonly schoolName: string }>(
  rows: readonly row[],
  language: string,
): row[] {
  const compare = alphabet(language);
  return byName(rows, language).sort((one, other) => compare(one.schoolName, other.schoolName));
}

/** Of a list that was typed or read from a file: where something is wrong. */
export interface ListLine {
  readonly number: number;
  readonly text: string;
}

function inLine(t: Translate, errors: ProblemsInWords, line: ListLine | undefined): ProblemsInWords {
  if (!line) return errors;
  const all = errors.all.map(({ field, message }) => ({
    field,
    message: `${message} ${t('pupils.inLine', { ...line })}`,
  }));
  return { all, at: (field) => all.find((each) => each.field === field)?.message };
}

interface Again {
  /** Of a list of names that was refused. */
  readonly names?: string;
  readonly problems?: Problems;
  readonly line?: ListLine | undefined;
  /** What was changed since the page was shown. */
  readonly problem?: ProblemMessage;
}

export async function showPupils(request: PageRequest, space: SeenSpace, again?: Again): Promise<Answer> {
  const { db, actor, reader, query } = request;
  const pupils = inClassOrder(await listPupils(db, space), reader.language);
  const known = canManagePupils(space) ? byName(await listKnownPupils(db, actor, space), reader.language) : [];
  const found = await listFoundNames(db, actor, space);
  const statements = await listStatements(db, actor, space);
  const former = await listFormerPupils(db, actor, space, { statements, pupils });
  const errors = inLine(reader.t, inWords(reader.t, again?.problems ?? {}), again?.line);
  const view = (
    <PupilsPage
      {...{ reader, actor, space, pupils, known, found, statements, former, errors }}
      names={again?.names ?? ''}
      renewed={query.get('password') ?? undefined}
      problem={again?.problem && reader.t(again.problem)}
      idempotencyKey={newId()}
    />
  );
  return page(view, frame(space, reader.t('pupils.title')), again?.problem ? 409 : again ? 422 : 200);
}
