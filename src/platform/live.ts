/** Tells open pages that something changed. Carries topics only, never content; losing one costs time, never data. */
export interface Live {
  publish(topic: string): void;
  /** Returns the way to stop. */
  subscribe(topics: readonly string[], onNews: (topic: string) => void): () => void;
}

/** For one process. Several processes need an adapter with the same two functions. */
export function liveInProcess(): Live {
  const listeners = new Map<string, Set<(topic: string) => void>>();
  return {
    publish(topic) {
      for (const tell of listeners.get(topic) ?? []) tell(topic);
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
