import { type MessageFormatElement, parse as parseMessage, TYPE } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { lineOf, parse, walk } from '../syntax.ts';
import type { Breach, Tree } from '../tree.ts';

export const languages = ['en', 'es', 'el'] as const;
const longEnough = 25;
/** Given with every message: a language that addresses children in its own way asks for it, and others do not. */
const whoReads = 'reader';

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
        ...[...catalogue].flatMap(([key, { file, text }]) => messageBreaches(file, key, text, language)),
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

function translationBreaches(english: Catalogue, catalogue: Catalogue, language: string): Breach[] {
  const fileOf = (source: string): string => source.replace('locales/en/', `locales/${language}/`);
  const missing = [...english].flatMap(([key, { file, text }]) => {
    const translated = catalogue.get(key);
    if (!translated) return [breach(fileOf(file), key, 'is missing', 'Translate it')];
    const [ours, theirs] = [parsed(text), parsed(translated.text)];
    if (!ours || !theirs) return [];
    const [wanted, given] = [argumentsOf(ours), argumentsOf(theirs)];
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

function argumentsOf(elements: readonly MessageFormatElement[]): string {
  const named = flatten(elements).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound || element.value === whoReads
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
