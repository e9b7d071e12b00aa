import { createRequire } from 'node:module';

type Argon2 = typeof import('@node-rs/argon2');

// By `require`, which does not lead back to this file.
const argon2: Argon2 = createRequire(import.meta.url)('@node-rs/argon2');

/**
 * Stands for the library in the tests of the project "fast", which hash about a thousand passwords: the same with the least work.
 * What an installation hashes with is held by test/processes/password-cost.test.ts.
 */
export const hash: Argon2['hash'] = (password, options) =>
  argon2.hash(password, { ...options, memoryCost: 8, timeCost: 1 });
export const { verify } = argon2;
