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

/**
 * Lets a gateway's 429 (plain text) and 413 (a page) look like the Bot API's, so that nobody takes them for a
 * broken line.
 */
export function legible(transport: Transport): Transport {
  return async (url, outgoing) => {
    const given = await transport(url, outgoing);
    if (isFlood(given) && !isEnvelope(given, 429)) return tooMany(given);
    if (given.status === 413 && !isEnvelope(given, 413)) return refusal(413, 'Request Entity Too Large');
    return given;
  };
}

function isEnvelope({ body }: Answer, code: number): boolean {
  try {
    return (JSON.parse(body.toString('utf8')) as { error_code?: unknown }).error_code === code;
  } catch {
    return false;
  }
}

function tooMany(given: Answer): Answer {
  const milliseconds = retryAfter(given);
  const parameters = milliseconds === undefined ? {} : { parameters: { retry_after: milliseconds / 1000 } };
  return refusal(429, 'Too Many Requests', parameters);
}

function refusal(code: number, description: string, parameters: object = {}): Answer {
  const said = { ok: false, error_code: code, description, ...parameters };
  return answer(code, Buffer.from(JSON.stringify(said)));
}
