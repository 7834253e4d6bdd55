/** The demo's time: it runs like any clock, and can be put forward. */
export class DemoClock {
  #ahead: number;

  /** Starts at an instant (ms UTC). */
  constructor(start: number) {
    this.#ahead = start - Date.now();
  }

  /** The instant it shows (ms UTC). */
  now = (): number => Date.now() + this.#ahead;

  /** Shows `at` from now on, unless that lies behind it. */
  putForward(at: number): void {
    this.#ahead = Math.max(this.#ahead, at - Date.now());
  }
}
