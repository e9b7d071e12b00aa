import ts from 'typescript';
import { lineOf, parse, walk } from '../syntax.ts';
import { type Breach, isCode, isTest, type Tree, type TreeFile } from '../tree.ts';

/** Files that must promise the compiler more than it can see, with the reason. Keep it short. */
const mayCast: Readonly<Record<string, string>> = {
  'src/platform/db.ts': 'the embedded database and the server describe their rows in two different types',
  'src/platform/embedded-driver.ts': 'what columns a statement has is known to who wrote it, not to the driver',
  'src/platform/db-types-writer.ts':
    'reads the catalogue of the database, for which there are no types yet: it writes them',
  'src/platform/new-id.ts': 'mints ids of whatever noun its caller asks for',
  'src/platform/forms.ts': 'the messages of a schema are keys of the catalogue, which the schema library calls strings',
  'src/demo/seed/chance.ts': 'mints ids of whatever noun its caller asks for, the same ones at every start',
  'src/platform/http.ts': 'the server fills exactly the params that a path names; no type can follow it there',
  'src/platform/jobs.ts': 'a job is read from the queue by its name, and was written under the same name',
  'src/domains/core/event-log/queries.ts': 'verbs and details were written by `tx.record`, from the same types',
  'src/domains/core/event-log/follow-ups.ts': 'a follow-up gets the events of its own verb, by which it was found',
};

const silencers = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore|eslint-disable/;

/**
 * Places where the types are silenced: `any`, `!`, casts other than row → branded id, comments to the checkers.
 * Tests may cast: they hand in what the types would not allow.
 */
export function typeBreaches(tree: Tree, allowed: Readonly<Record<string, string>> = mayCast): Breach[] {
  const code = tree.filter(isCode);
  const brands = brandsOf(code);
  return code.flatMap((file) => [
    ...silencedLines(file),
    ...silencedNodes(file, brands, isTest(file) || file.path.startsWith('test/') || file.path in allowed),
  ]);
}

function silencedLines(file: TreeFile): Breach[] {
  return file.text.split('\n').flatMap((line, at) => {
    const comment = /(?:\/\/|\/\*)(.*)$/.exec(line)?.[1];
    if (comment === undefined || !silencers.test(comment)) return [];
    const what = silencers.exec(comment)?.[0];
    return [
      { file: `${file.path}:${at + 1}`, rule: `${what} silences a check`, advice: 'Mend what it complains about' },
    ];
  });
}

function silencedNodes(file: TreeFile, brands: ReadonlySet<string>, castsFreely: boolean): Breach[] {
  const breaches: Breach[] = [];
  const add = (node: ts.Node, rule: string, advice: string): void => {
    breaches.push({ file: `${file.path}:${lineOf(node)}`, rule, advice });
  };
  walk(parse(file), (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) add(node, 'the type any', 'Name the type, or use unknown and look');
    if (ts.isNonNullExpression(node) || (ts.isPropertyDeclaration(node) && node.exclamationToken))
      add(node, 'a "!" that promises a value', 'Handle the case that it is missing');
    const cast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) ? node : undefined;
    if (!cast || castsFreely || mintsBrand(file, cast, brands)) return;
    add(
      cast,
      `a cast to ${cast.type.getText()}`,
      'Only a row becomes a branded id by a cast: let the types tell, or parse',
    );
  });
  return breaches;
}

/** `as const`, `as MemberId`, `as readonly MemberId[]`; in access.ts also what carries a brand of its own (`as SeenPage<actor>`); and the `unknown` or `string` below them. */
function mintsBrand(file: TreeFile, cast: ts.AssertionExpression, brands: ReadonlySet<string>): boolean {
  const type = cast.type
    .getText()
    .replace(/^readonly\s+/, '')
    .replace(/(\[\]| \| (undefined|null))+$/, '')
    .replace(/<\w+>$/, '');
  if (type === 'const' || brands.has(type)) return true;
  if (seenTypesOf(file).has(type)) return true;
  const outer = cast.parent;
  return (type === 'unknown' || type === 'string') && ts.isAsExpression(outer) && mintsBrand(file, outer, brands);
}

/** In access.ts: the types that only this file makes, because they carry a symbol that it does not give away. */
function seenTypesOf(file: TreeFile): ReadonlySet<string> {
  const symbol = /declare const (\w+): unique symbol/.exec(file.text)?.[1];
  if (!symbol || !file.path.endsWith('/access.ts')) return new Set();
  const branded = parse(file).statements.flatMap((statement) =>
    (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) &&
    statement.getText().includes(`[${symbol}]`)
      ? [statement.name.text]
      : [],
  );
  return new Set(branded);
}

/** The branded types: an alias of `Id<...>`, or one that carries a `[brand]`. */
function brandsOf(code: Tree): ReadonlySet<string> {
  const declaration = /type (\w+) = (?:Id<|string & \{ readonly \[\w+\])/g;
  const kernel = code.filter((file) => file.path.startsWith('src/kernel/'));
  return new Set(kernel.flatMap((file) => [...file.text.matchAll(declaration)].flatMap((match) => match[1] ?? [])));
}
