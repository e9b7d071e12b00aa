import { describe, expect, it } from 'vitest';
import { completeAddress, linksIn } from './web-address.ts';

describe('an address that was typed', () => {
  it.each([
    ['www.example.org', 'https://www.example.org'],
    [' example.org/path?x=1#y ', 'https://example.org/path?x=1#y'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['σχολείο.ελ', 'https://σχολείο.ελ'],
    ['ada@example.org', 'mailto:ada@example.org'],
    ['νίκη@σχολείο.ελ', 'mailto:νίκη@σχολείο.ελ'],
    ['http://example.org', 'http://example.org'],
    ['mailto:ada@example.org', 'mailto:ada@example.org'],
    ['/spaces/1', '/spaces/1'],
    ['#rules', '#rules'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['words', 'words'],
  ])('%s becomes %s', (typed, whole) => {
    expect(completeAddress(typed)).toBe(whole);
  });
});

const written = (text: string) =>
  linksIn(text).map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}](${piece.href})`));

describe('addresses in a plain text', () => {
  it.each([
    ['See https://example.org/a.', ['See ', '[https://example.org/a](https://example.org/a)', '.']],
    ['(www.example.org)', ['(', '[www.example.org](https://www.example.org)', ')']],
    [
      'https://en.wikipedia.org/wiki/Game_(children)!',
      ['[https://en.wikipedia.org/wiki/Game_(children)](https://en.wikipedia.org/wiki/Game_(children))', '!'],
    ],
    ['«https://σχολείο.ελ/α»', ['«', '[https://σχολείο.ελ/α](https://σχολείο.ελ/α)', '»']],
    ['Write to ada@example.org, please', ['Write to ', '[ada@example.org](mailto:ada@example.org)', ', please']],
    ['HTTPS://EXAMPLE.ORG', ['[HTTPS://EXAMPLE.ORG](HTTPS://EXAMPLE.ORG)']],
    ['javascript:alert(1) data:text/html,x', ['javascript:alert(1) data:text/html,x']],
    ['xhttps://example.org', ['xhttps://example.org']],
    ['https:// and www. and @ and a@b', ['https:// and www. and @ and a@b']],
    ['', []],
  ])('of %j are links, and nothing else is', (text, pieces) => {
    expect(written(text)).toEqual(pieces);
  });
});
