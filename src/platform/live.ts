import type { AccountId, PupilId } from '#kernel/ids.ts';

/** Notifies open pages of changes. Carries topics only, never content: a lost one delays a page and loses no data. */
export interface Live {
  publish(topic: string): void;
  /** Returns a function that ends the subscription. */
  subscribe(topics: readonly string[], onNews: (topic: string) => void): () => void;
}

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

/** For one process. Several processes need an adapter with the same two functions. */
export function liveInProcess(): Live {
  const listeners = new Map<string, Set<(topic: string) => void>>();
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
