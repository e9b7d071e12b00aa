import { expect, it } from 'vitest';
import { hashPassword } from '#platform/passwords.ts';

it('a password is hashed by Argon2id with 19 MiB and two passes, whatever the other tests hash with', async () => {
  expect(await hashPassword('four green rivers dance')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
