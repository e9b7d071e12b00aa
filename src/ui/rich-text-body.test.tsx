import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { cleanHtml } from '#platform/clean-html.ts';
import { RichTextBody } from './rich-text-body.tsx';

it('a text in several scripts has the direction of each paragraph and item', () => {
  const html = cleanHtml(
    '<h2>Rules</h2><p>שלום</p><ol start="2"><li><p>مرحبا</p></li></ol><blockquote>a</blockquote><pre>b</pre>',
  );
  expect(renderToString(<RichTextBody html={html} lang="en" />)).toBe(
    '<div class="prose" lang="en"><h2 dir="auto">Rules</h2><p dir="auto">שלום</p><ol start="2"><li dir="auto"><p>مرحبا</p></li></ol><blockquote>a</blockquote><pre>b</pre></div>',
  );
});
