import { GrammyError, HttpError } from 'grammy';
import { NotReached } from './transport.ts';

/**
 * What the outside world's failure means. `gone`: nobody can be reached there, for good or until they speak again;
 * `rights`: the chat is there, but the bot may not do this in it; `dead-file`: the file has to be uploaded anew;
 * `wrong`: the same call will never work; `unknown`: a refusal that stands in no table, which may pass.
 */
export type Trouble =
  | Later
  | { readonly kind: 'gone'; readonly reason: 'blocked' | 'gone' }
  | { readonly kind: 'rights'; readonly why: string }
  | { readonly kind: 'dead-file'; readonly why: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'migrated'; readonly chatId: number }
  | {
      readonly kind: 'wrong';
      readonly why: string;
      /** Its words may work without marks: to be sent plainly, once. */
      readonly plainly: boolean;
    }
  | { readonly kind: 'unknown'; readonly why: string };

interface Later {
  readonly kind: 'later';
  /** How long the server asked to wait (ms). */
  readonly afterMs: number | undefined;
  /** Whether the server may have carried the call out. */
  readonly reached: 'no' | 'perhaps';
  /** Whether the server refused because of too many calls. */
  readonly flood: boolean;
}

/**
 * What a description means. `blocked`: the person does not want the bot; `marks`: its mark-up is at fault; `flood`: too
 * many calls; `later`: the server's own trouble, or the operator's (a token, a second instance); `migrated`: without the
 * new number nothing can be done but try again.
 */
export type Meaning =
  | 'blocked'
  | 'gone'
  | 'rights'
  | 'dead-file'
  | 'unchanged'
  | 'migrated'
  | 'wrong'
  | 'marks'
  | 'flood'
  | 'later';

/** A known description, in lower case, or a piece of it that no other has. */
export interface TroubleRow {
  readonly says: string;
  readonly means: Meaning;
  /** Only where nothing else is said. */
  readonly alone?: boolean;
}

/**
 * Reads a failed call by parameters, the platform's table of descriptions and code, in this order.
 * Throws the error itself when it is no failure of a call but a bug.
 */
export function trouble(platform: { readonly troubles: readonly TroubleRow[] }, error: unknown): Trouble {
  if (error instanceof HttpError) return later(error.error instanceof NotReached ? 'no' : 'perhaps');
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (parameters?.migrate_to_chat_id) return { kind: 'migrated', chatId: parameters.migrate_to_chat_id };
  if (code === 429 || code === 420) return flood(parameters?.retry_after);
  const says = description.toLowerCase();
  const row = platform.troubles.find((each) => (each.alone ? says === each.says : says.includes(each.says)));
  const known = row?.means ?? meaningOf(code);
  return known === undefined ? { kind: 'unknown', why: description } : meant(known, code, description);
}

// Whatever a server says with these codes.
function meaningOf(code: number): Meaning | undefined {
  if (code === 403) return 'gone';
  // A revoked token ends the process elsewhere; what waits is not to blame.
  return code === 401 || code === 409 || code >= 500 ? 'later' : undefined;
}

function meant(means: Meaning, code: number, why: string): Trouble {
  switch (means) {
    case 'blocked':
    case 'gone':
      return { kind: 'gone', reason: means };
    case 'rights':
    case 'dead-file':
      return { kind: means, why };
    case 'unchanged':
      return { kind: means };
    case 'wrong':
    case 'marks':
      return { kind: 'wrong', why, plainly: means === 'marks' };
    case 'flood':
      return flood(undefined);
    case 'migrated':
    case 'later':
      return later(code >= 500 ? 'perhaps' : 'no');
  }
}

const flood = (retryAfterS: number | undefined): Later => ({
  kind: 'later',
  afterMs: retryAfterS ? retryAfterS * 1000 : undefined,
  reached: 'no',
  flood: true,
});

const later = (reached: Later['reached']): Later => ({
  kind: 'later',
  afterMs: undefined,
  reached,
  flood: false,
});
