import { setTimeout as pause } from 'node:timers/promises';
import { isFlood, retryAfter } from './flood.ts';
import { type Transport, wholeBody } from './transport.ts';

const TRIES = 4;
const LONGEST_MS = 60_000;
const CROWD = 3;
const CROWD_WITHIN_MS = 2_000;

/** Told when many chats meet a 429 at once: how long the server asked to wait. */
export type OnFlood = (afterMs: number) => void;

/**
 * Waits out a 429 and sends again: the chat that asked waits, others do not. A server that says no
 * `retry_after` (Bale) is given 1, 2, 4 seconds. Three chats within 2 s mean that the bot as a whole is too
 * fast: `onFlood` lets what is said unasked wait.
 */
export function patient(transport: Transport, onFlood: OnFlood): Transport {
  const isCrowd = openCrowd();
  return async (url, given = {}) => {
    const outgoing = { ...given, body: await wholeBody(given.body) };
    for (let tried = 1; ; tried++) {
      const answer = await transport(url, outgoing);
      if (!isFlood(answer)) return answer;
      const afterMs = retryAfter(answer) ?? 1000 * 2 ** (tried - 1);
      if (isCrowd(chatOf(outgoing.body))) onFlood(afterMs);
      if (tried >= TRIES || afterMs > LONGEST_MS) return answer;
      await pause(afterMs, undefined, { ...(outgoing.signal && { signal: outgoing.signal }) });
    }
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
