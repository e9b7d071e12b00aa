import { expect, it } from 'vitest';
import { readOptions, WrongOptions } from './options.ts';

it('measures 10,000 members on the embedded database where nothing else is said', () => {
  expect(readOptions([], {})).toMatchObject({ members: 10_000, url: undefined });
});

it('reads a size as people write it', () => {
  expect(readOptions(['--members', '1_200_000'], { DATABASE_URL: 'postgres://here' })).toMatchObject({
    members: 1_200_000,
    url: 'postgres://here',
  });
});

it.each(['many', '99', '1200001', '1.5'])('refuses %s members', (members) => {
  expect(() => readOptions(['--members', members], {})).toThrow(WrongOptions);
});
