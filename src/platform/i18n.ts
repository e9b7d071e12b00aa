import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { English } from './english.ts';

type Values = Readonly<Record<string, string | number | Date | undefined>>;
export type Message = { [domain in keyof English]: `${domain}.${keyof English[domain] & string}` }[keyof English];

/** What is wrong with a field or a request. The catalogue of the domain has it under `problem`. */
export type ProblemMessage = Extract<Message, `${keyof English}.problem.${string}`>;

/** What was done, said on the page that comes after. The catalogue of the domain has it under `done`. */
export type DoneMessage = Extract<Message, `${keyof English}.done.${string}`>;

/** Writes a message in the reader's language. A key that English lacks does not compile. */
export type Translate = (message: Message, values?: Values) => string;

type Texts = ReadonlyMap<string, string>;

const limits = new Map<string, number>();

/** Limits that messages may name without being handed them, such as `{longestComment, number}`: no catalogue says a limit by itself. */
export function nameLimits(named: Readonly<Record<string, number>>): void {
  for (const [name, limit] of Object.entries(named)) limits.set(name, limit);
}

interface Compiled {
  readonly format: IntlMessageFormat;
  readonly limits: Readonly<Record<string, number>>;
  /** The arguments that stand in quotation marks, and which marks these are. */
  readonly quoted: readonly string[];
  readonly outer: RegExp;
}

/** Quotation marks within those of a message: «…“…”…» and “…‘…’…”. */
const nested: Readonly<Record<string, string>> = { '«': '“', '»': '”', '“': '‘', '”': '’' };

/** A text that is quoted may quote too: marks like those around it become the inner ones. */
function withInnerQuotes(values: Values | undefined, { quoted, outer }: Compiled): Values {
  const inner = quoted.flatMap((name) => {
    const value = values?.[name];
    if (typeof value !== 'string') return [];
    return [[name, value.replaceAll(outer, (mark) => nested[mark] ?? mark)]];
  });
  return Object.fromEntries(inner);
}

/** Most messages are plain text: they need no formatter, and pages are full of them. */
function compile(text: string, language: string): string | Compiled {
  if (!/[{'<#]/.test(text)) return text;
  const named = [...text.matchAll(/\{(\w+)/g)].flatMap(([, name = '']) => {
    const limit = limits.get(name);
    return limit === undefined ? [] : [[name, limit] as const];
  });
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  const quoted = [...text.matchAll(/[«“]\{(\w+)\}[»”]/g)].flatMap(([, name = '']) => [name]);
  return { format, limits: Object.fromEntries(named), quoted, outer: text.includes('«') ? /[«»]/g : /[“”]/g };
}

const catalogues = new Map<string, Texts>();
const translators = new Map<string, Translate>();

/** Reads all of locales/<language>/<domain>.json once. Each folder is a language. */
export function loadCatalogues(directory = 'locales'): void {
  for (const language of readdirSync(directory)) {
    const files = readdirSync(join(directory, language)).filter((file) => file.endsWith('.json'));
    const texts = files.flatMap((file) => {
      const messages: Record<string, string> = JSON.parse(readFileSync(join(directory, language, file), 'utf8'));
      return Object.entries(messages).map(([key, text]) => [`${file.slice(0, -'.json'.length)}.${key}`, text] as const);
    });
    catalogues.set(language, new Map(texts));
  }
}

export function languages(): string[] {
  if (catalogues.size === 0) loadCatalogues();
  return [...catalogues.keys()].sort((a, b) => (a === 'en' ? -1 : b === 'en' ? 1 : a.localeCompare(b)));
}

export function isLanguage(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && languages().includes(text);
}

export function isDoneMessage(text: string): text is DoneMessage {
  if (catalogues.size === 0) loadCatalogues();
  return /^[a-z-]+\.done\.\w+$/.test(text) && catalogues.get('en')?.has(text) === true;
}

/** The language that an address asks for, else the reader's own: a program that reads a feed has no account, and says no language. */
export function askedLanguage(query: URLSearchParams, own: string): string {
  const asked = query.get('lang');
  return isLanguage(asked) ? asked : own;
}

/** Some languages address children differently: their messages may use `{reader, select, pupil {...} other {...}}`. */
type ReaderKind = 'adult' | 'pupil';

/** A language without a catalogue, or a message without a translation, falls back to English. */
export function translator(language: string, reader: ReaderKind = 'adult'): Translate {
  const known = translators.get(`${language} ${reader}`);
  if (known) return known;
  if (catalogues.size === 0) loadCatalogues();
  const own = catalogues.get(language);
  const english = catalogues.get('en');
  const compiled = new Map<string, string | Compiled>();
  const translate: Translate = (message, values) => {
    let known = compiled.get(message);
    if (known === undefined) {
      known = compile(own?.get(message) ?? english?.get(message) ?? message, language);
      compiled.set(message, known);
    }
    if (typeof known === 'string') return known;
    const quoted = known.quoted.length > 0 && withInnerQuotes(values, known);
    return String(known.format.format({ ...known.limits, ...values, ...quoted, reader }));
  };
  translators.set(`${language} ${reader}`, translate);
  return translate;
}

/** The first language of the browser's list for which there is a catalogue. */
export function preferredLanguage(acceptLanguage: string | undefined): string {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=');
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  return asked.find(({ language, weight }) => weight > 0 && isLanguage(language))?.language ?? 'en';
}
