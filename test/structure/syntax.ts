import ts from 'typescript';
import type { TreeFile } from './tree.ts';

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of a file; several checks look at the same one. */
export function parse(file: TreeFile): ts.SourceFile {
  const known = parsed.get(file.path);
  if (known?.text === file.text) return known;
  const source = parseAnew(file);
  parsed.set(file.path, source);
  return source;
}

function parseAnew({ path, text }: TreeFile): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** Lines from the first to the last character of the node itself, comments above it not counted. */
export function lengthOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getEnd()).line + 1 - (lineOf(node) - 1);
}
