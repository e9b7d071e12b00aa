#!/usr/bin/env node
// Runs all commands: `node bin/run.mjs <command>`. Runs on Node 20 and newer, and needs nothing installed.
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLibraries, nodeThatFits } from './install.mjs';
import { endWithParent, Failure, runHere } from './steps.mjs';

// Before the first use of the threads, which then never change: files, passwords and pictures share them, and pictures take two.
process.env.UV_THREADPOOL_SIZE ||= '8';

const commands = ['start', 'build', 'test', 'replay', 'bench', 'db-types', 'message-types', 'simulate'];

process.chdir(dirname(import.meta.dirname ?? dirname(fileURLToPath(import.meta.url))));
endWithParent();
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main([command = '', ...args]) {
  if (!commands.includes(command) || !existsSync(`bin/${command}.ts`))
    throw new Failure(`Usage: npm run <command>, with one of: ${commands.join(', ')}.`);
  const node = await nodeThatFits();
  if (node !== process.execPath) {
    const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
    process.exitCode = await runHere(node, ['bin/run.mjs', command, ...args], { env });
    return;
  }
  await installLibraries();
  // A command is a script, or exports `run`, which may return an exit code.
  const { run } = await import(`./${command}.ts`);
  if (run) process.exitCode = (await run(args)) ?? process.exitCode;
}
