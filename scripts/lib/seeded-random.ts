/** Numbers that look random and are the same for the same seed (mulberry32, by Tommy Ettinger; public domain). */
export interface SeededRandom {
  /** A number in [0, 1). */
  next(): number;
  /** One of these. Throws RangeError when there are none. */
  pick<T>(from: readonly T[]): T;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new RangeError('Nothing to pick from');
      return from[Math.floor(next() * from.length)] as T;
    },
  };
}
