import { pathToFileURL } from 'node:url';
import { buildWhenChanged, serverFile } from './build.ts';

/** Builds where sources changed, then becomes the server: no further process stands between it and a signal. */
export async function run(): Promise<void> {
  await buildWhenChanged();
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(serverFile).href);
}
