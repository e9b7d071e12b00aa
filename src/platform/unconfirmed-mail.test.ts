import { describe, expect, it } from 'vitest';
import { translator } from './i18n.ts';
import { quotedInMail } from './unconfirmed-mail.ts';

describe('what a stranger has written, in a mail', () => {
  it.each([
    ['María del Mar López', 'María del Mar López'],
    ['J. R. R. Tolkien', 'J. R. R. Tolkien'],
    ['I.E.S. Sant Jordi, Náquera', 'I.E.S. Sant Jordi, Náquera'],
    ['Win www.evil.example now', 'Win www. evil. example now'],
    ['http://evil.example/x', 'http: / /evil. example/x'],
    ['evil。example', 'evil。 example'],
    ['me@evil.example', 'me@ evil. example'],
    ['Ana\n\nPay now', 'Ana Pay now'],
    ['e\u200bvil.exa\u2060mple', 'evil. example'],
    ['a'.repeat(90), `${'a'.repeat(79)}…`],
  ])('%j stands as %j', (written, quoted) => expect(quotedInMail(written)).toBe(quoted));

  it('is greeted in words of every language, without a name', () => {
    for (const language of ['en', 'es', 'el'])
      expect(translator(language)('accounts.mail.greetingOfUnknown')).toMatch(/^\P{N}{4,12}[,:]$/u);
  });
});
