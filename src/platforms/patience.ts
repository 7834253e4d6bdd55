import { setTimeout as pause } from 'node:timers/promises';
import { isFlood, retryAfter } from './flood.ts';
import type { Pace } from './pace.ts';
import { type Transport, wholeBody } from './transport.ts';

const TRIES = 4;
const LONGEST_MS = 60_000;
const FIRST_WAIT_MS = 1000;
const CROWD = 3;
const CROWD_WITHIN_MS = 2_000;
const counted = /\/(?:send(?!ChatAction)|edit|copy|forward|deleteMessage|(?:un)?pin)\w*$/i;

/** Whether a call counts against the pace. Limits are about messages: what is fetched, set or shown beside a chat does not. */
export const isCounted = (url: string): boolean => counted.test(url);

/** Told when many chats meet a 429 at once: how long the server asked to wait. */
export type OnFlood = (afterMs: number) => void;

/**
 * For answers: a message counts against the pace and goes before the outbox. Waits out a 429 and sends again: the
 * chat that asked waits, others do not. A server that says no `retry_after` (Bale) is given 1, 2, 4 seconds. Three
 * chats within 2 s mean that the bot as a whole is too fast: what is said unasked waits.
 */
export function patient(transport: Transport, pace: Pace, onFlood?: OnFlood): Transport {
  const isCrowd = openCrowd();
  return async (url, given = {}) => {
    const outgoing = { ...given, body: await wholeBody(given.body) };
    for (let tried = 1; ; tried++) {
      if (isCounted(url)) await pace.answer();
      const sentAt = performance.now();
      const answer = await transport(url, outgoing);
      if (!isFlood(answer)) return answer;
      const afterMs = retryAfter(answer) ?? FIRST_WAIT_MS * 2 ** (tried - 1);
      pace.refused(afterMs, sentAt);
      if (isCrowd(chatOf(outgoing.body))) {
        pace.flooded(afterMs, sentAt);
        onFlood?.(afterMs);
      }
      if (tried >= TRIES || afterMs > LONGEST_MS) return answer;
      await pause(afterMs, undefined, { ...(outgoing.signal && { signal: outgoing.signal }) });
    }
  };
}

/**
 * For what is said unasked: the pace learns when each message leaves, and of a 429 at once; whoever sent it decides
 * what follows.
 */
export function reporting(transport: Transport, pace: Pace): Transport {
  return async (url, outgoing) => {
    if (isCounted(url)) pace.went();
    const sentAt = performance.now();
    const answer = await transport(url, outgoing);
    if (isFlood(answer)) pace.flooded(retryAfter(answer) ?? FIRST_WAIT_MS, sentAt);
    return answer;
  };
}

/** Answers whether this chat is the third within 2 s to be refused. */
function openCrowd(): (chat: string | undefined) => boolean {
  const refusedAt = new Map<string, number>();
  return (chat) => {
    if (chat === undefined) return false;
    const now = performance.now();
    refusedAt.set(chat, now);
    for (const [other, at] of refusedAt) if (now - at > CROWD_WITHIN_MS) refusedAt.delete(other);
    return refusedAt.size >= CROWD;
  };
}

// JSON, or the part of a form.
const chatId = /"chat_id"(?:\s*:\s*|\r\n\r\n)"?([^",}\r\n]+)/;

function chatOf(body: string | Uint8Array | undefined): string | undefined {
  if (body === undefined) return undefined;
  return chatId.exec(typeof body === 'string' ? body : Buffer.from(body).toString('latin1'))?.[1];
}
