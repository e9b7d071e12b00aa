import { type ComponentChild, h } from 'preact';
import { render } from 'preact-render-to-string';
import type { OwnRow } from '#domains/core/own-data/registry.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Message, type Translate, translator } from '#platform/i18n.ts';
import { countryName, languageName, listOf } from '#ui/names-of.ts';
import { writeTime } from '#ui/write-time.ts';

interface Part {
  readonly name: string;
  readonly rows: readonly OwnRow[];
  readonly count: number;
}

interface Contents {
  readonly parts: readonly Part[];
  /** Those of the programme's lists. */
  readonly words: Words;
  readonly now: Date;
}

/** Whose page it is. */
interface Owner {
  readonly language: string;
  readonly timeZone: string;
}

/** The page within the file that its owner reads first: without a script, a style or a server. */
export function ownDataIndex({ language, timeZone }: Owner, { parts, words, now }: Contents): Buffer {
  const t = translator(language);
  const told = { t, language, timeZone, words };
  const day = writeTime(now, { language, timeZone }, 'day');
  const page = h(
    'html',
    { lang: language },
    h('head', null, h('meta', { charset: 'utf-8' }), h('title', null, t('own-data.title'))),
    h(
      'body',
      null,
      h('h1', null, t('own-data.title')),
      h('p', null, t('own-data.file.lead', { day })),
      h(
        'ul',
        null,
        parts.map(({ name, count }) =>
          h('li', null, h('a', { href: `#${name}` }, t('own-data.file.partOf', { part: titleOf(t, name), count }))),
        ),
      ),
      parts.map((part) => sectionOf(told, part)),
    ),
  );
  return Buffer.from(`<!doctype html>\n${render(page)}\n`);
}

function sectionOf(told: Told, { name, rows, count }: Part): ComponentChild {
  const { t } = told;
  const lists = rows.map((row) => fieldsOf(told, row)).filter((fields) => fields.length > 0);
  const file = `data/${name}.json`;
  return h(
    'section',
    { id: name },
    h('h2', null, titleOf(t, name)),
    count > rows.length && h('p', null, t('own-data.file.more', { file })),
    lists.map((fields) =>
      h(
        'dl',
        null,
        fields.flatMap(({ label, value }) => [h('dt', null, label), h('dd', null, value)]),
      ),
    ),
    lists.length < rows.length && h('p', null, t('own-data.file.rest', { file })),
  );
}

interface Told {
  readonly t: Translate;
  readonly language: string;
  readonly timeZone: string;
  readonly words: Words;
}

interface Field {
  readonly label: string;
  readonly value: ComponentChild;
}

/** What has a name in the reader's language; ids and the keys of programs are in the data. Moments alone tell nobody anything. */
function fieldsOf(told: Told, row: OwnRow): readonly Field[] {
  const fields = Object.entries(row).flatMap(([name, value]) => {
    const label = labelOf(told.t, name);
    const text = asText(told, name, value);
    if (label === undefined || text === '') return [];
    const isMoment = dayOrMoment.test(String(value));
    return [{ label, isMoment, value: name === 'picture' ? h('img', { src: text, alt: '', width: 240 }) : text }];
  });
  return fields.every(({ isMoment }) => isMoment) ? [] : fields;
}

const dayOrMoment = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/;

function asText(told: Told, name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return listOf(
      value.map((each) => asText(told, name, each)).filter((each) => each !== ''),
      told.language,
    );
  if (typeof value === 'object') return '';
  if (typeof value === 'boolean') return told.t(value ? 'ui.yes' : 'ui.no');
  return wordFor(told, name, String(value));
}

function wordFor({ language, timeZone, words }: Told, name: string, text: string): string {
  if (name === 'country') return countryName(text, language);
  if (name === 'language' || name === 'languages' || name === 'written_in') return languageName(text, language);
  if (name === 'subjects') return words.label('subject', text, language);
  if (dayOrMoment.test(text))
    return text.includes('T')
      ? writeTime(new Date(text), { language, timeZone }, 'moment')
      : writeTime(new Date(text), { language, timeZone: 'UTC' }, 'day');
  return text.startsWith('<') ? textFromHtml(text) : text;
}

type FieldLabel = Extract<Message, `own-data.field.${string}`>;

function labelOf(t: Translate, name: string): string | undefined {
  const key = `own-data.field.${name}`;
  const label = isFieldLabel(key) ? t(key) : key;
  // A key without words is written as it is.
  return label === key ? undefined : label;
}

const isFieldLabel = (key: string): key is FieldLabel => key.startsWith('own-data.field.');

type PartTitle = Extract<Message, `own-data.part.${string}`>;

const isPartTitle = (key: string): key is PartTitle => key.startsWith('own-data.part.');

function titleOf(t: Translate, name: string): string {
  const key = `own-data.part.${name}`;
  return isPartTitle(key) ? t(key) : name;
}
