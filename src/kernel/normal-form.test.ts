import { describe, expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { normalForm } from './normal-form.ts';

const forms = ['NFC', 'NFKC', 'NFKD'] as const;

describe('a normal form', () => {
  it.each(['Ελένη', 'e\u0301', 'ｶﾞ', 'ﷲ', 'ভাষা', 'กำ', 'བསྒྲུབས', 'שָּׁ', 'Z\u0300\u0316\u0300\u0316'])(
    'is that of Unicode for what people write: %s',
    (text) => {
      for (const form of forms) expect(normalForm(text, form)).toBe(text.normalize(form));
    },
  );

  it('leaves signs that stand for whole phrases, also in a short text', () => {
    for (const text of ['ﷺ', 'e\u0301 ﷺ ｶﾞ ㌖'.repeat(9)])
      for (const form of ['NFKC', 'NFKD'] as const)
        expect(normalForm(text, form)).toBe(text.replaceAll(/[^ﷺ㌖]+/g, (part) => part.normalize(form)));
  });

  it('is at most five times as long as the text, whatever its signs are', { tags: ['slow'] }, () => {
    const long: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const sign = String.fromCodePoint(code);
      if (forms.some((form) => normalForm(sign, form).length > 5 * sign.length)) long.push(code.toString(16));
    }
    expect(long).toEqual([]);
  });

  it('keeps thirty marks of a letter, and the letters after them', () => {
    expect(normalForm(`a${'\u0316'.repeat(5000)}b`, 'NFC')).toBe(`a${'\u0316'.repeat(30)}b`);
  });

  // 200,000 marks in the wrong order take minutes where they are sorted by insertion.
  it.each([
    ['above before below', '\u0300', '\u0316'],
    ['of Japanese, which count as letters', '\uff9e', '\u0334'],
    ['of Japanese in turns', '\uff9f\u0334', '\uff9e\u0334'],
    ['that stand for two', '\u0344', '\u0316'],
    ['beyond the first plane', '\u{1d165}', '\u{101fd}'],
  ])('of very many marks %s takes no time', async (_name, first, then) => {
    const text = `a${first.repeat(100_000)}${then.repeat(100_000)}`;
    expect(await slowness(() => forms.map((form) => normalForm(text, form)), 1000)).toBeUndefined();
  });
});
