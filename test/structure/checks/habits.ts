import ts from 'typescript';
import { memberRoles, pupilRoles } from '#domains/spaces/spaces/model.ts';
import { everyone } from '#kernel/actor.ts';
import { lineOf, parse, walk } from '../syntax.ts';
import { type Breach, isTest, type Tree, type TreeFile } from '../tree.ts';

interface Habit {
  readonly rule: string;
  readonly advice: string;
  /** Where it is forbidden. */
  readonly within: RegExp;
  /** Where it is allowed all the same. */
  readonly except: RegExp;
  readonly is: (node: ts.Node) => boolean;
}

const nowhere = /^$/;
const isCall = (node: ts.Node, text: string): boolean =>
  ts.isCallExpression(node) && node.expression.getText() === text;
/** Of an element of HTML: what a component calls `style` is its own affair. */
const isAttribute = (node: ts.Node, name: RegExp): boolean =>
  ts.isJsxAttribute(node) && name.test(node.name.getText()) && /^[a-z]/.test(node.parent.parent.tagName.getText());

const equalities: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
const kindsAndRoles: ReadonlySet<string> = new Set([...everyone, ...memberRoles, ...pupilRoles]);
const isKindOfActor = (node: ts.Node): boolean => /(^|[.?])actor\.kind$/.test(node.getText());
const isKindOrRole = (node: ts.Node): boolean => /(kind|role)$/i.test(node.getText());

/** `actor.kind === ...`, `switch (actor.kind)`, or a kind or role of any name compared with one of somebody's. */
function asksWhoSomebodyIs(node: ts.Node): boolean {
  if (ts.isSwitchStatement(node)) return isKindOfActor(node.expression);
  if (!ts.isBinaryExpression(node) || !equalities.has(node.operatorToken.kind)) return false;
  const { left, right } = node;
  if (isKindOfActor(left)) return true;
  return isKindOrRole(left) && ts.isStringLiteral(right) && kindsAndRoles.has(right.text);
}

/** The calls before this one in its chain: of `z.string().trim().max(1)` at `max`, `z.string` and `z.string().trim`. */
function callsBefore(call: ts.CallExpression): string[] {
  const called = call.expression;
  if (!ts.isPropertyAccessExpression(called) || !ts.isCallExpression(called.expression)) return [];
  const before = called.expression;
  return [...callsBefore(before), before.expression.getText().replace(/^.*\)\s*/s, '')];
}

/** `z.string().max(...)` that does not end the questions, or comes after some. */
function asksBeyondBound(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !/\.max$/.test(node.expression.getText())) return false;
  const before = callsBefore(node);
  if (before[0] !== 'z.string') return false;
  return before.includes('.refine') || !/\babort|tooLong$/.test(node.arguments[1]?.getText() ?? '');
}

const habits: readonly Habit[] = [
  {
    rule: 'changes flags within a regular expression',
    advice:
      'After other texts Node 26 finds nothing by "(?i:": use anyCase of src/kernel/contacts/sign-words.ts, or a flag for the whole',
    within: /^src\//,
    except: nowhere,
    is: (node) =>
      (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
      /\(\?(?:[ims]+|[ims]*-[ims]+):/.test(node.text),
  },
  {
    rule: 'asks the clock of the machine',
    advice: 'Take `now` from the request or the job: rules are tried at any hour',
    within: /^src\/(domains|kernel|ui)\//,
    except: nowhere,
    is: (node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
      isCall(node, 'Date.now') ||
      (ts.isPropertyAccessExpression(node) && node.getText() === 'Temporal.Now'),
  },
  {
    rule: 'reads the environment',
    advice: 'Read and check it in src/platform/config.ts, and hand it on',
    within: /^src\//,
    except: /^src\/(platform\/config|main)\.ts$/,
    is: (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env',
  },
  {
    rule: 'puts HTML on a page as it is',
    advice: 'Use RichTextBody with CleanHtml, or Icon',
    within: /^src\//,
    except: /^src\/ui\/(rich-text-body|icon)\.tsx$/,
    is: (node) => isAttribute(node, /^dangerouslySetInnerHTML$/),
  },
  {
    rule: 'holds inline style or script',
    advice: 'The content policy refuses it: write a class, or a custom element',
    within: /^src\/(domains|web|ui|demo)\/.*\.tsx$/,
    except: nowhere,
    is: (node) => isAttribute(node, /^(style|on[a-z]+)$/i),
  },
  {
    rule: 'asks for a normal form itself',
    advice: 'Call normalForm of src/kernel: the time of `normalize` grows with the square of the marks on a letter',
    within: /^src\//,
    except: /^src\/kernel\/normal-form\.ts$/,
    is: (node) => ts.isPropertyAccessExpression(node) && node.name.text === 'normalize',
  },
  {
    rule: 'goes on asking about a text that is too long',
    advice:
      'Give `max` of a text `aborting(...)` of src/platform/forms.ts, and put it before what is refined: what looks for addresses takes seconds over all that a request can carry',
    within: /^src\//,
    except: nowhere,
    is: asksBeyondBound,
  },
  {
    rule: 'asks who somebody is',
    advice:
      'Name the rule in policy.ts, model.ts or access.ts, or give data by kind; src/kernel/actor.ts has idOf, authorOf, hasAccount',
    within: /^src\/domains\//,
    except: /\/(policy|access|model)\.ts$/,
    is: asksWhoSomebodyIs,
  },
  {
    rule: 'queues a mail',
    advice:
      'Tell it by a notice (core/notifications), which names nothing that unverified people wrote; a mail of another kind must hold to that too, and is listed here',
    within: /^src\/domains\//,
    except:
      /\/(core\/notifications\/steps\/write-notices|core\/notifications\/digests\/commands\/send-digests|people\/accounts\/steps\/send-account-mail|people\/verification\/steps\/ask-head|conduct\/reports\/steps\/send-statement|people\/screening\/held\/steps\/send-held-statement|conduct\/sanctions\/steps\/send-sanction-statement|work\/saved-searches\/commands\/run-searches)\.ts$/,
    is: (node) => isCall(node, 'queueMail') || isCall(node, 'queueMails'),
  },
  {
    rule: 'pages by offset',
    advice: 'Page by key: the next page begins after the last row',
    within: /^src\/domains\//,
    except: nowhere,
    is: (node) => ts.isCallExpression(node) && /\.offset$/.test(node.expression.getText()),
  },
];

const clocks = ['performance.now', 'process.cpuUsage', 'process.threadCpuUsage', 'process.hrtime'];

/** Of tests, which run on busy machines too. */
const habitsOfTests: readonly Habit[] = [
  {
    rule: 'measures time by itself',
    advice:
      'Use slowness or steepness of test/own-time.ts: they count the work of this thread, and measure again before they fail',
    within: /\.(test|spec)\.tsx?$/,
    // What waits for another process or a timer has no work of its own to count; these try again, or wait for a least time.
    except:
      /^(test\/processes\/(server|database-lost)|src\/platform\/jobs|src\/domains\/people\/accounts\/links\/links\.http)\.test\.ts$/,
    is: (node) => ts.isPropertyAccessExpression(node) && clocks.includes(node.getText()),
  },
];

/** What the code does not do, whatever the hurry. */
export function habitBreaches(tree: Tree): Breach[] {
  return tree
    .filter((file) => /^(src|test)\/.*\.tsx?$/.test(file.path) && (isTest(file) || file.path.startsWith('src/')))
    .flatMap((file) => breachesOf(file, isTest(file) ? habitsOfTests : habits));
}

function breachesOf(file: TreeFile, all: readonly Habit[]): Breach[] {
  const here = all.filter(({ within, except }) => within.test(file.path) && !except.test(file.path));
  const breaches: Breach[] = [];
  walk(parse(file), (node) => {
    for (const { rule, advice, is } of here)
      if (is(node)) breaches.push({ file: `${file.path}:${lineOf(node)}`, rule, advice });
  });
  return breaches;
}
