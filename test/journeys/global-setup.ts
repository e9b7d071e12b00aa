import { constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where built servers answer, one for each file that runs at the same time, each with the demonstration programme in it. */
    sites: readonly string[];
    /** A data directory with the demonstration programme as it was invented, to copy. */
    demonstration: string;
  }
}

/** Files that run at the same time would sign each other out, and read each other's mails. */
export async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  const place = await mkdtemp(join(tmpdir(), 'opentwinning-journeys-'));
  const demonstration = join(place, 'demonstration');
  await (await startServer({ DATA_DIR: demonstration })).stop();
  const servers = await Promise.all(
    Array.from({ length: project.config.maxWorkers }, async (_none, at) => {
      const DATA_DIR = join(place, String(at));
      await cp(demonstration, DATA_DIR, { recursive: true, mode: constants.COPYFILE_FICLONE });
      return startServer({ DATA_DIR });
    }),
  );
  project.provide(
    'sites',
    servers.map(({ site }) => site),
  );
  project.provide('demonstration', demonstration);
  return async () => {
    for (const server of servers) await server.stop();
    await rm(place, { recursive: true, force: true });
  };
}
