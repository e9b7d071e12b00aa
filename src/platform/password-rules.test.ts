import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password-rules.ts';

const ana = { name: 'Ana López', email: 'ana.garcia@school.es' };
const problemOf = (password: string) => passwordProblem(password, ana);

describe('a new password', () => {
  it.each([
    ['elevenchars', 'short'],
    ['👍🏽👍🏽👍', 'short'],
    [`${'long words '.repeat(20)}`, 'long'],
    ['lopez-swims-in-rivers', 'personal'],
    ['my-López-house-of-cards', 'personal'],
    ['rivers garcia bridges', 'personal'],
    ['opentwinning-rivers', 'personal'],
    ['aaaaaaaaaaaaaaa', 'repeated'],
    ['rivers rivers rivers ', 'repeated'],
    ['riverbedriverbed', 'repeated'],
    ['christopher1', 'common'],
    ['password1234', 'common'],
    ['P@ssw0rd2026!!', 'common'],
    ['sunshine!2026', 'common'],
    ['qwertyuiop123', 'common'],
    ['1q2w3e4r5t6y', 'common'],
    ['poiuytrewq98765', 'common'],
    ['abcdefgh12345', 'common'],
  ])('%s is refused: %s', (password, problem) => {
    expect(problemOf(password)).toBe(problem);
  });

  it.each([
    'four green rivers dance',
    'xK9#mQ2$vL7!',
    'το ποτάμι χορεύει αργά',
    'школа на тихой реке',
    'Mountain-fog-1987-bread',
  ])('%s will do', (password) => expect(problemOf(password)).toBeUndefined());

  it('counts characters as people do, not halves of them', () => {
    expect(problemOf('🌊🌋🌍🌎🌏🌐🌑🌒🌓🌔🌕')).toBe('short');
    expect(problemOf('🌊🌋🌍🌎🌏🌐🌑🌒🌓🌔🌕🌖')).not.toBe('short');
  });
});
