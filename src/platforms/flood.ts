import { type Answer, answer, type Transport } from './transport.ts';

/** What the servers and their gateways say beside, or instead of, the code 429. */
const words = /too many requests|bot limit exceed|local_rate_limited/i;
const LONGEST_WORDS = 2000;

/** Whether the server refuses because of too many calls, by code or by words (Bale's codes are not certain). */
export function isFlood({ status, body }: Answer): boolean {
  if (status === 429) return true;
  return status >= 400 && status < 500 && body.length < LONGEST_WORDS && words.test(body.toString('utf8'));
}

/** How long the server asks to wait, in milliseconds, if it says so. */
export function retryAfter({ body }: Answer): number | undefined {
  const found = /"retry_after"\s*:\s*(\d+)/.exec(body.toString('utf8'))?.[1];
  return found ? Number(found) * 1000 : undefined;
}

/** Lets a gateway's plain-text 429 look like the Bot API's, so that nobody takes it for a broken line. */
export function legible(transport: Transport): Transport {
  return async (url, outgoing) => {
    const given = await transport(url, outgoing);
    return isFlood(given) && !isEnvelope(given) ? refusal(given) : given;
  };
}

function isEnvelope({ body }: Answer): boolean {
  try {
    return (JSON.parse(body.toString('utf8')) as { error_code?: unknown }).error_code === 429;
  } catch {
    return false;
  }
}

function refusal(given: Answer): Answer {
  const seconds = retryAfter(given);
  const parameters = seconds === undefined ? {} : { parameters: { retry_after: seconds / 1000 } };
  const said = { ok: false, error_code: 429, description: 'Too Many Requests', ...parameters };
  return answer(429, Buffer.from(JSON.stringify(said)));
}
