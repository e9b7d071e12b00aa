import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { UserText } from './user-text.tsx';

const html = (text: string) => renderToString(<UserText text={text} />);

describe('what a person wrote', () => {
  it('has its paragraphs and lists, each in its own direction', () => {
    expect(html('Bring:\n- chalk\n- stones\n  of two colours\n\nשלום\nSecond line')).toBe(
      '<div class="user-text"><p dir="auto">Bring:</p><ul><li dir="auto">chalk</li><li dir="auto">stones\nof two colours</li></ul><p dir="auto">שלום\nSecond line</p></div>',
    );
  });
  it('has links that give nothing to those who put them there', () => {
    expect(html('www.example.org <b>')).toBe(
      '<div class="user-text"><p dir="auto"><a class="link-quiet" href="https://www.example.org" rel="nofollow ugc noopener noreferrer" dir="ltr">www.example.org</a> &lt;b></p></div>',
    );
  });
  it('has the light marks that the help of rich texts teaches', () => {
    expect(html('We call it **κέφαλους**, _not_ **2 ** 3')).toBe(
      '<div class="user-text"><p dir="auto">We call it <strong>κέφαλους</strong>, <em>not</em> **2 ** 3</p></div>',
    );
  });
  it('is no list where a line only begins with a dash', () => {
    expect(html('-3 degrees\n– or not')).toContain('<p dir="auto">-3 degrees\n– or not</p>');
  });
});
