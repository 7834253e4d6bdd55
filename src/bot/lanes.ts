/** Runs work of one person in order and of different people side by side. */
export interface Lanes {
  /** Queues `work` behind what this key already has under way; what it throws is its own affair. */
  add(key: string, work: () => Promise<void>): void;
  /** Resolves when fewer than `most` pieces of work are under way or waiting, or when the signal says stop. */
  below(most: number, signal?: AbortSignal): Promise<void>;
}

export function openLanes(): Lanes {
  const last = new Map<string, Promise<void>>();
  const watchers = new Set<{ most: number; resolve: () => void }>();
  let count = 0;

  const finish = (key: string, done: Promise<void>): void => {
    count--;
    if (last.get(key) === done) last.delete(key);
    for (const watcher of watchers) {
      if (count >= watcher.most) continue;
      watchers.delete(watcher);
      watcher.resolve();
    }
  };

  return {
    add(key, work) {
      count++;
      const before = last.get(key) ?? Promise.resolve();
      const done: Promise<void> = before
        .then(work)
        .catch(() => undefined)
        .then(() => finish(key, done));
      last.set(key, done);
    },
    async below(most, signal) {
      if (count < most || signal?.aborted) return;
      await new Promise<void>((resolve) => {
        watchers.add({ most, resolve });
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    },
  };
}
