import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, runQuietly, tailOf, withProgress } from './steps.mjs';

/** Chromium without the windows around its pages, which take more than half of its work. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The flags of a browser that runs without a display, as root too, and speaks to nobody but the site. */
export const chromiumFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium: the one that CHROMIUM names, the shell of one, from Debian where one may install it, or a browser that is there. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Failure(`CHROMIUM names ${named}, and there is no such file.`);
  const found = named ?? installed(shells);
  if (found) return found;
  const browser = installed(browsers);
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const problem = await installFromDebian();
    if (problem && !browser) throw new Failure(`Debian's chromium-headless-shell could not be installed:\n${problem}`);
  }
  const usable = installed(shells) ?? browser;
  if (usable) return usable;
  throw new Failure(
    'The journeys need a Chromium, and none was found. Install one (Debian: "sudo apt-get install chromium"; elsewhere Chrome, ' +
      'Chromium or Edge from its maker), or name its program in CHROMIUM. "npm run test:fast" does without.',
  );
}

function installed(names: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...(names === browsers ? places : [])].find((path) => existsSync(path));
}

/** Returns what went wrong. */
async function installFromDebian(): Promise<string | undefined> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return withProgress('Installing the shell of Chromium from Debian', async () => {
    await runQuietly('apt-get', ['update', '-q'], { env });
    const { code, output } = await runQuietly(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell'],
      { env },
    );
    return code === 0 ? undefined : tailOf(output, 10);
  });
}
