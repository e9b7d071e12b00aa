import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SharedPresence } from './presence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Two processes that hear each other, and how often each was told of a change. */
function twoProcesses() {
  const all: SharedPresence[] = [];
  const changes = [0, 0];
  let isDown = false;
  const open = (index: number) =>
    new SharedPresence({
      tell: (message) => {
        for (const [at, other] of all.entries()) if (!isDown && at !== index) other.hear(`process-${index}`, message);
      },
      onChange: () => {
        changes[index] = (changes[index] ?? 0) + 1;
      },
      elapsed: () => Date.now(),
    });
  all.push(open(0), open(1));
  const [here, there] = all;
  if (!here || !there) throw new Error('Two were opened.');
  return { here, there, changes, lineIsDown: () => (isDown = true) };
}

it('who opens a place is there at once, in every process, and once however many windows they have', () => {
  const { here, there, changes } = twoProcesses();
  here.enter('space', 'ana');
  here.enter('space', 'ana');
  there.enter('space', 'nikos');
  expect([here.listAt('space'), [...there.listAt('space')].sort()]).toEqual([
    ['ana', 'nikos'],
    ['ana', 'nikos'],
  ]);
  expect(here.listAt('another')).toEqual([]);
  expect(changes).toEqual([2, 2]);
});

it('who goes on to another page has not left, and who closes the last window is gone soon', () => {
  const { here, there, changes } = twoProcesses();
  const leave = here.enter('space', 'ana');
  leave();
  const leaveAgain = here.enter('space', 'ana');
  vi.advanceTimersByTime(10_000);
  expect(there.listAt('space')).toEqual(['ana']);
  expect(changes).toEqual([1, 1]);
  leaveAgain();
  leaveAgain();
  vi.advanceTimersByTime(3000);
  expect([here.listAt('space'), there.listAt('space')]).toEqual([[], []]);
});

it('who was at a process that has died is forgotten, and who is still there is not', () => {
  const { here, there, lineIsDown } = twoProcesses();
  here.enter('space', 'ana');
  vi.advanceTimersByTime(10 * 60_000);
  expect(there.listAt('space')).toEqual(['ana']);
  lineIsDown();
  vi.advanceTimersByTime(3 * 60_000);
  expect(there.listAt('space')).toEqual([]);
  expect(here.listAt('space')).toEqual(['ana']);
});

it('a process that comes later asks who is there', () => {
  const { here, there } = twoProcesses();
  for (let count = 0; count < 400; count += 1) here.enter('space', `pupil-${count}`);
  const late: string[] = [];
  const newcomer = new SharedPresence({ tell: () => undefined, onChange: () => undefined, elapsed: () => Date.now() });
  const telling = new SharedPresence({
    tell: (message) => {
      late.push(message);
      newcomer.hear('telling', message);
    },
    onChange: () => undefined,
    elapsed: () => Date.now(),
  });
  for (const person of here.listAt('space')) telling.enter('space', person);
  late.length = 0;
  telling.hear('newcomer', '?');
  expect(newcomer.listAt('space')).toHaveLength(400);
  expect(Math.max(...late.map((message) => message.length))).toBeLessThan(8000);
  expect(there.listAt('space')).toHaveLength(400);
});
