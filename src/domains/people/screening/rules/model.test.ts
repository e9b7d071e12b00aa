import { expect, it } from 'vitest';
import { afterDecision, namesOf, ruleKeys, rulesFrom, startingNumbers } from './model.ts';

it('takes the numbers that are stored, and those to begin with where one is missing', () => {
  const stored = { key: 'sameText', version: 3, mode: 'observe', numbers: { heldADay: 7 } } as const;
  const rules = rulesFrom([stored]);
  expect(rules.sameText).toEqual({
    version: 3,
    mode: 'observe',
    numbers: { ...startingNumbers.sameText, heldADay: 7 },
  });
  expect(rules.sameLink.numbers).toEqual(startingNumbers.sameLink);
});

it('offers every number of every rule', () => {
  for (const key of ruleKeys) expect([...namesOf(key)].sort()).toEqual(Object.keys(startingNumbers[key]).sort());
  expect([...ruleKeys].sort()).toEqual(Object.keys(startingNumbers).sort());
});

it('a rule is wrong too often once fewer than 40 of its last 50 decisions were upheld', () => {
  const decisions = (upheld: number, not: number) => `${'1'.repeat(upheld)}${'0'.repeat(not)}`;
  expect(afterDecision(decisions(39, 10), true)).toEqual({ last: `${decisions(39, 10)}1`, tooOftenWrong: false });
  expect(afterDecision(decisions(39, 10), false).tooOftenWrong).toBe(true);
  expect(afterDecision(decisions(0, 48), false).tooOftenWrong).toBe(false);
  expect(afterDecision(`0${decisions(40, 9)}`, true)).toEqual({ last: `${decisions(40, 9)}1`, tooOftenWrong: false });
});
