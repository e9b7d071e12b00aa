import type { Config } from '#platform/config.ts';
import type { OpenDatabase } from '#platform/db.ts';
import type { Log } from '#platform/log.ts';
import type { Metrics } from '#platform/metrics.ts';
import type { Services } from '#platform/services.ts';
import type { Assets } from './assets.ts';
import type { PagePaths } from './nearest-page.ts';
import type { Pace } from './watch-body.ts';

/** What the server is made of. */
export interface ServerParts {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly services: Services;
  readonly log: Log;
  readonly clock: () => Date;
  /** Those that the worker counts in too; its own where it is left out. */
  readonly metrics?: Metrics | undefined;
  /** Of the bodies of requests: the slowest one that is waited for. */
  readonly pace?: Pace | undefined;
}

/** The same for the files of this folder. */
export interface Web extends ServerParts {
  readonly assets: Assets;
  readonly pages: PagePaths;
}
