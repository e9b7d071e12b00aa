import type { TestProject } from 'vitest/node';
import { startServer } from '../server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built server answers, with the demonstration programme in it. */
    site: string;
  }
}

/** One built server for all journeys of a run, on a database of its own. */
export async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  const server = await startServer();
  project.provide('site', server.site);
  return server.stop;
}
