import { describe, expect, it } from 'vitest';
import { describedError } from './described-error.ts';

const refused = Object.assign(new Error('duplicate key value violates unique constraint "account_email_key"'), {
  code: '23505',
  constraint: 'account_email_key',
  detail: 'Key (email)=(ana@school.test) already exists.',
});

describe('an error in the log', () => {
  it('says what kind it was and where in the code', () => {
    const { name, code, constraint, stack } = describedError(refused);
    expect([name, code, constraint]).toEqual(['Error', '23505', 'account_email_key']);
    expect(JSON.stringify(stack)).toContain('described-error.test.ts');
  });

  it.each([
    refused,
    new Error('invalid input syntax for type uuid: "ana@school.test"'),
    new Error('no mailbox for ‘x’ (ana@school.test)', { cause: new Error("unknown 'ana@school.test'") }),
    'ana@school.test',
  ])('says nothing of what was typed: %s', (error) => {
    expect(JSON.stringify(describedError(error))).not.toContain('ana@');
  });

  it('says what caused it', () => {
    expect(describedError(new Error('broken', { cause: new RangeError('too far') }))).toMatchObject({
      cause: { name: 'RangeError', message: 'too far' },
    });
  });
});

it('a long message is cut, and nothing of a quotation that has no end in what is left', () => {
  const quoted = `invalid input: "${'Ana Gil '.repeat(1000)}" and more`;
  expect(describedError(new Error(quoted)).message).toBe('invalid input: …');
  expect(describedError(new Error(`plain words ${'and so on '.repeat(1000)}`)).message).toMatch(
    /^plain words and so on/,
  );
});
