import { GrammyError, HttpError } from 'grammy';
import type { Platform } from './platform.ts';

/** What the outside world's failure means: try later, this chat is gone, or the call was wrong. */
export type Trouble =
  | { readonly kind: 'later'; readonly afterMs: number | undefined; readonly reached: 'no' | 'perhaps' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'migrated'; readonly chatId: number }
  | { readonly kind: 'wrong'; readonly why: string };

/**
 * Reads a failed call by code, parameters and the platform's table of descriptions.
 * Throws the error itself when it is no failure of a call but a bug.
 */
export function trouble(platform: Platform, error: unknown): Trouble {
  if (error instanceof HttpError) return { kind: 'later', afterMs: undefined, reached: 'perhaps' };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (parameters?.migrate_to_chat_id) return { kind: 'migrated', chatId: parameters.migrate_to_chat_id };
  const says = description.toLowerCase();
  const row = platform.troubles.find((known) => says.includes(known.says));
  if (code === 429 || row?.means === 'later') {
    return {
      kind: 'later',
      afterMs: parameters?.retry_after ? parameters.retry_after * 1000 : undefined,
      reached: 'no',
    };
  }
  if (row?.means === 'gone' || row?.means === 'unchanged') return { kind: row.means };
  if (code === 403) return { kind: 'gone' };
  if (code >= 500) return { kind: 'later', afterMs: undefined, reached: 'perhaps' };
  return { kind: 'wrong', why: description };
}
