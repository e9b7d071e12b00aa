// Plain JavaScript that Node 20 understands: the start command runs it before a newer Node is there.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const live = process.stdout.isTTY === true;
const secondsSince = (start) => `${Math.round((Date.now() - start) / 1000)} s`;

/** A failure that its message explains in full: printed without a stack. */
export class Failure extends Error {}

/** Runs `work`; where it takes longer than a second, a line shows what is going on and for how long. */
export async function withProgress(title, work) {
  const start = Date.now();
  let shown = false;
  const ticker = setInterval(() => {
    if (live) process.stdout.write(`\r${title} ... ${secondsSince(start)}`);
    else if (!shown) process.stdout.write(`${title} ...\n`);
    shown = true;
  }, 1000);
  const finish = (how) => {
    clearInterval(ticker);
    if (!shown) return;
    process.stdout.write(
      live ? `\r${title} ... ${secondsSince(start)}${how}\n` : `${title}: ${secondsSince(start)}${how}\n`,
    );
  };
  try {
    const result = await work();
    finish('');
    return result;
  } catch (error) {
    finish(', failed');
    throw error;
  }
}

/** Runs a program without showing its output. Resolves to its exit code and all that it printed; throws where it was stopped. */
export function runQuietly(file, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const release = passSignalsOn(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      release();
      const ended = codeOf(code, signal);
      if (ended === 130 || ended === 143) reject(new Failure('Stopped.'));
      else resolve({ code: ended, output: stripVTControlCharacters(Buffer.concat(output).toString()) });
    });
  });
}

/** Runs a program in this terminal. Resolves to its exit code. */
export function runHere(file, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: 'inherit' });
    const release = passSignalsOn(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      release();
      resolve(codeOf(code, signal));
    });
  });
}

/** The last lines of a long output: where programs say what went wrong. */
export function tailOf(output, lines = 30) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

// A Ctrl-C in a terminal reaches the whole group of processes by itself; a second one would cut short an orderly end.
function passSignalsOn(child) {
  const onInterrupt = () => process.stdin.isTTY || child.kill('SIGINT');
  const onTerminate = () => child.kill('SIGTERM');
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return () => {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onTerminate);
  };
}

/**
 * npm starts us through a shell, and a signal meant for npm ends that shell without reaching us: we would live on unseen, and keep
 * the port and the database. So a process that npm started ends when its parent does.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

// As a shell counts: a program ended by a signal has 128 and the signal's number.
const codeOf = (code, signal) => code ?? { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }[signal] ?? 1;
