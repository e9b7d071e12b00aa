import { describe, expect, it } from 'vitest';
import { convertPasted } from '#kernel/pasted-html/pasted-html.ts';
import { googleDocs, libreOffice, word, wordOnline } from '#test/pasted-samples.ts';
import { cleanHtml } from './clean-html.ts';

/** What readers see of it: without line ends between tags, and a space for each that cannot be told from one. */
const shown = (html: string) =>
  cleanHtml(html)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(<\/?(?:p|h2|h3|ul|ol|li|blockquote)(?: start="\d+")?>) ?/g, '$1');

describe('text of Google Docs', () => {
  it('is bold, italic and struck where its styles say so, and nowhere else', () => {
    const text =
      '<b style="font-weight:normal"><p><span>plain </span><span style="font-weight:700">bold</span></p></b>';
    expect(cleanHtml(text)).toBe('<p>plain <strong>bold</strong></p>');
    expect(shown(googleDocs.text)).toBe(
      '<h2>The rules</h2><p>Plain, <strong>bold</strong>, <em>italic</em>, <s>struck</s> and <strong><em>both</em></strong>, with <a href="https://example.org/" rel="noopener nofollow ugc">a link</a>.</p>',
    );
  });
  it('has lists within the items that they belong to', () => {
    expect(shown(googleDocs.list)).toBe(
      '<ul><li><p>One</p><ul><li><p>Below <strong>one</strong></p><ul><li><p>Deeper</p></li></ul></li></ul></li><li><p>Two</p></li></ul><ol><li><p>First</p></li><li><p>Second</p></li></ol><p>After.</p>',
    );
  });
  it('keeps the row of a table on a line', () => {
    expect(shown(googleDocs.table)).toBe('<p>Country – Game</p><p><strong>Spain</strong> – La peonza La rayuela</p>');
  });
});

describe('text of Word', () => {
  it('is bold, italic and struck as there, also where a style speaks of other scripts', () => {
    expect(shown(word.text)).toBe(
      '<h2>The rules</h2><p>Plain, <strong>bold</strong>, <em>italic</em>, <s>struck</s> and <strong><em>both</em></strong>.</p><p>Ada said: 2 &lt; 3.</p>',
    );
  });
  it('has lists where it has numbered paragraphs, one within the other', () => {
    expect(shown(word.list)).toBe(
      '<p>Before.</p><ul><li><p>One</p><ul><li><p>Below one</p></li></ul></li><li><p>Two</p></li></ul><ol start="3"><li><p>Third</p><ol><li><p>Letter</p></li></ol></li><li><p>Fourth</p></li></ol><p>After.</p>',
    );
  });
  it('keeps the row of a table on a line', () => {
    expect(shown(word.table)).toBe('<p>Country – <strong>Game</strong></p><p>Greece – Πεντόβολα</p>');
  });
  it('has lists where paragraphs only look like items, and keeps a dot within a sentence', () => {
    const gap = '<span style="font:7pt Times">&nbsp;&nbsp;&nbsp; </span>';
    const items = [
      `<p class=MsoListParagraphCxSpFirst style="text-indent:-18pt"><span style="font-family:Symbol">·${gap}</span>Πρώτο</p>`,
      `<p class=MsoListParagraphCxSpMiddle><span>o${gap}</span><b>Below</b> it</p>`,
      '<p>•\u00a0 Second</p>',
      '<p>\n· &nbsp;Third</p>',
    ];
    const list = '<ul><li><p>Πρώτο</p><ul><li><p><strong>Below</strong> it</p></li></ul></li><li><p>Second</p></li>';
    expect(shown(`<p>Before.</p>${items.join('\n')}<p>After.</p>`)).toBe(
      `<p>Before.</p>${list}<li><p>Third</p></li></ul><p>After.</p>`,
    );
    for (const plain of ['<p>· a dot</p>', '<p>Mar · Sol</p>', '<p style="margin:0">o rei foi</p>'])
      expect(shown(plain)).toBe(plain.replace(/ style="[^"]*"/, ''));
  });
  it('of the web has one list although each item comes in its own', () => {
    expect(shown(wordOnline)).toBe(
      '<ul><li><p>One</p><ul><li><p>Below one</p></li></ul></li><li><p>Two</p></li></ul><p>After.</p>',
    );
  });
});

describe('text of LibreOffice', () => {
  it('is bold, italic and struck as there, with its lists and tables', () => {
    expect(shown(libreOffice)).toBe(
      '<h2>The rules</h2><p>Plain, <strong>bold</strong>, <em>italic</em>, <s>struck</s> and <strong><em>both</em></strong>.</p><ul><li><p>One</p><ul><li><p>Below one</p></li></ul></li><li><p>Two</p></li></ul><p>Country – Game</p><p>Italy – Campana</p>',
    );
  });
});

describe('any HTML from elsewhere', () => {
  it.each([
    ['a weight of its own', '<span style="FONT-WEIGHT: 600">a</span>', '<p><strong>a</strong></p>'],
    ['a weight for other scripts only', '<b style="mso-bidi-font-weight:normal">a</b>', '<p><strong>a</strong></p>'],
    [
      'a bold paragraph',
      '<p style="font-weight:bold">a <span style="font-weight:400">b</span></p>',
      '<p><strong>a </strong>b</p>',
    ],
    ['a shorthand', '<p><span style="font:italic bold 12px serif">a</span></p>', '<p><strong><em>a</em></strong></p>'],
    [
      'a line through it',
      '<p><span style="text-decoration-line:underline line-through">a</span></p>',
      '<p><s>a</s></p>',
    ],
    ['what is not shown', '<p>a<span style="display:none">secret</span></p>', '<p>a</p>'],
    [
      'tags that nobody closed',
      '<p style="x">a<p>b<ul><li>c<li>d</ul>',
      '<p>a</p><p>b</p><ul><li><p>c</p></li><li><p>d</p></li></ul>',
    ],
    ['divisions', '<div>a</div><div>b<br>c</div>', '<p>a</p><p>b<br />c</p>'],
    ['a table that only places things', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', '<p>a</p><p>b</p>'],
    [
      'a quotation with a list',
      '<blockquote style="x"><p>a</p><ul><li>b</li></ul></blockquote>',
      '<blockquote><p>a</p><ul><li><p>b</p></li></ul></blockquote>',
    ],
    [
      'words after an inner list',
      '<ul style="x"><li>a<ul><li>b</li></ul>c</li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul><p>c</p></li></ul>',
    ],
    ['signs that are no tags', '<p style="x">1 < 2, <3 & "</p>', '<p>1 &lt; 2, &lt;3 &amp; "</p>'],
  ])('with %s', (_what, html, clean) => {
    expect(cleanHtml(html)).toBe(clean);
  });
  it('loses no words and stays the same when it is cleaned again', () => {
    for (const html of [...Object.values(googleDocs), ...Object.values(word), wordOnline, libreOffice]) {
      const once = cleanHtml(html);
      expect(cleanHtml(once)).toBe(once);
    }
  });
});

it('what our own editor wrote is not touched', () => {
  const own = '<ul><li><p>a</p></li></ul><p><strong>b <em>c</em></strong></p>';
  expect(convertPasted(own)).toBe(own);
  const copied = '<meta charset="utf-8"><p data-pm-slice="1 1 []" style="x">a</p>';
  expect(convertPasted(copied)).toBe(copied);
});
