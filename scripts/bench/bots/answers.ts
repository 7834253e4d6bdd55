import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the bench asks of a bot that runs, one at a time: the clock moved by so many ms is an order, too. */
export type Asked = 'weigh' | 'watch' | 'blocked' | { readonly moveMs: number };

/** Memory in use once everything that is garbage is gone (bytes). */
export interface Weight {
  readonly heap: number;
  readonly resident: number;
}

/** How closely the loop is watched (ms). */
const STEP_MS = 1;

/**
 * Answers what the bench asks over the channel. The loop is watched by timers: one that turns as fast as it can
 * would take the processor whose answers are timed.
 */
export function answerBench(move: (ms: number) => Promise<unknown>): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const delay = monitorEventLoopDelay({ resolution: STEP_MS });
  delay.enable();
  const answer = async (asked: Asked): Promise<unknown> => {
    if (typeof asked === 'object') return move(asked.moveMs);
    if (asked === 'watch') return delay.reset();
    if (asked === 'blocked') return Math.max(0, delay.max / 1e6 - STEP_MS);
    return weight(collect);
  };
  // Whoever asked is gone, and nobody would end this process.
  process.once('disconnect', () => process.exit());
  process.on('message', (asked: Asked) => {
    void answer(asked).then((answered) => process.send?.({ answered: answered ?? null }));
  });
}

// What a first collection sets free to be finalised is gone after the next.
async function weight(collect: () => void): Promise<Weight> {
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise(setImmediate);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}
