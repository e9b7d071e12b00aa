import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { Actor, ActorKind, Restriction } from '#kernel/actor.ts';
import type { SessionId } from '#kernel/ids.ts';
import type { Db } from './db.ts';
import { sayingDone } from './done-messages.ts';
import type { DoneMessage, Translate } from './i18n.ts';
import type { Services } from './services.ts';

type ParamNames<path extends string> = path extends `${string}:${infer name}/${infer rest}`
  ? name | ParamNames<`/${rest}`>
  : path extends `${string}:${infer name}`
    ? name
    : never;

/** The language, time zone and moment for which a page is written. */
export interface Reader {
  readonly t: Translate;
  readonly language: string;
  readonly timeZone: string;
  readonly now: Date;
  /** They may have texts translated into their language: somebody who has signed in, where there is a translation server. */
  readonly translates?: boolean;
}

/** A file of a form. It stands on the disk until the request is answered, not in memory. */
export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The file was larger than the route takes, and is cut. */
  readonly tooLarge: boolean;
  /** All of it: for small files only. */
  read(): Promise<Buffer>;
}

/** One request, as the domains see it. Texts are well-formed Unicode without NUL; nothing else about them is checked yet. */
export interface PageRequest<path extends string = string, actor extends Actor = Actor> extends Reader {
  readonly db: Db;
  readonly actor: actor;
  readonly reader: Reader;
  readonly services: Services;
  readonly params: { readonly [name in ParamNames<path>]: string };
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly files: readonly UploadedFile[];
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Undefined for a guest. */
  readonly session: SessionId | undefined;
  /** The network that the person asks from, for limits; never logged. Of IPv6 not the whole address (`networkOf`). */
  readonly address: string;
  /** Path and query of this request, to come back to. */
  readonly here: string;
  /** Path and query of the page of ours that led here, which can be opened again; undefined from elsewhere. */
  readonly cameFrom: string | undefined;
}

/** A request of any route, from this kind of actor. */
export type RequestBy<actor extends Actor> = PageRequest<string, actor>;

export type Area = 'site' | 'desk' | 'space' | 'diary' | 'office';

const ownAreas: Readonly<Record<ActorKind, Area>> = {
  guest: 'site',
  member: 'desk',
  pupil: 'space',
  officer: 'office',
  operator: 'office',
};

/** For pages that several kinds of actors share: each stays in the area where their other pages are. */
export function ownArea({ kind }: Actor): Area {
  return ownAreas[kind];
}

/** What the layout needs to know of a page to put bars, counts and language switch around it. */
export interface Frame {
  readonly area: Area;
  /** Of the browser's window; the programme's name is added. */
  readonly title: string;
  /** The key of the menu's current entry (`MenuEntry.key`). */
  readonly current?: string;
  /** In the areas space and diary: the space. */
  readonly space?: SpaceFrame;
  /** For search engines and share cards; public pages only. */
  readonly description?: string;
  /** The path of a picture for share cards, where there is a description: no SVG, which they do not show. */
  readonly picture?: string;
  /** An Atom feed of this page. */
  readonly feed?: string;
  /** Kept out of search engines although it is public. */
  readonly hidden?: boolean;
}

export interface SpaceFrame {
  readonly id: string;
  readonly title: string;
  /** The viewer belongs to the space (not a reader from outside). */
  readonly inside: boolean;
  /** The viewer may see its members and look after pupils. */
  readonly onStaff: boolean;
  /** The page about its owner. */
  readonly about: string;
  readonly parts: readonly string[];
}

/** Set to be sent with the answer. `maxAge` in seconds; 0 takes the cookie away. Always HttpOnly and SameSite=Lax. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge: number;
}

export type Answer = (
  | { readonly kind: 'page'; readonly status: number; readonly view: VNode; readonly frame: Frame }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'json'; readonly status: number; readonly value: unknown }
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly bytes: Buffer | Readable;
      readonly name?: string;
      /** forever: what this address shows never changes. */
      readonly cache: 'never' | 'private' | 'public' | 'forever';
      /** Of content that never changes under it: a browser that has it is answered with 304. */
      readonly etag?: string;
    }
  | {
      /** A file of the store, whole or the part that is asked for: a long document is read from its middle, and a broken download goes on. */
      readonly kind: 'stored file';
      readonly key: string;
      readonly type: string;
      readonly name: string;
      /** inline: the browser shows it; only what runs nothing there. */
      readonly opens: 'inline' | 'as download';
    }
  | { readonly kind: 'live'; readonly topics: readonly string[] }
  | { readonly kind: 'not found' }
) & { readonly cookies?: readonly Cookie[] };

/** `who` has no default: a route that does not say which actors it admits does not compile. All others get 404. */
export interface Route<path extends string = string, kind extends ActorKind = ActorKind> {
  readonly method: 'GET' | 'POST';
  readonly path: path;
  readonly who: readonly kind[];
  /** Takes one file (multipart), of so many bytes at most; a larger one is cut and marked. Other routes drop files unread. */
  readonly files?: number;
  /** So many files at a time, where it is more than one. A few more are read, so that the form can say that they are too many. */
  readonly mostFiles?: number;
  /** Takes forms that were not sent from our pages. Only where the address itself proves the right, never the cookie. */
  readonly fromAnywhere?: boolean;
  /**
   * For members whom a decision about conduct restricts. silenced: what is written here goes to nobody else, or protects the one who writes.
   * suspended: the same, and it is open to those who have only their own data and the reasons. Left out, it is read by the silenced.
   */
  readonly openTo?: Restriction;
  readonly handle: (request: PageRequest<path, Extract<Actor, { kind: kind }>>) => Promise<Answer>;
}

export function route<path extends string, kind extends ActorKind>(route: Route<path, kind>): Route {
  return route as unknown as Route; // the server fills exactly the params that the path names, and lets in whom `who` names
}

export const notFound: Answer = { kind: 'not found' };
export const seeOther = (location: string, cookies?: readonly Cookie[]): Answer => ({
  kind: 'redirect',
  location,
  ...(cookies && { cookies }),
});
/** The same, and the next page says what was done. */
export const seeDone = (location: string, message: DoneMessage, cookies?: readonly Cookie[]): Answer =>
  seeOther(sayingDone(location, message), cookies);
export const page = (view: VNode, frame: Frame, status = 200): Answer => ({ kind: 'page', status, view, frame });
export const json = (value: unknown, status = 200): Answer => ({ kind: 'json', status, value });
export const live = (...topics: readonly string[]): Answer => ({ kind: 'live', topics });
