import { describe, expect, it } from 'vitest';
import { hashOf, newToken, sealWith } from './tokens.ts';

const seal = sealWith('a secret of this installation, long enough');

describe('a sealed secret', () => {
  it('opens with the same secret only', () => {
    const sealed = seal.close('JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY');
    expect(seal.open(sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(sealWith('another secret of another installation').open(sealed)).toBeUndefined();
  });
  it.each(['', 'x', 'AAAA', 'ü', 'A'.repeat(80)])('that is no secret at all (%s) opens to nothing', (text) => {
    expect(seal.open(text)).toBeUndefined();
  });
});

describe('a signature', () => {
  it('fits its text and no other', () => {
    const signature = seal.sign('mails-off:1');
    expect(seal.isSigned('mails-off:1', signature)).toBe(true);
    expect(seal.isSigned('mails-off:2', signature)).toBe(false);
    expect(seal.isSigned('mails-off:1', '')).toBe(false);
  });
});

it('tokens differ, and are kept as a hash', () => {
  const token = newToken();
  expect(newToken()).not.toBe(token);
  expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
});
