import { expect, it } from 'vitest';
import { type Change, runsOf } from './model.ts';

const at = new Date('2026-11-30T12:00:00Z');
const change = (id: string, byId: string | undefined, kind: Change['kind'] = 'page'): Change => ({
  id,
  byId,
  kind,
  at,
  title: id,
  by: byId,
  names: byId,
  country: undefined,
});
const idsOf = (changes: readonly Change[]) => runsOf(changes).map((run) => run.changes.map(({ id }) => id).join(' '));

it('tells what one person did of one kind in one line, as long as nothing lies between', () => {
  const [first, second, third] = [change('1', 'eleni'), change('2', 'eleni'), change('3', 'kim')];
  expect(idsOf([first, second, third, change('4', 'eleni')])).toEqual(['1 2', '3', '4']);
  expect(idsOf([first, change('5', 'eleni', 'post'), change('6', 'eleni', 'post')])).toEqual(['1', '5 6']);
});

it('does not take two who have left for one person', () => {
  expect(idsOf([change('1', undefined), change('2', undefined)])).toEqual(['1', '2']);
});
