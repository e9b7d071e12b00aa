import type { AccountId, PupilId } from '#kernel/ids.ts';
import type { OpenDatabase } from './db.ts';
import { newId } from './new-id.ts';

/** Notifies open pages of changes. Carries topics only, never content: a lost one delays a page and loses no data. */
export interface Live {
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
  const live = liveInProcess(listeners);
  if (!database.listen) return { ...live, close: async () => undefined };
  const self = newId<string>();
  const line = await database.listen(channel, {
    hear(message) {
      const [from, topic = ''] = message.split(' ', 2);
      if (from !== self) live.publish(topic);
    },
    missed: () => [...listeners.keys()].forEach(live.publish),
  });
  return {
    ...live,
    publish(topic) {
      live.publish(topic);
      // Where the database is away the others find the line down, and look by themselves.
      database.run('select pg_notify($1, $2)', [channel, `${self} ${topic}`]).catch(() => undefined);
    },
    close: line.close,
  };
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

/** For one process. */
export function liveInProcess(listeners: Listeners = new Map()): Live {
  return {
    publish(topic) {
      for (const notify of listeners.get(topic) ?? []) notify(topic);
    },
    subscribe(topics, onNews) {
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
    },
  };
}
