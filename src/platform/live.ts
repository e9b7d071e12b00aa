import type { AccountId, PupilId } from '#kernel/ids.ts';
import type { OpenDatabase } from './db.ts';
import { newId } from './new-id.ts';
import { type Presence, SharedPresence } from './presence.ts';

/** Notifies open pages of changes. Carries topics only, never content: a lost one delays a page and loses no data. */
export interface Live {
  /** Who listens now: by topics that `hereTopic` makes. */
  readonly presence: Presence;
  publish(topic: string): void;
  /** Returns a function that ends the subscription. */
  subscribe(topics: readonly string[], onNews: (topic: string) => void): () => void;
}

interface OpenLive extends Live {
  close(): Promise<void>;
}

const channel = 'live';

/**
 * For all processes on one database: somebody who signs out at one process has their streams ended at the others too. Where the line was
 * down, every open page is told to look, and every stream is checked again.
 */
export async function liveAcross(database: OpenDatabase): Promise<OpenLive> {
  const listeners: Listeners = new Map();
  if (!database.listen) return { ...liveInProcess(listeners), close: async () => undefined };
  const self = newId<string>();
  // Where the database is away the others find the line down, and look by themselves.
  const tell = (message: string) =>
    void database.run('select pg_notify($1, $2)', [channel, `${self} ${message}`]).catch(() => undefined);
  const presence = presenceOf(listeners, (message) => tell(`${who} ${message}`));
  const line = await database.listen(channel, {
    hear(message) {
      const [from = '', topic = '', ...rest] = message.split(' ');
      if (from === self) return;
      if (topic === who) presence.hear(from, rest.join(' '));
      else notifyAll(listeners, topic);
    },
    missed() {
      for (const topic of listeners.keys()) notifyAll(listeners, topic);
      tell(`${who} ?`);
      presence.tellAll();
    },
  });
  tell(`${who} ?`);
  return {
    subscribe: subscribeIn(listeners),
    presence,
    publish(topic) {
      notifyAll(listeners, topic);
      tell(topic);
    },
    async close() {
      presence.close();
      await line.close();
    },
  };
}

/** Marks what the processes tell each other of who is where. */
const who = 'who';

function presenceOf(listeners: Listeners, tell: (message: string) => void) {
  return new SharedPresence({
    tell,
    onChange: (topic) => notifyAll(listeners, topic),
    elapsed: () => performance.now(),
  });
}

function notifyAll(listeners: Listeners, topic: string): void {
  for (const notify of listeners.get(topic) ?? []) notify(topic);
}

type Listeners = Map<string, Set<(topic: string) => void>>;

/** What the open pages of one person listen to. */
export function accountTopic(account: AccountId): string {
  return `account:${account}`;
}

/**
 * Published when a person may have lost a right: signed out, suspended, removed from a space, given another role. Their open
 * streams are then checked again, and end where the person may not listen any more.
 */
export function rightsTopic(person: AccountId | PupilId): string {
  return `rights:${person}`;
}

const here = 'here:';

/** Of who has a place open: who listens to it counts as being there. */
export function hereTopic(place: string): string {
  return here + place;
}

export function isHereTopic(topic: string): boolean {
  return topic.startsWith(here);
}

/** For one process. */
export function liveInProcess(listeners: Listeners = new Map()): Live {
  return {
    presence: presenceOf(listeners, () => undefined),
    publish: (topic) => notifyAll(listeners, topic),
    subscribe: subscribeIn(listeners),
  };
}

function subscribeIn(listeners: Listeners): Live['subscribe'] {
  return (topics, onNews) => {
    for (const topic of topics) {
      const known = listeners.get(topic) ?? new Set();
      listeners.set(topic, known.add(onNews));
    }
    return () => {
      for (const topic of topics) {
        const known = listeners.get(topic);
        known?.delete(onNews);
        if (known?.size === 0) listeners.delete(topic);
      }
    };
  };
}
