import { expect, it } from 'vitest';
import { cleanHtml } from './clean-html.ts';
import { blocksOf } from './text-blocks.ts';

const id = '0199c1de-0000-7000-8000-000000000001';
const read = (html: string) => blocksOf(cleanHtml(html));

it('reads paragraphs, headings, quotes and pictures in their order, as words without marks', () => {
  expect(
    read(
      `<h2>Chalk</h2><p>We <strong>drew</strong> three &amp; <a href="https://a.example">more</a>.<br>Then rain.</p>
       <blockquote><p>Again!</p></blockquote><img src="/pictures/${id}" alt="Chalk &quot;stars&quot;"><h3>After</h3>`,
    ),
  ).toEqual([
    { kind: 'heading', level: 2, text: 'Chalk' },
    { kind: 'paragraph', text: 'We drew three & more.' },
    { kind: 'paragraph', text: 'Then rain.' },
    { kind: 'quote', text: 'Again!' },
    { kind: 'picture', id, alt: 'Chalk "stars"' },
    { kind: 'heading', level: 3, text: 'After' },
  ]);
});

it('numbers and indents items, and marks only the first paragraph of one', () => {
  const items = read(
    '<ol start="3"><li><p>One</p><p>and more</p></li><li>Two<ul><li>Inner</li></ul></li><li>Last</li></ol>',
  );
  expect(items.map((item) => 'mark' in item && [item.mark, item.depth, item.text])).toEqual([
    ['3.', 1, 'One'],
    ['', 1, 'and more'],
    ['4.', 1, 'Two'],
    ['•', 2, 'Inner'],
    ['5.', 1, 'Last'],
  ]);
});

it('an empty text and one of spaces have no blocks', () => {
  expect([read(''), read('<p> <br>\n</p><hr>')]).toEqual([[], []]);
});
