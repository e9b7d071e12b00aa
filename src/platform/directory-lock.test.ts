import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryInUse, takeDirectoryLock } from './directory-lock.ts';

let place: string;
let directory: string;
const lockFile = () => `${directory}.lock`;
const theLock = (): Record<string, unknown> => JSON.parse(readFileSync(lockFile(), 'utf8'));
const leaveLock = (changes: Record<string, unknown>) => {
  takeDirectoryLock(directory);
  writeFileSync(lockFile(), JSON.stringify({ ...theLock(), ...changes }));
};

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'lock-'));
  directory = join(place, 'nested', 'database');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('a directory lock', () => {
  it('stands beside the directory, puts nothing into it, and goes with its release', () => {
    mkdirSync(directory, { recursive: true });
    const lock = takeDirectoryLock(directory);
    expect(readdirSync(directory)).toEqual([]);
    expect(theLock().pid).toBe(process.pid);
    lock.release();
    expect(readdirSync(join(place, 'nested'))).toEqual(['database']);
  });

  it('refuses a second holder and names the process and the way out', () => {
    takeDirectoryLock(directory);
    expect(() => takeDirectoryLock(directory)).toThrow(DirectoryInUse);
    expect(() => takeDirectoryLock(directory)).toThrow(new RegExp(`process ${process.pid}.*DATA_DIR`));
  });

  it('refuses a second holder who comes by another name', () => {
    mkdirSync(directory, { recursive: true });
    symlinkSync(directory, join(place, 'link'));
    takeDirectoryLock(directory);
    expect(() => takeDirectoryLock(join(place, 'link'))).toThrow(DirectoryInUse);
  });

  it('can be taken again after its release', () => {
    takeDirectoryLock(directory).release();
    takeDirectoryLock(directory).release();
    expect(existsSync(lockFile())).toBe(false);
  });

  it('is taken over from a process that is gone', () => {
    leaveLock({ pid: 2 ** 22 + 1 });
    takeDirectoryLock(directory);
    expect(theLock().pid).toBe(process.pid);
    expect(readdirSync(join(place, 'nested'))).toEqual(['database.lock']);
  });

  it('is taken over when its number belongs to a later process', () => {
    leaveLock({ startedAt: 'before the machine was started again' });
    expect(() => takeDirectoryLock(directory)).not.toThrow();
  });

  it('is taken over from a process that died while taking it over', () => {
    leaveLock({ id: 'first', pid: 2 ** 22 + 1 });
    writeFileSync(`${lockFile()}.first.next`, JSON.stringify({ ...theLock(), id: 'second' }));
    const lock = takeDirectoryLock(directory);
    expect(theLock().pid).toBe(process.pid);
    lock.release();
    expect(readdirSync(join(place, 'nested'))).toEqual([]);
  });

  it('of a process in another container holds as long as that gives signs of life', () => {
    leaveLock({ pidsOf: 'another-container pid:[1]' });
    expect(() => takeDirectoryLock(directory)).toThrow(/process \d+ of another-container/);
    const longAgo = new Date(Date.now() - 31_000);
    utimesSync(lockFile(), longAgo, longAgo);
    expect(() => takeDirectoryLock(directory)).not.toThrow();
  });

  it('leaves the lock of another alone when released late', () => {
    const lock = takeDirectoryLock(directory);
    writeFileSync(lockFile(), JSON.stringify({ ...theLock(), id: 'somebody else' }));
    lock.release();
    expect(theLock().id).toBe('somebody else');
  });

  it('says what to do about a file that is no lock', () => {
    mkdirSync(join(place, 'nested'));
    writeFileSync(lockFile(), 'hello');
    expect(() => takeDirectoryLock(directory)).toThrow(/delete it/);
  });
});
