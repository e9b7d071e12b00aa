import { type ComponentChild, h } from 'preact';
import { render } from 'preact-render-to-string';
import type { OwnRow } from '#domains/core/own-data/registry.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Message, type Translate, translator } from '#platform/i18n.ts';
import { writeTime } from '#ui/time.tsx';

interface Part {
  readonly name: string;
  readonly rows: readonly OwnRow[];
  readonly count: number;
}

interface Contents {
  readonly parts: readonly Part[];
  readonly now: Date;
}

/** The page within the file that its owner reads first: without a script, a style or a server. */
export function ownDataIndex(language: string, { parts, now }: Contents): Buffer {
  const t = translator(language);
  const day = writeTime(now, { language, timeZone: 'UTC' }, 'day');
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
      parts.map((part) => sectionOf(t, part)),
    ),
  );
  return Buffer.from(`<!doctype html>\n${render(page)}\n`);
}

function sectionOf(t: Translate, { name, rows, count }: Part): ComponentChild {
  return h(
    'section',
    { id: name },
    h('h2', null, titleOf(t, name)),
    count > rows.length && h('p', null, t('own-data.file.more', { file: `data/${name}.json` })),
    rows.map((row) =>
      h(
        'dl',
        null,
        Object.entries(row).flatMap(([field, value]) => fieldOf(field, value)),
      ),
    ),
  );
}

function fieldOf(field: string, value: unknown): readonly ComponentChild[] {
  const text = asText(value);
  if (text === '') return [];
  const shown = field === 'picture' ? h('img', { src: text, alt: '', width: 240 }) : text;
  return [h('dt', null, h('code', null, field)), h('dd', null, shown)];
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return text.startsWith('<') ? textFromHtml(text) : text;
}

type PartTitle = Extract<Message, `own-data.part.${string}`>;

const isPartTitle = (key: string): key is PartTitle => key.startsWith('own-data.part.');

function titleOf(t: Translate, name: string): string {
  const key = `own-data.part.${name}`;
  return isPartTitle(key) ? t(key) : name;
}
