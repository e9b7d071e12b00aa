import { describe, expect, it } from 'vitest';
import { steepness } from '#test/own-time.ts';
import { cleanHtml, htmlFromText, picturesIn, replaceDescription, textFromHtml, textInLines } from './clean-html.ts';

const picture = '/pictures/01a20661-e6c0-7a89-9260-8ba7db7c5a23';

describe('cleaning', () => {
  it.each([
    ['a script', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['an event handler', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['a link that runs code', '<a href="javascript:x()">a</a>', '<a rel="noopener nofollow ugc">a</a>'],
    ['a style', '<p style="color:red">a</p><style>p{}</style>', '<p>a</p>'],
    ['a drawing with code in it', '<svg onload="x()"><p>a</p></svg>', '<p>a</p>'],
    ['a picture from elsewhere', '<p>a<img src="https://spy.example/x.png" alt=""></p>', '<p>a</p>'],
    ['a frame', '<iframe src="https://x.example"></iframe><p>a</p>', '<p>a</p>'],
  ])('takes away %s and keeps the words', (_what, dirty, clean) => {
    expect(cleanHtml(dirty)).toBe(clean);
  });
  it('keeps headings, lists, links and our own pictures, and changes nothing the second time', () => {
    const text = `<h2>Rules</h2><ul><li>One</li></ul><p><a href="https://a.example/?x=1&amp;y=2">a</a><img src="${picture}" alt="A wall"></p>`;
    const cleaned = cleanHtml(text);
    expect(cleaned).toContain('<h2>Rules</h2>');
    expect(cleaned).toContain(`src="${picture}"`);
    expect(cleanHtml(cleaned)).toBe(cleaned);
    expect(picturesIn(cleaned)).toEqual([picture.slice(10)]);
  });
});

describe('a new description', () => {
  const other = picture.replace('01a2', '01b2');
  it('takes the place of the old one, and of nothing else', () => {
    const text = cleanHtml(
      `<p>A "wall" &lt;1</p><img src="${picture}" alt="A &quot;wall&quot; &lt;1"><img src="${picture}" alt="Mine"><img src="${other}" alt="A &quot;wall&quot; &lt;1">`,
    );
    const described = replaceDescription(text, { picture: picture.slice(10), before: 'A "wall" <1', after: '<b>&"' });
    expect(described).toBe(text.replace('alt="A &quot;wall&quot; &lt;1"', 'alt="&lt;b&gt;&amp;&quot;"'));
    expect(replaceDescription(text, { picture: picture.slice(10), before: 'No', after: 'x' })).toBe(text);
  });
});

describe('plain text', () => {
  it('becomes paragraphs, and its signs stay signs', () => {
    expect(htmlFromText('a < b\nc\n\n\n<script>')).toBe('<p>a &lt; b<br />c</p><p>&lt;script&gt;</p>');
  });
  it('comes back from a page as words', () => {
    expect(textFromHtml('<h2>One</h2><p>two &amp; <em>three</em></p>')).toBe('One two & three');
    expect(textInLines('<h2>One</h2><p>two<br />3 &amp; <em>four</em></p><ul><li>five</li></ul>')).toBe(
      'One:\ntwo\n3 & four\nfive\n',
    );
  });
});

it.each(['<b ', '</b ', '<b x="<b '])(
  'tags without an end, as in many of "%s", take no time that grows faster than the text',
  async (shape) => {
    const read = (length: number) => {
      const text = `<p>x</p>${shape.repeat(length / shape.length)}`;
      return () => [cleanHtml(text), textFromHtml(text)];
    };
    expect(await steepness({ less: read(10_000), more: read(100_000), times: 40 })).toBeUndefined();
  },
);

it('keeps where a list goes on, and no number that says something else', () => {
  expect(cleanHtml('<ol start="4"><li>a</li></ol>')).toBe('<ol start="4"><li>a</li></ol>');
  for (const start of ['612', '-3', 'x', '345678'])
    expect(cleanHtml(`<ol start="${start}"><li>a</li></ol>`)).toBe('<ol><li>a</li></ol>');
});

it.each([
  ['<a href="https://evil.com">https://good.com/login</a>', 'https://evil.com'],
  ['<a href="https://evil.com/x">Sign in at www.good.com</a>', 'https://evil.com/x'],
  ['<a href="https://evil.com"><strong>good.com</strong></a>', 'https://evil.com'],
  ['<a href="https://www.good.com/a">good.com</a>', 'good.com'],
  ['<a href="https://good.com/a">https://www.good.com</a>', 'https://www.good.com'],
  ['<a href="https://nodejs.org">Node.js</a>', 'Node.js'],
  ['<a href="https://good.com">our school</a>', 'our school'],
])('a link shows no other host than it leads to: %s', (html, text) => {
  const clean = cleanHtml(html);
  expect(clean).toMatch(/^<a href="https:[^>]*>/);
  expect(textFromHtml(clean).trim()).toBe(text);
  expect(cleanHtml(clean)).toBe(clean);
});
