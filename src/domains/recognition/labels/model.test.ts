import { describe, expect, it } from 'vitest';
import { codeLength, codeOf, readCode } from './model.ts';

describe('the code of a label', () => {
  it('has a hundred bits in letters that are not mistaken for each other', () => {
    const code = codeOf(Uint8Array.from({ length: codeLength }, (_, index) => index * 13));
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(codeLength * 5).toBeGreaterThanOrEqual(80);
  });

  it('is read in any spelling', () => {
    expect(readCode('kc4e sm05 ky94 167k tfzm')).toBe('KC4ES-M05KY-94167-KTFZM');
    expect(readCode('KC4ESMO5KY94l67KTFZM')).toBe('KC4ES-M05KY-94167-KTFZM');
  });

  it('is undefined where a letter is missing or not in its alphabet', () => {
    for (const text of [
      '',
      'KC4E',
      'KC4E-SM05-KY94-167K-TFZ',
      'KC4E-SM05-KY94-167K-TFZMM',
      'KC4E-SM05-KY94-167K-TFZU',
      '%00'.repeat(7),
    ])
      expect(readCode(text)).toBeUndefined();
  });
});
