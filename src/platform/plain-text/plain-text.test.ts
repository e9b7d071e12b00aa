import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanHtml, longestRichText } from '#kernel/clean-html.ts';
import { slowness, steepness } from '#test/own-time.ts';
import { cleanHtml, htmlFromLines } from '../clean-html.ts';
import { htmlFromTree } from './html-from-tree.ts';
import { fieldText, htmlFromField, htmlFromPlain, plainFromHtml } from './plain-text.ts';
import type { Block, Inline } from './tree.ts';
import { treeFromHtml } from './tree-from-html.ts';

const picture = '/pictures/01a20661-e6c0-7a89-9260-8ba7db7c5a23';

/** A page as the editor writes it, and as somebody without the editor sees it. */
const examples = [
  ['a heading and a text', '<h2>What we want</h2><p>Games.</p>', '## What we want\n\nGames.'],
  ['a smaller heading', '<h3>Rules</h3>', '### Rules'],
  [
    'bold and italic words',
    '<p>In Volos we call it <em>koutsó</em>, <strong>not</strong> x.</p>',
    'In Volos we call it _koutsó_, **not** x.',
  ],
  ['words that are both', '<p><strong><em>Both</em></strong></p>', '**_Both_**'],
  ['a list', '<ul><li><p>One</p></li><li><p>Two</p></li></ul>', '- One\n- Two'],
  ['a numbered list', '<ol><li><p>One</p></li><li><p>Two</p></li></ol>', '1. One\n2. Two'],
  ['a list that goes on', '<ol start="3"><li><p>Three</p></li></ol>', '3. Three'],
  [
    'a list in a list',
    '<ul><li><p>Ball</p><ul><li><p>red</p></li></ul></li><li><p>Rope</p></li></ul>',
    '- Ball\n  - red\n- Rope',
  ],
  ['a quotation of two paragraphs', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
  [
    'a link',
    '<p><a href="https://a.example/x_(y)?a=1&amp;b=2" rel="noopener nofollow ugc">A _b_ c</a></p>',
    '[A \\_b\\_ c](https://a.example/x_\\(y\\)?a=1&b=2)',
  ],
  [
    'a picture',
    `<p>See</p><img src="${picture}" alt="Two [old] children" loading="lazy" />`,
    `See\n\n![Two \\[old\\] children](${picture})`,
  ],
  ['a new line', '<p>One<br />two</p>', 'One\ntwo'],
  [
    'code and a line',
    '<pre><code>a &lt; b\n\n## c</code></pre><hr /><p><code>x_y</code> <s>no</s></p>',
    '```\na < b\n\n## c\n```\n\n---\n\n`x_y` ~~no~~',
  ],
  [
    'signs that are only signs',
    '<p>5 * 3 * 2 &lt; 40 and my_name_is &amp; [sic] 3 ~ 4!</p>',
    '5 * 3 * 2 < 40 and my_name_is & [sic] 3 ~ 4\\!',
  ],
  ['lines that look like something else', '<p>1. May<br />- no list<br /># 3</p>', '1\\. May\n\\- no list\n\\# 3'],
] as const;

describe('a formatted text without the editor', () => {
  it.each(examples)('shows %s as plain text, and takes it back unchanged', (_what, html, plain) => {
    const clean = cleanHtml(html);
    expect(clean, 'the example itself is clean').toBe(html);
    expect(plainFromHtml(clean)).toBe(plain);
    expect(htmlFromPlain(plain)).toBe(clean);
  });

  it('keeps what plain text cannot say as it stands, and the rest stays readable', () => {
    const sized = `<p>Before</p><img src="${picture}" alt="a" width="200" loading="lazy" /><p>after</p>`;
    const plain = plainFromHtml(cleanHtml(sized));
    expect(plain).toBe(`Before\n\n:::\n<img src="${picture}" alt="a" width="200" loading="lazy" />\n:::\n\nafter`);
    expect(htmlFromPlain(plain)).toBe(sized);
  });

  it.each([
    '<ul><li><p>a</p></li></ul><ul><li><p>b</p></li></ul>',
    '<p>El<em>la</em>s</p>',
    '<h2>One<br />two</h2>',
    '<pre><code>a\n```\nb</code></pre>',
    '<p><code>a`b</code></p>',
    `<p>${'<em>'.repeat(60)}deep${'</em>'.repeat(60)}</p>`,
    '<ul><li></li></ul>',
  ])('loses nothing of %s', (html) => {
    const clean = cleanHtml(html);
    expect(treeFromHtml(htmlFromPlain(plainFromHtml(clean)))).toEqual(treeFromHtml(clean));
  });

  it('gives back any text that a page may hold', { tags: ['slow'] }, () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const html = cleanHtml(htmlFromTree(blocks));
        const back = htmlFromPlain(plainFromHtml(html));
        expect(treeFromHtml(back)).toEqual(treeFromHtml(html));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what people type without the editor', () => {
  it.each([
    [
      'a list right after its sentence',
      'We need:\n- a rope\n* chalk\n\nBye',
      '<p>We need:</p><ul><li><p>a rope</p></li><li><p>chalk</p></li></ul><p>Bye</p>',
    ],
    ['a tag as text', 'Who is <b>here</b>?', '<p>Who is &lt;b&gt;here&lt;/b&gt;?</p>'],
    ['marks without a partner', '** a **b _c ~~ [d](e', '<p>** a **b _c ~~ [d](e</p>'],
    ['lines of other systems', 'One\r\ntwo\r\n\r\nthree', '<p>One<br />two</p><p>three</p>'],
    ['a fence that nobody closes', ':::\n<p>x', '<p>:::<br />&lt;p&gt;x</p>'],
  ])('takes %s for what is meant', (_what, typed, html) => {
    expect(htmlFromPlain(typed)).toBe(html);
  });

  it('cleans what stands between the fences, and links that run code', () => {
    expect(htmlFromPlain(':::\n<p onclick="x()">a</p><script>x()</script>\n:::')).toBe('<p>a</p>');
    expect(htmlFromPlain('[a](javascript:x)')).not.toContain('javascript');
  });

  it.each(['> ', '- ', '**a ', '[a ', '_a ', '~~a ', '![', '`', '\\', '<p>', ':::\n', '(](', '1. '])(
    'takes time in proportion to its length for a page of %j',
    async (sign) => {
      const both = (length: number) => () => {
        const html = htmlFromPlain(sign.repeat(length / sign.length));
        plainFromHtml(html.slice(0, length) as CleanHtml);
      };
      // Ten times as long: ten times, where a text that is read again for each sign would take a hundred.
      expect(await steepness({ less: both(10_000), more: both(100_000), times: 40 })).toBeUndefined();
    },
  );
});

describe('a field with an editor', () => {
  const sent = (fields: Record<string, string>) => htmlFromField(new URLSearchParams(fields), 'body');
  it('sends plain text and says so, or the HTML of its editor', () => {
    expect(sent({ body: '## Rules', bodyAs: 'plain' })).toBe('<h2>Rules</h2>');
    expect(sent({ body: '<p>a</p>', bodyAs: 'plain' })).toBe('<p>&lt;p&gt;a&lt;/p&gt;</p>');
    expect(sent({ body: '\n<p>Who <em>is</em> <script>x()</script>at home?</p>' })).toContain(
      '<p>Who <em>is</em> at home?</p>',
    );
  });
  it('takes what another program typed as it stands', () => {
    expect(sent({ body: 'Who is at home <in Volos>?\n## 3' })).toBe(
      '<p>Who is at home &lt;in Volos&gt;?<br />## 3</p>',
    );
    expect(sent({})).toBe('');
  });
  it.each(['a\n', '- <b>\n', '> "a"\n\n', '&lt; '])(
    'gives back a text that is too long as it was typed, soon: %j',
    { tags: ['slow'] },
    async (line) => {
      const typed = `## ${line.repeat(Math.ceil(900_000 / line.length))}END`;
      const giveBack = () => {
        const html = sent({ body: typed, bodyAs: 'plain' });
        expect(html.length).toBeGreaterThan(longestRichText);
        expect(fieldText(html).plain).toBe(typed);
      };
      // Read as notation, it took six seconds.
      expect(await slowness(giveBack, 1500)).toBeUndefined();
    },
  );
  it.each([
    '<p>Hello <strong>world</strong> and <a href="https://a.example/x">a link</a>.</p>',
    '<ul><li>one</li><li>two <em>three</em></li></ul>',
    '<p style="color: red">text</p>',
    '<p style="',
    '<a href="',
    '<!-- ',
    'a<br>',
    '<',
  ])('gives back the words of far too much HTML without reading them as notation: %j', async (piece) => {
    const sentHtml = `<p>${piece.repeat(Math.ceil(900_000 / piece.length))}<p>END</p>`;
    const giveBack = () => expect(fieldText(sent({ body: sentHtml })).plain).toContain('END');
    // All of it cleaned and read as notation, it took seven seconds.
    expect(await slowness(giveBack, 1500)).toBeUndefined();
  });

  it('writes lines as HTML in which there is nothing to clean', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'a\'"<>&;/=\n \t\u00a0\u0000', '&lt;', '<p>', '<script>', '<!--', '&#x3c;'),
    });
    fc.assert(
      fc.property(signs, (lines) => {
        expect(cleanHtml(htmlFromLines(lines))).toBe(htmlFromLines(lines));
      }),
    );
  });

  it('gives back in its formats a text that is too long by a little', { tags: ['slow'] }, () => {
    const html = sent({ body: `<p>${'a <strong>b</strong> '.repeat(6000)}END</p>` });
    expect(html).toContain('<strong>b</strong>');
    const { plain } = fieldText(html);
    expect(plain).toContain('END');
    expect(htmlFromField(new URLSearchParams({ body: plain, bodyAs: 'plain' }), 'body')).toContain('END');
  });
});

const words = fc.string({ unit: fc.constantFrom(...'aé *_~`[]()!\\#>-.1:<&"\n'), minLength: 1, maxLength: 12 });
const text = words.map((it): Inline => ({ kind: 'text', text: it }));
const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constant<Inline>({ kind: 'break' }),
    words.map((it): Inline => ({ kind: 'code', text: it })),
    words.map((alt): Inline => ({ kind: 'image', src: picture, alt })),
    fc.record({
      kind: fc.constant('mark' as const),
      mark: fc.constantFrom('strong', 'em', 's'),
      inside: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.constant('https://a.example/(x)'),
      inside: fc.array(text, { maxLength: 2 }),
    }),
  ),
}));
const inside = fc.array(inline, { maxLength: 4 });
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('paragraph' as const), inside }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2, 3), inside }),
    fc.record({ kind: fc.constant('code' as const), text: words }),
    fc.constant<Block>({ kind: 'rule' }),
    fc.record({ kind: fc.constant('quote' as const), blocks: fc.array(tie('block'), { maxLength: 2 }) }),
    fc.record({
      kind: fc.constant('list' as const),
      start: fc.constantFrom(undefined, 1, 4),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));
