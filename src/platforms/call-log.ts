/** When the last calls went, in milliseconds of one clock; what is older than the last `kept` is forgotten. */
export interface CallLog {
  /** Notes a call; times never go back. */
  add(at: number): void;
  /** When the `n`th call from the end went (1: the last one); long ago where there were not so many. */
  last(n: number): number;
  /** How many of the calls that are kept went from `from` to `until`, both included. */
  between(from: number, until: number): number;
  /** The most of them that went within `ms`, from `from` to `until`. */
  fullest(ms: number, from: number, until: number): number;
}

/** An empty log in a ring of numbers: adding costs the same however many calls it keeps. */
export function openCallLog(kept: number): CallLog {
  const times = new Float64Array(kept);
  let added = 0;
  const timeOf = (index: number): number => times[index % kept] ?? 0;
  const firstKept = (): number => Math.max(0, added - kept);
  /** The number of the first kept call for which this is so; it is so for all that follow. */
  const first = (isSo: (time: number) => boolean): number => {
    let [low, high] = [firstKept(), added];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isSo(timeOf(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const range = (from: number, until: number) =>
    [first((at) => at >= from), first((at) => at > until)] as const;
  return {
    add(at) {
      times[added % kept] = at;
      added++;
    },
    last: (n) => (added - n < firstKept() ? Number.NEGATIVE_INFINITY : timeOf(added - n)),
    between(from, until) {
      const [start, end] = range(from, until);
      return Math.max(0, end - start);
    },
    fullest(ms, from, until) {
      const [start, end] = range(from, until);
      let [most, left] = [0, start];
      for (let right = start; right < end; right++) {
        while (timeOf(right) - timeOf(left) > ms) left++;
        most = Math.max(most, right - left + 1);
      }
      return most;
    },
  };
}
