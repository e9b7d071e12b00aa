import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Avatar, hueOf, initialsOf } from './avatar.tsx';

describe('the circle for a name', () => {
  it.each([
    ['Eleni Papadaki', 'EP'],
    ['Juan Antonio de la Cruz', 'JC'],
    ['María José\nGarcía López', 'MG'],
    ['Juan Antonio\nde la Cruz Gil', 'JC'],
    ['Juana\nDoménech Gil', 'JD'],
    ['Μαρία Ελένη\nΠαπαδοπούλου-Νίκου', 'ΜΠ'],
    ['Joana\nda Silva e Sousa', 'JS'],
    ['Anna Katharina\nvon der Heide', 'AH'],
    ['Jan\nVan den Berg', 'JB'],
    ['Jeanne\nd’Arc', 'JA'],
    ['Conan\nO’Brien', 'CO'],
    ['Suharto\n', 'S'],
    ['Andrés\nDe', 'AD'],
    ['Ana\nde la', 'AD'],
    ['Ελένη Παπαδάκη', 'ΕΠ'],
    ['ana', 'A'],
    ['  Zoë   (5b) ', 'Z'],
    ['Đorđe Ž.', 'ĐŽ'],
    ['𐐨lma', '𐐀'],
    ['42', '·'],
    ['', '·'],
  ])('%j gives %s', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });

  it('has the same hue for the same person, and uses all twelve', () => {
    expect(hueOf('018f-a')).toBe(hueOf('018f-a'));
    const hues = new Set(Array.from({ length: 500 }, (_, index) => hueOf(`019a3c7e-${index}`)));
    expect([...hues].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('is decoration for screen readers, for the name stands beside it', () => {
    expect(renderToString(<Avatar id="a" name="Ana" />)).toContain('aria-hidden="true"');
    expect(renderToString(<Avatar id="a" name="Ana" picture="/pictures/1" />)).toMatch(/<img[^>]* alt(="")? /);
  });

  it('holds a figure and no letters where no name is shown', () => {
    expect(renderToString(<Avatar id="a" name="" />)).toMatch(/<span[^>]*><svg/);
  });

  it('carries no style of its own, which the content policy would refuse', () => {
    expect(renderToString(<Avatar id="a" name="Ana" />)).not.toContain('style=');
  });
});
