import { describe, expect, it } from 'vitest';
import { hashOf, keyringFrom, newToken } from './tokens.ts';

const keyring = keyringFrom('a secret of this installation, long enough');

describe('a sealed secret', () => {
  it('opens with the same secret only', () => {
    const sealed = keyring.encrypt('JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY');
    expect(keyring.decrypt(sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(keyringFrom('another secret of another installation').decrypt(sealed)).toBeUndefined();
  });
  it.each(['', 'x', 'AAAA', 'ü', 'A'.repeat(80)])('that is no secret at all (%s) opens to nothing', (text) => {
    expect(keyring.decrypt(text)).toBeUndefined();
  });
});

describe('a signature', () => {
  it('fits its text and no other', () => {
    const signature = keyring.sign('mails-off:1');
    expect(keyring.isSigned('mails-off:1', signature)).toBe(true);
    expect(keyring.isSigned('mails-off:2', signature)).toBe(false);
    expect(keyring.isSigned('mails-off:1', '')).toBe(false);
  });
});

it('tokens differ, and are kept as a hash', () => {
  const token = newToken();
  expect(newToken()).not.toBe(token);
  expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
});
