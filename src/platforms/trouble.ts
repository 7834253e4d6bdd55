import { GrammyError, HttpError } from 'grammy';
import { NotReached } from './transport.ts';

/** What the outside world's failure means: try later, this chat is gone, or the call was wrong. */
export type Trouble =
  | {
      readonly kind: 'later';
      /** How long the server asked to wait (ms). */
      readonly afterMs: number | undefined;
      /** Whether the server may have carried the call out. */
      readonly reached: 'no' | 'perhaps';
      /** Whether the server refused because of too many calls. */
      readonly flood: boolean;
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'migrated'; readonly chatId: number }
  | { readonly kind: 'wrong'; readonly why: string };

/** A known description (lower case, without its prefix) and what it means. */
export interface TroubleRow {
  readonly says: string;
  readonly means: Trouble['kind'];
}

/**
 * Reads a failed call by code, parameters and the platform's table of descriptions.
 * Throws the error itself when it is no failure of a call but a bug.
 */
export function trouble(platform: { readonly troubles: readonly TroubleRow[] }, error: unknown): Trouble {
  if (error instanceof HttpError) return later(error.error instanceof NotReached ? 'no' : 'perhaps');
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (parameters?.migrate_to_chat_id) return { kind: 'migrated', chatId: parameters.migrate_to_chat_id };
  const says = description.toLowerCase();
  const means = platform.troubles.find((known) => says.includes(known.says))?.means;
  if (code === 429 || code === 420) {
    const afterMs = parameters?.retry_after ? parameters.retry_after * 1000 : undefined;
    return { kind: 'later', afterMs, reached: 'no', flood: true };
  }
  if (means === 'gone' || means === 'unchanged') return { kind: means };
  if (means === 'later') return later(code >= 500 ? 'perhaps' : 'no');
  if (code === 403) return { kind: 'gone' };
  // A revoked token ends the process elsewhere; what waits is not to blame.
  if (code === 401) return later('no');
  if (code >= 500) return later('perhaps');
  return { kind: 'wrong', why: description };
}

const later = (reached: 'no' | 'perhaps'): Trouble => ({
  kind: 'later',
  afterMs: undefined,
  reached,
  flood: false,
});
