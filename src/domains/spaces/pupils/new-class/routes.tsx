import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { onOneLine } from '#kernel/characters.ts';
import { schoolLanguage } from '#kernel/country-languages.ts';
import { rowsIn } from '#platform/csv.ts';
import { readValues } from '#platform/forms.ts';
import { type Answer, notFound, type RequestBy, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { isLanguage, languages, type ProblemMessage } from '#platform/i18n.ts';
import { textOf } from '#platform/text-encoding.ts';
import { findOwnSchool } from '../access.ts';
import { type ListLine, notAllowed, onStaff, showPupils } from '../answers.tsx';
import { createPupils } from '../commands/create-pupils.ts';
import { pupilsForm, tableForm } from '../forms.ts';
import { longestName } from '../model.ts';
import { paths } from '../paths.ts';
import { showPreview } from './answers.tsx';
import { undoClass } from './commands/undo-class.ts';
import {
  type ClassTable,
  fullNames,
  isImpossibleName,
  largestList,
  linesOf,
  namesIn,
  namesInColumn,
  type Preview,
  readTable,
  runningNames,
  shortened,
  strangeNames,
  widthOf,
} from './model.ts';
import { cutNameOf, nameOrders, namesInOtherOrder, withFirstNames } from './shortening/model.ts';

/** A list or a file of names, which is shown before anything is created. */
async function takeList(request: RequestBy<Member>, space: SeenSpace<Member>): Promise<Answer> {
  const { form, files, language } = request;
  const typed = form.get('names') ?? '';
  const again = (field: string, message: ProblemMessage, line?: ListLine) =>
    showPupils(request, space, { names: typed, problems: { [field]: message }, line });
  if (!canManagePupils(space)) return notAllowed(request, space);
  const school = await findOwnSchool(request);
  if (!school) return again('names', 'pupils.problem.noSchool');
  if (typed.length > largestList.letters) return again('names', 'pupils.problem.tooMany');
  const file = files.find(({ field }) => field === 'file');
  const isShort = file && !file.tooLarge && file.size <= largestList.bytes;
  const uploaded = isShort ? textOf(await file.read(), school.country) : undefined;
  const read = uploaded === undefined ? undefined : readFile(uploaded);
  if (file && !read) return again('file', 'pupils.problem.file');
  const own = readTyped(typed);
  const table = read ? read.table : own.table;
  const names = [...own.names, ...(read?.names ?? [])];
  const preview: Preview = {
    idempotencyKey: form.get('idempotencyKey') ?? '',
    names,
    kept: [],
    whole: [],
    language: schoolLanguage(school.country, language, languages()),
    table: table && widthOf(table) > 1 ? shortened(table) : undefined,
  };
  const taken = readValues(pupilsForm, preview);
  if (taken.ok) return showPreview(request, space, preview);
  // Of what was typed as text, all is still in the field; a file has to be chosen again.
  const [problem = 'pupils.problem.again'] = Object.values(taken.problems);
  const lines = linesOf(uploaded ?? typed);
  return again(
    read && typed === '' ? 'file' : 'names',
    problem,
    problem === 'pupils.problem.nameLong' ? longLine(lines, names) : undefined,
  );
}

/** The first line whose name is too long, with its beginning. */
function longLine(lines: readonly string[], names: readonly string[]): ListLine | undefined {
  const long = names.find((name) => name.length > longestName);
  const begin = long?.slice(0, 40);
  const at = begin === undefined ? -1 : lines.findIndex((line) => onOneLine(line).includes(begin));
  return at < 0 || begin === undefined ? undefined : { number: at + 1, text: `${begin.toWellFormed()}…` };
}

interface ReadList {
  /** Where it has columns to choose from. */
  readonly table: ClassTable | undefined;
  readonly names: readonly string[];
}

/** Where a file has a table, that is the one to choose a column of. */
function readFile(text: string): ReadList | undefined {
  const running = runningNames(text);
  if (running) return { table: undefined, names: running };
  const rows = rowsIn(text, largestList);
  const table = rows && readTable(rows);
  return table && { table, names: namesInColumn(table, table.column) };
}

/** What was typed may be copied from a sheet, with its columns, or be names that follow each other; else each line is one. */
function readTyped(text: string): ReadList {
  const read = /[;\t|,]/.test(text) ? readFile(text) : undefined;
  const isTable = read?.table && widthOf(read.table) > 1;
  return read && (isTable || !read.table) ? read : { table: undefined, names: namesIn(linesOf(text)) };
}

/** The list as it was shown, with what the teacher has changed in it. */
async function takeClass(request: RequestBy<Member>, space: SeenSpace<Member>): Promise<Answer> {
  if (!canManagePupils(space)) return notAllowed(request, space);
  const { form } = request;
  const shown = previewIn(form);
  const step = form.get('step');
  const order = nameOrders.find((one) => step === `first-${one}`);
  const changed = step === 'column' ? withColumn(shown, form) : order ? withFirstNames(shown, order) : shown;
  const read = readValues(pupilsForm, changed);
  if (!read.ok) {
    const [problem = 'pupils.problem.again'] = Object.values(read.problems);
    if (read.problems.idempotencyKey) return showPupils(request, space, againWith(changed, problem));
    return showPreview(
      request,
      space,
      { ...changed, names: changed.names.slice(0, 200), whole: changed.whole.slice(0, 200) },
      { name: problem },
    );
  }
  if (step === 'column' || order || step?.startsWith('other-')) return showPreview(request, space, changed);
  if (fullNames(changed.names, changed.kept).size > 0)
    return showPreview(request, space, changed, { name: 'pupils.problem.fullNames' });
  if (changed.names.some(isImpossibleName))
    return showPreview(request, space, changed, { name: 'pupils.problem.nameOdd' });
  if (strangeNames(changed.names, changed.kept).length > 0)
    return showPreview(request, space, changed, { name: 'pupils.problem.strangeNames' });
  if (namesInOtherOrder(changed).length > 0)
    return showPreview(request, space, changed, { name: 'pupils.problem.otherOrder' });
  const created = await createPupils(request, space, read.value);
  if (created.ok) return seeOther(paths.pupils(space.id));
  switch (created.reason) {
    case 'notAllowed':
      return notAllowed(request, space);
    case 'noSchool':
      return showPreview(request, space, changed, { '': 'pupils.problem.noSchool' });
    case 'taken':
      return showPupils(request, space, againWith(changed, 'pupils.problem.again'));
    case 'tooMany':
      return showPreview(request, space, changed, { name: 'pupils.problem.spaceFull' });
  }
}

const againWith = ({ names }: Preview, problem: ProblemMessage) => ({
  names: names.join('\n'),
  problems: { names: problem },
});

/** The names as they were typed, of which one may be exchanged for the other word of its longer form. */
function namesTyped(form: URLSearchParams, whole: readonly string[]): string[] {
  const [, number] = /^other-(\d{1,4})$/.exec(form.get('step') ?? '') ?? [];
  return form
    .getAll('name')
    .map((name, at) => (at + 1 === Number(number) && cutNameOf(name, whole[at])?.other) || name);
}

function previewIn(form: URLSearchParams): Preview {
  const language = form.get('language');
  const whole = form.getAll('whole');
  // A name that was cleared is left out together with its longer form.
  const rows = namesTyped(form, whole).flatMap((name, at) =>
    namesIn([name]).map((one) => [one, whole[at] ?? ''] as const),
  );
  return {
    idempotencyKey: form.get('idempotencyKey') ?? '',
    names: rows.map(([name]) => name),
    whole: whole.some(Boolean) ? rows.map(([, before]) => namesIn([before]).join('')) : [],
    kept: namesIn(form.getAll('keep')),
    language: isLanguage(language) ? language : 'en',
    table: tableIn(form.get('table')),
  };
}

function tableIn(text: string | null): ClassTable | undefined {
  if (!text) return undefined;
  try {
    const read = tableForm.safeParse(JSON.parse(text));
    return read.success ? { ...read.data, headings: read.data.headings } : undefined;
  } catch {
    return undefined;
  }
}

function withColumn(preview: Preview, form: URLSearchParams): Preview {
  const { table } = preview;
  const column = Number(form.get('column'));
  if (!table || !Number.isInteger(column) || column < 0 || column >= widthOf(table)) return preview;
  return { ...preview, table: { ...table, column }, names: namesInColumn(table, column), kept: [], whole: [] };
}

export const newClassRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/spaces/:id/pupils',
    who: ['member'],
    files: largestList.bytes,
    handle: (request) => onStaff(request, (space) => takeList(request, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/class',
    who: ['member'],
    handle: (request) => onStaff(request, (space) => takeClass(request, space)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pupils/undo',
    who: ['member'],
    handle: (request) =>
      onStaff(request, async (space) => {
        const undone = await undoClass(request, space, request.form.get('list') ?? '');
        if (undone.ok) return seeDone(paths.pupils(space.id), 'pupils.done.undone');
        if (undone.reason === 'notAllowed') return notAllowed(request, space);
        if (undone.reason === 'notFound') return notFound;
        return showPupils(request, space, { names: '', problems: { '': 'pupils.problem.used' } });
      }),
  }),
];
