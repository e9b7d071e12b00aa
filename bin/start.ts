import { pathToFileURL } from 'node:url';
import { buildWhenChanged, serverFile } from './build.ts';

/** Builds where sources changed, then becomes the server, so that signals reach it directly. */
export async function run(): Promise<void> {
  await buildWhenChanged();
  process.setSourceMapsEnabled(true);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) bearRepeated(signal);
  await import(pathToFileURL(serverFile).href);
}

// One Ctrl-C can arrive twice, from the terminal and from the parent process, and must not interrupt the shutdown. A later one may.
function bearRepeated(signal: 'SIGINT' | 'SIGTERM'): void {
  let heard = 0;
  process.on(signal, () => {
    heard += 1;
    if (heard > 3) process.exit(1);
  });
}
