import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { z } from 'zod';
import { parse } from '../structure/syntax.ts';
import { isTest, readTree, type TreeFile } from '../structure/tree.ts';

/** Where functions stand that are handed the texts of people. Commands, queries and pages hand on what these have made of them. */
const isHanded = ({ path }: TreeFile): boolean =>
  !isTest({ path, text: '' }) &&
  /\.tsx?$/.test(path) &&
  (/^src\/(?:kernel|platform|ui)\//.test(path) ||
    /^src\/web\/(?:request|lost-form-texts)\.tsx?$/.test(path) ||
    /^src\/domains\/.*\/(?:model|forms)\.ts$/.test(path));

/** What is called with each text. */
export type Routine = (text: string) => unknown;

interface Found {
  /** File and name: `src/kernel/fold.ts fold`. */
  readonly name: string;
  readonly file: string;
  readonly exported: string;
  /** Of its parameters, in order: whether it is a text; undefined where it can be left out. */
  readonly parameters: readonly ('text' | 'texts' | 'other' | undefined)[];
}

/** Every exported function that is handed a text, or a list of texts, and every form. */
export async function findTextRoutines(): Promise<{
  readonly functions: readonly Found[];
  readonly files: readonly string[];
}> {
  const tree = (await readTree(['src'])).filter(isHanded);
  const functions = tree
    .flatMap(exportedFunctions)
    .filter(({ parameters }) => parameters.some((kind) => kind === 'text' || kind === 'texts'));
  return { functions, files: tree.map(({ path }) => path).filter((path) => path.endsWith('/forms.ts')) };
}

function exportedFunctions(file: TreeFile): Found[] {
  return parse(file).statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement) && statement.name && statement.body)
      return [found(file, statement.name.text, statement.parameters)];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [found(file, name.text, initializer.parameters)]
        : [],
    );
  });
}

function found({ path }: TreeFile, exported: string, parameters: ts.NodeArray<ts.ParameterDeclaration>): Found {
  return { name: `${path} ${exported}`, file: path, exported, parameters: parameters.map(kindOf) };
}

function kindOf({
  type,
  initializer,
  questionToken,
  dotDotDotToken,
}: ts.ParameterDeclaration): Found['parameters'][number] {
  const written = type?.getText().replaceAll(/\s|\|undefined|\|null/g, '') ?? '';
  if (written === 'string') return 'text';
  if (/^(?:readonly)?string\[\]$/.test(written)) return dotDotDotToken ? 'text' : 'texts';
  return initializer || questionToken ? undefined : 'other';
}

const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(path).href);

/** Calls the function with the text wherever it takes one; undefined where it needs more than texts. */
export async function routineOf({ file, exported, parameters }: Found): Promise<Routine | undefined> {
  if (parameters.includes('other')) return undefined;
  const call = (await load(file))[exported];
  if (typeof call !== 'function') return undefined;
  return (text) => call(...parameters.map((kind) => (kind === 'text' ? text : kind === 'texts' ? [text] : undefined)));
}

/** The forms of a file, each with the text in all its fields, once and as a list. */
export async function formsIn(path: string): Promise<readonly (readonly [name: string, routine: Routine])[]> {
  return Object.entries(await load(path)).flatMap(([exported, schema]) => {
    if (!(schema instanceof z.ZodType)) return [];
    const names = fieldsOf(schema);
    if (names.length === 0) return [];
    const routine: Routine = (text) => {
      schema.safeParse(Object.fromEntries(names.map((name) => [name, text])));
      schema.safeParse(Object.fromEntries(names.map((name) => [name, [text]])));
    };
    return [[`${path} ${exported}`, routine] as const];
  });
}

function fieldsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(fieldsOf);
  return [];
}
