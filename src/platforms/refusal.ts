import { GrammyError, HttpError } from 'grammy';
import type { PlatformConfig } from '../config.ts';

/** The platform cannot be used as it is set; the message is one line for the operator. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  constructor(
    message: string,
    /** Whether trying again later may help. */
    readonly passing: boolean,
  ) {
    super(message);
  }
}

/**
 * Whether a call that needs nothing but the token (getMe, getUpdates, setWebhook) was refused because of it:
 * 401, or "not found" of whatever kind (Bale's "Token not found", the 404 of an unknown path).
 */
export function refusesToken(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || /not found/i.test(error.description));
}

/** What an operator is told of a platform that does not work: no token, no password, one line. */
export function explain(config: PlatformConfig, error: unknown): ConnectionError {
  const { name } = config;
  if (refusesToken(error)) return new ConnectionError(`${name}: the server refuses the token`, false);
  if (error instanceof GrammyError) return new ConnectionError(`${name}: ${error.description}`, true);
  const from = `${new URL(config.apiRoot).host} ${way(config.proxies)}`;
  return new ConnectionError(`${name}: no answer from ${from} (${reason(error)})`, true);
}

function way(proxies: readonly string[]): string {
  if (proxies.length === 0) return 'directly';
  const hosts = proxies.map((url) => new URL(url).host).join(', ');
  return `through the ${proxies.length > 1 ? 'proxies' : 'proxy'} ${hosts}`;
}

function reason(error: unknown): string {
  const cause = error instanceof HttpError ? error.error : error;
  if (cause instanceof SyntaxError) return 'not a Bot API';
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause ? String(cause.code) : (cause.message.split('\n')[0] ?? cause.name);
}
