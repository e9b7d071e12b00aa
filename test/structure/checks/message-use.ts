import ts from 'typescript';
import { parse, walk } from '../syntax.ts';
import { isTest, type Tree } from '../tree.ts';

/**
 * Which message keys the code asks for: those that stand in it as a string, and those that begin like one of its
 * template strings (`projects.problem.${reason}` asks for every key below `projects.problem.`).
 */
export function messageUse(tree: Tree): (key: string) => boolean {
  const literal = new Set<string>();
  const patterns = new Set<string>();
  for (const file of tree.filter(({ path }) => /^src\/.*\.tsx?$/.test(path))) {
    if (isTest(file)) continue;
    walk(parse(file), (node) => {
      if (ts.isStringLiteralLike(node)) literal.add(node.text);
      else if (ts.isTemplateExpression(node)) patterns.add(patternOf(node.head, node.templateSpans));
      else if (ts.isTemplateLiteralTypeNode(node)) patterns.add(patternOf(node.head, node.templateSpans));
    });
  }
  // Without a domain and a first word in front, a template would excuse every key there is.
  const wide = [...patterns].filter((pattern) => /^[a-z-]+\\\.[A-Za-z]/.test(pattern)).map((p) => new RegExp(`^${p}$`));
  return (key) => literal.has(key) || wide.some((pattern) => pattern.test(key));
}

interface Span {
  readonly literal: { readonly text: string };
}

const patternOf = (head: { readonly text: string }, spans: readonly Span[]): string =>
  escaped(head.text) + spans.map((span) => `.+${escaped(span.literal.text)}`).join('');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
