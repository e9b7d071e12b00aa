import type { Fields } from '../browser.ts';
import type { Cast, Scene } from './scene.ts';

/**
 * Who gets through one route, at one address of the scene. Everybody who is not named gets the 404 of what does not exist.
 * A route with different answers for different things (public and members-only pages) has a row for each.
 */
export interface Row {
  /** As in the table of routes: `POST /projects/:id/approval`. */
  readonly route: `${'GET' | 'POST'} /${string}`;
  readonly at: (scene: Scene) => string;
  /** Who gets an answer of the feature: a page, a redirect, a message about wrong input. Never 403, 404 or 5xx. */
  readonly open: readonly Cast[] | 'everybody';
  /** Who sees the thing but may not do this: 403. */
  readonly forbidden?: readonly Cast[];
  readonly fields?: (scene: Scene) => Fields;
  /** The answer never ends (a live stream): only those outside are tried. */
  readonly endless?: true;
}

/** Content of the scene, and a page on which it is read. Each kind that a domain declares stands in one at least. */
export interface Shown {
  readonly kind: string;
  readonly id: (scene: Scene) => string;
  readonly at: (scene: Scene) => string;
}
