// A process that takes the lock of a directory again and again, each time as if the holder had just been killed: it leaves the lock
// behind in the name of a process that is gone. Says how often it had it, and whether anybody else was inside at the same time.
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DirectoryInUse, takeDirectoryLock } from '#platform/directory-lock.ts';

const [directory = '', turnsEnd = '0'] = process.argv.slice(2);
const inside = `${directory}.inside`;
let holds = 0;
let clashes = 0;
while (Date.now() < Number(turnsEnd)) {
  try {
    takeDirectoryLock(directory);
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    continue;
  }
  holds++;
  try {
    closeSync(openSync(inside, 'wx'));
    rmSync(inside);
  } catch {
    clashes++;
  }
  abandon(`${directory}.lock`);
}
console.log(JSON.stringify({ holds, clashes }));
process.exit();

function abandon(lock: string): void {
  const left = { ...JSON.parse(readFileSync(lock, 'utf8')), pid: 2 ** 22 + 1, id: `${process.pid}-${holds}` };
  writeFileSync(`${lock}.${process.pid}`, JSON.stringify(left));
  renameSync(`${lock}.${process.pid}`, lock);
}
