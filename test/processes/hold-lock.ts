// A process that takes the lock of a directory at a given moment, says how it went, and keeps it until its input ends.
import { DirectoryInUse, takeDirectoryLock } from '#platform/directory-lock.ts';

const [directory = '', moment = '0'] = process.argv.slice(2);
while (Date.now() < Number(moment));
try {
  takeDirectoryLock(directory);
  console.log('taken');
} catch (error) {
  if (!(error instanceof DirectoryInUse)) throw error;
  console.log('refused');
}
process.stdin.resume();
