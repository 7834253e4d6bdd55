import type { CallLog } from './call-log.ts';

/** How many calls a second the server takes, as its refusals tell, whatever the settings say. */
export interface TrueRate {
  /** What is believed at this time: what was told, or less. */
  at(now: number): number;
  /** A call that left at `sentAt` was refused although `calls` kept to the rate. */
  refused(now: number, sentAt: number, calls: CallLog): void;
}

/** For so long what was learned holds; then it is tried, step by step, whether more goes again. */
const LEARNED_MS = 10 * 60_000;
const CLIMB_EVERY_MS = 60_000;
const CLIMB = 1.05;
/** What a refusal takes away at least; and where one cannot tell what the server counts. */
const LESS = 0.97;
const CLEARLY_LESS = 0.93;
/** Counts that differ by one, or by a twentieth, are the same: calls overtake each other. */
const SAME_CALLS = 1.5;
const SAME_SHARE = 0.05;
const SECOND_MS = 1000;
/** So few calls in a second tell nothing of what the server takes in all. */
const FEW = 5;
/** What went so shortly before a refused call is a part of what it was refused for. */
const JUST_BEFORE_MS = 150;

export function openTrueRate(told: number): TrueRate {
  let learned = told;
  let refusedAt = Number.NEGATIVE_INFINITY;
  /** The most calls of one second that passed. */
  let passed = 0;
  const at = (now: number): number => {
    if (learned >= told) return told;
    const climbing = now - refusedAt - LEARNED_MS;
    const steps = climbing < 0 ? 0 : 1 + Math.floor(climbing / CLIMB_EVERY_MS);
    return Math.min(told, learned * CLIMB ** steps);
  };
  // A server that counts the last second refuses as soon as one is full: what it took in that one is its rate.
  // Where a second as full had passed, it may have been by a hair; where a fuller one had, it is a bucket run dry.
  const guess = (sentAt: number, calls: CallLog, before: number): number => {
    const taken = calls.between(sentAt - SECOND_MS, sentAt) - 1;
    const latest = calls.fullest(SECOND_MS, refusedAt, sentAt - JUST_BEFORE_MS);
    passed = Math.max(passed, latest);
    // Out of a quiet time: the server may have meant one chat alone.
    if (taken < FEW) return before * CLEARLY_LESS;
    if (isLess(latest, taken)) return Math.min(taken, before * LESS);
    if (!isLess(taken, passed)) return Math.min(taken, before * CLEARLY_LESS);
    return Math.min(bucketOf(sentAt, calls, refusedAt), before * LESS);
  };
  return {
    at,
    refused(now, sentAt, calls) {
      const before = at(now);
      const most = Math.min(Math.round(guess(sentAt, calls, before)), Math.ceil(before) - 1);
      learned = Math.max(1, most);
      refusedAt = now;
    },
  };
}

const isLess = (count: number, other: number): boolean =>
  count < other - Math.max(SAME_CALLS, other * SAME_SHARE);

/** The largest bucket (its rate a second, with as much in store) that the calls since `since` would have emptied. */
function bucketOf(sentAt: number, calls: CallLog, since: number): number {
  let largest = 1;
  const after = calls.between(sentAt, Number.POSITIVE_INFINITY) - 1;
  for (let n = 1; ; n++) {
    const first = calls.last(after + n);
    if (first < since || !Number.isFinite(first)) return largest;
    largest = Math.max(largest, (n - 1) / (1 + (sentAt - first) / SECOND_MS));
  }
}
