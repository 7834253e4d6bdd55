import { openCallLog } from './call-log.ts';

/** The answers that people got of late, and how many are to be expected. */
export interface AnswersLately {
  add(now: number): void;
  /** When the `n`th from the end went. */
  last(n: number): number;
  /** How many there are a second. */
  average(now: number): number;
  /** How many may come at once, as they did; less and less, until it is long ago. */
  atOnce(now: number): number;
}

const KEPT = 16_384;
const AVERAGE_S = 5;
const AT_ONCE_MS = 50;
const LATELY_MS = 20_000;

export function openAnswersLately(): AnswersLately {
  const log = openCallLog(KEPT);
  let peak = { answers: 0, at: 0 };
  const since = (from: number): number => log.between(from, Number.POSITIVE_INFINITY);
  const atOnce = (now: number): number => peak.answers * Math.max(0, 1 - (now - peak.at) / LATELY_MS);
  return {
    add(now) {
      log.add(now);
      const answers = since(now - AT_ONCE_MS);
      if (answers >= atOnce(now)) peak = { answers, at: now };
    },
    last: log.last,
    average: (now) => since(now - AVERAGE_S * 1000) / AVERAGE_S,
    atOnce,
  };
}
