import ts from 'typescript';
import { lineOf, parse, walk } from '../syntax.ts';
import { type Breach, isTest, type Tree } from '../tree.ts';

const shown =
  /^(alt|title|label|placeholder|heading|hint|description|summary|caption|legend|aria-(label|description|roledescription|valuetext|placeholder))$/;
const letters = /\p{L}/u;

/** Words that a reader would see and no translator would find. The demonstration speaks English only. */
export function literalTextBreaches(tree: Tree): Breach[] {
  const views = tree.filter((file) => /^src\/(domains|web|ui|worker)\/.*\.tsx$/.test(file.path) && !isTest(file));
  return views.flatMap((file) => {
    const breaches: Breach[] = [];
    walk(parse(file), (node) => {
      const text = literalIn(node);
      if (text === undefined || !letters.test(text.replace(/&#?\w+;|https?:\/\//g, ''))) return;
      breaches.push({
        file: `${file.path}:${lineOf(node)}`,
        rule: `literal text ${JSON.stringify(text.trim().slice(0, 40))}`,
        advice: 'Put it into locales/en (and es, el) and write t(...)',
      });
    });
    return breaches;
  });
}

/** The literal words of a node that end up before a reader: text between tags, and attributes that are read. */
function literalIn(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  const inJsx = ts.isJsxExpression(node) && node.expression ? wordsOf(node.expression) : undefined;
  if (ts.isJsxExpression(node)) return ts.isJsxAttribute(node.parent) ? undefined : inJsx;
  if (!ts.isJsxAttribute(node) || !shown.test(node.name.getText()) || !node.initializer) return undefined;
  if (ts.isStringLiteral(node.initializer)) return node.initializer.text;
  return ts.isJsxExpression(node.initializer) && node.initializer.expression
    ? wordsOf(node.initializer.expression)
    : undefined;
}

function wordsOf(expression: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (ts.isTemplateExpression(expression))
    return [expression.head.text, ...expression.templateSpans.map((span) => span.literal.text)].join('');
  if (ts.isParenthesizedExpression(expression)) return wordsOf(expression.expression);
  if (ts.isConditionalExpression(expression)) return wordsOf(expression.whenTrue) ?? wordsOf(expression.whenFalse);
  if (ts.isBinaryExpression(expression)) return wordsOf(expression.right) ?? leftWords(expression);
  return undefined;
}

/** `a && 'text'` shows the right side only; `'Dear ' + name` and `name ?? 'nobody'` show both. */
function leftWords({ left, operatorToken }: ts.BinaryExpression): string | undefined {
  return operatorToken.kind === ts.SyntaxKind.PlusToken ? wordsOf(left) : undefined;
}
