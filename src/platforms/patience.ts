import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Outgoing, Transport } from './transport.ts';

const TRIES = 4;
const LONGEST_MS = 60_000;

/** Told of each 429: how long the server asked to wait, if it said. */
export type OnFlood = (afterMs: number) => void;

/**
 * Waits out a 429 and sends again: the chat that asked waits, others do not. A server that says no
 * `retry_after` (Bale) is given 1, 2, 4 seconds. Streams cannot be sent again and answer at once.
 */
export function patient(transport: Transport, onFlood: OnFlood): Transport {
  return async (url, outgoing = {}) => {
    for (let tried = 1; ; tried++) {
      const answer = await transport(url, outgoing);
      if (answer.status !== 429) return answer;
      const afterMs = retryAfter(answer) ?? 1000 * 2 ** (tried - 1);
      onFlood(afterMs);
      if (tried >= TRIES || afterMs > LONGEST_MS || !repeatable(outgoing)) return answer;
      await pause(afterMs, undefined, { ...(outgoing.signal && { signal: outgoing.signal }) });
    }
  };
}

const repeatable = ({ body }: Outgoing): boolean =>
  body === undefined || body === null || typeof body === 'string' || body instanceof Uint8Array;

function retryAfter(answer: Answer): number | undefined {
  const found = /"retry_after"\s*:\s*(\d+)/.exec(answer.body.toString('utf8'))?.[1];
  return found ? Number(found) * 1000 : undefined;
}
