import type { Actor } from '#kernel/actor.ts';
import type { Db } from './db.ts';
import type { Services } from './services.ts';

/** Who acts: an actor, or the program itself where something follows by rule. */
export type Doer = Actor | 'program';

/** What every command takes first: who acts, on which database, at what moment, with which services. A page request is one. */
export interface By<doer extends Doer = Doer> {
  readonly db: Db;
  readonly actor: doer;
  readonly now: Date;
  readonly services: Services;
  /** The network that a request comes from; undefined where the program acts. */
  readonly address?: string | undefined;
}

/** Who looks, and where: what a function of access.ts needs of a request or a command. */
export type Viewer<actor extends Actor = Actor> = Pick<By<actor>, 'db' | 'actor'>;

declare const loadedFor: unique symbol;

/** Carried by what access.ts loads, so that what one kind of actor has loaded is not handed to a command of another kind. */
export interface LoadedFor<actor extends Actor = Actor> {
  readonly [loadedFor]: actor;
}
