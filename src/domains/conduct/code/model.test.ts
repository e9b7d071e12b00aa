import { expect, it } from 'vitest';
import { conductEdition } from '#domains/people/verification/model.ts';
import { principles, ruleOf, rules } from './model.ts';

it('the code has an edition, six principles and eleven rules', () => {
  expect(conductEdition).toBe('2026-1');
  expect(principles).toHaveLength(6);
  expect(new Set(rules).size).toBe(11);
});

it('a rule is known by its name, and nothing else is one', () => {
  expect(ruleOf('privateData')).toBe('privateData');
  for (const text of [null, '', 'PrivateData', '__proto__']) expect(ruleOf(text)).toBeUndefined();
});
