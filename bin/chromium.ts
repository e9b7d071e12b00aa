import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, runQuietly, tailOf, withProgress } from './steps.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
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

/** The path of a Chromium: the one that CHROMIUM names, one that is installed, or where one may, one from Debian. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Failure(`CHROMIUM names ${named}, and there is no such file.`);
  const found = named ?? installedChromium();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) await installFromDebian();
  const installed = installedChromium();
  if (installed) return installed;
  throw new Failure(
    'The journeys need a Chromium, and none was found. Install one (Debian: "sudo apt-get install chromium"; elsewhere Chrome, ' +
      'Chromium or Edge from its maker), or name its program in CHROMIUM. "npm run test:fast" does without.',
  );
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = commands.flatMap((name) =>
    [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)),
  );
  return [...inPath, ...places].find((path) => existsSync(path));
}

async function installFromDebian(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await withProgress('Installing Chromium from Debian', async () => {
    await runQuietly('apt-get', ['update', '-q'], { env });
    const { code, output } = await runQuietly(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
      { env },
    );
    if (code !== 0) throw new Failure(`Debian's chromium could not be installed:\n${tailOf(output, 10)}`);
  });
}
