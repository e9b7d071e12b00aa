import { describe, expect, it } from 'vitest';
import { fold } from '#kernel/fold.ts';
import greek from './password-words-el.json' with { type: 'json' };
import { readableBits, readablePassword, readableWord } from './readable-password.ts';

describe('a readable password', () => {
  it.each(['en', 'es', 'el'])('holds at least 40 bits in %s', (language) => {
    expect(readableBits(language)).toBeGreaterThanOrEqual(40);
  });

  it('is three words in small letters with a number at the end', () => {
    for (let time = 0; time < 200; time += 1) expect(readablePassword('es')).toMatch(/^[a-z]+(-[a-z]+){2}-\d{3}$/);
  });

  it('is hardly ever the same twice', () => {
    const made = new Set(Array.from({ length: 1000 }, () => readablePassword('en')));
    expect(made.size).toBe(1000);
  });

  it('takes English where a language has no words of its own', () => {
    expect(readableWord('ro')).toMatch(/^[a-z]{3,8}$/);
  });

  it('is of Greek words in Greek, each of which stands in the list once', () => {
    for (let time = 0; time < 200; time += 1)
      expect(readablePassword('el')).toMatch(/^\p{Script=Greek}+(-\p{Script=Greek}+){2}-\d{4}$/u);
    const words = greek.words.split(' ').map(fold);
    expect(new Set(words).size).toBe(words.length);
  });
});
