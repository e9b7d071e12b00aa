import { type MessageFormatElement, parse as parseMessage, TYPE } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { lineOf, parse, walk } from '../syntax.ts';
import type { Breach, Tree } from '../tree.ts';

export const languages = ['en', 'es', 'el'] as const;
const longEnough = 25;
/** Given with every message: a language that addresses children in its own way asks for it, and others do not. */
const whoReads = 'reader';

/** Figures that are no limits of ours: names of standards and frameworks, and examples. */
const figures: Readonly<Record<string, RegExp>> = {
  'programme.form.code.hint': /ISO 3166-1/g,
  'programme.form.framework.hint': /eu_2018/g,
  'programme.problem.frameworkWrong': /eu_2018/g,
  'projects.framework.es_2006': /2006/g,
  'projects.framework.eu_2006': /2006/g,
  'projects.framework.eu_2018': /2018/g,
  'projects.hint.class': /\b(4B|4\.º B|22)|Δ2/g,
  'registration.idea.languages.hint': /[AC][12]/g,
  'site.letter.from': /4A|4\.º A|Δ1/g,
  'site.letter.text': /22/g,
};

/** Words that a language leaves out, because their case there is not ours to know: Greek calls people in the vocative. */
const leftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  el: {
    'accounts.mail.greeting': 'name',
    'desk.hello': 'name',
    'notifications.mail.greeting': 'name',
    'reports.mail.greeting': 'name',
    'space-home.hello': 'name',
  },
};

/** key → message, of one language: `locales/en/projects.json` with `{"approve": ...}` holds `projects.approve`. */
type Catalogue = ReadonlyMap<string, { readonly file: string; readonly text: string }>;

/** What is wrong in and between the catalogues. `used` tells which keys the code asks for. */
export function catalogueBreaches(tree: Tree, used: (key: string) => boolean): Breach[] {
  const english = catalogueOf(tree, 'en');
  return [
    ...[...english].flatMap(([key, { file }]) =>
      used(key) ? [] : [breach(file, key, 'is asked for nowhere in src', 'Delete it in all languages')],
    ),
    ...languages.flatMap((language) => {
      const catalogue = catalogueOf(tree, language);
      return [
        ...[...catalogue].flatMap(([key, { file, text }]) => [
          ...messageBreaches(file, key, text, language),
          ...figureBreaches(file, key, text),
        ]),
        ...(language === 'en' ? [] : translationBreaches(english, catalogue, language)),
      ];
    }),
  ];
}

const problemKey = /^[a-z-]+\.problem\./;

/** What is wrong with a field has its words under `problem`: so says the type `ProblemMessage`, but zod takes any text. */
export function problemBreaches(tree: Tree, locales: Tree): Breach[] {
  const english = catalogueOf(locales, 'en');
  const breaches: Breach[] = [];
  for (const file of tree.filter(({ path }) => /^src\/domains\/.*\/forms\.ts$/.test(path)))
    walk(parse(file), (node) => {
      if (!ts.isStringLiteralLike(node) || !english.has(node.text) || problemKey.test(node.text)) return;
      const advice = 'Call it <domain>.problem.<what>, in all languages';
      breaches.push({ file: `${file.path}:${lineOf(node)}`, rule: `says "${node.text}"`, advice });
    });
  return breaches;
}

function messageBreaches(file: string, key: string, text: string, language: string): Breach[] {
  if (text.trim() === '') return [breach(file, key, 'is empty', 'Write it')];
  const elements = parsed(text);
  if (!elements) return [breach(file, key, 'is not valid ICU MessageFormat', 'Mend its braces')];
  return pluralsIn(elements).flatMap(({ options, pluralType }) => {
    const wanted = categoriesOf(language, pluralType ?? 'cardinal');
    const missing = wanted.filter((category) => !(category in options));
    return missing.length === 0
      ? []
      : [
          breach(
            file,
            key,
            `lacks the plural form "${missing.join('", "')}"`,
            `${language} tells ${wanted.join(', ')}`,
          ),
        ];
  });
}

/** A limit that a text says by itself is forgotten when the limit changes. */
function figureBreaches(file: string, key: string, text: string): Breach[] {
  const words = wordsOf(flatten(parsed(text) ?? [])).replaceAll(figures[key] ?? /(?!)/g, '');
  const figure = /\d+/.exec(words)?.[0];
  if (figure === undefined) return [];
  const advice =
    'Name it in `limits` of domain.ts, and write {longestTitle, number}; what is no limit is listed in this check';
  return [breach(file, key, `says the figure ${figure} by itself`, advice)];
}

/** What the manifests name for texts: each name once, for one that says it. */
export function limitBreaches(
  manifests: readonly { readonly name: string; readonly limits?: Readonly<Record<string, number>> }[],
  tree: Tree,
): Breach[] {
  const english = [...catalogueOf(tree, 'en').values()].map(({ text }) => text);
  const named = manifests.flatMap(({ name, limits = {} }) => Object.keys(limits).map((limit) => ({ name, limit })));
  return named.flatMap(({ name, limit }, at) => {
    const file = `src/domains/${name}/domain.ts`;
    const first = named.find((each) => each.limit === limit);
    if (first !== named[at])
      return [{ file, rule: `names the limit ${limit} of ${first?.name}`, advice: 'Give it another name' }];
    if (english.some((text) => text.includes(`{${limit}, number}`))) return [];
    return [{ file, rule: `names the limit ${limit}, which no text says`, advice: 'Take it out of `limits`' }];
  });
}

function translationBreaches(english: Catalogue, catalogue: Catalogue, language: string): Breach[] {
  const fileOf = (source: string): string => source.replace('locales/en/', `locales/${language}/`);
  const missing = [...english].flatMap(([key, { file, text }]) => {
    const translated = catalogue.get(key);
    if (!translated) return [breach(fileOf(file), key, 'is missing', 'Translate it')];
    const [ours, theirs] = [parsed(text), parsed(translated.text)];
    if (!ours || !theirs) return [];
    const [wanted, given] = [argumentsOf(ours, leftOut[language]?.[key]), argumentsOf(theirs)];
    if (wanted !== given)
      return [breach(translated.file, key, `has the arguments {${given}}, English {${wanted}}`, 'Use the same ones')];
    if (text === translated.text && wordsOf(ours).length > longEnough)
      return [breach(translated.file, key, 'is still English', 'Translate it')];
    return [];
  });
  const orphans = [...catalogue].flatMap(([key, { file }]) =>
    english.has(key) ? [] : [breach(file, key, 'is unknown in English', 'Add it there or delete it')],
  );
  return [...missing, ...orphans];
}

function catalogueOf(tree: Tree, language: string): Catalogue {
  const entries = tree
    .filter((file) => file.path.startsWith(`locales/${language}/`) && file.path.endsWith('.json'))
    .flatMap(({ path, text }) => {
      const domain = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
      const messages: Record<string, unknown> = JSON.parse(text);
      return Object.entries(messages).map(
        ([key, message]) => [`${domain}.${key}`, { file: path, text: String(message) }] as const,
      );
    });
  return new Map(entries);
}

function parsed(text: string): MessageFormatElement[] | undefined {
  try {
    return parseMessage(text, { requiresOtherClause: true });
  } catch {
    return undefined;
  }
}

/** Every element with those nested in plurals, selects and tags. */
function flatten(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...flatten(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap((option) => flatten(option.value))];
    return [element];
  });
}

const pluralsIn = (elements: readonly MessageFormatElement[]) =>
  flatten(elements).flatMap((element) => (element.type === TYPE.plural ? [element] : []));

function argumentsOf(elements: readonly MessageFormatElement[], without?: string): string {
  const named = flatten(elements).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound || [whoReads, without].includes(element.value)
      ? []
      : [`${element.value}: ${TYPE[element.type]}`],
  );
  return [...new Set(named)].sort().join(', ');
}

const wordsOf = (elements: readonly MessageFormatElement[]): string =>
  flatten(elements)
    .map((element) => (element.type === TYPE.literal ? element.value : ''))
    .join('');

/** The categories that numbers up to a thousand need; Spanish "many" is for round millions only, where "other" will do. */
function categoriesOf(language: string, type: Intl.PluralRuleType): string[] {
  const rules = new Intl.PluralRules(language, { type });
  return [...new Set(['other', ...Array.from({ length: 1001 }, (_, count) => rules.select(count))])].sort();
}

function breach(file: string, key: string, what: string, advice: string): Breach {
  return { file, rule: `"${key}" ${what}`, advice };
}
