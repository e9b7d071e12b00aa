import ts from 'typescript';
import { lengthOf, lineOf, parse, walk } from '../syntax.ts';
import { type Breach, isCode, isTest, type Tree, type TreeFile } from '../tree.ts';

export const longest = { file: 300, function: 60, view: 120 } as const;

/** Written by a program from the migrations: nobody reads it from top to bottom. */
const generated = new Set(['src/platform/db-types.ts']);

const isCounted = (file: TreeFile): boolean =>
  (isCode(file) || file.path.endsWith('.css')) && !generated.has(file.path);
const linesOf = ({ text }: TreeFile): number => text.replace(/\n$/, '').split('\n').length;

export function lengthBreaches(tree: Tree): Breach[] {
  return tree.filter(isCounted).flatMap((file) => [
    ...(linesOf(file) > longest.file
      ? [
          {
            file: file.path,
            rule: `${linesOf(file)} lines, more than ${longest.file}`,
            advice: 'Two concerns meet here: part them',
          },
        ]
      : []),
    ...(isCode(file) ? longFunctions(file) : []),
  ]);
}

/** Half of the files are shorter than this. */
export function medianLength(tree: Tree): number {
  const lengths = tree.filter((file) => isCounted(file) && isCode(file)).map(linesOf);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}

function longFunctions(file: TreeFile): Breach[] {
  const breaches: Breach[] = [];
  walk(parse(file), (node) => {
    if (!ts.isFunctionLike(node) || (isTest(file) && isSuite(node))) return;
    const most = isView(file, node) ? longest.view : longest.function;
    const lines = lengthOf(node);
    if (lines <= most) return;
    breaches.push({
      file: `${file.path}:${lineOf(node)}`,
      rule: `${nameOf(node) || 'a function'} has ${lines} lines, more than ${most}`,
      advice: 'Give a part of it a name of its own',
    });
  });
  return breaches;
}

/** The callback of a `describe` is a chapter, not a function. */
function isSuite(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

/** A component: its name starts with a capital letter. */
function isView(file: TreeFile, node: ts.SignatureDeclaration): boolean {
  return file.path.endsWith('.tsx') && /^[A-Z]/.test(nameOf(node));
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : '';
}
