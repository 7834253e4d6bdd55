/** Something to wait for that happens often: whoever waits hears the next time. */
export interface Bell {
  ring(): void;
  /** Resolves when it rings, at the latest after `mostMs`. */
  rung(mostMs: number): Promise<void>;
}

export function openBell(): Bell {
  let wake = (): void => {};
  return {
    ring: () => wake(),
    rung: (mostMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, mostMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
